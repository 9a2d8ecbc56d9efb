import type { ReportedFact } from '../../../journey/record/reported-load.js';
import type { ModuleRow } from '../rows.js';
import { boundOf, dayOrBound, given, said } from './context.js';
import type { Sen2Context } from './context.js';
import { whereOf } from './where.js';

const OUT_OF_EDUCATION = new Set(['NEET', 'NIEC', 'NIEO']);

/** The day of entry; where there is none, the day by which it was: nobody leaves before entering. */
const entered = ({ fields }: ModuleRow, context: Sen2Context) => {
  const { entrydate, leavingdate } = fields;
  const { day, bound } = dayOrBound(entrydate, context);
  return bound && leavingdate !== undefined && leavingdate < day
    ? { day: leavingdate, bound }
    : { day, bound };
};

const outOfEducation = (row: ModuleRow, context: Sen2Context): ReportedFact[] => {
  const { entrydate, leavingdate, sensetting } = row.fields;
  if (entrydate !== undefined && entrydate > context.knownOn) return [];
  const { day, bound } = entered(row, context);
  const notice = sensetting === 'NIEC' ? { noticeToCease: true } : {};
  const became = said(context, row, 'BecameNeet', day, { startedOn: day, ...notice }, bound);
  if (leavingdate === undefined || leavingdate > context.knownOn) return [became];
  return [became, said(context, row, 'ReEngaged', leavingdate, { reEngagedOn: leavingdate })];
};

const ended = (row: ModuleRow, context: Sen2Context): ReportedFact[] => {
  const { entrydate, leavingdate: leaving } = row.fields;
  if (leaving === undefined) return [];
  const { urn, ukprn, arrangement } = whereOf(row)!;
  const which = {
    ...given('urn', urn),
    ...given('ukprn', ukprn),
    ...given('arrangement', arrangement),
    ...given('enteredOn', entrydate),
  };
  if (leaving <= context.knownOn)
    return [said(context, row, 'PlacementEnded', leaving, { ...which, endedOn: leaving })];
  // A date ahead is no fact of that day: on the day of the return its end was planned.
  const day = boundOf(context);
  const planned = { ...which, plannedOn: day, endsOn: leaving };
  return [said(context, row, 'PlacementEndPlanned', day, planned, true)];
};

/**
 * Where the person was, from when to when; what lies after the day of the return is planned.
 * @param residential of the whole plan, where the edition gives it there
 */
export const mapPlacement = (
  row: ModuleRow,
  residential: string | undefined,
  context: Sen2Context,
): ReportedFact[] => {
  const where = whereOf(row);
  if (where === undefined) return [];
  const { entrydate, sensetting } = row.fields;
  if (where.urn === undefined && where.ukprn === undefined && OUT_OF_EDUCATION.has(sensetting!)) {
    return outOfEducation(row, context);
  }
  const res = row.fields['res'] ?? ((where.rank ?? 1) === 1 ? residential : undefined);
  const detail = row.fields['sensettingother'];
  const place = {
    ...where,
    ...given('arrangementDetail', detail),
    ...given('residential', res as 'A' | undefined),
  };
  if (entrydate !== undefined && entrydate > context.knownOn) {
    const day = boundOf(context);
    const planned = { ...place, plannedOn: day, startsOn: entrydate };
    return [said(context, row, 'PlacementPlanned', day, planned, true)];
  }
  const { day, bound } = entered(row, context);
  const started = said(context, row, 'PlacementStarted', day, { ...place, startedOn: day }, bound);
  return [started, ...ended(row, context)];
};
