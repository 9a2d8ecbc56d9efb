import type { FactDefinition } from '../../domain/fact-schema.js';
import { Refused } from '../../domain/refused.js';
import type { JourneyFact } from '../../journey/catalogue.js';

type Data = Readonly<Record<string, unknown>>;

const EPISODE_NAME = /^([a-z]\w*)(?:Id|Ref)$/;

/** Fields of the type that name an episode, with its own name. */
const episodeNames = ({ fields }: FactDefinition): readonly (readonly [field: string, episode: string])[] =>
  Object.keys(fields).flatMap((name) => {
    const episode = EPISODE_NAME.exec(name)?.[1];
    return episode !== undefined && `${episode}Id` in fields ? [[name, episode] as const] : [];
  });

const isNamedBy = (events: readonly JourneyFact[], episode: string, value: unknown): boolean =>
  events.some(({ data }) => {
    const said = data as Data;
    const alias = said['alias'] as { readonly refKey?: string } | undefined;
    return said[`${episode}Id`] === value || said[`${episode}Ref`] === value || alias?.refKey === value;
  });

/**
 * An episode that is named stands on record, and a fact that is within one names it.
 * @param field where the data stands
 * @throws Refused `episode-missing`, `unknown-episode`
 */
export const checkEpisodes = (
  definition: FactDefinition,
  data: Data,
  field: string,
  events: readonly JourneyFact[],
): void => {
  const named = episodeNames(definition).filter(([name]) => data[name] !== undefined);
  const opened: readonly string[] = definition.opens(data);
  const within = definition.within(data);
  if (within !== undefined && !named.some(([, episode]) => episode === within))
    throw new Refused(
      'episode-missing',
      `${field}/${within}Id`,
      `${definition.type} belongs to one ${within}: name it in ${within}Id, as the events of the journey do.`,
    );
  const unknown = named.find(
    ([name, episode]) => !opened.includes(episode) && !isNamedBy(events, episode, data[name]),
  );
  if (unknown)
    throw new Refused(
      'unknown-episode',
      `${field}/${unknown[0]}`,
      `No event of this child has that ${unknown[0]}. Take it from an event of the journey.`,
    );
};

/** The data with an id for each episode that the fact opens, so that another can name it. */
export const withEpisodesOpened = (definition: FactDefinition, data: Data, id: string): Data => {
  const opened = definition.opens(data).filter((episode) => data[`${episode}Id`] === undefined);
  return { ...data, ...Object.fromEntries(opened.map((episode) => [`${episode}Id`, `${id}-${episode}`])) };
};
