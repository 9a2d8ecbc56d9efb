import type { ReportedFact } from '../../../journey/record/reported-load.js';
import type { Sen2Person } from '../rows.js';
import { mapActivePlan } from './active-plan.js';
import { SEN2 } from './context.js';
import type { Sen2Context } from './context.js';
import { mapPerson } from './person.js';
import { mapPlan } from './plan.js';
import { mapRequest } from './request.js';

/** Everything that a return says of one person, as facts in the file's order. The record is clean and checked. */
export const mapSen2Person = (person: Sen2Person, context: Sen2Context): ReportedFact[] => [
  ...mapPerson(person, context),
  ...person.requests.flatMap((request) => {
    const received = request.fields['receiveddate']!;
    const refs = {
      request: context.aliasKey('request', SEN2, received),
      plan: context.aliasKey('plan', SEN2, received),
    };
    return [
      ...mapRequest(request, refs.request, context),
      ...request.assessments.flatMap(({ plans }) =>
        plans.flatMap((plan) => mapPlan(plan, request, refs, context)),
      ),
      ...request.activePlans.flatMap((active) => mapActivePlan(active, request, refs, context)),
    ];
  }),
];
