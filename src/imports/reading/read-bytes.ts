import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { anError, FileRefused } from '../report/entry.js';

const CHUNK = 256 * 1024;

/** Takes the SHA-256 of what passes, and counts it. */
export interface Reading {
  readonly onBytes: (count: number) => void;
  readonly digest?: (chunk: Buffer) => void;
  /** Told how long a file was when it was read to its end. */
  readonly noteLength?: (path: string, bytes: number) => void;
  /** How far a file is read; what was added behind it since was judged by nobody. */
  readonly lengthOf?: (path: string) => number | undefined;
}

/** A SHA-256 that is fed while a file is read. */
export const createDigest = (): { add: (chunk: Buffer) => void; hex: () => string } => {
  const hash = createHash('sha256');
  return { add: (chunk) => void hash.update(chunk), hex: () => hash.digest('hex') };
};

const whyUnreadable = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? 'There is no such file.'
    : 'The file cannot be opened.';

/** The bytes of a file, in pieces of bounded size. @throws FileRefused where the file cannot be read. */
export async function* readBytes(path: string, reading: Reading): AsyncGenerator<Buffer> {
  const length = reading.lengthOf?.(path);
  if (length === 0) return;
  const last = length === undefined ? {} : { end: length - 1 };
  const stream = createReadStream(path, { highWaterMark: CHUNK, ...last });
  let read = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      read += chunk.length;
      reading.digest?.(chunk);
      reading.onBytes(chunk.length);
      yield chunk;
    }
    reading.noteLength?.(path, read);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new FileRefused(
      anError({ file: basename(path) }, whyUnreadable(error), 'Give the path of a file that you may read.'),
    );
  }
}
