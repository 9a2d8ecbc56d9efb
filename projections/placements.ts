import { allPlacementsIn, describedAs, type Placement } from '../src/journey/placement/placement.js';
import type { History } from '../src/journey/belief/history.js';
import { cellsOf, type Cells } from '../src/read-model/rows.js';
import { perChild, plainly } from './per-child.js';
import { settingNumber } from './setting-number.js';

const cells = cellsOf('placement');

const rowOf = (history: History, placement: Placement): Cells => {
  const { started, from, endedOn, endPlannedFor } = placement;
  return cells({
    placement: started.episode ?? started.key,
    started_on: from,
    ends_on: endPlannedFor,
    ended_on: endedOn,
    setting: settingNumber(started.data),
    arrangement: started.data.arrangement,
    setting_kind: describedAs(history, placement)?.kind,
    rank: started.data.rank,
    residential: started.data.residential,
  });
};

/** Every placement: where, since when, until when, and when it is planned to end. */
export const placements = perChild<Cells>({
  name: 'placements',
  version: 1,
  table: 'placement',
  questions: () => [
    plainly(['PlacementStarted', 'PlacementEnded', 'PlacementEndPlanned', 'SettingDescribed'], (history) =>
      allPlacementsIn(history).map((placement) => rowOf(history, placement)),
    ),
  ],
});
