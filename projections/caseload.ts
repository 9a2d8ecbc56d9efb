import type { JourneyData } from '../src/journey/catalogue.js';
import type { BelievedFact, History } from '../src/journey/belief/history.js';
import { cellsOf, type Cells } from '../src/read-model/rows.js';
import { perChild, plainly } from './per-child.js';

type Assigned = BelievedFact<'OfficerAssigned'>;

const sameOfficer = (
  a: JourneyData<'OfficerAssigned'>,
  b: { readonly officer: string; readonly role: string },
): boolean => a.officer === b.officer && a.role === b.role;

const ended = (history: History, assigned: Assigned): boolean =>
  history
    .of('OfficerUnassigned')
    .some((fact) => fact.latestOn >= assigned.latestOn && sameOfficer(assigned.data, fact.data));

/** The officers in charge on the day of the cut: the latest of each role who was not taken off it since. */
export const officersOf = (history: History): readonly Assigned[] => {
  const inCharge = new Map<string, Assigned>();
  for (const fact of history.of('OfficerAssigned')) inCharge.set(fact.data.role, fact);
  return [...inCharge.values()].filter((fact) => !ended(history, fact));
};

const row = cellsOf('caseload');

/** Who has the child on their list, in which role and since when. */
export const caseload = perChild<Cells>({
  name: 'caseload',
  version: 1,
  table: 'caseload',
  questions: () => [
    plainly(['OfficerAssigned', 'OfficerUnassigned'], (history) =>
      officersOf(history).map(({ data, latestOn }) =>
        row({ officer: data.officer, role: data.role, assigned_on: latestOn }),
      ),
    ),
  ],
});
