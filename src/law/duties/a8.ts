import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import {
  decidedAnew,
  isSettledBy,
  READS_OF_REFUSALS,
  refusalThatStands,
  reversalOf,
} from '../readings/refusals.js';
import { READS_OF_REQUESTS, requestsOf, type RequestReading } from '../readings/requests.js';
import { ifByReturnAlone } from '../readings/said-by-return.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, type Owed } from './duty.js';
import { countedFromReversal } from './reversed.js';

const WEEKS = 20;
/** No plan is made without a decision to issue one; once that is on record, only who tells of plans would tell. */
const wouldTell = ({ issue }: RequestReading): readonly string[] => {
  const plans = ['PlanFinalised/first', 'PlanFinalised'];
  return issue === undefined ? [...plans, 'IssueDecided'] : plans;
};
const FROM_REVERSAL = { toAssess: 14, toIssue: 11 };

const NO_LIMIT =
  'by when: the Tribunal had upheld the refusal, and no limit is set for what was decided anew after it';

/** The plan that a family waits for after a refusal that was upheld and then taken back. */
const owedAnew = ({ requested, plan, withdrawn }: RequestReading, anew: BelievedFact): Owed => ({
  episode: `request ${requested.occurredOn}, decided anew ${anew.occurredOn}`,
  startedOn: anew.latestOn,
  ...{ dueOn: null, cannotBeSaid: NO_LIMIT },
  met: plan !== undefined && plan.latestOn >= anew.latestOn ? plan : undefined,
  endedOn: withdrawn?.latestOn,
  events: eventsOf(requested, anew, plan, withdrawn),
});

const owedFor = (reading: RequestReading, history: History): Owed => {
  const { requested, plan, withdrawn, claims, reported } = reading;
  const refused = refusalThatStands(reading, history);
  const reversal = refused === undefined ? reversalOf(reading, history) : undefined;
  const isByOrder =
    refused !== undefined && plan !== undefined && isSettledBy(refused, plan.latestOn, history);
  return {
    episode: `request ${requested.occurredOn}`,
    startedOn: requested.latestOn,
    ...dueOf(requested, (day) => weeksFrom(day, WEEKS)),
    dueOnAlternative: countedFromReversal(reversal, FROM_REVERSAL),
    met: isByOrder ? undefined : plan,
    endedOn: (refused ?? withdrawn)?.latestOn,
    claims,
    reported,
    silence: ifByReturnAlone(wouldTell(reading), requested, reading.decided, reading.issue),
    events: eventsOf(requested, plan, refused, reversal?.by, withdrawn),
  };
};

const owed = (history: History): readonly Owed[] =>
  requestsOf(history)
    .filter(({ takenEarlier }) => !takenEarlier.has('issue'))
    .flatMap((reading) => {
      const anew = decidedAnew(reading, history);
      const first = owedFor(reading, history);
      return anew === undefined ? [first] : [first, owedAnew(reading, anew)];
    });

/** A8: the final plan sent within twenty weeks of the request. */
export const a8: DutyRule = dutyRule({
  id: 'A8',
  name: 'Send the final plan',
  law: 'SEND Regs 2014 reg 13(2)',
  source: 'SEND Regs 2014 reg 13(2); R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin)',
  mark: 'checked',
  startedBy: 'family',
  reads: [...READS_OF_REQUESTS, ...READS_OF_REFUSALS],
  owed,
});
