import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import {
  appealAgainst,
  appealInTime,
  lastDayAgainstCeasing,
  READS_OF_APPEALS_AGAINST_CEASING,
  settlementOf,
} from '../readings/appeals-against-ceasing.js';
import { lastOf } from '../readings/due-dates.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOrUnsaid, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

type Decided = BelievedFact<'CeaseDecided'>;

const ceasedAfter = (decided: Decided, history: History): BelievedFact<'PlanCeased'> | undefined =>
  history.of('PlanCeased').find(({ latestOn }) => latestOn >= decided.latestOn);

const PERHAPS_TAKEN = 'whether the Tribunal took the appeal that was lodged after the time to appeal';

/** An appeal out of time that was lodged while the plan stood, and undecided when it ceased: the Tribunal may have extended the time. */
const lateAppealWhileItStood = (decided: Decided, notice: PlainDate, history: History) => {
  const appeal = appealAgainst(history, notice);
  if (appeal === undefined) return undefined;
  const ceased = ceasedAfter(decided, history)?.latestOn;
  const settled = settlementOf(history, appeal)?.latestOn;
  if (ceased === undefined) return settled === undefined ? appeal : undefined;
  return appeal.latestOn <= ceased && (settled === undefined || settled > ceased) ? appeal : undefined;
};

/** The last day on which the plan must still stand: of the time to appeal, or that on which the appeal was determined. */
const maintainedUntil = (decided: Decided, history: History) => {
  const notice = decided.data.appealNotice?.sentOn ?? decided.latestOn;
  const appeal = appealInTime(history, notice);
  if (appeal === undefined) {
    const late = lateAppealWhileItStood(decided, notice, history);
    if (late !== undefined) return { dueOn: null, cannotBeSaid: PERHAPS_TAKEN, facts: [late] };
    return { ...dueOrUnsaid(lastDayAgainstCeasing(history, notice)), facts: [] };
  }
  const settled = settlementOf(history, appeal);
  return settled === undefined
    ? { dueOn: null, cannotBeSaid: 'the day on which the appeal is determined', facts: [appeal] }
    : { dueOn: settled.latestOn, facts: [appeal, settled] };
};

/** X7: the plan is maintained until the time to appeal has passed or the appeal is determined. One ended sooner shows as ended before its day. */
export const x7: DutyRule = dutyRule({
  id: 'X7',
  name: 'Maintain the plan until the time to appeal has passed or the appeal is determined',
  law: 'CFA 2014 s45(4)',
  source: 'CFA 2014 s45(4), explanatory note 247',
  mark: 'checked',
  reads: ['CeaseDecided', 'PlanCeased', ...READS_OF_APPEALS_AGAINST_CEASING],
  owed: (history) => {
    const decisions = history.of('CeaseDecided');
    if (decisions.length === 0) return NOTHING_OWED;
    return decisions.map((decided): Owed => {
      const { facts, ...due } = maintainedUntil(decided, history);
      const ceased = ceasedAfter(decided, history);
      // The time to appeal runs to the end of its last day; an appeal is over once it is determined.
      const lastDay = due.dueOn === null ? undefined : lastOf(due.dueOn);
      const isAppealed = facts.length > 0;
      const stood =
        ceased !== undefined &&
        lastDay !== undefined &&
        (isAppealed ? ceased.latestOn >= lastDay : ceased.latestOn > lastDay);
      return {
        episode: `decision to cease ${decided.occurredOn}`,
        startedOn: decided.latestOn,
        ...due,
        metOn: stood ? lastDay : undefined,
        endedOn: ceased?.latestOn,
        events: eventsOf(decided, ...facts, ceased),
      };
    });
  },
});
