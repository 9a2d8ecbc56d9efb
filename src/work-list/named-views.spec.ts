import { holding, RED, who } from '../../test/support/table-rows.js';
import type { PlainDate } from '../domain/plain-date.js';
import { readingsOf } from '../read-model/reading.js';
import { transitionRisks } from './transition-risks.queries.js';

const NOW = '2024-12-01T12:00:00.000Z';
const always = { ...RED, redFrom: '2020-01-01' };

/** Whom of those born on the days given a view holds on a day. */
const held = async (
  view: 'year-9' | 'post-19',
  on: PlainDate,
  born: readonly PlainDate[],
  more: object = {},
): Promise<readonly PlainDate[]> => {
  const db = holding(
    ...born.map((day) => ({ who: who({ surname: 'Born', date_of_birth: day, ...more }), risks: [always] })),
  );
  const { items } = await readingsOf(db)((reading) =>
    transitionRisks(reading, { now: NOW, on, filter: { view } }, {}),
  );
  return items.map(({ child }) => born[Number(child.slice('id-'.length)) - 1]!).sort();
};

describe('the view of Year 9', () => {
  const born = ['2009-08-31', '2009-09-01', '2010-08-31', '2010-09-01'];

  it('holds who was 13 on the 31 August before the school year, to its last day', async () => {
    expect(await held('year-9', '2023-09-01', born)).toEqual(['2009-09-01', '2010-08-31']);
    expect(await held('year-9', '2024-08-31', born)).toEqual(['2009-09-01', '2010-08-31']);
    expect(await held('year-9', '2024-09-01', born)).toEqual(['2010-09-01']);
  });

  it('goes by the year as taught, and asks for no plan', async () => {
    expect(await held('year-9', '2024-06-01', born, { out_of_cohort: -1, plan_in_force: 0 })).toEqual([
      '2009-08-31',
    ]);
  });
});

describe('the view post-19', () => {
  const born = ['2001-01-10', '2004-08-31', '2004-09-01', '2005-08-31'];

  it('holds who was 19 or over on the 31 August before the school year, as TR-13 asks', async () => {
    expect(await held('post-19', '2024-08-31', born)).toEqual(['2001-01-10', '2004-08-31']);
    expect(await held('post-19', '2024-09-01', born)).toEqual(born);
  });

  it('goes by age, not by the year as taught, and holds only who has a plan in force', async () => {
    expect(await held('post-19', '2024-06-01', born, { out_of_cohort: -1 })).toEqual([
      '2001-01-10',
      '2004-08-31',
    ]);
    expect(await held('post-19', '2024-06-01', born, { plan_in_force: 0 })).toEqual([]);
  });
});
