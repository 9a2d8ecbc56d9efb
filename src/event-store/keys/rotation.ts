import { existsSync, renameSync } from 'node:fs';
import { kekFile, readKekFile, writeKekFile } from './kek.js';
import type { Kek } from './kek.js';

const nextFile = (dir: string): string => `${kekFile(dir)}.next`;

/** The KEK that a rotation goes to: a new one beside the old, or the one that a crash left there. */
export const nextKek = (dir: string): Kek =>
  existsSync(nextFile(dir)) ? readKekFile(nextFile(dir)) : writeKekFile(nextFile(dir));

/** Puts the next KEK in its place once the database is wrapped by it; does nothing otherwise. */
export const finishRotation = (dir: string, wrappedBy: string): void => {
  const next = nextFile(dir);
  if (existsSync(next) && readKekFile(next).id === wrappedBy) renameSync(next, kekFile(dir));
};
