import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { appealOf } from '../readings/disputes.js';
import { requestsOf, READS_OF_REQUESTS } from '../readings/requests.js';
import type { DueAlternative, DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';
import { ABOUT, CONCESSIONS, LIMITS, ORDERS, type Limit, type Outcome } from './order-limits.js';
import { READS_OF_STEPS, refusedSince, stepDone } from './order-steps.js';
import { untilTheEnd } from './until-the-end.js';

const TWENTY_WEEKS = 20;

/** Whether a plan stands by the day of an order: one that never ceased, or went on since. */
const goesOn = (history: History, from: BelievedFact): boolean =>
  !history
    .of('PlanCeased')
    .some(
      (ceased) =>
        ceased.latestOn <= from.latestOn &&
        !history
          .of('PlanContinued')
          .some(({ latestOn }) => latestOn >= ceased.latestOn && latestOn <= from.latestOn),
    );

/** Whether there was nothing left to do: a plan to go on stands, or one to cease has ceased. */
const isSoAlready = (history: History, from: BelievedFact, step: Limit['step']): boolean => {
  if (step === 'continued') return goesOn(history, from);
  return step === 'ceased' && !goesOn(history, from);
};

/** What one limit asks for after the fact that set it running. */
export const owedAfter = (
  history: History,
  from: BelievedFact,
  { step, weeks, onlyIfDone, endsWithRefusal }: Limit,
  episode: string,
): Owed | undefined => {
  const done = stepDone(history, from, step);
  if (onlyIfDone === true && done === undefined) return undefined;
  const refused = endsWithRefusal === true ? refusedSince(history, from) : undefined;
  const isMetByItself = done === undefined && isSoAlready(history, from, step);
  return {
    episode: `${episode} ${from.occurredOn}`,
    startedOn: from.latestOn,
    ...dueOf(from, (day) => weeksFrom(day, weeks)),
    met: done,
    metOn: isMetByItself ? from.latestOn : undefined,
    endedOn: refused?.latestOn,
    claims: history.of('TimeLimitExceptionClaimed'),
    events: eventsOf(from, done, refused),
  };
};

interface Family {
  readonly id: string;
  readonly law: string;
  readonly source: string;
  readonly mark: DutyRule['mark'];
  readonly outcome: Outcome;
  readonly episode: string;
  readonly reads: readonly JourneyFactType[];
  readonly startedBy: 'AppealDecided' | 'AppealConceded';
  readonly begins: (history: History) => readonly BelievedFact[];
  readonly alternative?: (history: History, from: BelievedFact, limit: Limit) => DueAlternative | undefined;
}

const rulesOf = ({ id, outcome, episode, begins, startedBy, alternative, ...family }: Family): DutyRule[] =>
  LIMITS[outcome].map((limit, place, all) => {
    const owed = (history: History): readonly Owed[] => {
      if (history.of(startedBy).length === 0) return NOTHING_OWED;
      return begins(history).flatMap((from) => {
        const one = owedAfter(history, from, limit, episode);
        return one === undefined ? [] : [{ ...one, dueOnAlternative: alternative?.(history, from, limit) }];
      });
    };
    const rule = dutyRule({
      id: all.length === 1 ? id : `${id}${place + 1}`,
      name: limit.name,
      ...{ law: family.law, source: family.source, mark: family.mark },
      startedBy: 'decision',
      isAfterOrder: true,
      reads: [startedBy, ...family.reads, ...READS_OF_STEPS],
      owed,
    });
    return untilTheEnd(rule, ABOUT[outcome]);
  });

/** Reg 44(2): what the Tribunal's order asks for, from its date; an order of several parts has each limit. */
const ordered: readonly DutyRule[] = ORDERS.flatMap(({ letter, outcome, mark }) =>
  rulesOf({
    id: `O-${letter}`,
    law: `SEND Regs 2014 reg 44(2)(${letter})`,
    source:
      letter === 'e'
        ? 'SEND Regs 2014 reg 44(2)(e); R (BA) v Nottinghamshire CC [2021] EWHC 1348 (Admin)'
        : `SEND Regs 2014 reg 44(2)(${letter})`,
    ...{ outcome, mark, episode: 'order', reads: [], startedBy: 'AppealDecided' },
    begins: (history) => history.of('AppealDecided').filter(({ data }) => data.orders.includes(letter)),
  }),
);

/** The Court counts a refusal to assess that was conceded from the request; reg 45(3A) from the notice to the Tribunal. */
const fromRequest = (history: History, from: BelievedFact): DueAlternative | undefined => {
  const request = requestsOf(history).findLast(({ requested }) => requested.latestOn <= from.latestOn);
  const { dueOn } =
    request === undefined ? { dueOn: null } : dueOf(request.requested, (day) => weeksFrom(day, TWENTY_WEEKS));
  if (dueOn === null) return undefined;
  return {
    on: dueOn,
    named: '20 weeks from the request, as the Court counts',
    source: 'R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin)',
  };
};

const isAssessment = (history: History, from: BelievedFact): boolean =>
  appealOf(from, history)?.data.about === 'refusal-to-assess';

/** Reg 45: what an appeal that is not opposed asks for, from the authority's notice to the Tribunal. */
const conceded: readonly DutyRule[] = CONCESSIONS.flatMap(({ id, outcome, of, mark }) =>
  rulesOf({
    id: `U-${id}`,
    law: 'SEND Regs 2014 reg 45',
    source: 'SEND Regs 2014 reg 45; SI 2015/359 reg 8',
    ...{ outcome, mark, episode: 'concession', startedBy: 'AppealConceded' },
    reads: ['AppealLodged', ...READS_OF_REQUESTS],
    begins: (history) =>
      history.of('AppealConceded').filter((fact) => {
        const about = appealOf(fact, history)?.data.about;
        return fact.data.beforeResponse !== false && about !== undefined && of.includes(about);
      }),
    alternative: (history, from, { step }) =>
      outcome === 'assess' && step === 'final' && isAssessment(history, from)
        ? fromRequest(history, from)
        : undefined,
  }),
);

/** Reg 45(7): a plan that goes on after a conceded appeal against ceasing is amended in five weeks, where it is. */
const concededAndAmended: readonly DutyRule[] = rulesOf({
  id: 'U-h',
  law: 'SEND Regs 2014 reg 45',
  source: 'SEND Regs 2014 reg 45; sendadvicesurrey.org.uk',
  ...{ outcome: 'continue-and-amend', mark: 'checked', episode: 'concession', startedBy: 'AppealConceded' },
  reads: ['AppealLodged'],
  begins: (history) =>
    history
      .of('AppealConceded')
      .filter(
        (fact) =>
          fact.data.beforeResponse !== false &&
          appealOf(fact, history)?.data.about === 'cease' &&
          stepDone(history, fact, 'amended') !== undefined,
      ),
});

export const afterOrders: readonly DutyRule[] = [...ordered, ...conceded, ...concededAndAmended];
