import type { PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { inWords } from '../readings/in-words.js';
import { plansOf, stoodOn } from '../readings/plans.js';
import type { PhaseName } from '../readings/phases.js';
import { nextTransfer, type Transfer } from '../readings/transfers.js';
import type { NextStep, Side } from './next-step.js';

const MOVES: Readonly<Record<PhaseName, { readonly to: string; readonly rule: string }>> = {
  'early-years-to-school': { to: 'from early years to school', rule: 'P1' },
  'infant-to-junior': { to: 'to junior school', rule: 'P2' },
  'primary-to-middle': { to: 'to middle school', rule: 'P3' },
  'middle-to-secondary': { to: 'to secondary school', rule: 'P3' },
  'primary-to-secondary': { to: 'to secondary school', rule: 'P4' },
  'secondary-to-post-16': { to: 'to further education or training', rule: 'P5' },
  'post-16-to-post-16': { to: 'to the next college', rule: 'P7' },
};
const UNNAMED = { to: 'to the next school or college', rule: 'P8' };

const sentence = (to: string, { on, isPlanned }: Transfer, side: Side): string => {
  const when = `${isPlanned ? 'planned for' : 'expected on'} ${inWords(on)}`;
  if (side === 'family') return `The move ${to} is ${when}: you can visit, and say what would help.`;
  return `Prepare the move ${to}, ${when}.`;
};

/** The next move to another phase that is expected: the authority leads it with a plan, the setting without one. */
export const moveSteps = (history: History, side: Side, day: PlainDate): readonly NextStep[] => {
  const transfer = nextTransfer(history);
  if (transfer === undefined || transfer.on <= day) return [];
  const { to, rule } = transfer.name === undefined ? UNNAMED : MOVES[transfer.name];
  const hasPlan = plansOf(history).some((plan) => stoodOn(plan, day));
  return [
    {
      what: sentence(to, transfer, side),
      who: hasPlan ? 'authority' : 'setting',
      by: transfer.on,
      ...{ isOverdue: false, severity: undefined },
      ...{ rule, law: 'SEND Regs 2014 reg 2', kind: 'expected-move' },
      ...{ episode: `transfer ${transfer.on}`, events: transfer.events },
    },
  ];
};
