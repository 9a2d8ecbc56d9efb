import type { GraphQLResolveInfo } from 'graphql';
import { ageOn } from '../domain/birthday.js';
import { ncYear } from '../law/calendar/academic-year.js';
import type { TimesUsed } from '../read-model/question-times.js';
import { gavePart, timesAbove } from '../web/graphql/answered.js';
import { Child } from '../web/graphql/child.js';
import type { AnswerTime, RequestContext } from '../web/graphql/request-context.js';
import { summaryCell } from './case-source.js';
import type { CaseSource, SummaryColumn } from './case-source.js';
import type { FoundCase } from './find-case.queries.js';

/** Where a child of an answer keeps how its case is found; no field of GraphQL, and gone with the answer. */
const CASE = Symbol('case');

/** A case that was found, or how it is at the times of the field that answers the child: lists keep children over answers. */
type KnownCase = FoundCase | ((times: TimesUsed) => FoundCase | undefined);

interface WithCase {
  [CASE]?: KnownCase;
}

/** Has a child of an answer know its case. */
export const withCase = (child: Child, known: KnownCase): Child => {
  (child as WithCase)[CASE] = known;
  return child;
};

/** What each field that told its times has found so far: gone with its answer. */
const foundBy = new WeakMap<AnswerTime, Map<Child, FoundCase | undefined>>();

/** The case of a child that an answer holds; that of a list's is found when it is first asked for. The field is a part that is given of it. */
export const caseOf = (
  child: Child,
  context: RequestContext,
  info: Pick<GraphQLResolveInfo, 'path' | 'fieldName'>,
): FoundCase | undefined => {
  gavePart(context, info, child.id, info.fieldName);
  const known = (child as WithCase)[CASE];
  if (typeof known !== 'function') return known;
  const told = timesAbove(context, info);
  const found = foundBy.get(told) ?? new Map<Child, FoundCase | undefined>();
  foundBy.set(told, found);
  if (!found.has(child)) found.set(child, known({ on: told.asEffectiveAt, known: told.asKnownAt }));
  return found.get(child);
};

const settingOf = (code: string | undefined, kind: string | undefined, name: string | undefined) =>
  code === undefined ? undefined : { code, kind, name };

/** A case as GraphQL answers it; null where nothing was known of the child. */
export const childAnswer = (found: FoundCase, source: Pick<CaseSource, 'settingName'>): Child | null => {
  const { child: id, summary, isErased, position } = found;
  if (isErased) return withCase(Object.assign(new Child(), { id, unreadable: 'erased' }), found);
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
  return withCase(child, found);
};
