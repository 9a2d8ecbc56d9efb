import { pino } from 'pino';
import { toldFault } from './fault-places.js';
import type { Level } from './levels.js';

/** What a line may hold beside its sentence. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON text a line. A sentence is a constant of the program; fields are ids of ours, counts and codes. */
export interface Log {
  debug(sentence: string, fields?: LogFields): void;
  info(sentence: string, fields?: LogFields): void;
  warn(sentence: string, fields?: LogFields): void;
  error(sentence: string, fields?: LogFields): void;
  /** Kind and places of an error, under a reference that the asker was given. */
  fault(reference: string, error: unknown): void;
}

/** Names of what is personal or secret: should one ever be handed over as a field, its value is not written. */
const NEVER = [
  ...['name', 'names', 'surname', 'forename', 'middleNames', 'dateOfBirth', 'sex', 'ethnicity', 'address'],
  ...['postcode', 'upn', 'uln', 'nhsNumber', 'email', 'phone', 'views', 'reason', 'diagnosis', 'message'],
  ...[
    'query',
    'variables',
    'body',
    'data',
    'said',
    'input',
    'url',
    'token',
    'authorization',
    'cookie',
    'kek',
  ],
];

/** @param write takes one line, its end included */
export const jsonLog = (write: (line: string) => void, level: Level): Log => {
  const logger = pino(
    {
      level,
      base: { service: 'throughline', pid: process.pid },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[withheld]' },
    },
    { write },
  );
  return {
    debug: (sentence, fields = {}) => logger.debug(fields, sentence),
    info: (sentence, fields = {}) => logger.info(fields, sentence),
    warn: (sentence, fields = {}) => logger.warn(fields, sentence),
    error: (sentence, fields = {}) => logger.error(fields, sentence),
    fault: (reference, error) => logger.error({ reference, ...toldFault(error) }, 'A fault of the program.'),
  };
};
