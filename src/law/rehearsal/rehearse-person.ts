import { endOfLondonDay } from '../../domain/london.js';
import { addDays, type PlainDate } from '../../domain/plain-date.js';
import type { Belief, Coverage, History } from '../../journey/belief/history.js';
import { assessRisk } from '../assess-risks.js';
import type { AssessedWindow } from '../assess-risks.js';
import { colourOn } from '../colour.js';
import type { PolicyInForce } from '../policies/policy-as-known.js';
import type { Policy, RiskRule, RulesRelease } from '../rule.js';
import type { Draft } from './draft.js';

/** What is compared: the rule as adopted, and as drafted; undefined where there is none. */
export interface Comparison {
  readonly rule: string;
  readonly adopted: RiskRule | undefined;
  readonly drafted: RiskRule;
}

/** One child in one month, as known at its end: which days were coloured by either, and its last day. */
export interface MonthOfChild {
  readonly rule: string;
  /** The last day of the month. */
  readonly month: PlainDate;
  readonly adopted: Coloured;
  readonly drafted: Coloured;
  /** Days coloured by the draft alone, and by the adopted rule alone. */
  readonly daysAdded: number;
  readonly daysRemoved: number;
}

/** How one of them coloured a child in a month. */
export interface Coloured {
  readonly days: number;
  /** On the last day. */
  readonly atEnd: 'red' | 'amber' | undefined;
  /** On the last day nothing is coloured, and some window cannot be said. */
  readonly isUnsaid: boolean;
}

const RULE_OF_LEAD_TIME = /^([a-z]+-\d+)\./;

/** Which rules a draft touches. */
export const comparisonsOf = (
  draft: Draft,
  { risks }: Pick<RulesRelease, 'risks'>,
): readonly Comparison[] => {
  if (draft.kind === 'rule') {
    const adopted = risks.find(({ id }) => id === draft.against);
    return [{ rule: draft.rule.id, adopted, drafted: draft.rule }];
  }
  const touched = new Set(
    Object.keys(draft.leadTimes).map((name) => RULE_OF_LEAD_TIME.exec(name)?.[1]?.toUpperCase()),
  );
  return risks
    .filter(({ id }) => draft.staleAfterDays !== undefined || touched.has(id))
    .map((rule) => ({ rule: rule.id, adopted: rule, drafted: rule }));
};

/** The policy with the draft's lead times in the place of its own. */
const draftedPolicy = (policy: Policy, draft: Draft): Policy =>
  draft.kind === 'rule'
    ? policy
    : {
        ...policy,
        staleAfterDays: draft.staleAfterDays ?? policy.staleAfterDays,
        leadTimes: { ...policy.leadTimes, ...draft.leadTimes },
      };

const dayOfMonth = (month: PlainDate, day: number): PlainDate => addDays(month, day - Number(month.slice(8)));

type Colours = readonly ('red' | 'amber' | 'cannot-be-said' | undefined)[];

/** The worst colour of each day of the month; undefined: none. */
const coloursOf = (windows: readonly AssessedWindow[], month: PlainDate): Colours => {
  const length = Number(month.slice(8));
  return Array.from({ length }, (_, i) => {
    const colours = windows.map((window) => colourOn(window, dayOfMonth(month, i + 1), month));
    return (['red', 'amber', 'cannot-be-said'] as const).find((one) => colours.includes(one));
  });
};

const isColoured = (colour: Colours[number]): boolean => colour === 'red' || colour === 'amber';

const colouredBy = (colours: Colours): Coloured => {
  const last = colours.at(-1);
  return {
    days: colours.filter(isColoured).length,
    atEnd: last === 'cannot-be-said' ? undefined : last,
    isUnsaid: last === 'cannot-be-said',
  };
};

interface Asked {
  readonly history: History;
  readonly recordedHere: readonly Coverage[];
}

const coloursBy = (
  rule: RiskRule | undefined,
  policy: Policy,
  { history, recordedHere }: Asked,
  month: PlainDate,
): Colours => {
  const windows = rule === undefined ? [] : assessRisk(rule, history, policy, recordedHere);
  return windows.length === 0 ? [] : coloursOf(windows, month);
};

const inMonth = (
  { rule, adopted, drafted }: Comparison,
  { policy, drafted: draftPolicy }: { readonly policy: Policy; readonly drafted: Policy },
  asked: Asked,
  month: PlainDate,
): MonthOfChild | undefined => {
  const [was, is] = [coloursBy(adopted, policy, asked, month), coloursBy(drafted, draftPolicy, asked, month)];
  if (was.length === 0 && is.length === 0) return undefined;
  const days = Array.from({ length: Number(month.slice(8)) }, (_, i) => [
    isColoured(was[i]),
    isColoured(is[i]),
  ]);
  return {
    ...{ rule, month, adopted: colouredBy(was), drafted: colouredBy(is) },
    daysAdded: days.filter(([before, now]) => now && !before).length,
    daysRemoved: days.filter(([before, now]) => before && !now).length,
  };
};

/**
 * What a draft would have said of one person at the end of each month, as known then, beside the rule as adopted.
 * @param policyAt the policy in force at a moment, as known then
 * @param months last days of months
 */
export const rehearsePerson = (
  belief: Belief,
  draft: Draft,
  comparisons: readonly Comparison[],
  policyAt: (known: string) => PolicyInForce,
  months: readonly PlainDate[],
): readonly MonthOfChild[] => {
  const [first] = belief.moments;
  if (first === undefined) return [];
  return months.flatMap((month) => {
    const known = endOfLondonDay(month);
    if (first > known) return [];
    const { policy, recordedHere } = policyAt(known);
    const asked = { history: belief.historyAt(known).until(month), recordedHere };
    const policies = { policy, drafted: draftedPolicy(policy, draft) };
    return comparisons.flatMap((one) => inMonth(one, policies, asked, month) ?? []);
  });
};
