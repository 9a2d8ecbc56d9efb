import fc from 'fast-check';
import { addDays } from '../../domain/plain-date.js';
import { colourOn } from '../../law/colour.js';
import { FOR_EVER } from '../../law/coverage/told.js';
import { EFFECTIVE_FOR_EVER, KNOWN_FOR_EVER, type Row } from '../../read-model/rows.js';
import { ask, asKnownOn, listed, TODAY, UNTIL } from '../../../test/support/asked-forecast.js';
import { dutyRow, holding, who } from '../../../test/support/table-rows.js';

describe('a forecast', () => {
  it('says of each window what the law says on each later day, if nothing more is recorded', () => {
    const day = fc.integer({ min: -20, max: 40 }).map((n) => addDays(TODAY, n));
    const told = fc.oneof(day, fc.constant(FOR_EVER));
    const dates = fc.record(
      { amberFrom: day, redFrom: day, clearedOn: day, lapsedOn: day, toldUntil: told, unsaidFrom: day },
      { requiredKeys: ['redFrom'] },
    );
    return fc.assert(
      fc.asyncProperty(fc.array(dates, { minLength: 1, maxLength: 20 }), async (windows) => {
        const db = holding(...windows.map((window) => ({ risks: [window] })));
        const until = addDays(TODAY, 30);
        const days = Array.from({ length: 30 }, (_, i) => addDays(TODAY, i + 1));
        const expected = windows.flatMap((window, i) => {
          const seen = asKnownOn(window, TODAY);
          const first = days.find((one) => colourOn(seen, one, one) === 'red');
          if (first === undefined || colourOn(seen, TODAY, TODAY) === 'red') return [];
          return [[`id-${i + 1}`, 'turns-red', first]];
        });
        expect((await listed(db, { until })).sort()).toEqual(expected.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('counts apart what stays amber as last told, and what cannot be said', async () => {
    const redFrom = '2027-01-15';
    const db = holding({
      risks: [
        { amberFrom: TODAY, redFrom },
        { amberFrom: TODAY, redFrom, episode: 'told', toldUntil: '2026-10-01' },
        { amberFrom: TODAY, redFrom, episode: 'here', toldUntil: FOR_EVER },
        { amberFrom: TODAY, redFrom, episode: 'old', toldUntil: '2026-10-01', staleFrom: '2027-01-01' },
        { amberFrom: TODAY, redFrom, episode: 'nobody', unsaidFrom: '2026-12-01' },
      ],
    });
    expect(await ask(db, (found) => found.counts())).toMatchObject({
      ...{ children: 1, turnsRed: 2, asLastTold: 1, cannotBeSaid: 2 },
    });
  });

  it('takes a window that comes to hold after its red for red from that day, once', async () => {
    const later: Row = ['2026-12-01', EFFECTIVE_FOR_EVER, 0, KNOWN_FOR_EVER];
    const before: Row = ['0001-01-01', '2026-12-01', 0, KNOWN_FOR_EVER];
    const db = holding(
      { risks: [{ redFrom: '2026-10-01', during: later }] },
      {
        risks: [
          { redFrom: '2026-10-01', during: later },
          { redFrom: '2026-09-01', during: before },
        ],
      },
    );
    expect(await listed(db)).toEqual([['id-1', 'turns-red', '2026-12-01']]);
  });

  it('lists an unmet duty on the day after its last, and no guidance, time limit, or duty that ends', async () => {
    const db = holding(
      { duties: [dutyRow({})] },
      { duties: [dutyRow({ met_on: '2026-10-20' }), dutyRow({ ended_on: '2026-12-02' })] },
      { duties: [dutyRow({ due_to: UNTIL }), dutyRow({ due_to: '2026-10-31' })] },
      { duties: [dutyRow({ duty: 'D1' }), dutyRow({ cannot_be_said: 'no source' })] },
    );
    expect(await listed(db)).toEqual([['id-1', 'passes-due', '2026-12-02']]);
    expect(await ask(db, (found) => found.counts())).toMatchObject({ passesDue: 1, cannotBeSaid: 1 });
  });

  it.each([
    ['19', 'turns-19', 'TR-13', '2008-01-20', '2028-03-31', '2027-01-20'],
    ['19 on 1 March, born on 29 February,', 'turns-19', 'TR-13', '2008-02-29', '2028-03-31', '2027-03-01'],
    ['25', 'turns-25', 'TR-14', '2002-01-20', '2026-07-20', '2027-01-20'],
  ])(
    'lists who turns %s with a plan in force and nothing for after',
    async (_, kind, rule, born, redFrom, on) => {
      const window = { rule, redFrom, amberFrom: redFrom };
      const db = holding(
        { who: who({ date_of_birth: born }), risks: [window] },
        { who: who({ date_of_birth: born }), risks: [{ ...window, clearedOn: '2026-10-01' }] },
        { who: who({ date_of_birth: born, plan_in_force: 0 }), risks: [window] },
      );
      expect(await listed(db)).toEqual([['id-1', kind, on]]);
    },
  );

  it('lists who leaves with nothing onward, by the months that the policy has before the end', async () => {
    const window = { rule: 'TR-10', amberFrom: '2026-02-28', redFrom: '2026-08-28' };
    const sooner = { ...window, amberFrom: '2025-08-31', redFrom: '2026-02-28' };
    expect(await listed(holding({ risks: [window] }, { risks: [sooner] }))).toEqual([
      ['id-1', 'leaves', '2027-02-28'],
    ]);
  });
});
