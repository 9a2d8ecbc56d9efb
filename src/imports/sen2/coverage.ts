import type { PlainDate } from '../../domain/plain-date.js';
import type { Covered } from '../../journey/record/reported-load.js';
import { sen2Covers } from '../../law/coverage/sen2-covers.js';
import type { Sen2ChildDates } from '../../law/coverage/sen2-covers.js';
import { rowsOf } from './rows.js';
import type { ModuleName, Sen2Person } from './rows.js';

const latestIn = (person: Sen2Person, module: ModuleName, field: string): PlainDate | undefined =>
  rowsOf(person)
    .filter((row) => row.module === module)
    .reduce<PlainDate | undefined>((latest, { fields }) => {
      const date = fields[field];
      return date !== undefined && (latest === undefined || date > latest) ? date : latest;
    }, undefined);

const datesOf = (person: Sen2Person): Sen2ChildDates => ({
  planStart: latestIn(person, 'namedplan', 'startdate'),
  ceaseDate: latestIn(person, 'namedplan', 'ceasedate'),
  hasActivePlan: person.requests.some(({ activePlans }) => activePlans.length > 0),
  lastReview: latestIn(person, 'activeplans', 'lastreview'),
  phaseTransferDueDate: latestIn(person, 'activeplans', 'phasetransferduedate'),
  phaseTransferFinalDate: latestIn(person, 'activeplans', 'phasetransferfinaldate'),
  entryDate: latestIn(person, 'placementdetail', 'entrydate'),
  leavingDate: latestIn(person, 'placementdetail', 'leavingdate'),
});

/** States that a return gives for its day; what it leaves out of them is no longer so. */
const observed = (person: Sen2Person): string[] => {
  const hasPlan = person.requests.some(({ assessments }) =>
    assessments.some(({ plans }) => plans.length > 0),
  );
  const isActive = person.requests.some(({ activePlans }) => activePlans.length > 0);
  return [
    'NameChanged',
    ...(person.fields['postcode'] === undefined ? [] : ['AddressChanged']),
    ...(isActive ? ['NeedIdentified'] : []),
    ...(hasPlan ? ['SectionIReported', 'PersonalBudgetReported'] : []),
    ...(hasPlan || isActive ? ['WorkBasedActivityReported'] : []),
  ];
};

/** What a return covers of one person: what its edition's table says, and the states that it gives for its day. */
export const coversOf = (person: Sen2Person, referenceDate: PlainDate): Covered[] => {
  const covers = [...sen2Covers({ referenceDate }, datesOf(person))];
  const kinds = new Set(covers.map(({ kind }) => kind));
  const states = observed(person).filter((kind) => !kinds.has(kind));
  return [...covers, ...states.map((kind) => ({ kind, from: referenceDate, to: referenceDate }))];
};
