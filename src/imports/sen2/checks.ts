import type { ReportEntry } from '../report/entry.js';
import type { CheckContext } from './check.js';
import { outcomeChecks } from './outcome-checks.js';
import { personChecks } from './person-checks.js';
import { placementChecks } from './placement-checks.js';
import { planChecks } from './plan-checks.js';
import type { Sen2Person } from './rows.js';

/** What a person's own record shows to be wrong (errors) or worth a look (warnings). The record is clean already. */
export const checkPerson = (person: Sen2Person, context: CheckContext): ReportEntry[] =>
  [...personChecks, ...outcomeChecks, ...placementChecks, ...planChecks].flatMap((check) =>
    check(person, context),
  );
