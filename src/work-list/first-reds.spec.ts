import fc from 'fast-check';
import { holding, who } from '../../test/support/table-rows.js';
import { addDays } from '../domain/plain-date.js';
import { readingsOf } from '../read-model/reading.js';
import { EFFECTIVE_FOR_EVER, KNOWN_FOR_EVER } from '../read-model/rows.js';
import { transitionRisks } from './transition-risks.queries.js';

const NOW = '2024-06-01T12:00:00.000Z';
const BEFORE = '2024-05-24T23:59:59.999Z';
const dayAmong = (max: number) => fc.integer({ min: 0, max }).map((n) => addDays('2024-05-20', n));
const day = dayAmong(12);
const seldom = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one });
const often = (text: string) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(text) }, { weight: 2, arbitrary: day });
// Believed from the beginning or from a later moment, still or until then.
const CHANGED = '2024-05-25T00:00:00.000Z';
const changed = Date.parse(CHANGED);
const beliefs = fc.constantFrom(
  [0, KNOWN_FOR_EVER],
  [0, KNOWN_FOR_EVER],
  [0, changed],
  [changed, KNOWN_FOR_EVER],
);
const during = fc
  .tuple(often('0001-01-01'), often(EFFECTIVE_FOR_EVER), beliefs)
  .map(([from, to, [believedFrom, believedTo]]) => [from, to, believedFrom, believedTo]);
const windowOf = fc.record({
  ...{ redFrom: dayAmong(8), amberFrom: day, clearedOn: seldom(day), during },
  ...{ staleFrom: seldom(day), unsaidFrom: seldom(day) },
  toldUntil: fc.constantFrom(undefined, '2024-05-24'),
});
const child = fc.record({
  name: fc.constantFrom('Fable', 'Nimbus'),
  risks: fc.array(windowOf, { minLength: 1, maxLength: 6 }),
});
const severity = fc.constantFrom('red' as const, 'amber' as const).map((one) => ({ severity: one }));
const filter = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom({}, { need: ['SLD'] }, { rule: ['TR-01'] }) },
  severity,
);

describe('the first page of the risk list', () => {
  it('shows the beginning of the whole list, and says whether there is more', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(child, { minLength: 4, maxLength: 10 }),
        fc.record({
          filter,
          known: fc.constantFrom(undefined, undefined, BEFORE),
          on: dayAmong(16),
          first: fc.integer({ min: 1, max: 6 }),
        }),
        async (children, { first, ...asked }) => {
          const db = holding(
            ...children.map(({ name, risks }, i) => ({
              who: who({ surname: name, need: i % 2 === 0 ? 'SLD' : 'ASD' }),
              risks: risks.map((risk, nth) => ({ ...risk, rule: `TR-0${nth + 1}` })),
            })),
          );
          db.prepare('UPDATE checkpoint SET latest_known = ?').run(changed);
          const list = (page: object) =>
            readingsOf(db)((reading) => transitionRisks(reading, { now: NOW, ...asked }, page));
          const [{ items: all }, { items, hasNextPage }] = [await list({}), await list({ first })];
          expect(items).toEqual(all.slice(0, first));
          expect(hasNextPage).toBe(all.length > first);
        },
      ),
      { numRuns: 250 },
    ));
});
