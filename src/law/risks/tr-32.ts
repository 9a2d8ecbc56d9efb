import { earlier, later, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { leadTime } from '../policies/lead-times.js';
import { ncYearOn, READS_OF_COHORT } from '../readings/cohort.js';
import { onDay } from '../readings/in-words.js';
import { READS_OF_REQUESTS, requestsOf, type RequestReading } from '../readings/requests.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

const FROM_YEAR = 9;

/** The first of some facts that names the request, or names none and comes after it. */
const firstOfRequest = <F extends BelievedFact>(
  facts: readonly F[],
  { requested }: RequestReading,
): F | undefined =>
  facts.find((fact) =>
    fact.episodes.request === undefined || requested.episodes.request === undefined
      ? fact.latestOn >= requested.latestOn
      : fact.episodes.request === requested.episodes.request,
  );

/** The day on which the assessment was over: a plan, a refusal, or the request taken back. */
const overOn = ({ plan, decided, reversed, issue, withdrawn }: RequestReading): PlainDate | undefined => {
  const refused = decided?.data.decision === 'no' && reversed === undefined ? decided : undefined;
  const ends = [plan, withdrawn, refused, issue];
  return ends.flatMap((fact) => fact?.latestOn ?? []).sort()[0];
};

const windowOf = (history: History, policy: Policy, reading: RequestReading): RiskWindow => {
  const { requested } = reading;
  const from = requested.latestOn;
  const advice = firstOfRequest(
    history.of('AdviceReceived').filter(({ data }) => data.advice === 'g'),
    reading,
  );
  const draft = firstOfRequest(history.of('DraftPlanIssued'), reading);
  const amberFrom = weeksFrom(from, leadTime(policy, 'tr-32.amberWeeks'));
  return riskWindow({
    episode: `request ${requested.occurredOn}`,
    amberFrom: draft === undefined ? amberFrom : earlier(amberFrom, draft.latestOn),
    redFrom: draft === undefined ? undefined : later(draft.latestOn, from),
    clearedOn: advice?.latestOn,
    lapsedOn: overOn(reading),
    reason: `EHC needs assessment requested ${onDay(requested)}, in or after Year 9; no advice on preparation for adulthood is on record${draft === undefined ? '' : `, and the draft plan was issued ${onDay(draft)}`} (SEND Regs 2014 reg 6(1)(g)).`,
    clears: 'Advice on preparation for adulthood and independent living received.',
    events: [...requested.events, ...(draft?.events ?? []), ...(advice?.events ?? [])],
    silence: [{ kinds: ['AdviceReceived'], from }],
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  if (born === undefined) return NONE;
  const applies = ({ latestOn }: BelievedFact): boolean => ncYearOn(history, born, latestOn) >= FROM_YEAR;
  if (!history.of('AssessmentRequested').some(applies)) return NONE;
  return requestsOf(history)
    .filter(({ requested, takenEarlier }) => takenEarlier.size === 0 && applies(requested))
    .map((reading) => windowOf(history, policy, reading));
};

export const tr32: RiskRule = {
  id: 'TR-32',
  version: 1,
  name: 'Advice on preparation for adulthood missing in an assessment',
  says: 'An EHC needs assessment of a person in or beyond Year 9 has no advice on preparation for adulthood on record. Amber eight weeks after the request, red once the draft plan is issued; it lapses with the final plan or when the assessment ends without one.',
  source: 'SEND Regs 2014 reg 6(1)(g)',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: ['AdviceReceived', 'DraftPlanIssued', ...READS_OF_REQUESTS, ...READS_OF_COHORT],
  aboutPlan: false,
  windows,
};
