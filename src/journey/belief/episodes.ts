import type { Episode } from '../../domain/fact-schema.js';
import type { Data, EpisodeNames } from './kinds.js';

export type EpisodesOf = Readonly<Partial<Record<Episode, string>>>;

/** Who opened what: names of episodes (our ids, sources' aliases) and the fact that opened each. */
export interface EpisodeRegister {
  /** Makes the names mean the episode that the fact opens. Two facts that one name opened are one episode. */
  open(episode: Episode, names: readonly string[], openedBy: string): void;
  /** Two facts that open one and the same episode (a fact and the one that replaces it). */
  join(episode: Episode, a: string, b: string): void;
  /** The episode that a fact opened. */
  openedBy(episode: Episode, factKey: string): string;
  /** The episode of a name; `<episode>:<name>` where no fact opened it. */
  named(episode: Episode, name: string): string;
}

interface Opened {
  readonly names: Map<string, string>;
  readonly joined: Map<string, string>;
}

export const createEpisodeRegister = (): EpisodeRegister => {
  const all = new Map<Episode, Opened>();
  const of = (episode: Episode): Opened => {
    let opened = all.get(episode);
    if (opened === undefined) all.set(episode, (opened = { names: new Map(), joined: new Map() }));
    return opened;
  };
  const root = (joined: ReadonlyMap<string, string>, key: string): string => {
    let at = key;
    for (let next = joined.get(at); next !== undefined; next = joined.get(at)) at = next;
    return at;
  };
  const join = ({ joined }: Opened, a: string, b: string): void => {
    const [one, other] = [root(joined, a), root(joined, b)];
    if (one !== other) joined.set(one < other ? other : one, one < other ? one : other);
  };
  return {
    open: (episode, names, openedBy) => {
      const opened = of(episode);
      for (const name of names) {
        const before = opened.names.get(name);
        if (before === undefined) opened.names.set(name, openedBy);
        else if (before !== openedBy) join(opened, before, openedBy);
      }
    },
    join: (episode, a, b) => join(of(episode), a, b),
    openedBy: (episode, factKey) => {
      const joined = all.get(episode)?.joined;
      return joined === undefined || joined.size === 0 ? factKey : root(joined, factKey);
    },
    named: (episode, name) => {
      const opened = all.get(episode);
      const openedBy = opened?.names.get(name);
      return openedBy === undefined ? `${episode}:${name}` : root(opened!.joined, openedBy);
    },
  };
};

/** The name under which data speaks of an episode. */
export const nameIn = (data: Data, { id, ref }: EpisodeNames): string | undefined =>
  (data[id] ?? data[ref]) as string | undefined;
