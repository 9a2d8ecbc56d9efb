import type { PlainDate } from '../../domain/plain-date.js';
import type { MonthOfChild } from './rehearse-person.js';

/** Children and days of one rule in one month, as adopted and as drafted. */
export interface MonthTally {
  readonly rule: string;
  readonly month: PlainDate;
  /** Coloured on the last day of the month. */
  readonly adopted: number;
  readonly drafted: number;
  readonly adoptedRed: number;
  readonly draftedRed: number;
  /** Coloured on the last day by the draft alone, and by the adopted rule alone. */
  readonly added: number;
  readonly removed: number;
  /** Days of children that were coloured in the month. */
  readonly adoptedDays: number;
  readonly draftedDays: number;
  readonly daysAdded: number;
  readonly daysRemoved: number;
  /** Of whom the draft cannot speak on the last day. */
  readonly cannotBeSaid: number;
}

/** Children that a rule coloured at the end of any of the months. */
export interface WholeTally {
  readonly rule: string;
  readonly adopted: number;
  readonly drafted: number;
  /** By the draft alone, and by the adopted rule alone. */
  readonly added: number;
  readonly removed: number;
}

type Growing = { -readonly [K in keyof MonthTally]: MonthTally[K] };

const NOTHING = {
  ...{ adopted: 0, drafted: 0, adoptedRed: 0, draftedRed: 0, added: 0, removed: 0 },
  ...{ adoptedDays: 0, draftedDays: 0, daysAdded: 0, daysRemoved: 0, cannotBeSaid: 0 },
};

const count = (into: Growing, { adopted, drafted, daysAdded, daysRemoved }: MonthOfChild): void => {
  const [was, is] = [adopted.atEnd !== undefined, drafted.atEnd !== undefined];
  into.adopted += Number(was);
  into.drafted += Number(is);
  into.adoptedRed += Number(adopted.atEnd === 'red');
  into.draftedRed += Number(drafted.atEnd === 'red');
  into.added += Number(is && !was);
  into.removed += Number(was && !is);
  into.adoptedDays += adopted.days;
  into.draftedDays += drafted.days;
  into.daysAdded += daysAdded;
  into.daysRemoved += daysRemoved;
  into.cannotBeSaid += Number(drafted.isUnsaid);
};

/** Counts children month by month; a month in which nothing was coloured counts too. */
export const tally = (rules: readonly string[], months: readonly PlainDate[]) => {
  const counts = new Map<string, Growing>();
  const wholes = new Map(rules.map((rule) => [rule, { rule, adopted: 0, drafted: 0, added: 0, removed: 0 }]));
  for (const rule of rules)
    for (const month of months) counts.set(`${rule} ${month}`, { rule, month, ...NOTHING });
  return {
    /** All months of one child. */
    add: (ofChild: readonly MonthOfChild[]): void => {
      for (const one of ofChild) count(counts.get(`${one.rule} ${one.month}`)!, one);
      for (const [rule, whole] of wholes) {
        const its = ofChild.filter((one) => one.rule === rule);
        const was = its.some(({ adopted }) => adopted.atEnd !== undefined);
        const is = its.some(({ drafted }) => drafted.atEnd !== undefined);
        whole.adopted += Number(was);
        whole.drafted += Number(is);
        whole.added += Number(is && !was);
        whole.removed += Number(was && !is);
      }
    },
    months: (): readonly MonthTally[] => [...counts.values()],
    whole: (): readonly WholeTally[] => [...wholes.values()],
  };
};
