import { inWords, onDay } from '../readings/in-words.js';
import { latestPlacement } from '../readings/placements.js';
import { placementEnd } from '../risks/placement-end.js';
import { fails, holds, type Condition } from './condition.js';

/** That the person is, or was, placed somewhere. */
export const hasPlacement: Condition = {
  says: 'A placement is on record',
  ask: (history) => {
    const placement = latestPlacement(history);
    if (placement === undefined) return fails('No placement is on record.');
    const { started, from } = placement;
    return holds(`The latest main placement began ${onDay(started)}.`, { on: from, events: started.events });
  },
};

/** That its end is known: it ended, is planned to end, or ends with the move that the setting's ages give. */
export const endInSight: Condition = {
  says: 'The placement ended, is planned to end, or ends by the ages of the setting',
  ask: (history) => {
    const end = placementEnd(history);
    if (end === undefined)
      return fails('No end of the placement is on record or planned, and the ages of the setting give none.');
    const { on, isPlanned, events } = end;
    const how = isPlanned
      ? 'The placement ends'
      : "The placement is expected, by the setting's ages, to end by";
    return holds(`${how} ${isPlanned ? 'on ' : ''}${inWords(on)}.`, { on, events });
  },
};
