import { closeSync, openSync, readSync } from 'node:fs';
import { changedMeanwhile } from '../reading/read-bytes.js';
import { lineDigest } from './index-lines.js';
import type { LineIndex } from './index-lines.js';

const WINDOW = 1 << 20;

/** A line as a JSON value; undefined where it is none. */
export interface ReadLine {
  readonly row: number;
  readonly json: unknown;
}

/** One child's lines, in the file's order. */
export interface ChildLines {
  readonly lines: readonly ReadLine[];
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const windowOn = (file: number): ((offset: number, length: number) => Buffer) => {
  let from = 0;
  let held = Buffer.alloc(0);
  return (offset, length) => {
    if (offset < from || offset + length > from + held.length) {
      const buffer = Buffer.allocUnsafe(Math.max(WINDOW, length));
      held = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, offset));
      from = offset;
    }
    return held.subarray(offset - from, offset - from + length);
  };
};

/** Reads the lines of one child after the other; where they stand together in the file, it is read in one go. */
export const readPlaces = function* (path: string, index: LineIndex): Generator<ChildLines> {
  const file = openSync(path, 'r');
  try {
    const at = windowOn(file);
    for (const places of index.places()) {
      const lines = places.map(({ row, offset, length, digest }) => {
        const bytes = at(offset, length);
        if (lineDigest(bytes) !== digest) throw changedMeanwhile(path);
        return { row, json: jsonOf(bytes.toString('utf8')) };
      });
      yield { lines };
    }
  } finally {
    closeSync(file);
  }
};
