import type { BelievedFact } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import type { Reckoned } from './condition.js';

/** The first fact of a type that a window was shown by. */
export const shownBy = <T extends JourneyFactType>(
  { history, window }: Pick<Reckoned, 'history' | 'window'>,
  type: T,
): BelievedFact<T> | undefined =>
  history.of(type).find((fact) => fact.events.some((event) => window.events.includes(event)));
