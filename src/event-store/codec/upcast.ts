import type { Kind, Upcaster, Versioned } from '../../domain/upcaster.js';

/** Chains upcasters; undefined where there is no step from a kind. */
export type Upcast = (kind: Kind) => ((data: unknown) => readonly Versioned[]) | undefined;

const nameOf = ({ type, version }: Kind): string => `${type}@${version}`;

/** @throws Error when two upcasters start from one kind */
export const createUpcast = (upcasters: readonly Upcaster[]): Upcast => {
  const steps = new Map(upcasters.map((one) => [nameOf({ type: one.type, version: one.from }), one.up]));
  if (steps.size !== upcasters.length) throw new Error('Two upcasters start from the same type and version.');
  const climb = (event: Versioned): readonly Versioned[] => {
    const up = steps.get(nameOf(event));
    return up ? up(event.data).flatMap(climb) : [event];
  };
  return (kind) => (steps.has(nameOf(kind)) ? (data) => climb({ ...kind, data }) : undefined);
};

/**
 * Kinds of the log that this program cannot read as it should: a step of the way up is missing, or a newer release
 * wrote them. Types that it does not know are left as they are, and are not listed.
 */
export const kindsWithoutPath = (
  kinds: readonly Kind[],
  newest: ReadonlyMap<string, number>,
  upcasters: readonly Upcaster[],
): readonly Kind[] => {
  const steps = new Map(upcasters.map((one) => [nameOf({ type: one.type, version: one.from }), one.to]));
  const arrives = (kind: Kind, passed: readonly string[] = []): boolean => {
    const name = nameOf(kind);
    const next = steps.get(name);
    if (next === undefined) return newest.get(kind.type) === kind.version;
    return !passed.includes(name) && next.every((one) => arrives(one, [...passed, name]));
  };
  const isKnown = (kind: Kind): boolean => newest.has(kind.type) || steps.has(nameOf(kind));
  return kinds.filter((kind) => isKnown(kind) && !arrives(kind));
};
