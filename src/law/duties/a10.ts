import { addDays } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { onDay } from '../readings/in-words.js';
import { ifByReturnAlone } from '../readings/said-by-return.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const DAYS = 15;
const WOULD_TELL = ['ReassessmentDecided'];

type Asked = BelievedFact<'ReassessmentRequested'>;
type Answer = BelievedFact<'ReassessmentDecided'>;

const unnamedSince = ({ latestOn }: Asked, answers: readonly Answer[]): readonly Answer[] =>
  answers.filter((fact) => fact.episodes.request === undefined && fact.latestOn >= latestOn);

/** The answer to each request in order: the one that names it, else the first after it that answers no request before it. */
const answersTo = (
  requests: readonly Asked[],
  answers: readonly Answer[],
): readonly (Answer | undefined)[] => {
  const used = new Set<Answer>();
  return requests.map((requested) => {
    const named = requested.episodes.request;
    const own = answers.find((fact) => named !== undefined && fact.episodes.request === named);
    const answer = own ?? unnamedSince(requested, answers).find((fact) => !used.has(fact));
    if (answer !== undefined) used.add(answer);
    return answer;
  });
};

/** One answer that names no request answers the first that waited; whether it was meant for a later one too is not on record. */
const perhapsAnswered = (requested: Asked, answers: readonly Answer[]): Pick<Owed, 'cannotBeSaid'> => {
  const [answer] = unnamedSince(requested, answers);
  return answer === undefined
    ? {}
    : { cannotBeSaid: `whether the answer notified ${onDay(answer)} was to this request too: it names none` };
};

const owed = (history: History): readonly Owed[] => {
  const requests = history.of('ReassessmentRequested');
  if (requests.length === 0) return NOTHING_OWED;
  const answers = history.of('ReassessmentDecided');
  const given = answersTo(requests, answers);
  return requests.map((requested, place) => {
    const decided = given[place];
    return {
      episode: `re-assessment request ${requested.occurredOn}`,
      startedOn: requested.latestOn,
      ...dueOf(requested, (day) => addDays(day, DAYS)),
      ...(decided === undefined && perhapsAnswered(requested, answers)),
      met: decided,
      silence: ifByReturnAlone(WOULD_TELL, requested),
      events: eventsOf(requested, decided),
    };
  });
};

/** A10: notify within fifteen days of the request whether the authority will re-assess. */
export const a10: DutyRule = dutyRule({
  id: 'A10',
  name: 'Notify whether it will re-assess',
  law: 'SEND Regs 2014 reg 25(1)',
  mark: 'unverified',
  startedBy: 'family',
  reads: ['ReassessmentRequested', 'ReassessmentDecided'],
  owed,
});
