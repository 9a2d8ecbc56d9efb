import type { PlainDate } from '../domain/plain-date.js';
import { Refused } from '../domain/refused.js';
import type { BelievedFact, History } from './belief/history.js';
import type { JourneyFactType } from './catalogue.js';
import type { Saying } from './command.js';

/** Questions that many decisions ask first; each refuses with its reason, the field and a sentence. */

/** @throws Refused `<what>-in-future` */
export const notInFuture = (what: string, day: PlainDate, field: string, today: PlainDate): void => {
  if (day <= today) return;
  throw new Refused(
    `${what}-in-future`,
    field,
    'The date lies in the future. Record it once it has happened.',
  );
};

/** @throws Refused `<what>-before-birth` */
export const notBeforeBirth = (what: string, day: PlainDate, field: string, history: History): void => {
  const born = history.dateOfBirth;
  if (born === undefined || day >= born) return;
  throw new Refused(
    `${what}-before-birth`,
    field,
    'The date lies before the birth. Mend one of the two dates.',
  );
};

/** @throws Refused `journey-had-ended` */
const journeyGoesOn = (day: PlainDate, field: string, history: History): void => {
  const ended = [...history.of('JourneyEnded'), ...history.of('ChildDied')].some((end) => end.latestOn < day);
  if (!ended) return;
  throw new Refused(
    'journey-had-ended',
    field,
    'The journey had ended by that date. Correct its end, or the date.',
  );
};

/** The day of a dated field, if it may be: not in the future and not before the birth. */
export const dated = <K extends string>(
  what: string,
  field: K,
  { said, today }: Saying<{ readonly [F in K]: PlainDate }>,
  history: History,
): PlainDate => {
  const day = said[field];
  notInFuture(what, day, field, today);
  notBeforeBirth(what, day, field, history);
  return day;
};

/** The day of a dated field, if it may be: also not after the journey ended. */
export const happened = <K extends string>(
  what: string,
  field: K,
  command: Saying<{ readonly [F in K]: PlainDate }>,
  history: History,
): PlainDate => {
  const day = dated(what, field, command, history);
  journeyGoesOn(day, field, history);
  return day;
};

/** Facts of a type that had happened by the end of a day. */
export const upTo = <T extends JourneyFactType>(
  history: History,
  type: T,
  day: PlainDate,
): readonly BelievedFact<T>[] => history.of(type).filter(({ latestOn }) => latestOn <= day);

/** The last of several types that had happened by the end of a day. */
export const lastOf = (
  history: History,
  types: readonly JourneyFactType[],
  day: PlainDate,
): BelievedFact | undefined => {
  const all: BelievedFact[] = types.flatMap((type) => upTo(history, type, day) as unknown as BelievedFact[]);
  return all.reduce<BelievedFact | undefined>(
    (last, one) => (last === undefined || one.latestOn >= last.latestOn ? one : last),
    undefined,
  );
};

/** Whether something began and has not ended since. @throws Refused with the reason given */
export const begun = (
  history: History,
  [starts, ends]: readonly [readonly JourneyFactType[], readonly JourneyFactType[]],
  day: PlainDate,
  [reason, field, detail]: readonly [string, string, string],
): void => {
  const last = lastOf(history, [...starts, ...ends], day);
  if (last === undefined || ends.includes(last.type)) throw new Refused(reason, field, detail);
};

/** @throws Refused with the reason given, unless the later day is the same day or after the earlier */
export const inOrder = (
  earlierDay: PlainDate | undefined,
  laterDay: PlainDate | undefined,
  [reason, field, detail]: readonly [string, string, string],
): void => {
  if (earlierDay !== undefined && laterDay !== undefined && laterDay < earlierDay)
    throw new Refused(reason, field, detail);
};

/** @throws Refused `negative-amount` */
export const notNegative = (amount: number | undefined, field: string): void => {
  if (amount === undefined || amount >= 0) return;
  throw new Refused('negative-amount', field, 'An amount of money is nought or more, in pence.');
};
