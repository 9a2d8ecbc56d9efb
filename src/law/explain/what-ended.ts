import { birthday } from '../../domain/birthday.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { whyByRule } from '../conditions/why-by-rule.js';
import type { RiskRule, RiskWindow } from '../rule.js';
import { inWords, onDay } from '../readings/in-words.js';
import { typeInWords } from './kinds-in-words.js';

const GENERAL = [
  'ChildDied',
  'JourneyEnded',
  'PlanTransferredOut',
  'MovedOutOfArea',
  'PlanCeased',
] as const satisfies readonly JourneyFactType[];
const LAST_BIRTHDAY = 26;

/** What ended a window, in words, and the events that show it. */
export interface Ender {
  readonly because: string;
  readonly events: readonly string[];
}

const onThatDay = (
  history: History,
  types: readonly JourneyFactType[],
  day: PlainDate,
): readonly BelievedFact[] =>
  types.flatMap((type) => history.of(type).filter((fact) => fact.latestOn === day));

const saying = (facts: readonly BelievedFact[]): Ender => ({
  because: [...new Set(facts.map((fact) => `${typeInWords(fact.type)} ${onDay(fact)}`))].join('; '),
  events: [...new Set(facts.flatMap(({ events }) => events))],
});

/** The fact that cleared a window on a day: one that the window used and waited for, else used, else waited for. */
export const whatCleared = (rule: RiskRule, history: History, window: RiskWindow, day: PlainDate): Ender => {
  const facts = onThatDay(history, [...new Set(rule.reads)], day);
  const waitedFor = window.silence.flatMap(({ kinds }) => kinds.map((kind) => kind.split('/')[0]));
  const isWaitedFor = ({ type }: BelievedFact): boolean => waitedFor.includes(type);
  const isUsed = ({ events }: BelievedFact): boolean => events.some((event) => window.events.includes(event));
  const choices = [
    facts.filter((fact) => isUsed(fact) && isWaitedFor(fact)),
    facts.filter(isUsed),
    facts.filter(isWaitedFor),
  ];
  return saying(choices.find((some) => some.length > 0) ?? facts);
};

/** What ended a window, never met, on a day: a fact, the 26th birthday, or the last day that the rule gives it. */
export const whatLapsed = (rule: RiskRule, history: History, day: PlainDate): Ender => {
  const lapse = whyByRule(rule.id)?.lapse;
  const facts = onThatDay(history, [...new Set([...GENERAL, ...(lapse?.by ?? [])])], day);
  if (facts.length > 0) return saying(facts);
  const born = history.dateOfBirth;
  if (born !== undefined && birthday(born, LAST_BIRTHDAY) === day)
    return { because: `the 26th birthday, ${inWords(day)}`, events: [] };
  return { because: lapse?.at ?? 'the last day that the rule gives it', events: [] };
};
