import { SealedValue } from '../../domain/sealed.js';
import type { Sealed, SealPlace } from './seal.js';

/** Opens a sealed value, or says why not. */
export type Open = (sealed: Sealed, place: SealPlace) => unknown;

type Where = Omit<SealPlace, 'pointer'>;

/** Cheap test on the text: most events have nothing sealed, and are then not walked. */
export const hasSealed = (data: string): boolean => data.includes('"$sealed":[');

const step = (name: string): string =>
  /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;

// The place is copied field by field: a lazy value must not keep the texts of its event in memory.
const lazily = (
  sealed: Sealed,
  { stream, revision, type }: Where,
  pointer: string,
  open: Open,
): SealedValue<unknown> => new SealedValue<unknown>(() => open(sealed, { stream, revision, type, pointer }));

/** Puts a lazy value in the place of each sealed one, within an object just parsed. */
export const reveal = (value: unknown, where: Where, open: Open, pointer = ''): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const parsed = value as Record<string, unknown>;
  if ('$sealed' in parsed) return lazily(parsed as unknown as Sealed, where, pointer, open);
  for (const name in parsed) {
    const part = parsed[name];
    if (typeof part === 'object') parsed[name] = reveal(part, where, open, `${pointer}/${step(name)}`);
  }
  return parsed;
};
