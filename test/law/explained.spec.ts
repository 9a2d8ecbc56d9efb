import fc from 'fast-check';
import { addDays } from '../../src/domain/plain-date.js';
import { whyByRule } from '../../src/law/conditions/why-by-rule.js';
import { release } from '../../src/law/release.js';
import { ALL_TOLD } from './asked.js';
import { disagreements } from './explained.js';
import { lives } from './lives.js';

const days = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2005-09-01', n));
const rules = release.risks.filter(({ id }) => whyByRule(id) !== undefined);

describe('the explanation of a rule', () => {
  it('agrees with the windows of the rule, whatever the life and the day', () => {
    fc.assert(
      fc.property(lives(), days, fc.boolean(), (life, day, isTold) => {
        for (const rule of rules) expect(disagreements(rule, life, day, isTold ? ALL_TOLD : [])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
