import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, Coverage, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { coverageByKind } from '../coverage/told.js';
import { dutyRules } from '../duties/duty-rules.js';
import { lateDays } from '../late-days.js';
import { lastOf } from '../readings/due-dates.js';
import type { Duty } from '../rule.js';
import { assessmentWaits } from './assessment-waits.js';
import { disputeWaits } from './dispute-waits.js';
import { reviewWaits } from './review-waits.js';
import { spansOf, type LedgerSpan } from './spans.js';
import { by, inPlainWords, type Business, type Handover, type Wait } from './wait.js';
import { WAITS_FOR } from './waits-for.js';

const READS = new Map(dutyRules.map(({ id, reads }) => [id, reads]));
const NOBODY: readonly Wait[] = [];

/** Whether a duty's time has passed and nothing can be said of it: a limit that nobody had to use, or papers of which nobody would tell. */
const isPast = ({ kind, dueOn, cannotBeSaid }: Duty, day: PlainDate): boolean =>
  dueOn !== null && day > lastOf(dueOn) && (kind === 'time-limit' || cannotBeSaid !== undefined);

/** Whether a duty is open on a day, or was met or ended late. */
const isOnLedger = (duty: Duty, day: PlainDate): boolean => {
  const { metOn, endedOn } = duty;
  const late = lateDays(duty, day);
  if (late !== null && late !== 0) return true;
  return metOn === undefined && (endedOn === undefined || endedOn > day) && !isPast(duty, day);
};

const lastBy = (facts: readonly BelievedFact[], day: PlainDate): BelievedFact | undefined =>
  facts.reduce<BelievedFact | undefined>(
    (a, b) => (b.latestOn > day || (a !== undefined && b.latestOn <= a.latestOn) ? a : b),
    undefined,
  );

/** What began a duty: of its facts the last on or before its first day; else the first that it names. */
const startOf = (duty: Duty, facts: readonly BelievedFact[]): Handover => {
  const fact = lastBy(facts, duty.startedOn);
  const event = fact?.events[0] ?? duty.events[0];
  return {
    on: duty.startedOn,
    event,
    says: fact === undefined ? 'The duty began' : inPlainWords(fact.type),
  };
};

/** What met or ended a duty, or the day asked about. */
const endOf = (duty: Duty, facts: readonly BelievedFact[], history: History, day: PlainDate): Handover => {
  const on = duty.metOn ?? duty.endedOn;
  if (on === undefined || on > day) return { on: day, event: undefined, says: 'The day asked about' };
  const isThen = (fact: BelievedFact): boolean => fact.latestOn === on;
  const reads = READS.get(duty.rule);
  const fact =
    facts.findLast(isThen) ?? history.facts.findLast((one) => isThen(one) && reads?.includes(one.type));
  if (fact !== undefined) return by(fact);
  return { on, event: undefined, says: duty.metOn === undefined ? 'Nothing was left to do' : 'It was met' };
};

/** Whether a wait can be of the request to which a duty belongs. */
const isOfRequest = (wait: Wait, facts: readonly BelievedFact[]): boolean =>
  wait.request === undefined ||
  facts.every(({ episodes: { request } }) => request === undefined || request === wait.request);

const OF_DECISIONS: ReadonlySet<Business> = new Set(['refusal', 'cease']);

/** A decision before a duty began was about something else: an earlier request, an earlier plan. */
const isOfItsTime = ({ business, from }: Wait, { startedOn }: Duty): boolean =>
  !OF_DECISIONS.has(business) || from.on >= startedOn;

/** Of these a duty has its own: the wait that another meeting or notice began is not of it. */
const OWN: ReadonlySet<JourneyFactType> = new Set(['AnnualReviewMeetingHeld', 'AmendmentNoticeSent']);

const isOfItsOwn = (
  { from: { event } }: Wait,
  facts: readonly BelievedFact[],
  factOf: ReadonlyMap<string, BelievedFact>,
): boolean => {
  const begunBy = event === undefined ? undefined : factOf.get(event);
  if (begunBy === undefined || !OWN.has(begunBy.type)) return true;
  return facts.includes(begunBy) || !facts.some(({ type }) => type === begunBy.type);
};

/**
 * The delay ledger of a history cut at a day: for a duty that is open, or was met or ended late, who had the case on each
 * of its days; undefined for one that was done in time. It says where days went, never whose fault they were.
 * @param recordedHere what the authority's adopted policy declares as recorded here (`policyAsKnown`)
 */
export const delayLedger = (
  history: History,
  day: PlainDate,
  recordedHere: readonly Coverage[],
): ((duty: Duty) => readonly LedgerSpan[] | undefined) => {
  const coverage = coverageByKind(history.coverage, recordedHere);
  const waits = [...assessmentWaits(history), ...reviewWaits(history, coverage), ...disputeWaits(history)];
  const factOf = new Map(history.facts.flatMap((fact) => fact.events.map((event) => [event, fact])));
  return (duty) => {
    if (!isOnLedger(duty, day)) return undefined;
    const facts = duty.events.flatMap((event) => factOf.get(event) ?? []);
    const about = duty.holder === 'authority' ? WAITS_FOR[duty.rule] : undefined;
    const ours =
      about === undefined
        ? NOBODY
        : waits.filter(
            (wait) =>
              about.includes(wait.business) &&
              isOfItsTime(wait, duty) &&
              isOfRequest(wait, facts) &&
              isOfItsOwn(wait, facts, factOf),
          );
    const elapsed = {
      holder: duty.holder,
      start: startOf(duty, facts),
      end: endOf(duty, facts, history, day),
    };
    return spansOf(elapsed, ours);
  };
};
