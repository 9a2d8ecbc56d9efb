import type { PlainDate } from '../../src/domain/plain-date.js';
import { DEFAULT_AS_AT, FIRST_PLANS } from '../../src/city/authority.js';
import { coveredKinds } from '../../src/city/covered-kinds.js';
import { heldBy } from '../../src/city/journeys-writer.js';
import type { Life } from '../../src/city/life.js';
import { beliefOf } from '../../src/journey/belief/belief.js';
import type { History } from '../../src/journey/belief/history.js';
import type { JourneyFact } from '../../src/journey/catalogue.js';

/** The day on which a city is looked at. */
export const CITY_DAY: PlainDate = DEFAULT_AS_AT;
const covers = coveredKinds.map((kind) => ({ kind, from: FIRST_PLANS, to: CITY_DAY, atEveryK: true }));

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
    on: CITY_DAY,
    at: `${CITY_DAY}T19:00:00.000Z`,
    data: { source: 'city', edition: '1', digest: 'd', covers, restates: [] },
  };
  const told = heldBy(life, CITY_DAY)
    .filter((fact) => fact.saidUntil === undefined && fact.type !== 'FactCorrected')
    .map(({ type, on, recordedOn, data }) => ({ type, on, at: `${recordedOn}T12:00:00.000Z`, data }));
  return [registered, needed, ...told, reported].map((fact, revision) => ({
    ...{ id: `e${revision}`, type: fact.type, data: fact.data, occurredOn: fact.on, occurredBy: false },
    ...{ schemaVersion: 1, stream: 'child-1', revision, position: String(revision), recordedAt: fact.at },
    ...{ knownAt: fact.at, knownFrom: 'source', knownPrecision: 'day' },
    metadata: { source: 'import:1', correlationId: '1' },
  })) as unknown as JourneyFact[];
};

/** What is believed of a child of the city at the end of that day; not cut. */
export const cityHistory = (life: Life): History =>
  beliefOf(eventsOf(life)).historyAt(`${CITY_DAY}T23:00:00.000Z`);
