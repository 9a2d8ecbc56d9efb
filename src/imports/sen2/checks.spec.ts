import { importLog } from '../../../test/support/import-log.js';
import {
  active,
  assessment,
  plan,
  withActive,
  withAssessment,
  withRequest,
} from '../../../test/support/sen2-facts.js';
import { pip, sen2Xml } from '../../../test/support/sen2-xml.js';
import type { Elements } from '../../../test/support/sen2-xml.js';

const foundIn = async (person: Elements): Promise<readonly string[]> => {
  const log = importLog();
  const { entries } = await log.import(log.file('a.xml', sen2Xml([person])));
  log.done();
  return entries.map(({ severity, column, problem }) => `${severity} ${column ?? ''}: ${problem}`);
};
const nothingAfter = { Assessment: [], ActivePlans: [] };
const place = { URN: '900112', PlacementRank: '1', EntryDate: '2023-09-01' };

describe('a record of a return is told', () => {
  it('nothing where all of it is kept', async () => {
    expect(await foundIn(pip)).toEqual([]);
  });

  it.each<[string, string, Elements]>([
    [
      'that a date without a decision is left out, of a request',
      'warning RequestOutcomeDate: There is a date and no decision of that day; it is left out.',
      withRequest({ RequestOutcome: 'A', ...nothingAfter }),
    ],
    [
      'that a date without a decision is left out, of an assessment',
      'warning AssessmentOutcomeDate: There is a date and no decision of that day; it is left out.',
      withRequest({ Assessment: { AssessmentOutcomeDate: '2019-07-20' }, ActivePlans: [] }),
    ],
    [
      'that a decision to issue a plan is left out where there is no plan',
      'warning AssessmentOutcome: It was decided to issue a plan, and there is none; the decision is left out.',
      withRequest({ Assessment: { AssessmentOutcome: 'Y' }, ActivePlans: [] }),
    ],
    [
      'which of two days of a plan is kept',
      'warning StartDate: The plan starts on another day than that of the outcome; the StartDate is kept.',
      withAssessment({ AssessmentOutcomeDate: '2019-07-12' }),
    ],
    [
      'which of two rows of one placement counts',
      'warning : A row before gives the same place, entered on the same day; this row counts.',
      withActive({ PlacementDetail: [place, { ...place, PlacementRank: '2' }] }),
    ],
  ])('%s', async (_, problem, person) => {
    expect(await foundIn(person)).toEqual([problem]);
  });

  it('that two plans of one request would be taken for one another, and is refused', async () => {
    const ceased = { ...plan, CeaseDate: '2021-01-04', CeaseReason: '2' };
    const two = [ceased, { ...plan, StartDate: '2022-07-20' }];
    expect(await foundIn(withAssessment({ AssessmentOutcomeDate: '', NamedPlan: two }))).toEqual([
      'error StartDate: The request has two plans that start on different days: one would be taken for the other.',
    ]);
    const again = withRequest({ Assessment: [assessment, assessment], ActivePlans: active });
    expect(await foundIn(again)).toEqual([]);
  });
});
