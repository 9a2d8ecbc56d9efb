import type { History } from '../../src/journey/belief/history.js';
import type { JourneyFactType } from '../../src/journey/catalogue.js';

const FORBIDDEN: readonly (keyof History)[] = ['facts', 'coverage', 'gaps', 'cutAt', 'knownAt', 'until'];

/** The same history, noting which types are asked for; what would tie a rule to more than those is refused. */
export const watched = (history: History, read: Set<JourneyFactType>): History =>
  new Proxy(history, {
    get: (target, property) => {
      if (FORBIDDEN.includes(property as keyof History))
        throw new Error(`A rule read history.${String(property)}.`);
      if (property !== 'of' && property !== 'latest') return Reflect.get(target, property) as unknown;
      return (type: JourneyFactType) => {
        read.add(type);
        return property === 'of' ? target.of(type) : target.latest(type);
      };
    },
  });
