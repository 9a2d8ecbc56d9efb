import { londonDate } from '../../domain/london.js';
import type { NewFact, RecordedFact } from '../../domain/envelope.js';
import { Refused } from '../../domain/refused.js';
import type { Codec } from '../../event-store/codec/codec.js';
import type { EventStore } from '../../event-store/port.js';
import type { Judged } from './judge.js';
import { isRegister } from './open-inputs.js';
import { OWN_LOG } from './check-load.js';
import { recordOnce } from './record-once.js';
import type { Loaded, Loading } from './loading.js';
import type { ImportServices } from '../importing.js';

const STREAM = 'authority';

/** What the log's own authority stream says. */
export interface Authority {
  /** Code of the authority whose log this is; undefined for a log that took none yet. */
  readonly code?: string;
  readonly events: readonly RecordedFact[];
}

export const readAuthority = async (store: EventStore, codec: Codec): Promise<Authority> => {
  const events = codec.decodeStream(await store.readStream(STREAM));
  const set = events.find(({ type }) => type === 'AuthoritySet');
  return { events, ...(set && { code: (set.data as { authority: string }).authority }) };
};

/** Whether the authority's stream says that this very file was loaded to its end. */
export const wasLoaded = (
  { events }: Authority,
  { file, digest }: Pick<Judged, 'file' | 'digest'>,
): boolean =>
  events.some(({ type, data }) => {
    const said = data as { source?: string; digest?: string; kind?: string };
    return (
      type === 'ReturnLoaded' &&
      said.digest === digest &&
      said.source === file.source &&
      said.kind === file.kind
    );
  });

const sayOf = (type: string, field: string) => (fact: NewFact, held: readonly RecordedFact[]) =>
  fact.type === type &&
  held.some((event) => event.type === type && (event.data as never)[field] === (fact.data as never)[field]);

/** Another process may have begun the log for its authority since this import looked. @throws Refused */
const isSet = (code: string, held: readonly RecordedFact[]): boolean => {
  const set = held.find(({ type }) => type === 'AuthoritySet');
  const ours = (set?.data as { authority: string } | undefined)?.authority;
  if (ours !== undefined && ours !== code)
    throw new Refused(
      'another-authority',
      'authority',
      `This log is of authority ${ours} since a moment ago, and the file is of authority ${code}. Nothing of it was loaded. ${OWN_LOG}`,
    );
  return set !== undefined;
};

/** The log takes its authority from its first file that names one. @throws Refused where it took another meanwhile */
export const setAuthority = (code: string, importId: string, services: ImportServices): Promise<number> => {
  const fact = {
    type: 'AuthoritySet',
    occurredOn: londonDate(services.clock.now()),
    data: { authority: code },
  };
  return recordOnce(services.handler, STREAM, importId, {
    facts: [fact],
    alreadySaid: (_fact, held) => isSet(code, held),
  });
};

const officersOf = ({ file }: Judged, loading: Loading): NewFact[] => {
  if (isRegister(file) || file.officers === undefined || file.asAt === undefined) return [];
  if (Object.keys(file.officers).length === 0) return [];
  const knownOn = londonDate(loading.known.knownAt);
  const asAt = file.asAt < knownOn ? file.asAt : knownOn;
  return [
    { type: 'OfficersCounted', occurredOn: asAt, data: { asAt, ...file.officers }, known: loading.known },
  ];
};

/** The file was loaded to its end: recorded last, so that an import that was cut short is not taken for a whole one. */
export const recordLoaded = async (judged: Judged, loaded: Loaded, loading: Loading): Promise<void> => {
  const { file, digest, records } = judged;
  const { handler, clock } = loading.services;
  const officers = officersOf(judged, loading);
  if (officers.length > 0) {
    await recordOnce(handler, STREAM, loading.importId, {
      facts: officers,
      alreadySaid: sayOf('OfficersCounted', 'asAt'),
    });
  }
  const asAt = isRegister(file) || file.asAt === undefined ? {} : { asAt: file.asAt };
  const { kind, source, edition, kinds } = file;
  const data = {
    kind,
    source,
    edition,
    digest,
    ...asAt,
    covers: kinds,
    rows: records,
    children: loaded.subjects,
  };
  const fact = { type: 'ReturnLoaded', occurredOn: londonDate(clock.now()), data };
  await recordOnce(handler, STREAM, loading.importId, {
    facts: [fact],
    alreadySaid: sayOf('ReturnLoaded', 'digest'),
  });
};
