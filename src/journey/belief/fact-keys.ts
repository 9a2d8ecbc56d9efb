import { createEpisodeRegister } from './episodes.js';
import type { EpisodeRegister } from './episodes.js';
import { identityOf, identityOfOpener } from './identity-of.js';
import type { Identity } from './identity-of.js';
import { kindOf } from './kinds.js';
import type { Told } from './kinds.js';
import type { Loads } from './loads.js';
import { openAll, saidAgain, stageOf } from './openers.js';
import type { Opener } from './openers.js';

/** Says which fact each event states, whatever the order in which they came. Types unknown here are left out. */
export const identify = (
  events: readonly Told[],
  loads: Loads,
): { readonly identities: readonly (Identity | undefined)[]; readonly register: EpisodeRegister } => {
  const register = createEpisodeRegister();
  const stages: readonly [Opener[], Opener[], Opener[]] = [[], [], []];
  const opens = events.map((event) => {
    const kind = kindOf(event.type);
    if (kind === undefined || !kind.mayOpen) return false;
    stages[stageOf(kind, event.data)].push({ kind, event });
    return true;
  });
  const again = saidAgain(loads, stages.flat());
  for (const openers of stages) if (openers.length > 0) openAll(openers, again, register);
  const identities = events.map((event, i) => {
    const kind = kindOf(event.type);
    if (kind === undefined) return undefined;
    return opens[i] === true ? identityOfOpener(kind, event, register) : identityOf(kind, event, register);
  });
  return { identities, register };
};
