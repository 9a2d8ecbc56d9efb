import fc from 'fast-check';
import { livesOf } from '../../src/city/generate-city.js';
import { addDays } from '../../src/domain/plain-date.js';
import { readsOf } from '../../src/law/assess-risks.js';
import { whyByRule } from '../../src/law/conditions/why-by-rule.js';
import { release } from '../../src/law/release.js';
import { CITY_DAY, cityHistory } from '../support/city-history.js';
import { ALL_TOLD } from './asked.js';
import { disagreements } from './explained.js';
import { lives } from './lives.js';

const days = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2005-09-01', n));

describe('the explanation of a rule', () => {
  it('has conditions and reckons its dates, for every rule of the release', () => {
    const without = release.risks.filter(({ id }) => (whyByRule(id)?.conditions ?? []).length === 0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it.each(release.risks.map((rule) => [rule.id, rule] as const))(
    'of %s agrees with its windows on every day of lives made of what it reads',
    (_, rule) => {
      fc.assert(
        fc.property(lives(readsOf(rule)), days, days, fc.boolean(), (life, day, knownOn, isTold) => {
          expect(disagreements(rule, life, day, isTold ? ALL_TOLD : [], knownOn)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('agrees with the windows of every rule, whatever the life and the day', () => {
    fc.assert(
      fc.property(lives(), days, fc.boolean(), (life, day, isTold) => {
        for (const rule of release.risks)
          expect(disagreements(rule, life, day, isTold ? ALL_TOLD : [])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with the windows of every rule for the children of a city', () => {
    const found = new Set<string>();
    for (const life of livesOf(240, '1')) {
      const history = cityHistory(life);
      for (const rule of release.risks)
        for (const day of [CITY_DAY, '2025-03-31']) {
          expect(disagreements(rule, history, day, [])).toEqual([]);
          if (rule.windows(history.until(day), release.initialPolicy).length > 0) found.add(rule.id);
        }
    }
    expect(found.size).toBeGreaterThan(25);
  });
});
