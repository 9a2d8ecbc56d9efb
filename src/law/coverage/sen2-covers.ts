import { addDays, later, plainDate, yearOf, type PlainDate } from '../../domain/plain-date.js';
import { SEN2_FIELDS, type OfWhom, type Sen2Field } from './sen2-editions.js';

/** One return: its ReferenceDate names its edition. */
export interface Sen2Edition {
  readonly referenceDate: PlainDate;
}

/** The dates that a return gives of one child; each the latest where it gives several. Undefined: it gives none. */
export interface Sen2ChildDates {
  readonly planStart?: PlainDate | undefined;
  readonly ceaseDate?: PlainDate | undefined;
  /** Whether the return has an ActivePlans record of the child. */
  readonly hasActivePlan: boolean;
  readonly lastReview?: PlainDate | undefined;
  readonly phaseTransferDueDate?: PlainDate | undefined;
  readonly phaseTransferFinalDate?: PlainDate | undefined;
  readonly entryDate?: PlainDate | undefined;
  readonly leavingDate?: PlainDate | undefined;
}

/** Both days included. */
export interface CoveredKind {
  readonly kind: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const LATEST: Readonly<Record<string, (child: Sen2ChildDates) => PlainDate | undefined>> = {
  'PlanFinalised/first': (child) => child.planStart,
  PlanCeased: (child) => child.ceaseDate,
  ReviewDecided: (child) => child.lastReview,
  PhaseTransferPlanned: (child) => child.phaseTransferDueDate,
  'PlanFinalised/phase-transfer': (child) => child.phaseTransferFinalDate,
  PlacementStarted: (child) => child.entryDate,
  PlacementEnded: (child) => child.leavingDate,
  BecameNeet: (child) => child.entryDate,
};

const isAbout = (of: OfWhom, child: Sen2ChildDates): boolean => {
  if (of === 'everybody') return true;
  return of === 'with-plan' ? child.planStart !== undefined : child.hasActivePlan;
};

/** The day after the latest given; a date in the future (a planned end) is none yet. */
const afterLatest = (field: Sen2Field, child: Sen2ChildDates, to: PlainDate): PlainDate | undefined => {
  const latest = LATEST[field.kind]?.(child);
  const given = latest !== undefined && latest <= to ? addDays(latest, 1) : undefined;
  if (given === undefined || child.planStart === undefined) return given ?? child.planStart;
  return later(given, child.planStart);
};

const covered = (field: Sen2Field, child: Sen2ChildDates, to: PlainDate): CoveredKind | undefined => {
  const { kind, reach } = field;
  if (reach === 'reporting-year') {
    const year = yearOf(to) - 1;
    return { kind, from: plainDate(year, 1, 1), to: plainDate(year, 12, 31) };
  }
  const from = reach === 'state' ? child.planStart : afterLatest(field, child, to);
  return from === undefined || from > to ? undefined : { kind, from, to };
};

/** What a SEN2 return covers of a child of whom it speaks; nothing is covered of a child of whom it does not. */
export const sen2Covers = ({ referenceDate }: Sen2Edition, child: Sen2ChildDates): readonly CoveredKind[] => {
  const kinds: CoveredKind[] = [];
  for (const field of SEN2_FIELDS) {
    if (yearOf(referenceDate) < field.since || !isAbout(field.of, child)) continue;
    const found = covered(field, child, referenceDate);
    if (found !== undefined) kinds.push(found);
  }
  return kinds;
};
