import type { House } from './house.js';
import type { ListsSeen } from './lists-seen.js';

/** What is killed, and started again. */
export const KILLED = ['process', 'owner', 'store', 'database'] as const;
/** What lives on, and is held up. */
export const HAMPERED = [
  'frozen-owner',
  'lost-owner',
  'frozen-store',
  'frozen-database',
  'cut-off',
  'slow-network',
  'read-only-database',
] as const;
export const VICTIMS = [...KILLED, ...HAMPERED] as const;
export type Victim = (typeof VICTIMS)[number];

export interface Scene {
  readonly house: House;
  readonly lists: ListsSeen;
  /** A number from 0 up to 1, the next of a series that a seed begins. */
  readonly chance: () => number;
}
