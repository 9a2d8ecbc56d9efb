import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { anError, FileRefused } from '../report/entry.js';

const CHUNK = 256 * 1024;

/** Takes the SHA-256 of what passes, and counts it. */
export interface Reading {
  readonly onBytes: (count: number) => void;
  readonly digest?: (chunk: Buffer) => void;
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
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      reading.digest?.(chunk);
      reading.onBytes(chunk.length);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new FileRefused(
      anError({ file: basename(path) }, whyUnreadable(error), 'Give the path of a file that you may read.'),
    );
  }
}
