import type { Episode, Fields } from '../../domain/fact-schema.js';

const EPISODES: readonly Episode[] = [
  ...(['request', 'assessment', 'plan', 'planVersion', 'review'] as const),
  ...(['amendment', 'dispute', 'placement', 'service', 'outcome'] as const),
];

/** The episode that a field names by a source's reference: `requestRef` is that of a request. */
export const episodeOfRef = (name: string): Episode | undefined =>
  EPISODES.find((episode) => name === `${episode}Ref`);

/** Whether a field holds an episode's id of ours, which no file can give. */
export const isOurId = (name: string, fields: Fields): boolean => {
  const episode = EPISODES.find((one) => name === `${one}Id`);
  if (episode === undefined || fields[name]?.optional !== true) return false;
  return episode !== 'outcome';
};
