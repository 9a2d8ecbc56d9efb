import type { DataOfFact } from '../src/domain/fact-schema.js';
import type { RecordedFact } from '../src/domain/envelope.js';
import type { SettingLinked, SettingRegistered } from '../src/settings/settings.events.js';
import type { Cells } from '../src/read-model/rows.js';

type Registered = RecordedFact<'SettingRegistered', DataOfFact<typeof SettingRegistered>>;
type Linked = RecordedFact<'SettingLinked', DataOfFact<typeof SettingLinked>>;

const isRegistered = (fact: RecordedFact): fact is Registered => fact.type === 'SettingRegistered';
const isLinked = (fact: RecordedFact): fact is Linked => fact.type === 'SettingLinked';

const SUCCESSOR = /^successor/i;

/** A setting as the newest register describes it, with the number that took its place; columns of `setting` in order. */
export const settingOf = (events: readonly RecordedFact[]): Cells | undefined => {
  const newest = events
    .filter(isRegistered)
    .reduce<Registered | undefined>(
      (a, b) => (a === undefined || b.data.asAt >= a.data.asAt ? b : a),
      undefined,
    );
  if (newest === undefined) return undefined;
  const successor = events.filter(isLinked).findLast(({ data }) => SUCCESSOR.test(data.linkType));
  const { urn, ukprn, name, kind, phase, lowAge, highAge, status } = newest.data;
  const cells = [urn, ukprn, name, kind, phase, lowAge, highAge, status, successor?.data.linkUrn];
  return cells.map((cell) => cell ?? null);
};
