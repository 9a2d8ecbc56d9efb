import { inWords } from '../readings/in-words.js';
import type { LikelyNeeds } from '../readings/likely-needs.js';
import { fails, holds, type Answer } from './condition.js';
import { named, type Term } from './terms.js';

/** An answer by the circumstance for which a service is thought to be needed. */
export const byNeeds = (needs: LikelyNeeds | undefined, no: string): Answer =>
  needs === undefined
    ? fails(no)
    : holds(`Because of ${needs.because}, on record since ${inWords(needs.since)}.`, {
        on: needs.since,
        events: needs.events,
      });

/** Since when it is on record, as the earliest day that a window may begin. */
export const sinceTerm = ({ since }: LikelyNeeds): Term => named('it was on record,', since);
