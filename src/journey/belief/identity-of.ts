import type { Episode } from '../../domain/fact-schema.js';
import { nameIn } from './episodes.js';
import type { EpisodeRegister, EpisodesOf } from './episodes.js';
import type { Data, Kind, Told } from './kinds.js';

/** Which fact an event states, and the episodes that it touches. */
export interface Identity {
  readonly kind: Kind;
  readonly key: string;
  readonly episode: string | undefined;
  readonly episodes: EpisodesOf;
}

const NONE: EpisodesOf = {};

const keyText = (kind: Kind, event: Told, within: string | undefined): string => {
  // Corrections are told apart one by one: several of one fact may stand on one day.
  if (kind.type === 'FactCorrected') return `FactCorrected||${event.id}`;
  let key: string = within === undefined ? `${kind.type}|` : `${kind.type}|${within}`;
  for (const part of kind.key(event)) key += part === undefined ? '|' : `|${part}`;
  return key;
};

const namedBy = (kind: Kind, data: Data, register: EpisodeRegister): EpisodesOf => {
  let episodes: Partial<Record<Episode, string>> | undefined;
  for (const names of kind.named) {
    const name = nameIn(data, names);
    if (name === undefined) continue;
    episodes ??= {};
    episodes[names.episode] = register.named(names.episode, name);
  }
  return episodes ?? NONE;
};

/** Identity of an event that opens nothing. */
export const identityOf = (kind: Kind, event: Told, register: EpisodeRegister): Identity => {
  const episodes = kind.named.length === 0 ? NONE : namedBy(kind, event.data, register);
  if (episodes === NONE) return { kind, key: keyText(kind, event, undefined), episode: undefined, episodes };
  const within = kind.within(event.data);
  const own = within === undefined ? undefined : episodes[within];
  const episode = own ?? (within === undefined ? Object.values(episodes)[0] : undefined);
  return { kind, key: keyText(kind, event, own), episode, episodes };
};

/** Identity of an event that opens an episode; those that it belongs to must be open already. */
export const identityOfOpener = (kind: Kind, event: Told, register: EpisodeRegister): Identity => {
  const named: Partial<Record<Episode, string>> = { ...namedBy(kind, event.data, register) };
  const within = kind.within(event.data);
  const own = within === undefined ? undefined : named[within];
  const key = keyText(kind, event, own);
  const opened = kind.opens(event.data);
  for (const episode of opened) named[episode] = register.openedBy(episode, key);
  return { kind, key, episode: own ?? named[opened[0]!], episodes: named };
};
