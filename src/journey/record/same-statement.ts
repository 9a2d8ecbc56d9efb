import type { FactDefinition, Fields } from '../../domain/fact-schema.js';
import { isUnreadable, opened } from '../../domain/sealed.js';
import type { PartialDate } from '../../domain/plain-date.js';

/** What a statement says, without when it was known and where it stood. */
export interface Statement {
  readonly type: string;
  readonly occurredOn: PartialDate;
  readonly occurredBy?: boolean;
  readonly data: unknown;
}

type Data = Readonly<Record<string, unknown>>;

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, i) => sameValue(part, b[i]));

const sameGroup = (a: Data, b: Data): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const name of names) if (!sameValue(a[name], b[name])) return false;
  return true;
};

/** Equal in clear; a value that cannot be read equals nothing. */
const sameValue = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  const [one, other] = [opened(a), opened(b)];
  if (isUnreadable(one) || isUnreadable(other)) return false;
  if (Array.isArray(one)) return Array.isArray(other) && sameList(one, other);
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  return sameGroup(one as Data, other as Data);
};

type Definition = FactDefinition<string, Fields>;

// Of a state seen at a reference date, and of two latest bounds, the date travels in the restatement.
const dateTravels = (definition: Definition, a: Statement, b: Statement): boolean =>
  definition.observation || (a.occurredBy === true && b.occurredBy === true);

/**
 * Whether two statements of one type say the same: natural key and every field of data, compared in clear.
 * Ids minted here and a source's aliases never take part.
 */
export const sameStatement = (definition: Definition, a: Statement, b: Statement): boolean => {
  const [one, other] = [a.data, b.data] as [Data, Data];
  const minted = definition.opens(one as never).map((episode) => `${episode}Id`);
  const aside = dateTravels(definition, a, b) ? definition.occursOn : undefined;
  for (const name in definition.fields) {
    if (name === 'alias' || name === aside || minted.includes(name)) continue;
    if (!sameValue(one[name], other[name])) return false;
  }
  return sameList(definition.key(a as never), definition.key(b as never));
};
