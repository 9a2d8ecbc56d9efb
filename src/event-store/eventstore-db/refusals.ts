/** The program does not start with this event store: the message says why and what to do. */
export class StoreRefused extends Error {}

/** This process talks to another event store already. */
export class SecondStore extends StoreRefused {
  constructor() {
    super(
      'This process talks to another event store already, and its client can serve one only. Use a process of its own for the second.',
    );
  }
}

/** The event store holds another log than the one that was expected there. */
export class OtherLog extends StoreRefused {}

const NEVER_SHOWN = 'It is not shown here, as it may hold a password.';

/** What a connection string that the client does not take means. */
export const wrongUrl = (error: unknown): StoreRefused => {
  const said = error instanceof Error ? error.message : '';
  if (/certificate|userCertFile/i.test(said))
    return new StoreRefused(
      'A certificate file named in EVENT_STORE_URL (tlsCAFile, userCertFile, userKeyFile) is not there, or one of a pair is missing.',
    );
  return new StoreRefused(
    `EVENT_STORE_URL is no connection string of an event store. Expected: esdb://host:2113?tls=false for one server without certificates, esdb://user:password@host:2113 with them, esdb+discover://name:2113 for a cluster. ${NEVER_SHOWN}`,
  );
};

type Sentence = readonly [said: RegExp, sentence: string];

const CERTIFICATE =
  'The certificate of the event store is not trusted here. Name the authority that signed it in EVENT_STORE_URL (tlsCAFile=/path/to/ca.crt), and use a host name that stands in the certificate.';
const SENTENCES: readonly Sentence[] = [
  [
    /self[- ]signed|unable to (verify|get)|certificate|ERR_TLS_CERT|Hostname\/IP does not match/i,
    CERTIFICATE,
  ],
  [
    /wrong version number|packet length too long|SSL routines|EPROTO/i,
    'The server at EVENT_STORE_URL does not speak TLS. Add tls=false where that is meant, or give the server its certificates.',
  ],
  [
    /UNIMPLEMENTED|Protocol error|ERR_HTTP2|HTTP status code|Expected HTTP\/|invalid content-type|Parse Error/i,
    'What answers at EVENT_STORE_URL is no event store (or speaks TLS where tls=false was said). Look at its host and port.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|Name resolution failed/i,
    'The host named in EVENT_STORE_URL is not known. Look at its spelling.',
  ],
  [
    /ECONNREFUSED|ECONNRESET|No connection established|Connection dropped|Failed to discover|UNAVAILABLE|socket/i,
    'No event store answers at EVENT_STORE_URL. Start it, or look at its host, its port, and whether tls=false is missing or too much.',
  ],
];

const UNAUTHENTICATED = 16;
const PERMISSION_DENIED = 7;
const UNIMPLEMENTED = 12;

/** Whether a fault at start-up will be the same at the next try, though the client calls it a lost connection. */
export const isHopeless = (error: unknown): boolean =>
  error instanceof Error && SENTENCES.slice(0, 3).some(([said]) => said.test(error.message));

/** The sentence of a start that failed; never the connection string itself. */
export const refusalOf = (error: unknown): StoreRefused => {
  const { code, type, message } = error as { code?: unknown; type?: unknown; message?: unknown };
  if (code === UNAUTHENTICATED || code === PERMISSION_DENIED || type === 'access-denied')
    return new StoreRefused(
      'The event store refuses the user or the password of EVENT_STORE_URL, or that user may not read and write there.',
      { cause: error },
    );
  const said = code === UNIMPLEMENTED ? 'UNIMPLEMENTED' : String(message);
  const known = SENTENCES.find(([pattern]) => pattern.test(said));
  return new StoreRefused(
    known?.[1] ??
      'The event store at EVENT_STORE_URL did not answer in time. Look whether it is up and ready.',
    { cause: error },
  );
};
