import { compareText } from '../../domain/compare-text.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { asAt, latestBy, perHistory } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';

/** One EHC plan of a child as at a day. */
export interface Plan {
  /** Its episode, where a first version or a transfer opened it. */
  readonly episode: string | undefined;
  /** The first day on which this authority maintains it. */
  readonly from: PlainDate;
  /** When it was first made, here or elsewhere; undefined where the record does not say. */
  readonly firstMadeOn: PlainDate | undefined;
  readonly transferredIn: BelievedFact<'PlanTransferredIn'> | undefined;
  /** Final versions in order, the newest last. */
  readonly versions: readonly BelievedFact<'PlanFinalised'>[];
  /** From this day on it is not maintained here. */
  readonly ceasedOn: PlainDate | undefined;
  /** The fact that ended it. */
  readonly ceased: BelievedFact<'PlanCeased' | 'PlanTransferredOut' | 'ChildDied'> | undefined;
  readonly inForce: boolean;
}

type Opening = BelievedFact<'PlanFinalised'> | BelievedFact<'PlanTransferredIn'>;
type Draft = { -readonly [K in keyof Plan]: Plan[K] } & { versions: BelievedFact<'PlanFinalised'>[] };

const isTransfer = (fact: Opening): fact is BelievedFact<'PlanTransferredIn'> =>
  fact.type === 'PlanTransferredIn';

const begin = (fact: Opening): Draft => ({
  episode: fact.episodes.plan,
  from: fact.latestOn,
  firstMadeOn: isTransfer(fact) ? fact.data.madeOn : fact.data.cause === 'first' ? fact.latestOn : undefined,
  transferredIn: isTransfer(fact) ? fact : undefined,
  versions: isTransfer(fact) ? [] : [fact],
  ceasedOn: undefined,
  ceased: undefined,
  inForce: true,
});

/** The plan that a fact speaks of: the one that it names, else the newest begun on or before its day. */
export const planOf = <P extends Pick<Plan, 'episode' | 'from'>>(
  fact: Pick<BelievedFact, 'episodes' | 'latestOn'>,
  plans: readonly P[],
): P | undefined => {
  const named = fact.episodes.plan;
  const its = named === undefined ? undefined : plans.find(({ episode }) => episode === named);
  return its ?? plans.findLast(({ from }) => from <= fact.latestOn);
};

const openings = (history: History): readonly Opening[] => {
  const finalised = history.of('PlanFinalised');
  const transferred = history.of('PlanTransferredIn');
  if (transferred.length === 0) return finalised;
  const all: Opening[] = [...transferred, ...finalised];
  return all.sort((a, b) => compareText(a.latestOn, b.latestOn));
};

const opensAnother = (fact: Opening, plans: readonly Draft[]): boolean => {
  if (isTransfer(fact) || fact.data.cause === 'first')
    return !plans.some(({ episode }) => episode !== undefined && episode === fact.episodes.plan);
  return planOf(fact, plans) === undefined;
};

/** Two sources that each know the first plan of one day speak of one plan, though only one names its request. */
const isSaidAgain = (fact: Opening, plans: readonly Draft[]): boolean =>
  !isTransfer(fact) &&
  fact.data.cause === 'first' &&
  plans.some(({ versions }) =>
    versions.some((version) => version.data.cause === 'first' && version.latestOn === fact.latestOn),
  );

const begun = (history: History): Draft[] => {
  const plans: Draft[] = [];
  for (const fact of openings(history)) {
    if (isSaidAgain(fact, plans)) continue;
    if (opensAnother(fact, plans)) plans.push(begin(fact));
    else if (!isTransfer(fact)) planOf(fact, plans)!.versions.push(fact);
  }
  return plans;
};

const end = (plan: Draft | undefined, fact: NonNullable<Plan['ceased']>): void => {
  if (plan === undefined || plan.ceasedOn !== undefined) return;
  plan.ceasedOn = fact.latestOn;
  plan.ceased = fact;
  plan.inForce = false;
};

const ended = (history: History, plans: readonly Draft[]): void => {
  for (const ceased of history.of('PlanCeased')) {
    const plan = planOf(ceased, plans);
    const continued = history
      .of('PlanContinued')
      .some((one) => one.latestOn >= ceased.latestOn && planOf(one, plans) === plan);
    if (!continued) end(plan, ceased);
  }
  for (const out of history.of('PlanTransferredOut')) end(planOf(out, plans), out);
  const died = history.latest('ChildDied');
  if (died !== undefined) for (const plan of plans) end(plan, died);
};

/** Every plan in a history as it is cut, in order. */
const plansIn = perHistory((history): readonly Plan[] => {
  const plans = begun(history);
  if (plans.length > 0) ended(history, plans);
  return plans;
});

/** Every plan begun by the end of the day, in order. */
export const plansOn = (history: History, day: PlainDate): readonly Plan[] => plansIn(asAt(history, day));

/** The plan in force in a history as it is cut, else the newest that was; undefined: none was ever made. */
export const planIn = (history: History): Plan | undefined => {
  const plans = plansIn(history);
  return plans.findLast(({ inForce }) => inForce) ?? plans.at(-1);
};

/** The plan in force on the day, else the newest that was; undefined: none was ever made. */
export const planOn = (history: History, day: PlainDate): Plan | undefined => planIn(asAt(history, day));

/** Whether a plan is in force on the day. */
export const planInForceOn = (history: History, day: PlainDate): boolean =>
  planOn(history, day)?.inForce === true;

/** The newest version final by the day. */
export const versionOn = (plan: Plan, day: PlainDate): BelievedFact<'PlanFinalised'> | undefined =>
  latestBy(plan.versions, day);
