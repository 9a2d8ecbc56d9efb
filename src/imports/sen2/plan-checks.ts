import type { PlainDate } from '../../domain/plain-date.js';
import { anError, aWarning } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { at, SOURCE } from './check.js';
import type { Check, CheckContext } from './check.js';
import type { ActivePlan, Request } from './rows.js';

const inForce = (request: Request, day: PlainDate): boolean =>
  request.assessments.some(({ plans }) =>
    plans.some(({ fields }) => {
      const started = fields['startdate'];
      return started !== undefined && started <= day && (fields['ceasedate'] ?? '9999-12-31') > day;
    }),
  );

const activePlan = (active: ActivePlan, request: Request, { referenceDate }: CheckContext): ReportEntry[] => {
  const found: ReportEntry[] = [];
  const transferred = active.fields['transferla'] !== undefined ? ' (transferred in)' : '';
  const hasPlan = request.assessments.some(({ plans }) => plans.length > 0);
  if (!hasPlan && transferred === '') {
    found.push(aWarning(at(active), 'There is an active plan but no named plan.', SOURCE));
  }
  const there = active.placements.some(
    ({ fields }) =>
      (fields['entrydate'] ?? referenceDate) <= referenceDate &&
      (fields['leavingdate'] ?? '9999-12-31') >= referenceDate,
  );
  if (inForce(request, referenceDate) && !there) {
    found.push(aWarning(at(active), `There is no placement on the census date${transferred}.`, SOURCE));
  }
  if (active.needs.length === 0) found.push(aWarning(at(active), 'The plan has no type of need.', SOURCE));
  return found;
};

const plans: Check = (person, context) => {
  const found = person.requests.flatMap((request) =>
    request.activePlans.flatMap((active) => activePlan(active, request, context)),
  );
  const current = person.requests.filter((request) => inForce(request, context.referenceDate));
  if (current.length > 1) {
    found.push(
      aWarning(at(current[1]!), 'The person has plans in force from more than one request.', SOURCE),
    );
  }
  return found;
};

const planOrder: Check = (person) =>
  person.requests.flatMap((request) =>
    request.assessments.flatMap(({ plans }) =>
      plans.flatMap((plan) => {
        const { startdate, ceasedate, ceasereason } = plan.fields;
        const received = request.fields['receiveddate'];
        const found: ReportEntry[] = [];
        if (startdate !== undefined && received !== undefined && startdate < received) {
          found.push(
            aWarning(at(plan, 'startdate'), 'The plan starts before its request was received.', SOURCE),
          );
        }
        if (startdate !== undefined && ceasedate !== undefined && ceasedate < startdate) {
          found.push(aWarning(at(plan, 'ceasedate'), 'The plan ceases before it starts.', SOURCE));
        }
        if (ceasereason !== undefined && ceasedate === undefined) {
          found.push(
            aWarning(
              at(plan, 'ceasedate'),
              'There is a reason for ceasing and no date; it is left out.',
              SOURCE,
            ),
          );
        }
        return found;
      }),
    ),
  );

const planOfEach: Check = (person) =>
  person.requests.flatMap((request) => {
    const [first, ...others] = request.assessments.flatMap(({ plans }) => plans);
    const other = others.find(({ fields }) => fields['startdate'] !== first!.fields['startdate']);
    if (other === undefined) return [];
    const problem =
      'The request has two plans that start on different days: one would be taken for the other.';
    return [anError(at(other, 'startdate'), problem, 'Send each plan under the request from which it came.')];
  });

const needs: Check = (person) =>
  person.requests
    .flatMap(({ activePlans }) => activePlans.flatMap((active) => active.needs))
    .filter(({ fields }) => fields['sentype'] === undefined)
    .map((need) => aWarning(at(need, 'sentype'), 'The row has no type of need; it is left out.', SOURCE));

/** Plans and needs that look odd; but for two plans of one request they are loaded all the same. */
export const planChecks: readonly Check[] = [plans, planOrder, planOfEach, needs];
