import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

/** A command that was acknowledged to a caller. */
export interface Acknowledged {
  readonly caller: number;
  /** Its number among what the caller said, from 0. */
  readonly nth: number;
  readonly child: string;
  readonly event: string;
  readonly position: string;
}

/** What was acknowledged, on the disk of whoever asked: written before the next is said. */
export interface Ledger {
  add(one: Acknowledged): void;
  all(): readonly Acknowledged[];
}

export const openLedger = (path: string): Ledger => {
  writeFileSync(path, '');
  return {
    add: (one) => appendFileSync(path, `${JSON.stringify(one)}\n`),
    all: () =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Acknowledged),
  };
};
