import { CITY_DAY, cityHistory } from '../../test/support/city-history.js';
import { assessRisks } from '../law/assess-risks.js';
import { colourOn, type Colour } from '../law/colour.js';
import { release } from '../law/release.js';
import { livesOf } from './generate-city.js';

/** Milliseconds: the machine may be busy with other tests. */
const PATIENCE = 60_000;
const policy = release.initialPolicy;
describe('the risk list of a city', () => {
  it(
    'is worth reading: one plan holder in five at most is red, for many different reasons',
    () => {
      let [holders, red] = [0, 0];
      const rules: Record<Colour, Set<string>> = {
        ...{ red: new Set(), amber: new Set(), 'cannot-be-said': new Set(), none: new Set() },
      };
      for (const life of livesOf(2500, '1')) {
        if (life.person.standing !== 'plan') continue;
        const history = cityHistory(life).until(CITY_DAY);
        if (history.of('PlanCeased').length > 0) continue;
        holders += 1;
        const colours = assessRisks(release, history, policy, []).map((window) => {
          const colour = colourOn(window, CITY_DAY);
          rules[colour].add(window.rule);
          return colour;
        });
        if (colours.includes('red')) red += 1;
      }
      expect(holders).toBeGreaterThan(500);
      expect(red / holders).toBeGreaterThan(0.05);
      expect(red / holders).toBeLessThan(0.2);
      expect(rules.red.size).toBeGreaterThan(5);
      expect(rules.amber.size).toBeGreaterThan(8);
    },
    PATIENCE,
  );
});
