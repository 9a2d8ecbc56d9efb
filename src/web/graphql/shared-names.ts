import { capitalised } from '../../domain/capitalised.js';
import type { Field, Fields } from '../../domain/fact-schema.js';
import { enumOf } from './code-enum.js';
import { inputClass } from './input-class.js';

type Shared = readonly string[] | Fields;

/** Every closed list and group within a field, with the name of the property that holds it. */
const within = (name: string, field: Field): readonly (readonly [Shared, string])[] => {
  if (field.item) return within(name, field.item);
  if (field.codes) return [[field.codes, name]];
  if (!field.fields) return [];
  return [[field.fields, name], ...Object.entries(field.fields).flatMap(([key, part]) => within(key, part))];
};

const isList = (shared: Shared): shared is readonly string[] => Array.isArray(shared);

/** Makes the type of a list of codes, or of a group of fields, under a name. */
export const nameShared = (name: string, { codes, fields }: Field): void => {
  if (codes) enumOf(codes, name);
  if (fields) inputClass(`${name}Input`, fields);
};

/**
 * Names the lists and groups that several commands share after the property that holds them, where they agree on it
 * and no other list has that name; what is left is named after the command and the property.
 */
export const nameWhatIsShared = (all: readonly Fields[], taken: readonly string[]): void => {
  const uses = new Map<Shared, { readonly names: Set<string>; count: number }>();
  for (const fields of all)
    for (const [shared, name] of Object.entries(fields).flatMap(([key, field]) => within(key, field))) {
      const use = uses.get(shared) ?? { names: new Set(), count: 0 };
      use.names.add(capitalised(name));
      use.count += 1;
      uses.set(shared, use);
    }
  const used = new Set(taken);
  for (const [shared, { names, count }] of uses) {
    const [name] = names;
    if (count < 2 || names.size > 1 || used.has(name!)) continue;
    used.add(name!);
    if (isList(shared)) enumOf(shared, name!);
    else inputClass(`${name}Input`, shared);
  }
};
