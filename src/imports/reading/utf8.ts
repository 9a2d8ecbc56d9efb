import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { anError, FileRefused } from '../report/entry.js';
import { readBytes } from './read-bytes.js';
import type { Reading } from './read-bytes.js';

/** Bytes at the end that may be the beginning of a character still to come. */
const unfinished = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
};

/** Place of the first byte that is not UTF-8, by halves; -1 where all is well. */
export const firstNonUtf8 = (bytes: Buffer): number => {
  if (isUtf8(bytes)) return -1;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, part.length - unfinished(part)))) good = middle;
    else bad = middle;
  }
  // What seemed the beginning of a character was not.
  return good - unfinished(bytes.subarray(0, good));
};

const notUtf8 = (path: string, byte: number): FileRefused =>
  new FileRefused(
    anError(
      { file: basename(path) },
      `Byte ${byte + 1} of the file is not UTF-8 text.`,
      'Save the file again with the encoding UTF-8 and import that.',
    ),
  );

const BOM = 0xfeff;

/**
 * The text of a UTF-8 file, in pieces; a byte order mark at its start is left out.
 * @param orLatin1 a piece that is not UTF-8 is read as Windows-1252, as the register of settings is published
 * @throws FileRefused naming the first byte that is not UTF-8
 */
export async function* readText(path: string, reading: Reading, orLatin1 = false): AsyncGenerator<string> {
  const latin1 = new TextDecoder('windows-1252');
  let carried: Buffer = Buffer.alloc(0);
  let before = 0;
  const decode = (bytes: Buffer): string => {
    if (isUtf8(bytes)) return bytes.toString('utf8');
    if (orLatin1) return latin1.decode(bytes);
    throw notUtf8(path, before + firstNonUtf8(bytes));
  };
  for await (const chunk of readBytes(path, reading)) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
    const text = decode(whole);
    const atStart = before === 0 && text.charCodeAt(0) === BOM;
    before += whole.length;
    carried = Buffer.from(bytes.subarray(whole.length));
    yield atStart ? text.slice(1) : text;
  }
  if (carried.length > 0) yield decode(carried);
}
