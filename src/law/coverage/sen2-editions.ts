/** From which day a return covers a kind of fact of one child, up to its ReferenceDate (or its reporting year's end). */
export type Reach =
  /** The field gives the latest of all time: from the day after the date that it gives, else from the plan's start. */
  | 'after-latest'
  /** The field speaks of the reporting year: the calendar year before the ReferenceDate. */
  | 'reporting-year'
  /** A state seen at the ReferenceDate: as it was left, whenever that was, from the plan's start. */
  | 'state';

/** Of whom the return would have said so. */
export type OfWhom = 'everybody' | 'with-plan' | 'with-active-plan';

export interface Sen2Field {
  readonly kind: string;
  /** Elements of the return that say so. */
  readonly fields: readonly string[];
  readonly reach: Reach;
  readonly of: OfWhom;
  /** First edition (year of the ReferenceDate) that has the field. */
  readonly since: number;
}

const V1_0 = 2023;
const V1_2 = 2024;
const V1_3 = 2026;

/**
 * What each edition of the SEN2 return covers. Field versions: DfE SEN2 guides 1.0 (2023), 1.2 (2024) and 1.3 (2026);
 * which year a version came with is partly our reading. A return speaks of first plans and
 * phase transfers, never of other amended plans, and cannot prove that no transition worker was named.
 */
export const SEN2_FIELDS: readonly Sen2Field[] = [
  {
    kind: 'AssessmentRequested',
    fields: ['ReceivedDate'],
    reach: 'reporting-year',
    of: 'everybody',
    since: V1_0,
  },
  {
    kind: 'AssessmentDecided',
    fields: ['RequestOutcomeDate'],
    reach: 'reporting-year',
    of: 'everybody',
    since: V1_0,
  },
  {
    kind: 'IssueDecided',
    fields: ['AssessmentOutcomeDate'],
    reach: 'reporting-year',
    of: 'everybody',
    since: V1_0,
  },
  { kind: 'PlanFinalised/first', fields: ['StartDate'], reach: 'after-latest', of: 'with-plan', since: V1_0 },
  { kind: 'PlanCeased', fields: ['CeaseDate'], reach: 'after-latest', of: 'with-plan', since: V1_0 },
  {
    kind: 'ReviewDecided',
    fields: ['LastReview'],
    reach: 'after-latest',
    of: 'with-active-plan',
    since: V1_0,
  },
  {
    kind: 'AnnualReviewMeetingHeld',
    fields: ['ReviewMeeting'],
    reach: 'reporting-year',
    of: 'with-active-plan',
    since: V1_2,
  },
  {
    kind: 'AmendmentNoticeSent',
    fields: ['ReviewDraft'],
    reach: 'reporting-year',
    of: 'with-active-plan',
    since: V1_3,
  },
  {
    kind: 'PhaseTransferPlanned',
    fields: ['PhaseTransferDueDate'],
    reach: 'after-latest',
    of: 'with-active-plan',
    since: V1_3,
  },
  {
    kind: 'PlanFinalised/phase-transfer',
    fields: ['PhaseTransferFinalDate'],
    reach: 'after-latest',
    of: 'with-active-plan',
    since: V1_3,
  },
  {
    kind: 'PlacementStarted',
    fields: ['EntryDate'],
    reach: 'after-latest',
    of: 'with-active-plan',
    since: V1_0,
  },
  {
    kind: 'PlacementEnded',
    fields: ['LeavingDate'],
    reach: 'after-latest',
    of: 'with-active-plan',
    since: V1_0,
  },
  { kind: 'BecameNeet', fields: ['SENsetting'], reach: 'after-latest', of: 'with-active-plan', since: V1_0 },
  { kind: 'NeedIdentified', fields: ['SENtype'], reach: 'state', of: 'with-active-plan', since: V1_0 },
  {
    kind: 'SectionIReported',
    fields: ['URN', 'UKPRN', 'SENsetting'],
    reach: 'state',
    of: 'with-plan',
    since: V1_0,
  },
];
