import type { Field, Fields } from '../../domain/fact-schema.js';
import { isUnreadable, opened } from '../../domain/sealed.js';
import { asCanonical, at, canonicalPart, canonicalText } from './canonical-json.js';

/** Seals one value that stands at a JSON Pointer of the data. @returns its stored form, canonical JSON */
export type SealAt = (value: unknown, pointer: string) => string;
type Write = (value: unknown, pointer: string, seal: SealAt) => string;

const asIs: Write = canonicalPart;

// A value that came from the log (copied to another stream) is opened, and sealed anew where it goes.
const inClear = (value: unknown): unknown => {
  const open = opened(value);
  if (isUnreadable(open)) throw new Error('A value whose key is missing cannot be recorded again.');
  if (Array.isArray(open)) return open.map(inClear);
  if (typeof open !== 'object' || open === null) return open;
  return Object.fromEntries(Object.entries(open).map(([name, part]) => [name, inClear(part)]));
};

const sealWhole: Write = (value, pointer, seal) =>
  seal(typeof value === 'string' ? value : inClear(value), pointer);

const listWriter = (item: Write): Write =>
  item === asIs
    ? asIs
    : (value, pointer, seal) =>
        `[${(value as unknown[]).map((one, i) => item(one, `${pointer}/${i}`, seal)).join(',')}]`;

interface Slot {
  /** Place in the order of the text. */
  readonly place: number;
  /** The name with its colon, as the text has it. */
  readonly label: string;
  readonly write: Write;
}

const slotsOf = (fields: Fields): ReadonlyMap<string, Slot> =>
  new Map(
    Object.keys(fields)
      // In UTF-16 code units, as RFC 8785 3.2.3 wants it.
      .sort()
      .map((name, place) => [
        name,
        { place, label: `${canonicalText(name)}:`, write: writerFor(fields[name]!) },
      ]),
  );

const joined = (parts: readonly (string | undefined)[]): string => {
  let text = '';
  for (const part of parts) if (part !== undefined) text += text === '' ? `{${part}` : `,${part}`;
  return text === '' ? '{}' : `${text}}`;
};

// Undeclared fields would lie in the log in clear, so they are refused even where nothing is sealed.
const groupWriter = (fields: Fields): Write => {
  const slots = slotsOf(fields);
  return (value, pointer, seal) => {
    const parts = new Array<string | undefined>(slots.size).fill(undefined);
    const said = value as Record<string, unknown>;
    // In the order said: the nonces of sealed fields are drawn in it.
    for (const name of Object.keys(said)) {
      const slot = slots.get(name);
      if (!slot) throw new Error(`The field ${pointer}/${name} is not declared for this type of event.`);
      const part = said[name];
      if (part === undefined) continue;
      try {
        parts[slot.place] = slot.label + slot.write(part, `${pointer}/${name}`, seal);
      } catch (error) {
        throw at(name, error);
      }
    }
    return joined(parts);
  };
};

const writerFor = (field: Field): Write => {
  if (field.sealed) return sealWhole;
  if (field.kind === 'group') return groupWriter(field.fields ?? {});
  if (field.kind === 'list' && field.item) return listWriter(writerFor(field.item));
  return asIs;
};

/**
 * Writes the data of a type as canonical JSON with its sealed fields replaced; prepared once a type, so that no names are
 * sorted at each event.
 * @throws NotCanonical for what has no canonical form; Error for a field that is not declared
 */
export const dataWriter = (fields: Fields): ((data: unknown, seal: SealAt) => string) => {
  const write = groupWriter(fields);
  return (data, seal) => asCanonical(() => write(data, '', seal));
};
