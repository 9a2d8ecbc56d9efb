import { earlier, later, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

type Detained = BelievedFact<'DetainedStarted'>;

/** A placement planned during the detention, or begun on or after release. */
const placementReady = (
  history: History,
  { latestOn: from }: Detained,
  release: PlainDate,
): BelievedFact | undefined =>
  firstOf(
    history.of('PlacementPlanned').find(({ latestOn }) => latestOn >= from),
    history.of('PlacementStarted').find(({ latestOn }) => latestOn >= release && latestOn > from),
  );

const missing = (placement: BelievedFact | undefined, provision: BelievedFact | undefined): string => {
  if (placement === undefined && provision === undefined) return 'neither a placement nor provision is ready';
  return placement === undefined ? 'no placement is ready' : 'no provision is ready';
};

/** What shows a placement ready. */
const PLACEMENT = [['PlacementPlanned'], ['PlacementStarted']] as const;

/** Both are wanted, so it is enough that one of those missing is told of. */
const missingKinds = (
  placement: BelievedFact | undefined,
  provision: BelievedFact | undefined,
): readonly (readonly string[])[] => {
  if (placement !== undefined) return provision === undefined ? [['ProvisionSecured']] : [];
  return provision === undefined ? PLACEMENT.map((kinds) => [...kinds, 'ProvisionSecured']) : PLACEMENT;
};

const windowOf = (history: History, policy: Policy, detained: Detained): RiskWindow | undefined => {
  const from = detained.latestOn;
  const planned = detained.data.plannedRelease;
  const released = history.of('DetainedEnded').find(({ latestOn }) => latestOn >= from);
  if (planned === undefined) return undefined;
  const release = released === undefined ? planned : earlier(planned, released.latestOn);
  const placement = placementReady(history, detained, release);
  const provision = history.of('ProvisionSecured').find(({ latestOn }) => latestOn >= from);
  const both = placement !== undefined && provision !== undefined;
  const amberFrom = later(weeksFrom(planned, -leadTime(policy, 'tr-36.amberWeeks')), from);
  return riskWindow({
    episode: `detained ${detained.occurredOn}`,
    amberFrom: earlier(amberFrom, later(release, from)),
    redFrom: later(release, from),
    clearedOn: both ? later(placement.latestOn, provision.latestOn) : undefined,
    reason: `In youth detention, begun ${onDay(detained)}; release planned for ${inWords(planned)}; ${missing(placement, provision)} on record (CFA 2014 ss48, 70-75).`,
    clears: 'A placement planned or begun, and provision secured.',
    events: [
      ...detained.events,
      ...(released?.events ?? []),
      ...(placement?.events ?? []),
      ...(provision?.events ?? []),
    ],
    silence: missingKinds(placement, provision).map((kinds) => ({ kinds, from })),
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const detained = history.of('DetainedStarted');
  if (detained.length === 0) return NONE;
  return detained.flatMap((one) => windowOf(history, policy, one) ?? []);
};

export const tr36: RiskRule = {
  id: 'TR-36',
  version: 1,
  name: 'Leaving youth custody',
  says: 'A detained young person nears or has reached the planned release, and a placement and provision are not both ready. Amber twelve weeks before, red from the release.',
  source: 'CFA 2014 ss48, 70-75; SI 2015/62',
  mark: 'unverified',
  validFrom: '2015-04-01',
  reads: ['DetainedStarted', 'DetainedEnded', 'PlacementPlanned', 'PlacementStarted', 'ProvisionSecured'],
  aboutPlan: false,
  windows,
};
