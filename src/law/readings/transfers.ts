import { addMonths } from '../../domain/months.js';
import { addDays, later, monthOf, plainDate, yearOf, type PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { ncYearOn, READS_OF_COHORT, startOfNcYear } from './cohort.js';
import { stoodOn, type PlanSpell } from './plans.js';
import { lastYearTaught, nameByYear, PHASE_OF, type Phase, type PhaseName } from './phases.js';
import { latestPlacement, mainPlacements, READS_OF_PLACEMENTS, type Placement } from './placements.js';
import { isSaidByReturn } from './said-by-return.js';

/** A move to the next phase that is expected: planned, or read from the ages for which the present setting is registered. */
export interface Transfer {
  /** First day in the next setting. */
  readonly on: PlainDate;
  readonly phase: Phase;
  /** Which move it is; undefined where only its kind is known. */
  readonly name: PhaseName | undefined;
  readonly isPlanned: boolean;
  /** Where the person is before it; undefined: not on record. */
  readonly present: Placement | undefined;
  /** Whether a return alone says so: that it was planned, or where the person is. */
  readonly isByReturn: boolean;
  readonly events: readonly string[];
}

export const READS_OF_TRANSFERS = [
  'PhaseTransferPlanned',
  ...READS_OF_PLACEMENTS,
  ...READS_OF_COHORT,
] as const satisfies readonly JourneyFactType[];

type Planned = BelievedFact<'PhaseTransferPlanned'>;

/** A return that says by when the final plan is due says which kind of move it is: 31 March or 15 February. */
const phaseByDueDate = (planned: Planned): Phase | undefined => {
  const dueOn = planned.data.finalPlanDueOn;
  if (dueOn === undefined || yearOf(dueOn) !== yearOf(planned.data.transferOn)) return undefined;
  if (monthOf(dueOn) === 3) return 'post-16';
  return monthOf(dueOn) === 2 ? 'school' : undefined;
};

/** A placement that begins in the two months before a move is the move. */
const MOVE_MONTHS = 2;

/** Whether a move leads out of a placement, not into it. */
const leadsOutOf = (on: PlainDate, { from }: Placement): boolean => from < addMonths(on, -MOVE_MONTHS);

/** Where the person is, or was, before a move. */
const placementBefore = (history: History, on: PlainDate): Placement | undefined => {
  const latest = latestPlacement(history);
  if (latest === undefined || leadsOutOf(on, latest)) return latest;
  return mainPlacements(history).findLast(({ placement }) => leadsOutOf(on, placement))?.placement;
};

const plannedTransfer = (history: History, planned: Planned): Transfer | undefined => {
  const on = planned.data.transferOn;
  const present = placementBefore(history, on);
  const born = history.dateOfBirth;
  const byYear = born === undefined ? undefined : nameByYear(ncYearOn(history, born, on), present?.described);
  const byDueDate = phaseByDueDate(planned);
  const phase =
    planned.data.phase === undefined
      ? (byDueDate ?? (byYear === undefined ? undefined : PHASE_OF[byYear]))
      : PHASE_OF[planned.data.phase];
  if (phase === undefined) return undefined;
  const name =
    planned.data.phase ?? (byYear !== undefined && PHASE_OF[byYear] === phase ? byYear : undefined);
  return {
    on,
    phase,
    name,
    isPlanned: true,
    present,
    isByReturn: isSaidByReturn(planned),
    events: planned.events,
  };
};

const registerTransfer = (history: History, present: Placement): Transfer | undefined => {
  const born = history.dateOfBirth;
  if (born === undefined || present.described === undefined) return undefined;
  const lastYear = lastYearTaught(present.described);
  if (lastYear === undefined) return undefined;
  const on = startOfNcYear(history, born, lastYear + 1);
  if (on <= present.from) return undefined;
  const name = nameByYear(lastYear + 1, present.described);
  const phase = name === undefined ? 'school' : PHASE_OF[name];
  const { started } = present;
  return {
    on,
    phase,
    name,
    isPlanned: false,
    present,
    isByReturn: isSaidByReturn(started),
    events: started.events,
  };
};

const NO_TRANSFERS: readonly Transfer[] = [];

/** Every transfer that was or is expected: those planned, and the one out of the present setting where none is planned. */
export const transfersOf = perHistory((history): readonly Transfer[] => {
  const planned = history.of('PhaseTransferPlanned');
  const present = latestPlacement(history);
  if (planned.length === 0 && present === undefined) return NO_TRANSFERS;
  const transfers: Transfer[] = [];
  for (const one of planned) {
    const transfer = plannedTransfer(history, one);
    if (transfer !== undefined) transfers.push(transfer);
  }
  if (present === undefined || transfers.some(({ on }) => leadsOutOf(on, present))) return transfers;
  const expected = present.endedOn === undefined ? registerTransfer(history, present) : undefined;
  if (expected !== undefined) transfers.push(expected);
  return transfers;
});

/** A move that the ages of a setting gave, and the day on which the person left the setting. */
export interface FormerTransfer {
  readonly transfer: Transfer;
  readonly leftOn: PlainDate;
}

/** The moves that the ages of settings gave which the person has left since, where none was planned out of them. */
export const formerTransfers = (history: History): readonly FormerTransfer[] => {
  const former: FormerTransfer[] = [];
  for (const { placement, leftOn } of mainPlacements(history)) {
    if (leftOn === undefined) continue;
    const transfer = registerTransfer(history, placement);
    if (transfer === undefined) continue;
    const last = later(leftOn, transfer.on);
    const isPlanned = history
      .of('PhaseTransferPlanned')
      .some(({ data }) => leadsOutOf(data.transferOn, placement) && data.transferOn <= last);
    if (!isPlanned) former.push({ transfer, leftOn });
  }
  return former;
};

/** The next transfer out of the present setting. */
export const nextTransfer = (history: History): Transfer | undefined => {
  const transfers = transfersOf(history);
  const present = latestPlacement(history);
  return transfers.find(
    ({ on, isPlanned }) => present === undefined || !isPlanned || leadsOutOf(on, present),
  );
};

/** As long as from 1 April to 1 September of the year after. */
const PREPARED_MONTHS = 17;

/**
 * What is done for a transfer counts from 1 April of the calendar year before it: the summer term of the year before
 * last. A move between post-16 institutions may be in any month: what is done for it counts for as long before.
 */
export const preparedFrom = ({ on, phase }: Transfer): PlainDate =>
  phase === 'within-post-16' ? addMonths(on, -PREPARED_MONTHS) : plainDate(yearOf(on) - 1, 4, 1);

/** The plan that stands up to a transfer. */
export const planUpTo = ({ on }: Transfer, plans: readonly PlanSpell[]): PlanSpell | undefined =>
  plans.find((plan) => stoodOn(plan, addDays(on, -1)));
