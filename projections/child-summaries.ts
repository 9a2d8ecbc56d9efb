import { nameWords } from '../src/domain/identifiers/match-name.js';
import { readable } from '../src/domain/sealed.js';
import { yearsOutOfCohort } from '../src/law/calendar/academic-year.js';
import type { JourneyFactType } from '../src/journey/catalogue.js';
import { perHistory } from '../src/journey/belief/as-at.js';
import type { History } from '../src/journey/belief/history.js';
import { senSupportIn } from '../src/journey/graduated-approach/graduated-approach.js';
import { needsIn } from '../src/journey/identification/identification.js';
import { describedAs, placementsIn } from '../src/journey/placement/placement.js';
import { planIn } from '../src/journey/plan/plan.js';
import { cellsOf, type Cells } from '../src/read-model/rows.js';
import { officersOf } from './caseload.js';
import { perChild, plainly } from './per-child.js';
import { settingNumber } from './setting-number.js';

const cells = cellsOf('child_summary');

const reads: readonly JourneyFactType[] = [
  ...([
    'ChildRegistered',
    'NameChanged',
    'AddressChanged',
    'IdentifierConflictResolved',
    'CohortChanged',
  ] as const),
  ...([
    'NeedIdentified',
    'NeedRevised',
    'NeedNoLongerPresent',
    'SenSupportStarted',
    'SenSupportEnded',
  ] as const),
  ...(['PlanFinalised', 'PlanTransferredIn', 'PlanCeased', 'PlanContinued', 'PlanTransferredOut'] as const),
  ...(['PlacementStarted', 'PlacementEnded', 'PlacementEndPlanned', 'SettingDescribed'] as const),
  ...(['OfficerAssigned', 'OfficerUnassigned', 'ChildDied'] as const),
];

const stillSeen = <F extends { readonly endedOn?: string | undefined }>(facts: readonly F[]): F | undefined =>
  facts.findLast(({ endedOn }) => endedOn === undefined);

/** Who the child is said to be: as registered, then as changed or resolved since. */
const identityOf = perHistory((history) => {
  const registered = history.latest('ChildRegistered')?.data;
  const address = stillSeen(history.of('AddressChanged'))?.data;
  const name = stillSeen(history.of('NameChanged'))?.data;
  const resolved = (identifier: 'upn' | 'uln' | 'nhs-number'): string | undefined =>
    readable(
      history.of('IdentifierConflictResolved').findLast(({ data }) => data.identifier === identifier)?.data
        .value,
    );
  return {
    names: readable(name?.names) ?? readable(registered?.names),
    upn: resolved('upn') ?? readable(registered?.upn),
    uln: resolved('uln') ?? readable(registered?.uln),
    nhsNumber: resolved('nhs-number') ?? readable(registered?.nhsNumber),
    locality: readable(address?.locality) ?? readable(registered?.locality),
  };
});

type Names = NonNullable<ReturnType<typeof identityOf>['names']>;
let searched: { readonly names: Names; readonly text: string } | undefined;

/** The words of a name, as a search compares them; one child's are asked for over and over. */
const searchName = (names: Names): string => {
  if (searched?.names !== names)
    searched = { names, text: nameWords(`${names.surname} ${names.forename}`).join(' ') };
  return searched.text;
};

const outOfCohort = (history: History): number => {
  const changed = history.latest('CohortChanged');
  if (changed === undefined || history.dateOfBirth === undefined) return 0;
  return yearsOutOfCohort(history.dateOfBirth, changed.data.ncYearActual, changed.latestOn);
};

const statusOf = perHistory((history): string => {
  if (planIn(history)?.inForce === true) return 'ehc-plan';
  return senSupportIn(history) === undefined ? 'none' : 'sen-support';
});

const mainNeedOf = perHistory((history) => needsIn(history)[0]?.need);

const mainPlacementOf = perHistory((history) => {
  const placement = placementsIn(history)[0];
  if (placement === undefined) return undefined;
  const { data } = placement.started;
  return { setting: settingNumber(data) ?? data.arrangement, kind: describedAs(history, placement)?.kind };
});

const officerOf = perHistory((history): string | undefined => {
  const officers = officersOf(history);
  return (officers.find(({ data }) => data.role === 'ehc-officer') ?? officers[0])?.data.officer;
});

/** The summary on the day at which a history is cut. */
export const summaryOf = (history: History): Cells => {
  const { names, upn, uln, nhsNumber, locality } = identityOf(history);
  const placement = mainPlacementOf(history);
  const status = statusOf(history);
  return cells({
    surname: names?.surname,
    forename: names?.forename,
    search_name: names && searchName(names),
    date_of_birth: history.dateOfBirth,
    upn,
    uln,
    nhs_number: nhsNumber,
    locality,
    sen_status: status,
    plan_in_force: Number(status === 'ehc-plan'),
    setting: placement?.setting,
    setting_kind: placement?.kind,
    need: mainNeedOf(history),
    officer: officerOf(history),
    out_of_cohort: outOfCohort(history),
  });
};

/** Who the child is, where, and with what support: what lists show and filter by. Purged when the child is erased. */
export const childSummaries = perChild<Cells>({
  name: 'child-summaries',
  version: 1,
  table: 'child_summary',
  questions: () => [plainly(reads, (history) => [summaryOf(history)])],
});
