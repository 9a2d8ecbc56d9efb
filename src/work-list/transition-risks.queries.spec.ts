import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { AMBER, holding, RED, who } from '../../test/support/table-rows.js';
import { londonDate } from '../domain/london.js';
import { addDays } from '../domain/plain-date.js';
import { colourOn } from '../law/colour.js';
import { readingsOf } from '../read-model/reading.js';
import { EFFECTIVE_FOR_EVER, KNOWN_FOR_EVER } from '../read-model/rows.js';
import {
  countCannotBeSaid,
  countTransitionRisks,
  transitionRisks,
  type RisksAsked,
} from './transition-risks.queries.js';

const NOW = '2024-06-01T12:00:00.000Z';

const listed = (db: DatabaseSync, asked: Partial<RisksAsked> = {}, page = {}) =>
  readingsOf(db)((reading) => transitionRisks(reading, { now: NOW, ...asked }, page));

describe('the list of transition risks', () => {
  it('gives each window the colour of the law, whatever its dates and the times asked about', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2024-05-01', n));
    const dates = fc.record(
      {
        ...{ amberFrom: day, redFrom: day, clearedOn: day, lapsedOn: day },
        ...{ toldUntil: day, staleFrom: day, unsaidFrom: day },
      },
      { requiredKeys: ['redFrom'] },
    );
    const question = fc.record({ on: day, known: day.map((on) => `${on}T23:30:00.000Z`) });
    return fc.assert(
      fc.asyncProperty(
        fc.array(dates, { minLength: 1, maxLength: 20 }),
        question,
        async (windows, { on, known }) => {
          const db = holding(...windows.map((window) => ({ risks: [window] })));
          const colours = new Map(
            (await listed(db, { on, known })).items.map(({ child, severity }) => [child, severity as string]),
          );
          const unsaid = await readingsOf(db)((reading) =>
            countCannotBeSaid(reading, { now: NOW, on, known }),
          );
          const expected = windows.map((window) => colourOn(window, on, londonDate(known)));
          const found = windows.map((_, i) => colours.get(`id-${i + 1}`) ?? 'uncoloured');
          expect(found).toEqual(
            expected.map((colour) => (colour === 'red' || colour === 'amber' ? colour : 'uncoloured')),
          );
          expect(unsaid[0]?.count ?? 0).toBe(expected.filter((colour) => colour === 'cannot-be-said').length);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('shows the rows that held on the day, as known at the moment', async () => {
    const [before, after] = [Date.parse('2024-03-01T00:00:00.000Z'), KNOWN_FOR_EVER];
    const db = holding({
      risks: [
        { ...RED, rule: 'TR-01', during: ['2024-01-01', '2024-05-01', 0, before] },
        { ...RED, rule: 'TR-02', during: ['2024-01-01', '2024-05-01', before, after] },
        { ...RED, rule: 'TR-03', during: ['2024-05-01', EFFECTIVE_FOR_EVER, before, after] },
      ],
    });
    db.prepare('UPDATE checkpoint SET latest_known = ?').run(before);
    const rules = async (asked: Partial<RisksAsked>) =>
      (await listed(db, asked)).items.map(({ rule }) => rule);
    expect(await rules({ on: '2024-04-30', known: '2024-02-29T23:59:59.999Z' })).toEqual(['TR-01']);
    expect(await rules({ on: '2024-04-30', known: '2024-03-01T00:00:00.000Z' })).toEqual(['TR-02']);
    expect(await rules({})).toEqual(['TR-03']);
  });

  it('sorts red first, then by the day of red with none last, name, date of birth and rule', async () => {
    const db = holding(
      { who: who({ surname: 'Nimbus' }), risks: [{ amberFrom: '2024-01-01' }, AMBER] },
      { who: who({ surname: 'Fable' }), risks: [{ ...RED, rule: 'TR-02' }, RED] },
      { who: who({ surname: 'Fable', date_of_birth: '2009-01-01' }), risks: [RED] },
      { who: who({ surname: 'Quill' }), risks: [{ ...RED, redFrom: '2024-01-15' }] },
    );
    expect((await listed(db)).items.map(({ child, rule, severity }) => [child, rule, severity])).toEqual([
      ['id-4', 'TR-01', 'red'],
      ['id-3', 'TR-01', 'red'],
      ['id-2', 'TR-01', 'red'],
      ['id-2', 'TR-02', 'red'],
      ['id-1', 'TR-01', 'amber'],
      ['id-1', 'TR-01', 'amber'],
    ]);
  });

  it.each([
    ['severity', { severity: 'red' as const }, ['id-1', 'id-3']],
    ['rule', { rule: ['TR-02'] }, ['id-2']],
    ['year as taught', { ncYear: [8] }, ['id-2']],
    ['age', { ageFrom: 20, ageTo: 20 }, ['id-3']],
    ['locality', { locality: ['South'] }, ['id-2']],
    ['setting', { setting: ['NEET', '100002'] }, ['id-3']],
    ['need', { need: ['SLD'] }, ['id-2']],
    ['officer', { officer: ['staff-2'] }, ['id-3']],
    ['the view of Year 9', { view: 'year-9' as const }, ['id-1']],
    ['the view of those over 19', { view: 'post-19' as const }, ['id-3']],
  ])('narrows the list by %s', async (_, filter, expected) => {
    const db = holding(
      { risks: [RED] },
      {
        who: who({ surname: 'Nimbus', out_of_cohort: -1, locality: 'South', need: 'SLD' }),
        risks: [{ ...AMBER, rule: 'TR-02' }],
      },
      {
        who: who({ surname: 'Quill', date_of_birth: '2004-01-02', setting: '100002', officer: 'staff-2' }),
        risks: [RED],
      },
    );
    expect((await listed(db, { filter })).items.map(({ child }) => child)).toEqual(expected);
    expect(await readingsOf(db)((reading) => countTransitionRisks(reading, { now: NOW, filter }))).toBe(
      expected.length,
    );
  });

  it.each(['severity', 'red-from', 'name', 'date-of-birth', 'rule'] as const)(
    'pages forwards and backwards without a gap or a repeat, sorted by %s',
    async (sort) => {
      const names = ['Fable', 'Nimbus', 'Fable', 'Quill', 'Ämber'];
      const db = holding(
        ...names.map((name) => ({
          who: who({ surname: name }),
          risks: [RED, AMBER, { amberFrom: '2024-01-02', rule: 'TR-09' }],
        })),
      );
      const { items: all } = await listed(db, { sort });
      const forwards: unknown[] = [];
      for (let after: string | undefined, more = true; more;) {
        const { items, cursors, hasNextPage } = await listed(db, { sort }, { first: 4, after });
        forwards.push(...items);
        [after, more] = [cursors.at(-1), hasNextPage];
      }
      expect(forwards).toEqual(all);
      const backwards: unknown[] = [];
      for (let before: string | undefined, more = true; more;) {
        const { items, cursors, hasPreviousPage } = await listed(db, { sort }, { last: 4, before });
        backwards.unshift(...items);
        [before, more] = [cursors[0], hasPreviousPage];
      }
      expect(backwards).toEqual(all);
    },
  );

  it('keeps names and dates of birth out of its cursors', async () => {
    const { cursors } = await listed(holding({ risks: [RED] }));
    expect(Buffer.from(cursors[0]!, 'base64url').toString()).not.toMatch(/Fable|2010/);
  });
});
