import type { RecordedFact } from '../src/domain/envelope.js';
import { catalogue, type JourneyFact } from '../src/journey/catalogue.js';
import { linkedStreams, type Person } from '../src/journey/record/record.js';
import type { Adoption } from '../src/law/policies/policy-as-known.js';
import type { RulesRelease } from '../src/law/rule.js';
import type { ProjectionSet, StreamFacts } from '../src/read-model/projection-rows.js';
import type { Projection } from './per-child.js';
import { readyProjections, rowsOf } from './rows-of.js';
import { settingOf } from './setting.js';

/** The authority's adopted policies, in the order of its stream. */
export const adoptionsOf = (authority: readonly RecordedFact[]): readonly Adoption[] =>
  authority.filter(({ type }) => type === 'PolicyAdopted') as readonly unknown[] as readonly Adoption[];

// The codec gives back what the catalogue declares.
const journeyFacts = (events: readonly RecordedFact[]): readonly JourneyFact[] =>
  events as readonly unknown[] as readonly JourneyFact[];
const personOf = (streams: readonly StreamFacts[]): Person =>
  streams.map(({ stream, events }) => ({ stream, events: journeyFacts(events) }));

/** The contents of the read database under one release of the rules. */
export const projectionSet = (projections: readonly Projection[], release: RulesRelease): ProjectionSet => {
  const ready = readyProjections(projections, release);
  const names = projections.map(({ name, version }) => `${name}@${version}`).join(' ');
  return {
    definitions: catalogue,
    madeOf: (authority) => {
      const adopted = authority.filter(({ type }) => type === 'PolicyAdopted').map(({ id }) => id);
      return [`rules ${release.id}`, names, ...adopted].join('; ');
    },
    linkedStreams: (events) => linkedStreams(journeyFacts(events)),
    rowsOf: (person, authority) => rowsOf(personOf(person), ready, adoptionsOf(authority)),
    settingOf,
  };
};
