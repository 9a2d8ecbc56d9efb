import type { Episode } from '../../domain/fact-schema.js';
import type { EpisodeRegister } from './episodes.js';
import { identityOfOpener } from './identity-of.js';
import type { Data, Kind, Told } from './kinds.js';
import type { Loads, Restatement } from './loads.js';

/** An event that opens an episode. */
export interface Opener {
  readonly kind: Kind;
  readonly event: Told;
}

/** What a request opens must be known before a plan within it, and a plan before its versions. */
export const stageOf = (kind: Kind, data: Data): 0 | 1 | 2 => {
  const within = kind.within(data);
  if (within === undefined) return 0;
  return within === 'request' ? 1 : 2;
};

/** What loads said again, by event: a restatement may carry an alias and a reference of its own. */
export type SaidAgain = ReadonlyMap<string, readonly Restatement[]>;

export const saidAgain = (loads: Loads, openers: readonly Opener[]): SaidAgain => {
  const again = new Map<string, Restatement[]>();
  if (loads.size === 0) return again;
  for (const { event } of openers) again.set(event.id, []);
  for (const ofImport of loads.values())
    for (const load of ofImport)
      for (const said of load.restates)
        if (said.alias !== undefined || said.sourceKey !== undefined) again.get(said.event)?.push(said);
  return again;
};

const namesOf = (
  { kind, event }: Opener,
  episode: Episode,
  again: readonly Restatement[],
): readonly string[] => {
  const own = kind.named.find((names) => names.episode === episode);
  const id = own === undefined ? undefined : (event.data[own.id] as string | undefined);
  const alias = event.data['alias'] as { refKey: string } | undefined;
  const names = id === undefined ? [] : [id];
  if (alias !== undefined) names.push(alias.refKey);
  for (const said of again) if (said.alias !== undefined) names.push(said.alias.refKey);
  return names;
};

const isNamed = ({ event }: Opener, name: string, again: SaidAgain): boolean =>
  event.id === name ||
  event.metadata.sourceKey === name ||
  (again.get(event.id)?.some(({ sourceKey }) => sourceKey === name) ?? false);

// A fact and the one that replaces it open one and the same episode.
const joinReplaced = (
  openers: readonly Opener[],
  keys: readonly string[],
  again: SaidAgain,
  register: EpisodeRegister,
): void => {
  for (const [i, { kind, event }] of openers.entries()) {
    const { replaces } = event;
    if (replaces === undefined) continue;
    for (const [n, other] of openers.entries())
      if (other.kind === kind && isNamed(other, replaces, again))
        for (const episode of kind.opens(event.data)) register.join(episode, keys[i]!, keys[n]!);
  }
};

/** Notes the episodes that these events open, under every name that they were given. */
export const openAll = (openers: readonly Opener[], again: SaidAgain, register: EpisodeRegister): void => {
  const keys: string[] = [];
  let replaced = false;
  for (const opener of openers) {
    const { kind, event } = opener;
    const { key } = identityOfOpener(kind, event, register);
    keys.push(key);
    if (event.replaces !== undefined) replaced = true;
    const said = again.get(event.id) ?? [];
    for (const episode of kind.opens(event.data)) register.open(episode, namesOf(opener, episode, said), key);
  }
  if (replaced) joinReplaced(openers, keys, again, register);
};
