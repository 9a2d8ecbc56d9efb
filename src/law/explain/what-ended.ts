import { birthday } from '../../domain/birthday.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
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

const ofWindow = (facts: readonly BelievedFact[], { events }: RiskWindow): readonly BelievedFact[] =>
  facts.filter((fact) => fact.events.some((event) => events.includes(event)));

/** Of the facts of a day, those that the window itself used; else those on whose absence it rests; else all that its rule reads. */
const nearest = (rule: RiskRule, window: RiskWindow, facts: readonly BelievedFact[]): Ender => {
  const used = ofWindow(facts, window);
  if (used.length > 0) return saying(used);
  const awaited = window.silence.flatMap(({ kinds }) => kinds.map((kind) => kind.split('/')[0]));
  const spoke = facts.filter(({ type }) => awaited.includes(type));
  return saying(spoke.length > 0 ? spoke : facts.filter(({ type }) => rule.reads.includes(type)));
};

/** The fact that cleared a window on a day. */
export const whatCleared = (rule: RiskRule, history: History, window: RiskWindow, day: PlainDate): Ender =>
  nearest(rule, window, onThatDay(history, rule.reads, day));

/** What ended a window, never met, on a day: a fact, the 26th birthday, or the last day that the rule gives it. */
export const whatLapsed = (rule: RiskRule, history: History, window: RiskWindow, day: PlainDate): Ender => {
  const general = onThatDay(history, GENERAL, day);
  if (general.length > 0) return saying(general);
  const born = history.dateOfBirth;
  if (born !== undefined && birthday(born, LAST_BIRTHDAY) === day)
    return { because: `the 26th birthday, ${inWords(day)}`, events: [] };
  const own = nearest(rule, window, onThatDay(history, rule.reads, day));
  return own.because === ''
    ? { because: `the last day of the episode under this rule, ${inWords(day)}`, events: [] }
    : own;
};
