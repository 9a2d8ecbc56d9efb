import { addDays } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { latestPlacement } from '../readings/placements.js';
import { nextTransfer } from '../readings/transfers.js';
import type { PlacementEnd } from './onward.js';

/** When the latest main placement ended or is to end: ended, else planned, else by its transfer; undefined: no end in sight. */
export const placementEnd = (history: History): PlacementEnd | undefined => {
  const placement = latestPlacement(history);
  if (placement === undefined) return undefined;
  const { started, ended, endPlanned, endsOn } = placement;
  // The plan's day stays the end of the window's clock: an earlier or later real end does not move what was due.
  if (endPlanned !== undefined && endsOn !== undefined)
    return {
      placement,
      on: endsOn,
      lastDay: endsOn,
      isPlanned: true,
      events: [...started.events, ...endPlanned.events],
    };
  if (ended !== undefined) {
    const on = ended.latestOn;
    return { placement, on, lastDay: on, isPlanned: true, events: [...started.events, ...ended.events] };
  }
  const transfer = nextTransfer(history);
  if (transfer === undefined) return undefined;
  const events = transfer.isPlanned ? [...started.events, ...transfer.events] : started.events;
  // Where no end is planned, the transfer is the end; its last day there is the day before.
  const { on, isPlanned } = transfer;
  return { placement, on, lastDay: addDays(on, -1), isPlanned, events };
};
