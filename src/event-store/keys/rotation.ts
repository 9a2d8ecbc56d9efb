import { existsSync, renameSync } from 'node:fs';
import { kekFile, readKekFile, writeKekFile } from './kek.js';
import type { Kek } from './kek.js';

const nextFile = (dir: string): string => `${kekFile(dir)}.next`;

/** The KEK that a rotation goes to: a new one beside the old, or the one that a crash left there. */
export const nextKek = (dir: string): Kek =>
  existsSync(nextFile(dir)) ? readKekFile(nextFile(dir)) : writeKekFile(nextFile(dir));

/** The next KEK where the database is wrapped by it already: a rotation was cut short, or is about to put it in its place. */
export const nextInUse = (dir: string, wrappedBy: string): Kek | undefined => {
  if (!existsSync(nextFile(dir))) return undefined;
  const next = readKekFile(nextFile(dir));
  return next.id === wrappedBy ? next : undefined;
};

/** Puts the next KEK in its place once the database is wrapped by it; does nothing otherwise. */
export const finishRotation = (dir: string, wrappedBy: string): void => {
  if (nextInUse(dir, wrappedBy)) renameSync(nextFile(dir), kekFile(dir));
};
