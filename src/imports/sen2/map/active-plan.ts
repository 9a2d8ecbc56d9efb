import { yearOf } from '../../../domain/plain-date.js';
import type { JourneyData } from '../../../journey/catalogue.js';
import type { ReportedFact } from '../../../journey/record/reported-load.js';
import { reviewOutcomes } from '../../code-sets/sen2-code-sets.js';
import type { ActivePlan, ModuleRow, Request } from '../rows.js';
import { boundOf, given, said, SEN2 } from './context.js';
import type { Sen2Context } from './context.js';
import { mapPlacement } from './placement.js';
import type { Episodes } from './plan.js';
import { whereOf } from './where.js';

const transferredIn = (
  active: ActivePlan,
  request: Request,
  refs: Episodes,
  context: Sen2Context,
): ReportedFact[] => {
  const fromAuthority = active.fields['transferla'];
  if (fromAuthority === undefined) return [];
  // "Plan transferred in from another LA in calendar year": the year is all that is said.
  const year = String(yearOf(context.referenceDate) - 1);
  const isAhead = year > context.knownOn;
  const day = isAhead ? context.knownOn : year;
  const madeOn = request.assessments.flatMap(({ plans }) => plans).find(({ fields }) => fields['startdate'])
    ?.fields['startdate'];
  return [
    said(
      context,
      active,
      'PlanTransferredIn',
      day,
      {
        alias: { source: SEN2, ref: request.fields['receiveddate']!, refKey: refs.plan },
        fromAuthority,
        transferredOn: day,
        ...given('lastReviewedOn', active.fields['lastreview']),
        ...given('madeOn', madeOn),
      },
      isAhead,
    ),
  ];
};

const outcomeOf = (
  code: string | undefined,
): Pick<JourneyData<'ReviewDecided'>, 'decision' | 'rawOutcome'> => {
  if (code === undefined) return {};
  const decision = reviewOutcomes[code.toUpperCase()];
  return decision === undefined ? { rawOutcome: code } : { decision };
};

const reviews = (
  active: ActivePlan,
  request: Request,
  refs: Episodes,
  context: Sen2Context,
): ReportedFact[] => {
  const { reviewmeeting, reviewoutcome, lastreview, reviewdraft } = active.fields;
  const facts: ReportedFact[] = [];
  const ref = `${request.fields['receiveddate']!}/${reviewmeeting ?? ''}`;
  const reviewRef = context.aliasKey('review', SEN2, ref);
  if (reviewmeeting !== undefined && reviewmeeting > context.knownOn) {
    const day = boundOf(context);
    const data = { planRef: refs.plan, scheduledOn: day, meetingOn: reviewmeeting };
    facts.push(said(context, active, 'ReviewScheduled', day, data, true));
  } else if (reviewmeeting !== undefined) {
    const alias = { source: SEN2, ref, refKey: reviewRef };
    const data = { planRef: refs.plan, alias, heldOn: reviewmeeting };
    facts.push(said(context, active, 'AnnualReviewMeetingHeld', reviewmeeting, data));
  }
  const isHeld = reviewmeeting !== undefined && reviewmeeting <= context.knownOn;
  const goesWithNotice = lastreview !== undefined && lastreview >= (isHeld ? reviewmeeting : '');
  if (lastreview !== undefined) {
    const outcome = goesWithNotice ? outcomeOf(reviewoutcome) : {};
    const data = { planRef: refs.plan, notifiedOn: lastreview, ...outcome };
    facts.push(said(context, active, 'ReviewDecided', lastreview, data));
  }
  if (reviewoutcome !== undefined && !goesWithNotice) {
    const day = boundOf(context);
    const of = isHeld ? { reviewRef } : {};
    const data = { planRef: refs.plan, ...of, ...outcomeOf(reviewoutcome), notifiedOn: day, undated: true };
    facts.push(said(context, active, 'ReviewDecided', day, data, true));
  }
  if (reviewdraft !== undefined) {
    const data = { planRef: refs.plan, sentOn: reviewdraft };
    facts.push(said(context, active, 'AmendmentNoticeSent', reviewdraft, data));
  }
  return facts;
};

const sectionI = (request: Request) =>
  request.assessments.flatMap(({ plans }) =>
    plans.flatMap(({ details }) => details.flatMap((detail) => whereOf(detail) ?? [])),
  );

const phaseTransfer = (
  active: ActivePlan,
  request: Request,
  refs: Episodes,
  context: Sen2Context,
): ReportedFact[] => {
  const { phasetransferduedate, phasetransferfinaldate } = active.fields;
  const facts: ReportedFact[] = [];
  if (phasetransferduedate !== undefined) {
    const day = boundOf(context);
    const transferOn = `${yearOf(phasetransferduedate)}-09-01`;
    const data = { plannedOn: day, transferOn, finalPlanDueOn: phasetransferduedate };
    facts.push(said(context, active, 'PhaseTransferPlanned', day, data, true));
  }
  if (phasetransferfinaldate !== undefined) {
    const names = sectionI(request);
    facts.push(
      said(context, active, 'PlanFinalised', phasetransferfinaldate, {
        planRef: refs.plan,
        cause: 'phase-transfer',
        issuedOn: phasetransferfinaldate,
        ...(names.length > 0 && { sectionI: names }),
      }),
    );
  }
  return facts;
};

const needs = (active: ActivePlan, context: Sen2Context): ReportedFact[] =>
  active.needs.flatMap((row) => {
    const { sentype, sentyperank } = row.fields;
    if (sentype === undefined) return [];
    const day = boundOf(context);
    const rank = sentyperank === undefined ? undefined : Number(sentyperank);
    const data = {
      need: sentype as JourneyData<'NeedIdentified'>['need'],
      ...given('rank', rank),
      identifiedOn: day,
    };
    return [said(context, row, 'NeedIdentified', day, data, true)];
  });

const workBased = (active: ActivePlan, refs: Episodes, context: Sen2Context): ReportedFact[] => {
  const row: ModuleRow | undefined = [active, ...active.placements].find(
    ({ fields }) => fields['wbp'] !== undefined,
  );
  if (row === undefined) return [];
  const day = boundOf(context);
  const data = {
    planRef: refs.plan,
    seenOn: day,
    activity: row.fields['wbp']!,
    seenIn: 'placement' as const,
  };
  return [said(context, row, 'WorkBasedActivityReported', day, data, true)];
};

/** The active plan: where it came from, its reviews, its phase transfer, placements and needs. */
export const mapActivePlan = (
  active: ActivePlan,
  request: Request,
  refs: Episodes,
  context: Sen2Context,
): ReportedFact[] => [
  ...transferredIn(active, request, refs, context),
  ...reviews(active, request, refs, context),
  ...phaseTransfer(active, request, refs, context),
  ...active.placements.flatMap((placement) => mapPlacement(placement, active.fields['res'], context)),
  ...workBased(active, refs, context),
  ...needs(active, context),
];
