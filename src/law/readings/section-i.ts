import { perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyData } from '../../journey/catalogue.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { isNamed, isSamePlace, type Placement } from './placements.js';

type Names = NonNullable<JourneyData<'PlanFinalised'>['sectionI']>;
type Name = Names[number];

/** Section I with no school or other institution in it, only a type (CFA 2014 s37(2)(d)); SEN2: OTH. */
export const namesTypeOnly = (names: Names): boolean =>
  names.length > 0 && names.every((name) => !isNamed(name) && (name.typeOnly ?? name.arrangement === 'OTH'));

const isOnward = (name: Name, present: Placement | undefined): boolean =>
  name.typeOnly === true || present === undefined || !isSamePlace(name, present.started.data);

/** Whether a final plan names where the person goes next: a school, an institution or a type of either. */
const namesNext = (plan: BelievedFact<'PlanFinalised'>, present: Placement | undefined): boolean => {
  const names = plan.data.sectionI;
  if (plan.data.cause === 'phase-transfer') return names === undefined || names.length > 0;
  return names?.some((name) => isOnward(name, present)) ?? false;
};

/** Final plans that may name where the person goes next: most versions name nothing. */
const plansThatName = perHistory((history): readonly BelievedFact<'PlanFinalised'>[] =>
  history
    .of('PlanFinalised')
    .filter(({ data }) => data.cause === 'phase-transfer' || (data.sectionI?.length ?? 0) > 0),
);

/** The first final plan from a day on that names where the person goes next. */
export const planNamingNext = (
  history: History,
  from: PlainDate,
  present: Placement | undefined,
): BelievedFact<'PlanFinalised'> | undefined =>
  plansThatName(history).find((plan) => plan.latestOn >= from && namesNext(plan, present));
