import { londonDate } from '../../domain/london.js';
import type { Known } from '../../domain/envelope.js';
import type { PartialDate, PlainDate } from '../../domain/plain-date.js';
import type { JourneyData, JourneyFactType } from '../../journey/catalogue.js';
import type { Reported, ReportedFact } from '../../journey/record/reported-load.js';
import { academicYear } from '../../law/calendar/academic-year.js';
import type { AliasKey } from '../references.js';
import type { AnnexARow } from './row.js';

export const ANNEX_A = 'annex-a';

export interface AnnexAContext {
  readonly known: Known;
  /** London date of `known.knownAt`: the list gives what held on it. */
  readonly asAt: PlainDate;
  readonly aliasKey: AliasKey;
}

type Say = <T extends JourneyFactType>(
  type: T,
  on: PartialDate,
  data: JourneyData<T>,
  bound?: boolean,
) => Reported<T>;

const present = <D extends object>(data: D): { [K in keyof D]: Exclude<D[K], undefined> } =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as never;

const plans = (row: AnnexARow, say: Say, context: AnnexAContext): ReportedFact[] => {
  const facts: ReportedFact[] = [];
  const { initial, updated, reviewed } = row;
  const refKey = initial === undefined ? undefined : context.aliasKey('plan', ANNEX_A, initial);
  const ofPlan = refKey === undefined ? {} : { planRef: refKey };
  if (initial !== undefined) {
    const alias = { source: ANNEX_A, ref: initial, refKey: refKey! };
    facts.push(say('PlanFinalised', initial, { alias, cause: 'first', issuedOn: initial }));
  }
  if (updated !== undefined && updated !== initial) {
    facts.push(say('PlanFinalised', updated, { ...ofPlan, cause: 'other', issuedOn: updated }));
  }
  // The list does not say whether the meeting or the decision is meant; a meeting claims less.
  if (reviewed !== undefined)
    facts.push(say('AnnualReviewMeetingHeld', reviewed, { ...ofPlan, heldOn: reviewed }));
  return facts;
};

const schooling = (row: AnnexARow, say: Say, { asAt }: AnnexAContext): ReportedFact[] => {
  const facts: ReportedFact[] = [];
  if (row.list === 2)
    facts.push(say('SenSupportStarted', asAt, present({ startedOn: asAt, urn: row.urn }), true));
  if (row.homeEducated === true) {
    facts.push(say('PlacementStarted', asAt, { startedOn: asAt, arrangement: 'EHE', rank: 1 }, true));
  } else if (row.urn !== undefined) {
    facts.push(say('PlacementStarted', asAt, { startedOn: asAt, urn: row.urn, rank: 1 }, true));
  }
  // Persistent absence: a tenth of sessions or more (DfE, Working together to improve school attendance).
  const { absenceBasisPoints = 0, suspensions = 0, exclusions = 0 } = row;
  if (absenceBasisPoints < 1000 && suspensions === 0 && exclusions === 0) return facts;
  const attended = row.absenceBasisPoints === undefined ? undefined : 10_000 - absenceBasisPoints;
  const detail = `Suspensions: ${suspensions}; permanent exclusions: ${exclusions}.`;
  const concern = present({ raisedOn: asAt, attendanceBasisPoints: attended, detail });
  return [...facts, say('AttendanceConcern', asAt, concern, true)];
};

/** Everything that one row of an Annex A list says, as facts. What has no date of its own was so on the list's day. */
export const mapAnnexARow = (row: AnnexARow, context: AnnexAContext): ReportedFact[] => {
  const { asAt } = context;
  const knownOn = londonDate(context.known.knownAt);
  const say: Say = (type, occurredOn, data, bound = false) => ({
    ...{ type, occurredOn, data, known: context.known, row: row.row },
    ...(bound && { occurredBy: true }),
  });
  const { sex, ethnicity, upn, uln, upnUnknown, born } = row;
  const known = { sex, ethnicity, upn, uln, upnUnknown };
  const registered = {
    dateOfBirth: born,
    birthCohort: academicYear(born),
    ...present(known),
    registeredFrom: ANNEX_A,
  };
  const facts: ReportedFact[] = [
    say('ChildRegistered', knownOn, registered),
    say('IdentifierClaimed', knownOn, { identifier: 'source-id', value: row.id, by: ANNEX_A }),
    ...plans(row, say, context),
    ...schooling(row, say, context),
  ];
  if (row.need !== undefined) {
    const need = row.need as JourneyData<'NeedIdentified'>['need'];
    facts.push(say('NeedIdentified', asAt, { need, rank: 1, identifiedOn: asAt }, true));
  }
  if (row.disabled !== undefined) {
    facts.push(say('DisabilityRecorded', asAt, { disabled: row.disabled, recordedOn: asAt }, true));
  }
  if (row.inCare === true)
    facts.push(say('ChildrensCareStarted', asAt, { care: 'social-care', startedOn: asAt }, true));
  return facts;
};
