import type { PlainDate } from '../domain/plain-date.js';
import { beliefOf } from '../journey/belief/belief.js';
import type { JourneyFact } from '../journey/catalogue.js';
import { assessRisks } from '../law/assess-risks.js';
import { colourOn, type Colour } from '../law/colour.js';
import { release } from '../law/release.js';
import { DEFAULT_AS_AT, FIRST_PLANS } from './authority.js';
import { coveredKinds } from './covered-kinds.js';
import { livesOf } from './generate-city.js';
import { heldBy } from './journeys-writer.js';
import type { Life } from './life.js';

/** Milliseconds: the machine may be busy with other tests. */
const PATIENCE = 60_000;
const DAY: PlainDate = DEFAULT_AS_AT;
const policy = release.initialPolicy;
const covers = coveredKinds.map((kind) => ({ kind, from: FIRST_PLANS, to: DAY, atEveryK: true }));

/** A child's facts of the case system as events of one import; corrections left out: they move dates by days. */
const eventsOf = (life: Life): JourneyFact[] => {
  const { dateOfBirth, cohort, surname, forename, need } = life.person;
  const at = `${FIRST_PLANS}T08:00:00.000Z`;
  const names = { surname, forename };
  const registered = {
    type: 'ChildRegistered',
    on: FIRST_PLANS,
    at,
    data: { names, dateOfBirth, birthCohort: cohort },
  };
  const needed = {
    type: 'NeedIdentified',
    on: FIRST_PLANS,
    at,
    data: { need, rank: 1, identifiedOn: FIRST_PLANS },
  };
  const reported = {
    type: 'SourceReported',
    on: DAY,
    at: `${DAY}T19:00:00.000Z`,
    data: { source: 'city', edition: '1', digest: 'd', covers, restates: [] },
  };
  const told = heldBy(life, DAY)
    .filter((fact) => fact.saidUntil === undefined && fact.type !== 'FactCorrected')
    .map(({ type, on, recordedOn, data }) => ({ type, on, at: `${recordedOn}T12:00:00.000Z`, data }));
  return [registered, needed, ...told, reported].map((fact, revision) => ({
    ...{ id: `e${revision}`, type: fact.type, data: fact.data, occurredOn: fact.on, occurredBy: false },
    ...{ schemaVersion: 1, stream: 'child-1', revision, position: String(revision), recordedAt: fact.at },
    ...{ knownAt: fact.at, knownFrom: 'source', knownPrecision: 'day' },
    metadata: { source: 'import:1', correlationId: '1' },
  })) as unknown as JourneyFact[];
};

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
        const history = beliefOf(eventsOf(life)).historyAt(`${DAY}T23:00:00.000Z`).until(DAY);
        if (history.of('PlanCeased').length > 0) continue;
        holders += 1;
        const colours = assessRisks(release, history, policy, []).map((window) => {
          const colour = colourOn(window, DAY);
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
