import { capitalised } from '../../domain/capitalised.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { dutyRules } from '../duties/duty-rules.js';
import { lastOf } from '../readings/due-dates.js';
import { inWords } from '../readings/in-words.js';
import type { Duty } from '../rule.js';
import { EXPECTED, OWN_STEPS } from './family-words.js';
import type { NextStep, Side } from './next-step.js';
import { isOverdue } from './open-duties.js';

const NAMES = new Map(dutyRules.map(({ id, name }) => [id, name]));

/** Decisions come several at once: which one, by the day of its letter. */
const ofWhich = ({ rule, startedOn }: Duty): string =>
  rule === 'D1' || rule === 'D5' ? ` in the letter of ${inWords(startedOn)}` : '';

const forFamily = (duty: Duty, day: PlainDate): string => {
  const { rule, kind, holder, dueOn } = duty;
  const last = dueOn === null ? undefined : inWords(lastOf(dueOn));
  if (holder === 'family') {
    const limit = last === undefined ? '' : `; the last day is ${last}`;
    return `You can ${OWN_STEPS[rule] ?? EXPECTED[rule]}${ofWhich(duty)}${limit}.`;
  }
  const expected = EXPECTED[rule] ?? NAMES.get(rule) ?? rule;
  if (last === undefined) return `You can expect ${expected}; no day can be said from the record.`;
  if (!isOverdue(duty, day)) return `You can expect ${expected} by ${last}.`;
  const was = kind === 'guidance' ? 'is usually there' : 'was due';
  return `${capitalised(expected)} ${was} by ${last} and is not on record: you can ask when to expect it.`;
};

const forCoordinator = ({ rule }: Duty): string => `${NAMES.get(rule) ?? rule}.`;

/** The step of an open duty. */
export const dutyStep = (
  duty: Duty,
  side: Side,
  day: PlainDate,
  severity: NextStep['severity'],
): NextStep => ({
  what: side === 'family' ? forFamily(duty, day) : forCoordinator(duty),
  who: duty.holder,
  by: duty.dueOn,
  isOverdue: isOverdue(duty, day),
  severity,
  ...{ rule: duty.rule, law: duty.law, kind: duty.kind, episode: duty.episode, events: duty.events },
});
