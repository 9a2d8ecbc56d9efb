import { ageOn } from '../domain/birthday.js';
import { ncYear } from '../law/calendar/academic-year.js';
import { Child } from '../web/graphql/child.js';
import { summaryCell } from './case-source.js';
import type { CaseSource, SummaryColumn } from './case-source.js';
import type { FoundCase } from './find-case.queries.js';

/** Where a child of an answer keeps how its case is found; no field of GraphQL, and gone with the answer. */
const CASE = Symbol('case');

interface WithCase {
  [CASE]?: () => FoundCase | undefined;
}

/** Has a child of an answer know its case, found when it is first asked for. */
export const withCase = (child: Child, find: () => FoundCase | undefined): Child => {
  let found: { readonly case: FoundCase | undefined } | undefined;
  (child as WithCase)[CASE] = () => (found ??= { case: find() }).case;
  return child;
};

/** The case of a child that an answer holds. */
export const caseOf = (child: Child): FoundCase | undefined => (child as WithCase)[CASE]?.();

const settingOf = (code: string | undefined, kind: string | undefined, name: string | undefined) =>
  code === undefined ? undefined : { code, kind, name };

/** A case as GraphQL answers it; null where nothing was known of the child. */
export const childAnswer = (found: FoundCase, source: Pick<CaseSource, 'settingName'>): Child | null => {
  const { child: id, summary, isErased, position } = found;
  if (isErased) return withCase(Object.assign(new Child(), { id, unreadable: 'erased' }), () => found);
  if (!summary) return null;
  const said = <T>(column: SummaryColumn): T | undefined =>
    (summaryCell(summary, column) as T | null) ?? undefined;
  const [surname, forename, born] = [
    said<string>('surname'),
    said<string>('forename'),
    said<string>('date_of_birth'),
  ];
  const code = said<string>('setting');
  const { on } = found.case.times;
  const child = Object.assign(new Child(), {
    ...{
      id,
      surname,
      forename,
      dateOfBirth: born,
      upn: said('upn'),
      uln: said('uln'),
      nhsNumber: said('nhs_number'),
    },
    name: surname === undefined ? undefined : `${forename} ${surname}`,
    age: born === undefined ? undefined : ageOn(born, on),
    ncYear: born === undefined ? undefined : ncYear(born, on, said<number>('out_of_cohort')),
    ...{ senStatus: said('sen_status'), planInForce: said('plan_in_force') === 1, primaryNeed: said('need') },
    ...{ locality: said('locality'), officer: said('officer') },
    setting: settingOf(
      code,
      said('setting_kind'),
      code === undefined ? undefined : source.settingName(code, position),
    ),
  });
  return withCase(child, () => found);
};
