import type { NewFact } from '../../src/domain/envelope.js';
import { historyAt } from '../../src/journey/belief/belief.js';
import type { History } from '../../src/journey/belief/history.js';
import { asEvents } from './facts.js';

/** What is believed once all these facts are known. */
export const historyOf = (...facts: readonly NewFact[]): History =>
  historyAt(asEvents(facts), '2030-01-01T00:00:00.000Z');
