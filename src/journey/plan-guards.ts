import type { PlainDate } from '../domain/plain-date.js';
import { Refused } from '../domain/refused.js';
import type { BelievedFact, History } from './belief/history.js';
import { settlementsOn } from './dispute/orders.js';
import { namingOf, isNamed, namesEpisode } from './episode-guards.js';
import type { Named } from './episode-guards.js';
import { planInForceOn, planOn, plansOn } from './plan/plan.js';
import type { Plan } from './plan/plan.js';

const factsOf = ({ transferredIn, versions }: Plan): readonly BelievedFact[] =>
  [...(transferredIn ? [transferredIn] : []), ...versions] as readonly unknown[] as readonly BelievedFact[];

const find = (said: object, day: PlainDate, history: History): Plan | undefined => {
  if (!namesEpisode(said, 'plan')) return planOn(history, day);
  return plansOn(history, day).find((plan) => factsOf(plan).some((fact) => isNamed(fact, 'plan', said)));
};

const found = (said: object, day: PlainDate, history: History): Plan => {
  const plan = find(said, day, history);
  if (plan) return plan;
  const detail = 'There is no such plan on record by that date. Record the plan first, or mend the date.';
  throw new Refused('no-plan', 'planId', detail);
};

const named = (plan: Plan): Named => {
  const [opener] = factsOf(plan);
  return { opener: opener!, naming: namingOf(opener!, 'plan') };
};

/** The plan that a command names, else the one that counts on the day, ended or not. @throws Refused `no-plan` */
export const planFor = (said: object, day: PlainDate, history: History): Named =>
  named(found(said, day, history));

/** The plan in force on a day, its last included. @throws Refused `no-plan`, `plan-had-ended` */
export const planInForce = (said: object, day: PlainDate, history: History): Named => {
  const plan = found(said, day, history);
  const { ceased, ceasedOn } = plan;
  // A death ends the plan by itself; that it ceased may still have to be recorded.
  if (ceasedOn === undefined || ceasedOn >= day || ceased?.type === 'ChildDied') return named(plan);
  const detail = 'The plan had ended by that date. Record that it continued, or mend the date.';
  throw new Refused('plan-had-ended', 'planId', detail);
};

/** @throws Refused `plan-already-in-force` */
export const noPlanInForce = (day: PlainDate, history: History, field: string): void => {
  if (!planInForceOn(history, day)) return;
  const detail = 'A plan is in force on that date. Record its end first, or mend the date.';
  throw new Refused('plan-already-in-force', field, detail);
};

/** Whether an order, a concession or an agreement since a refusal left something to do after all. SEND Regs 2014 regs 42, 44, 45. */
export const isSettledSince = (refused: BelievedFact, day: PlainDate, history: History): boolean =>
  settlementsOn(history, undefined, day).some(({ latestOn }) => latestOn >= refused.latestOn);
