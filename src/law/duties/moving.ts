import { isCannotBeSaid } from '../../domain/cannot-be-said.js';
import { earlier, later, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { workingDaysBeginningWith } from '../calendar/working-days.js';
import { plansOf, READS_OF_PLANS } from '../readings/plans.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, dueOrUnsaid, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const TRANSFER_WORKING_DAYS = 15;
const NOTICE_WEEKS = 6;

type MovedOut = BelievedFact<'MovedOutOfArea'>;

/** Reg 15(2): the day of the move, or fifteen working days beginning with the day on which the authority became aware. */
const transferDue = (moved: MovedOut): Pick<Owed, 'dueOn' | 'cannotBeSaid'> => {
  const { awareOn } = moved.data;
  if (awareOn === undefined)
    return { dueOn: null, cannotBeSaid: 'the day on which the authority became aware of the move' };
  const fromAware = workingDaysBeginningWith(awareOn, TRANSFER_WORKING_DAYS);
  if (isCannotBeSaid(fromAware)) return dueOrUnsaid(fromAware);
  if (fromAware >= moved.latestOn) return { dueOn: fromAware };
  return dueOf(moved, (day) => later(day, fromAware));
};

/** From when the plan may go: a family that tells of its move in time may find it there before them. */
const mayGoFrom = ({ data, latestOn }: MovedOut): PlainDate => earlier(data.awareOn ?? latestOn, latestOn);

const planThen = (history: History, moved: MovedOut): boolean =>
  plansOf(history).some(
    ({ from, to }) => from <= moved.latestOn && (to === undefined || to >= mayGoFrom(moved)),
  );

/** M1: the old authority transfers the plan. It does not end with the move: the move starts it. */
export const m1: DutyRule = dutyRule({
  id: 'M1',
  name: 'Transfer the plan to the new authority',
  law: 'SEND Regs 2014 reg 15(1), (2)',
  mark: 'checked',
  reads: ['MovedOutOfArea', ...READS_OF_PLANS],
  silence: ['PlanTransferredOut'],
  owed: (history) => {
    const moves = history.of('MovedOutOfArea');
    if (moves.length === 0) return NOTHING_OWED;
    return moves
      .filter((moved) => planThen(history, moved))
      .map((moved) => {
        const transferred = history
          .of('PlanTransferredOut')
          .find(({ latestOn }) => latestOn >= mayGoFrom(moved));
        return {
          episode: `move ${moved.occurredOn}`,
          startedOn: moved.data.awareOn ?? moved.latestOn,
          ...transferDue(moved),
          met: transferred,
          events: eventsOf(moved, transferred),
        };
      });
  },
});

/** M2: the new authority tells the family that the plan came, whether it will assess, and when it will review. */
export const m2: DutyRule = dutyRule({
  id: 'M2',
  name: 'Tell the family that the plan was transferred and when it will be reviewed',
  law: 'SEND Regs 2014 reg 15(4)',
  mark: 'checked',
  reads: ['PlanTransferredIn', 'TransferNoticeSent'],
  silence: ['TransferNoticeSent'],
  owed: (history) => {
    const transfers = history.of('PlanTransferredIn');
    if (transfers.length === 0) return NOTHING_OWED;
    return transfers.map((transferred): Owed => {
      const notice = history
        .of('TransferNoticeSent')
        .find(({ latestOn }) => latestOn >= transferred.occurredOn);
      return {
        episode: `plan transferred in ${transferred.occurredOn}`,
        startedOn: transferred.latestOn,
        ...dueOf(transferred, (day) => weeksFrom(day, NOTICE_WEEKS)),
        met: notice,
        events: eventsOf(transferred, notice),
      };
    });
  },
});
