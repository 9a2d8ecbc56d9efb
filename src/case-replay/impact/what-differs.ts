import type { PlainDate } from '../../domain/plain-date.js';
import { lateDays } from '../../law/late-days.js';
import type { Duty } from '../../law/rule.js';
import type { CaseRisk } from '../child-case.js';
import { dutyState } from '../duty-state.js';
import { differences, joined, paired } from './paired.js';
import type { Pair } from './paired.js';

/** What of a duty may differ. */
export const dutyDifferences = [
  ...(['appeared', 'disappeared', 'episode', 'started', 'due', 'met', 'late', 'ended', 'exception'] as const),
  ...(['cannot-be-said', 'state'] as const),
] as const;
export type DutyDifference = (typeof dutyDifferences)[number];

/** What of a risk may differ. */
export const riskDifferences = [
  ...([
    'appeared',
    'disappeared',
    'episode',
    'colour',
    'amber',
    'red',
    'due',
    'cannot-be-said',
    'reason',
  ] as const),
] as const;
export type RiskDifference = (typeof riskDifferences)[number];

export type DutyChange = Pair<Duty> & { readonly differs: readonly DutyDifference[] };
export type RiskChange = Pair<CaseRisk> & { readonly differs: readonly RiskDifference[] };

const aspectsOn = (on: PlainDate) => ({
  episode: ({ episode }: Duty) => episode,
  started: ({ startedOn }: Duty) => startedOn,
  due: ({ dueOn, dueOnCustomary, dueOnAlternative }: Duty) => [dueOn, dueOnCustomary, dueOnAlternative],
  met: ({ metOn, metFrom }: Duty) => [metOn, metFrom],
  late: (duty: Duty) => lateDays(duty, on),
  ended: ({ endedOn }: Duty) => endedOn,
  exception: ({ exception }: Duty) => exception,
  'cannot-be-said': ({ cannotBeSaid }: Duty) => cannotBeSaid,
  state: (duty: Duty) => dutyState(duty, on),
});

const riskAspects = {
  episode: ({ episode }: CaseRisk) => episode,
  colour: ({ colour }: CaseRisk) => colour,
  amber: ({ amberFrom }: CaseRisk) => amberFrom,
  red: ({ redFrom }: CaseRisk) => redFrom,
  due: ({ dueOn }: CaseRisk) => dueOn,
  'cannot-be-said': ({ unsaidKind }: CaseRisk) => unsaidKind,
  reason: ({ reason }: CaseRisk) => reason,
};

interface OfRule {
  readonly rule: string;
  readonly episode: string;
  readonly events: readonly string[];
}

/** Events of facts that were wrong, and of those in their place. */
export interface Exchanged {
  readonly wrong: readonly string[];
  readonly instead: readonly string[];
}

const ofEpisode = ({ rule, episode }: OfRule): string => `${rule} ${episode}`;
const uses = ({ events }: OfRule, some: readonly string[]): boolean => events.some((id) => some.includes(id));

/** An episode may be named by the day of the fact that was wrong: the same duty then goes under another name. */
const pairs = <T extends OfRule>(before: readonly T[], after: readonly T[], { wrong, instead }: Exchanged) =>
  joined(
    paired(before, after, ofEpisode),
    (one, other) => one.rule === other.rule && uses(other, wrong) && uses(one, instead),
  );

/** The duties that differ, each with what differs. @param on the day as at which both were asked */
export const dutiesThatDiffer = (
  before: readonly Duty[],
  after: readonly Duty[],
  exchanged: Exchanged,
  on: PlainDate,
): readonly DutyChange[] => {
  const aspects = aspectsOn(on);
  return pairs(before, after, exchanged)
    .map((pair) => ({ ...pair, differs: differences(pair, aspects) }))
    .filter(({ differs }) => differs.length > 0);
};

/** The risks that differ, each with what differs. */
export const risksThatDiffer = (
  before: readonly CaseRisk[],
  after: readonly CaseRisk[],
  exchanged: Exchanged,
): readonly RiskChange[] =>
  pairs(before, after, exchanged)
    .map((pair) => ({ ...pair, differs: differences(pair, riskAspects) }))
    .filter(({ differs }) => differs.length > 0);
