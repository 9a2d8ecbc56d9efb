import { birthday } from '../domain/birthday.js';
import type { PlainDate } from '../domain/plain-date.js';
import type { BelievedFact, History } from '../journey/belief/history.js';
import type { JourneyFactType } from '../journey/catalogue.js';

/** What the general endings of a window read, beside what its rule reads. */
export const READS_OF_ENDINGS = [
  'ChildDied',
  'JourneyEnded',
  'PlanTransferredOut',
  'MovedOutOfArea',
  'MovedIntoArea',
  'PlanTransferredIn',
  'PlanFinalised',
  'PlanCeased',
  'PlanContinued',
  'AssessmentRequested',
] as const satisfies readonly JourneyFactType[];

/** SEN2 CeaseReason 5 transferred, 7 left England, 8 deceased: the person's journey here ended with the plan. */
const GONE: ReadonlySet<string> = new Set(['5', '7', '8']);

const between = (facts: readonly BelievedFact[], after: PlainDate, upTo: PlainDate): boolean =>
  facts.some((fact) => fact.latestOn > after && fact.latestOn <= upTo);

const firstOf = (a: PlainDate | undefined, b: PlainDate): PlainDate => (a === undefined || b < a ? b : a);

/** Whether another plan stood before the window opened. */
const hasPlanAgain = (history: History, ceased: PlainDate, opened: PlainDate): boolean =>
  between(history.of('PlanTransferredIn'), ceased, opened) ||
  history
    .of('PlanFinalised')
    .some((fact) => fact.data.cause === 'first' && fact.latestOn > ceased && fact.latestOn <= opened);

/** Whether the person was back before the window opened. */
const isBack = (history: History, left: PlainDate, opened: PlainDate): boolean =>
  between(history.of('MovedIntoArea'), left, opened) ||
  between(history.of('AssessmentRequested'), left, opened) ||
  hasPlanAgain(history, left, opened);

const standsAgain = (history: History, ceasedOn: PlainDate): boolean =>
  history
    .of('PlanContinued')
    .some(({ latestOn }) => latestOn >= ceasedOn && !hasPlanAgain(history, ceasedOn, latestOn));

/**
 * The day on which what opened on a day ends by a fact on record: a death, a departure, the end of the journey, a plan
 * that ceased. One that was over before it opened does not end it.
 */
export const endByFacts = (
  history: History,
  opened: PlainDate,
  aboutPlan: boolean,
): PlainDate | undefined => {
  let end: PlainDate | undefined;
  for (const fact of history.of('ChildDied')) end = firstOf(end, fact.latestOn);
  for (const fact of history.of('JourneyEnded'))
    if (!isBack(history, fact.latestOn, opened)) end = firstOf(end, fact.latestOn);
  for (const fact of history.of('MovedOutOfArea'))
    if (!isBack(history, fact.latestOn, opened)) end = firstOf(end, fact.latestOn);
  for (const fact of history.of('PlanTransferredOut'))
    if (!isBack(history, fact.latestOn, opened)) end = firstOf(end, fact.latestOn);
  for (const fact of history.of('PlanCeased')) {
    if (!aboutPlan && !GONE.has(fact.data.reason ?? '')) continue;
    if (standsAgain(history, fact.latestOn)) continue;
    const isOver = aboutPlan ? hasPlanAgain : isBack;
    if (isOver(history, fact.latestOn, opened)) continue;
    end = firstOf(end, fact.latestOn);
  }
  return end;
};

/** The day on which a window that opened on a day ends whatever its rule says: "ended, never met". */
export const endOfWindow = (
  history: History,
  opened: PlainDate,
  aboutPlan: boolean,
): PlainDate | undefined => {
  const end = endByFacts(history, opened, aboutPlan);
  return history.dateOfBirth === undefined ? end : firstOf(end, birthday(history.dateOfBirth, 26));
};
