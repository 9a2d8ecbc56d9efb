import { addMonths } from '../../domain/months.js';
import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import { READS_OF_TRANSFERS } from '../readings/transfers.js';
import type { Policy, RiskRule, RiskWindow, Silence } from '../rule.js';
import {
  destinationAfter,
  firstOf,
  namedNext,
  onwardPlacement,
  planNaming,
  READS_OF_ONWARD,
  saidFrom,
  type PlacementEnd,
} from './onward.js';
import { placementEnd } from './placement-end.js';
import { NONE, riskWindow } from './risk-window.js';

/** Any of the four would do, so all four have to be told of. */
const silences = (from: string): Silence[] => [
  { kinds: ['PlacementPlanned', 'PlacementStarted'], from },
  { kinds: ['NextSettingNamed'], from },
  { kinds: ['PlanFinalised/phase-transfer', 'PlanFinalised'], from },
  { kinds: ['DestinationRecorded'], from },
];

const ends = ({ on, isPlanned }: PlacementEnd): string =>
  isPlanned
    ? `Placement end on ${inWords(on)}`
    : `Placement expected, by the setting's ages, to end by ${inWords(on)}`;

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const end = placementEnd(history);
  if (end === undefined) return NONE;
  const from = saidFrom(end);
  const onward = firstOf(
    onwardPlacement(history, end),
    namedNext(history, end),
    planNaming(history, end),
    destinationAfter(history, end),
  );
  return [
    riskWindow({
      episode: `placement from ${end.placement.from}`,
      amberFrom: addMonths(end.on, -leadTime(policy, 'tr-10.amberMonths')),
      redFrom: addMonths(end.on, -leadTime(policy, 'tr-10.redMonths')),
      clearedOn: onward?.latestOn,
      reason: `${ends(end)}; no onward placement, next setting or destination is on record.`,
      clears:
        'An onward placement, the next setting named (also by a final plan), or a decision to leave with a destination.',
      events: [...end.events, ...(onward?.events ?? [])],
      silence: silences(from),
    }),
  ];
};

export const tr10: RiskRule = {
  id: 'TR-10',
  version: 1,
  name: 'Placement ending, nothing onward',
  says: "The present placement is to end, or the setting's ages say so, and nothing comes after it (what the young person does meanwhile is no destination). Amber twelve months before the end, red six months before.",
  source:
    'Birmingham SEND strategy 2023-28: "My son\'s placement was due to end this year. I received no advice"',
  mark: 'interpretation',
  validFrom: '2014-09-01',
  reads: [...new Set([...READS_OF_TRANSFERS, ...READS_OF_ONWARD])],
  aboutPlan: false,
  windows,
};
