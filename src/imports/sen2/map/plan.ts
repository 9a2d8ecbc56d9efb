import type { ReportedFact } from '../../../journey/record/reported-load.js';
import type { NamedPlan, Request } from '../rows.js';
import { boundOf, flagged, given, said, SEN2 } from './context.js';
import type { Sen2Context } from './context.js';
import { whereOf } from './where.js';

/** The episodes of a request's record, by their alias keys. */
export interface Episodes {
  readonly request: string;
  readonly plan: string;
}

const finalised = (
  plan: NamedPlan,
  request: Request,
  refs: Episodes,
  context: Sen2Context,
): ReportedFact[] => {
  const { startdate, planres } = plan.fields;
  if (startdate === undefined) return [];
  return [
    said(context, plan, 'PlanFinalised', startdate, {
      requestRef: refs.request,
      alias: { source: SEN2, ref: request.fields['receiveddate']!, refKey: refs.plan },
      cause: 'first',
      issuedOn: startdate,
      ...given('residential', planres as 'A' | 'B' | undefined),
    }),
  ];
};

const ceased = (plan: NamedPlan, refs: Episodes, context: Sen2Context): ReportedFact[] => {
  const { ceasedate, ceasereason } = plan.fields;
  if (ceasedate === undefined) return [];
  const data = {
    planRef: refs.plan,
    effectiveOn: ceasedate,
    ...given('reason', ceasereason as '1' | undefined),
  };
  return [said(context, plan, 'PlanCeased', ceasedate, data)];
};

const seen = (plan: NamedPlan, refs: Episodes, context: Sen2Context): ReportedFact[] => {
  const day = boundOf(context);
  const about = { planRef: refs.plan, seenOn: day };
  const names = plan.details.flatMap((detail) => whereOf(detail) ?? []);
  const { pb, oa, dp, planwbp } = plan.fields;
  const facts: ReportedFact[] = [];
  if (names.length > 0) facts.push(said(context, plan, 'SectionIReported', day, { ...about, names }, true));
  if (pb !== undefined || oa !== undefined || dp !== undefined) {
    const budget = {
      ...about,
      ...flagged('takenUp', pb),
      ...flagged('organised', oa),
      ...given('directPayments', dp),
    };
    facts.push(said(context, plan, 'PersonalBudgetReported', day, budget, true));
  }
  if (planwbp !== undefined) {
    const activity = { ...about, activity: planwbp, seenIn: 'plan' as const };
    facts.push(said(context, plan, 'WorkBasedActivityReported', day, activity, true));
  }
  return facts;
};

/** A named plan: made, ceased, and as the return saw it on its day. */
export const mapPlan = (
  plan: NamedPlan,
  request: Request,
  refs: Episodes,
  context: Sen2Context,
): ReportedFact[] => [
  ...finalised(plan, request, refs, context),
  ...seen(plan, refs, context),
  ...ceased(plan, refs, context),
];
