import type pg from 'pg';
import type { Cell } from '../rows.js';

/** The part of the driver's connection that a COPY speaks with. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A NUL, which PostgreSQL cannot hold, is the sign for one that is not known: facts of before it was refused have some. */
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\ufffd' },
};
const ESCAPED = /[\\\t\n\r\0]/g;

/** A cell in PostgreSQL's text format of COPY. */
export const copyCell = (cell: Cell): string => {
  if (cell === null) return '\\N';
  if (typeof cell === 'number') return String(cell);
  return cell.replace(ESCAPED, (sign) => ESCAPES[sign]!);
};

/**
 * Loads lines in COPY's text format in one statement, the fastest way in.
 * @param into `table (columns)`
 * @param lines each ends with a line feed
 */
export const copyIn = (client: pg.ClientBase, into: string, lines: string): Promise<void> => {
  if (lines === '') return Promise.resolve();
  return new Promise((resolve, reject) => {
    const copying = {
      // The driver puts its own around it, which ends its time limit.
      callback: (error?: Error | null): void => (error ? reject(error) : resolve()),
      submit: (wire: Wire) => wire.query(`COPY ${into} FROM STDIN`),
      handleCopyInResponse: (wire: Wire) => {
        wire.sendCopyFromChunk(Buffer.from(lines));
        wire.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => copying.callback(error),
      handleReadyForQuery: () => copying.callback(),
    };
    (client as unknown as { query(submittable: typeof copying): unknown }).query(copying);
  });
};
