import type { History } from '../../journey/belief/history.js';
import type { DueBefore } from '../calendar/phase-transfer-dates.js';
import { plansOf, type PlanSpell } from '../readings/plans.js';
import type { Phase } from '../readings/phases.js';
import { planUpTo, transfersOf, type Transfer } from '../readings/transfers.js';
import { transferInWords } from '../risks/transfer-in-words.js';
import { inWords } from '../readings/in-words.js';
import type { RiskWindow } from '../rule.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { eventsOfPlan, hasPlan, planInWords, planTerm } from './plans.js';
import { named, notBefore, plus, type Term } from './terms.js';

interface Move {
  readonly transfer: Transfer;
  readonly plan: PlanSpell | undefined;
}

const movesOf = (history: History, phases: readonly Phase[]): readonly Move[] =>
  transfersOf(history)
    .filter(({ phase }) => phases.includes(phase))
    .map((transfer) => ({ transfer, plan: planUpTo(transfer, plansOf(history)) }));

/** That a move to the next phase, one of some kinds, is expected. */
const transferExpected = (which: string, phases: readonly Phase[]): Condition => ({
  says: `A move ${which} is planned, or expected by the ages of the present setting`,
  ask: (history) => {
    const transfer = movesOf(history, phases).at(-1)?.transfer;
    return transfer === undefined
      ? fails(`No move ${which} is planned, nor do the ages of the present setting give one.`)
      : holds(`${transferInWords(transfer)}.`, { on: transfer.on, events: transfer.events });
  },
});

const planStands = (phases: readonly Phase[]): Condition => ({
  says: 'An EHC plan stands up to the move',
  ask: (history) => {
    const moves = movesOf(history, phases);
    const { plan } = moves.findLast((move) => move.plan !== undefined) ?? {};
    if (plan !== undefined)
      return holds(`${planInWords(plan)}.`, { on: plan.from, events: eventsOfPlan(plan) });
    const on = moves.at(-1)?.transfer.on;
    return fails(`No EHC plan stands up to ${on === undefined ? 'a move' : `the move on ${inWords(on)}`}.`);
  },
});

const madeInTime = (phases: readonly Phase[], lastDay: (transfer: Transfer) => string): Condition => ({
  says: 'The plan was there by the last day for naming the next setting',
  ask: (history) => {
    const moves = movesOf(history, phases).filter(({ plan }) => plan !== undefined);
    const inTime = moves.findLast(({ transfer, plan }) => plan!.from <= lastDay(transfer));
    const { transfer, plan } = inTime ?? moves.at(-1) ?? {};
    if (transfer === undefined || plan === undefined) return fails('There is no plan and move to ask about.');
    const because = `The plan began on ${inWords(plan.from)}; the last day is ${inWords(lastDay(transfer))}.`;
    return inTime === undefined
      ? fails(because, { events: eventsOfPlan(plan) })
      : holds(because, { on: plan.from, events: eventsOfPlan(plan) });
  },
});

/** What a rule about preparing a move asks first: a plan, the move, a plan that stands up to it and was made in time. */
export const preparing = (
  which: string,
  phases: readonly Phase[],
  lastDay: (transfer: Transfer) => string,
): readonly Condition[] => [
  hasPlan,
  transferExpected(which, phases),
  planStands(phases),
  madeInTime(phases, lastDay),
];

/** The move of a window, and the plan that stands up to it. */
export const moveOf = (
  history: History,
  { episode }: RiskWindow,
): { transfer: Transfer; plan: PlanSpell } => {
  const transfer = transfersOf(history).find(({ on }) => episode.startsWith(`transfer ${on}`))!;
  return { transfer, plan: planUpTo(transfer, plansOf(history))! };
};

/** The dates of a rule by which a final plan has to name the next setting. `by`: the last day as the law has it. */
export const namingReckoned =
  (
    amberOf: (transfer: Transfer, policy: Parameters<RuleWhy['reckon']>[0]['policy']) => Term,
    dueOf: (transfer: Transfer) => DueBefore,
  ): RuleWhy['reckon'] =>
  ({ history, policy, window }) => {
    const { transfer, plan } = moveOf(history, window);
    const { strict, customary } = dueOf(transfer);
    const isBefore = strict !== customary;
    const limit = named(isBefore ? 'due in law before' : 'five months before the move,', customary);
    return {
      amber: notBefore(amberOf(transfer, policy), planTerm(plan)),
      due: isBefore ? plus(limit, -1, 'day') : limit,
      red: plus(isBefore ? named('last day by common practice', customary) : limit, 1, 'day'),
    };
  };
