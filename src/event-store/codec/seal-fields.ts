import type { Field, Fields } from '../../domain/fact-schema.js';
import { isUnreadable, opened } from '../../domain/sealed.js';

/** Seals one value that stands at a JSON Pointer of the data. */
export type SealAt = (value: unknown, pointer: string) => unknown;
type Walk = (value: unknown, pointer: string, seal: SealAt) => unknown;

const asIs: Walk = (value) => value;

// A value that came from the log (copied to another stream) is opened, and sealed anew where it goes.
const inClear = (value: unknown): unknown => {
  const open = opened(value);
  if (isUnreadable(open)) throw new Error('A value whose key is missing cannot be recorded again.');
  if (Array.isArray(open)) return open.map(inClear);
  if (typeof open !== 'object' || open === null) return open;
  return Object.fromEntries(Object.entries(open).map(([name, part]) => [name, inClear(part)]));
};

const sealWhole: Walk = (value, pointer, seal) => seal(inClear(value), pointer);

const listWalk = (item: Walk): Walk =>
  item === asIs
    ? asIs
    : (value, pointer, seal) => (value as unknown[]).map((one, i) => item(one, `${pointer}/${i}`, seal));

// Undeclared fields would lie in the log in clear, so they are refused even where nothing is sealed.
const groupWalk = (fields: Fields): Walk => {
  const walks = new Map(Object.entries(fields).map(([name, field]) => [name, walkOf(field)]));
  return (value, pointer, seal) => {
    const result: Record<string, unknown> = {};
    const said = value as Record<string, unknown>;
    for (const name of Object.keys(said)) {
      const part = said[name];
      const walk = walks.get(name);
      if (!walk) throw new Error(`The field ${pointer}/${name} is not declared for this type of event.`);
      if (part !== undefined) result[name] = walk === asIs ? part : walk(part, `${pointer}/${name}`, seal);
    }
    return result;
  };
};

const walkOf = (field: Field): Walk => {
  if (field.sealed) return sealWhole;
  if (field.kind === 'group') return groupWalk(field.fields ?? {});
  if (field.kind === 'list' && field.item) return listWalk(walkOf(field.item));
  return asIs;
};

/** The data of a type with its sealed fields replaced; the walk is made once a type. */
export const sealerOf = (fields: Fields): ((data: unknown, seal: SealAt) => unknown) => {
  const walk = groupWalk(fields);
  return (data, seal) => walk(data, '', seal);
};
