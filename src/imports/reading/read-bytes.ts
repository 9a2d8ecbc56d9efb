import { createHash, hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { anError, FileRefused } from '../report/entry.js';

const BLOCK = 256 * 1024;

/** The bytes of a file as they were judged: how many, and the SHA-256 of each block of them. */
export interface BytesJudged {
  readonly length: number;
  readonly blocks: readonly string[];
}

/** Takes the SHA-256 of what passes, and counts it. */
export interface Reading {
  readonly onBytes: (count: number) => void;
  readonly digest?: (chunk: Buffer) => void;
  /** Told what a file held when it was read to its end. */
  readonly note?: (path: string, bytes: BytesJudged) => void;
  /** What was judged of a file: what was added behind it since is not read, and what was changed is refused. */
  readonly judgedOf?: (path: string) => BytesJudged | undefined;
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

/** A file that was judged is not the one that is read now. */
export const changedMeanwhile = (path: string): FileRefused =>
  new FileRefused(
    anError(
      { file: basename(path) },
      'The file was changed while it was imported.',
      'What was loaded of it before stands. Leave it alone and import it again.',
    ),
  );

/** The next bytes of a file, as many as are asked for or left. */
const nextOf = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const block = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(block, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return block.subarray(0, filled);
};

/** Blocks of a file up to its end, or as far as it was judged; what was judged otherwise is not handed out. */
async function* blocksOf(path: string, file: FileHandle, judged: BytesJudged | undefined) {
  const until = judged?.length ?? Infinity;
  const digests: string[] = [];
  let position = 0;
  while (position < until) {
    const block = await nextOf(file, position, Math.min(BLOCK, until - position));
    if (block.length === 0) break;
    const digest = hash('sha256', block, 'base64');
    if (judged !== undefined && judged.blocks[digests.length] !== digest) throw changedMeanwhile(path);
    digests.push(digest);
    position += block.length;
    yield { block, digests, position };
  }
  if (judged !== undefined && position < until) throw changedMeanwhile(path);
}

/** The bytes of a file, in blocks. @throws FileRefused where it cannot be read, or was changed since it was judged */
export async function* readBytes(path: string, reading: Reading): AsyncGenerator<Buffer> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    let read: BytesJudged = { length: 0, blocks: [] };
    for await (const { block, digests, position } of blocksOf(path, file, reading.judgedOf?.(path))) {
      reading.digest?.(block);
      reading.onBytes(block.length);
      read = { length: position, blocks: digests };
      yield block;
    }
    reading.note?.(path, read);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new FileRefused(
      anError({ file: basename(path) }, whyUnreadable(error), 'Give the path of a file that you may read.'),
    );
  } finally {
    await file?.close();
  }
}
