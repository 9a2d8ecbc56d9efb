import type { PlainDate } from '../../../domain/plain-date.js';
import type { ReportedFact } from '../../../journey/record/reported-load.js';
import { requestSources } from '../../code-sets/sen2-code-sets.js';
import type { Assessment, ModuleRow, Request } from '../rows.js';
import { boundOf, dayOrBound, flagged, given, said, SEN2 } from './context.js';
import type { Sen2Context } from './context.js';

type Step = 'assessment' | 'issue';

const withdrawn = (
  row: ModuleRow,
  step: Step,
  date: PlainDate | undefined,
  ref: string,
  context: Sen2Context,
) => {
  const { day, bound } = dayOrBound(date, context);
  return said(
    context,
    row,
    'AssessmentWithdrawn',
    day,
    { requestRef: ref, withdrawnOn: day, before: step },
    bound,
  );
};

const earlier = (row: ModuleRow, step: Step, ref: string, context: Sen2Context): ReportedFact => {
  const day = boundOf(context);
  return said(context, row, 'DecidedEarlier', day, { requestRef: ref, step, seenOn: day }, true);
};

const requestOutcome = (request: Request, ref: string, context: Sen2Context): ReportedFact[] => {
  const { requestoutcome, requestoutcomedate } = request.fields;
  if (requestoutcome === 'W') return [withdrawn(request, 'assessment', requestoutcomedate, ref, context)];
  if (requestoutcome === 'H') return [earlier(request, 'assessment', ref, context)];
  if (requestoutcome !== 'Y' && requestoutcome !== 'N') return [];
  const { day, bound } = dayOrBound(requestoutcomedate, context);
  const decision = requestoutcome === 'Y' ? ('yes' as const) : ('no' as const);
  const data = { requestRef: ref, decision, notifiedOn: day };
  return [said(context, request, 'AssessmentDecided', day, data, bound)];
};

const assessmentOutcome = (assessment: Assessment, ref: string, context: Sen2Context): ReportedFact[] => {
  const { assessmentoutcome, assessmentoutcomedate, week20 } = assessment.fields;
  const facts: ReportedFact[] = [];
  // A yes is the plan itself, which the return dates.
  if (assessmentoutcome === 'N') {
    const { day, bound } = dayOrBound(assessmentoutcomedate, context);
    const data = { requestRef: ref, decision: 'no' as const, notifiedOn: day };
    facts.push(said(context, assessment, 'IssueDecided', day, data, bound));
  }
  if (assessmentoutcome === 'W')
    facts.push(withdrawn(assessment, 'issue', assessmentoutcomedate, ref, context));
  if (assessmentoutcome === 'H') facts.push(earlier(assessment, 'issue', ref, context));
  if (week20 === '1') {
    const day = boundOf(context);
    const data = { requestRef: ref, seenOn: day };
    facts.push(said(context, assessment, 'TimeLimitExceptionReported', day, data, true));
  }
  return facts;
};

const FLAGS = {
  requestmediation: ['request', 'mediation'],
  requesttribunal: ['request', 'tribunal'],
  assessmentmediation: ['assessment', 'mediation'],
  assessmenttribunal: ['assessment', 'tribunal'],
  othermediation: ['other', 'mediation'],
  othertribunal: ['other', 'tribunal'],
} as const;

const disputes = (row: ModuleRow, ref: string, context: Sen2Context): ReportedFact[] =>
  Object.entries(FLAGS)
    .filter(([name]) => row.fields[name] === '1')
    .map(([, [stage, route]]) => {
      const day = boundOf(context);
      return said(context, row, 'DisputeReported', day, { requestRef: ref, seenOn: day, stage, route }, true);
    });

const exported = (request: Request, context: Sen2Context): ReportedFact[] => {
  const toAuthority = request.fields['exported'];
  if (toAuthority === undefined) return [];
  const day = boundOf(context);
  return [said(context, request, 'MovedOutOfArea', day, { movedOn: day, toAuthority }, true)];
};

/** The request, its decisions, and what the return flags about them. @param ref the request's alias key */
export const mapRequest = (request: Request, ref: string, context: Sen2Context): ReportedFact[] => {
  const { receiveddate, requestsource, rya } = request.fields;
  const received = receiveddate!;
  const source = requestSources[Number(requestsource) as keyof typeof requestSources];
  const opening = said(context, request, 'AssessmentRequested', received, {
    alias: { source: SEN2, ref: received, refKey: ref },
    receivedOn: received,
    ...given('requestedBy', requestsource === undefined ? undefined : source),
    ...flagged('inYouthAccommodation', rya),
  });
  return [
    opening,
    ...requestOutcome(request, ref, context),
    ...disputes(request, ref, context),
    ...exported(request, context),
    ...request.assessments.flatMap((assessment) => [
      ...assessmentOutcome(assessment, ref, context),
      ...disputes(assessment, ref, context),
    ]),
  ];
};
