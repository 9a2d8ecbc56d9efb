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

const revealWithin = (
  parsed: Record<string, unknown>,
  where: Where,
  open: Open,
  pointer: string,
): unknown => {
  if (parsed['$sealed'] !== undefined) return lazily(parsed as unknown as Sealed, where, pointer, open);
  for (const name of Object.keys(parsed)) {
    const part = parsed[name];
    if (typeof part !== 'object' || part === null) continue;
    const revealed = revealWithin(part as Record<string, unknown>, where, open, `${pointer}/${step(name)}`);
    // What is written to an object just parsed makes it dearer, so nothing is written that is there already.
    if (revealed !== part) parsed[name] = revealed;
  }
  return parsed;
};

/** Puts a lazy value in the place of each sealed one, within an object just parsed. */
export const reveal = (value: unknown, where: Where, open: Open): unknown =>
  typeof value === 'object' && value !== null
    ? revealWithin(value as Record<string, unknown>, where, open, '')
    : value;
