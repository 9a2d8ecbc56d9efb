import { SealedValue, opened } from '../../domain/sealed.js';
import type { Data } from './kinds.js';

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const sameGroup = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean => {
  const [namesA, namesB] = [Object.keys(a), Object.keys(b)];
  return namesA.length === namesB.length && namesA.every((name) => name in b && sameValue(a[name], b[name]));
};

/** Whether two values say the same; sealed ones are opened only where both are given and are not the same object. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (a instanceof SealedValue || b instanceof SealedValue) return sameValue(opened(a), opened(b));
  return isGroup(a) && isGroup(b) && Array.isArray(a) === Array.isArray(b) && sameGroup(a, b);
};

/** Whether nothing that both state differs: a field left out is not a statement. */
export const compatible = (a: Data, b: Data, fields: readonly string[]): boolean => {
  if (a === b) return true;
  for (const field of fields) {
    const [one, other] = [a[field], b[field]];
    if (one !== undefined && other !== undefined && !sameValue(one, other)) return false;
  }
  return true;
};
