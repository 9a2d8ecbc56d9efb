import { addMonths } from '../../domain/months.js';
import { later } from '../../domain/plain-date.js';
import { readable } from '../../domain/sealed.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, numbered, riskWindow } from './risk-window.js';

type Planned = BelievedFact<'HealthServiceTransferPlanned'>;
type OfService = BelievedFact<'AdultServiceAccepted'> | BelievedFact<'FirstAdultAppointmentSet'>;

/** Whether both name a health service and it is the same one. */
const isSameService = (fact: OfService | Planned, planned: Planned): boolean => {
  const service = readable(planned.data.healthService);
  return service !== undefined && readable(fact.data.healthService) === service;
};

/** What is still to come, in words. */
const missing = (accepted: BelievedFact | undefined, set: BelievedFact | undefined): string => {
  if (accepted === undefined && set === undefined)
    return 'no adult service has accepted and no first appointment is set';
  return accepted === undefined ? 'no adult service has accepted' : 'no first adult appointment is set';
};

/** Either one missing keeps the window open, so it is enough that one of them is told of. */
const missingKinds = (accepted: BelievedFact | undefined, set: BelievedFact | undefined): string[] => [
  ...(accepted === undefined ? ['AdultServiceAccepted'] : []),
  ...(set === undefined ? ['FirstAdultAppointmentSet'] : []),
];

const windowOf = (history: History, policy: Policy, planned: Planned): RiskWindow => {
  const { transferOn } = planned.data;
  const ofService = (fact: OfService): boolean => isSameService(fact, planned);
  const accepted = history.of('AdultServiceAccepted').find(ofService);
  const set = history.of('FirstAdultAppointmentSet').find(ofService);
  const both = accepted !== undefined && set !== undefined;
  const from = planned.latestOn;
  // The service is not named: a clinic's name says what ails the person.
  return riskWindow({
    episode: `health service to ${transferOn}`,
    amberFrom: later(addMonths(transferOn, -leadTime(policy, 'tr-27.amberMonths')), from),
    redFrom: later(addMonths(transferOn, -leadTime(policy, 'tr-27.redMonths')), from),
    clearedOn: both ? later(accepted.latestOn, set.latestOn) : undefined,
    reason: `A children's health service ends on ${inWords(transferOn)}, planned ${onDay(planned)}; ${missing(accepted, set)} (NICE NG43).`,
    clears: 'An adult service that accepted, and the date of the first appointment there.',
    events: [...planned.events, ...(accepted?.events ?? []), ...(set?.events ?? [])],
    silence: both ? [] : [{ kinds: missingKinds(accepted, set), from }],
  });
};

/** The last plan for each service: the transfer of one may be put off. */
const lastPlans = (plans: readonly Planned[]): readonly Planned[] =>
  plans.filter((planned, i) => !plans.slice(i + 1).some((next) => isSameService(next, planned)));

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const plans = history.of('HealthServiceTransferPlanned');
  if (plans.length === 0) return NONE;
  return numbered(lastPlans(plans).map((planned) => windowOf(history, policy, planned)));
};

export const tr27: RiskRule = {
  id: 'TR-27',
  version: 1,
  name: 'Health service ends, no adult clinic',
  says: "A children's health service is planned to end and no adult service has accepted with a date for the first appointment. Amber nine months before the transfer, red six months before.",
  source: 'NICE NG43 (2016): support for at least six months before and after the transfer',
  mark: 'checked',
  validFrom: '2016-02-24',
  reads: ['HealthServiceTransferPlanned', 'AdultServiceAccepted', 'FirstAdultAppointmentSet'],
  aboutPlan: false,
  windows,
};
