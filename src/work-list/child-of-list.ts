import { withCase } from '../case-replay/child-answer.queries.js';
import { findCase } from '../case-replay/find-case.queries.js';
import type { CaseSource } from '../case-replay/find-case.queries.js';
import type { Child } from '../web/graphql/child.js';
import type { ChildItem } from './child-item.js';

/** Where a list was read, for what its children's own streams are asked. */
export interface ReadAt {
  readonly cases: CaseSource;
  readonly position: string;
}

/** A child of a list, as GraphQL answers it; its case is found when one of its fields is asked for. */
export const childOfList = (item: ChildItem, { cases, position }: ReadAt): Child => {
  const { child: id, surname, forename, setting, settingName, settingKind, need, planInForce } = item;
  const { dateOfBirth, upn, uln, nhsNumber, age, ncYear, senStatus, locality, officer } = item;
  // One literal: a page makes a hundred of them.
  const child: object = {
    id,
    surname,
    forename,
    dateOfBirth,
    upn,
    uln,
    nhsNumber,
    age,
    ncYear,
    senStatus,
    locality,
    officer,
    primaryNeed: need,
    planInForce: planInForce === 1,
    name: surname === null ? null : `${forename} ${surname}`,
    setting: setting === null ? null : { code: setting, name: settingName, kind: settingKind },
  };
  return withCase(child as Child, ({ on, known }) =>
    findCase(cases, { child: id, position, on, known, now: known }),
  );
};
