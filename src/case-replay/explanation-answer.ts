import { FOR_EVER } from '../law/coverage/told.js';
import type { EpisodeExplained, RiskExplained } from '../law/explain/explain-risk.js';
import { dateRange } from '../web/graphql/date-range.js';
import { CoverageSpell, RelyingOn, RiskEpisode, RiskExplanation } from './explanation.graphql.js';

const colourOf = (colour: string): string | undefined => (colour === 'none' ? undefined : colour);

const relyingOn = ({ coveredBy, ...said }: EpisodeExplained['reliesOn'][number]): RelyingOn =>
  Object.assign(new RelyingOn(), {
    ...said,
    coveredBy: coveredBy.map(({ source, from, to }) =>
      Object.assign(new CoverageSpell(), { source, from, to: to === FOR_EVER ? undefined : to }),
    ),
  });

const episodeAnswer = (episode: EpisodeExplained): RiskEpisode =>
  Object.assign(new RiskEpisode(), {
    ...episode,
    colour: colourOf(episode.colour),
    dates: episode.dates.map(({ of, on, words }) => ({ of, on: dateRange(on), words })),
    reliesOn: episode.reliesOn.map(relyingOn),
  });

/** An explanation as GraphQL answers it. */
export const explanationAnswer = ({
  rule,
  colour,
  day: _,
  episodes,
  ...said
}: RiskExplained): RiskExplanation => {
  const { id, name, says, source } = rule;
  return Object.assign(new RiskExplanation(), {
    ...{ rule: id, name, says, source, ...said },
    colour: colourOf(colour),
    episodes: episodes.map(episodeAnswer),
  });
};
