import type { RecordedFact } from '../../domain/envelope.js';
import type { Episode, FactDefinition, KeyedFact } from '../../domain/fact-schema.js';
import { journeyFacts } from '../catalogue.js';
import type { JourneyFactType } from '../catalogue.js';

export type Data = Readonly<Record<string, unknown>>;
/** An event as the fold sees it, whatever its type. */
export type Told = RecordedFact<JourneyFactType, Data>;

/** Where a fact may name an episode: by our id, or by a source's alias. */
export interface EpisodeNames {
  readonly episode: Episode;
  readonly id: string;
  readonly ref: string;
}

/** A type of event, prepared for the fold. */
export interface Kind {
  readonly type: JourneyFactType;
  readonly rank: number;
  readonly ofRecord: boolean;
  readonly observation: boolean;
  readonly occursOn: string | undefined;
  readonly mayOpen: boolean;
  readonly named: readonly EpisodeNames[];
  /** The fields that say something: no ids of episodes, no alias, no date that the envelope repeats. */
  readonly valueFields: readonly string[];
  readonly key: (fact: KeyedFact<Data>) => readonly (string | number | undefined)[];
  readonly opens: (data: Data) => readonly Episode[];
  readonly within: (data: Data) => Episode | undefined;
}

const EPISODES: readonly Episode[] = [
  'review',
  'amendment',
  'request',
  'assessment',
  'plan',
  'planVersion',
  'dispute',
  'placement',
  'service',
];
const ALL_NAMES = EPISODES.map((episode) => ({ episode, id: `${episode}Id`, ref: `${episode}Ref` }));
const naming = new Set(['alias', ...ALL_NAMES.flatMap(({ id, ref }) => [id, ref])]);

const prepared = (definition: FactDefinition): Kind => ({
  type: definition.type as JourneyFactType,
  rank: definition.rank,
  ofRecord: definition.speaksOf === 'record',
  observation: definition.observation,
  occursOn: definition.occursOn,
  mayOpen: definition.opens({}).length > 0,
  named: ALL_NAMES.filter(({ id, ref }) => id in definition.fields || ref in definition.fields),
  valueFields: Object.keys(definition.fields).filter(
    (name) => !naming.has(name) && name !== definition.occursOn,
  ),
  key: definition.key,
  opens: definition.opens,
  within: definition.within,
});

const kinds = new Map<string, Kind>(
  Object.values(journeyFacts).map((definition) => [
    definition.type,
    prepared(definition as unknown as FactDefinition),
  ]),
);

/** Undefined for a type of which this release knows nothing: the fold passes it over. */
export const kindOf = (type: string): Kind | undefined => kinds.get(type);
