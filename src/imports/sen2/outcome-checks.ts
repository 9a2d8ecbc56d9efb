import { aWarning } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { at, SOURCE } from './check.js';
import type { Check } from './check.js';
import type { Assessment, ModuleRow } from './rows.js';

const LATER = 'Nothing needs to be done where the plan is still to come: the return that gives it will tell.';

/** A date of a decision that is yet to be made. */
const dateOfNothing = (row: ModuleRow, outcome: string): ReportEntry[] => {
  const code = row.fields[outcome];
  if (row.fields[`${outcome}date`] === undefined || (code !== undefined && code !== 'A')) return [];
  const problem = 'There is a date and no decision of that day; it is left out.';
  return [aWarning(at(row, `${outcome}date`), problem, SOURCE)];
};

/** The yes of an assessment is its plan. */
const yesWithoutPlan = (assessment: Assessment): ReportEntry[] => {
  if (assessment.fields['assessmentoutcome'] !== 'Y' || assessment.plans.length > 0) return [];
  const problem = 'It was decided to issue a plan, and there is none; the decision is left out.';
  return [aWarning(at(assessment, 'assessmentoutcome'), problem, LATER)];
};

const startsOnAnotherDay = ({ fields, plans }: Assessment): ReportEntry[] => {
  const { assessmentoutcome, assessmentoutcomedate } = fields;
  if (assessmentoutcome !== 'Y' || assessmentoutcomedate === undefined) return [];
  return plans
    .filter((plan) => (plan.fields['startdate'] ?? assessmentoutcomedate) !== assessmentoutcomedate)
    .map((plan) => {
      const problem = 'The plan starts on another day than that of the outcome; the StartDate is kept.';
      return aWarning(at(plan, 'startdate'), problem, SOURCE);
    });
};

const ofRequest: Check = (person) =>
  person.requests.flatMap((request) => dateOfNothing(request, 'requestoutcome'));

const ofAssessment: Check = (person) =>
  person.requests
    .flatMap(({ assessments }) => assessments)
    .flatMap((assessment) => [
      ...dateOfNothing(assessment, 'assessmentoutcome'),
      ...yesWithoutPlan(assessment),
      ...startsOnAnotherDay(assessment),
    ]);

/** Decisions of which a part is left out. */
export const outcomeChecks: readonly Check[] = [ofRequest, ofAssessment];
