import type { House } from './house.js';

/** How far a copy has come. */
export interface CopyStep {
  readonly phase: 'copying' | 'checking';
  readonly done: number;
  readonly total: number;
  readonly unit: House['unit'];
}

export interface CopyOptions {
  readonly from: House;
  readonly to: House;
  /** The instant at which it was asked for, in UTC. */
  readonly at: string;
  /** A name for this copy, where it is a new one: a UUID. */
  readonly newCopy: string;
  /** Events taken at a time. */
  readonly batch?: number | undefined;
  readonly onProgress?: ((step: CopyStep) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
