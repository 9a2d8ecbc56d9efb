import { given, said } from '../../../test/law/given.js';
import { assessDuties } from '../assess-duties.js';
import { riskRules } from '../risks/risk-rules.js';
import { release } from '../release.js';
import { dutyRules } from './duty-rules.js';

const asked = said('AssessmentRequested', '2025-03-03');
const advised = said('PanelAdvised', '2025-03-20');
const duties = (...facts: Parameters<typeof given>[1][]) =>
  assessDuties(release, given({ born: '2015-01-20' }, ...facts), []);

describe('a panel that advised', () => {
  it('has met no duty: what was decided, and told, does', () => {
    expect(duties(asked, advised)).toEqual(duties(asked));
    expect(duties(asked, said('AssessmentDecided', '2025-03-20', { decision: 'no' }))).not.toEqual(
      duties(asked),
    );
  });

  it('is read by no rule', () => {
    const reading = [...dutyRules, ...riskRules].filter(({ reads }) => reads.includes('PanelAdvised'));
    expect(reading.map(({ id }) => id)).toEqual([]);
  });
});
