import { initialPolicy } from '../../law/policies/published.js';
import { readingsOf } from '../../read-model/reading.js';
import { forecast } from './forecast.queries.js';
import { ask, listed, NOW, TODAY, UNTIL } from '../../../test/support/asked-forecast.js';
import { dutyRow, holding, who } from '../../../test/support/table-rows.js';

describe('the counts of a forecast', () => {
  it('counts by setting, officer and rule, the most children first', async () => {
    const db = holding(
      { risks: [{ redFrom: '2027-01-01' }, { rule: 'TR-04', redFrom: '2027-01-02' }] },
      { who: who({ setting: '100002' }), risks: [{ redFrom: '2027-01-01' }], duties: [dutyRow({})] },
      { who: who({ setting: '100002', officer: undefined }), duties: [dutyRow({})] },
    );
    const by = (grouping: 'setting' | 'officer' | 'rule') =>
      ask(db, async (found) =>
        (await found.groups(grouping)).map(({ key, children, turnsRed, passesDue }) => [
          key,
          children,
          turnsRed,
          passesDue,
        ]),
      );
    expect(await by('setting')).toEqual([
      ['100002', 2, 1, 2],
      ['100001', 1, 2, 0],
    ]);
    expect(await by('officer')).toEqual([
      ['staff-1', 2, 3, 1],
      [null, 1, 0, 1],
    ]);
    expect(await by('rule')).toEqual([
      ['R8', 2, 0, 2],
      ['TR-01', 2, 2, 0],
      ['TR-04', 1, 1, 0],
    ]);
    expect(await listed(db, { filter: { rule: ['TR-04'] } })).toHaveLength(1);
  });

  it.each([
    ['the day from which it starts', TODAY, 'until-not-ahead'],
    ['a day that has passed', '2026-10-31', 'until-not-ahead'],
    ['a day more than two years ahead', '2028-11-02', 'until-too-far'],
  ])('refuses %s', async (_, until, reason) => {
    await expect(listed(holding(), { until })).rejects.toThrow(expect.objectContaining({ reason }));
  });

  it('finds its rows by indexes, whatever the number of children', async () => {
    const plans: string[] = [];
    const db = holding();
    const explaining = readingsOf(db);
    await explaining(async (reading) => {
      const told = {
        ...reading,
        kept: <T>(_: string, work: () => Promise<T>): Promise<T> => work(),
        get: async (sql: string, values = {}) => {
          plans.push(
            ...(await reading.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values)).map(
              (row) => row.detail,
            ),
          );
          return undefined;
        },
      } as typeof reading;
      await forecast(told, { until: UNTIL, now: NOW, policyAt: () => initialPolicy }).counts();
    });
    expect(plans.filter((line) => /^SCAN [rds]\b/.test(line) && !/USING/.test(line))).toEqual([
      expect.stringMatching(/^SCAN r/),
    ]);
    expect(plans.join('\n')).toMatch(/transition_risk_by_red[\s\S]*duty_unmet_by_due/);
  });
});
