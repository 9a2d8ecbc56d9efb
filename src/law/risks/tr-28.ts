import { readable } from '../../domain/sealed.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { contactsWithFamily, noContactSince, READS_OF_CONTACTS } from '../readings/family-contacts.js';
import { inWords, onDay } from '../readings/in-words.js';
import { graceAfter } from '../readings/working-day-clock.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
import { NONE, numbered, riskWindow } from './risk-window.js';

type Missed = BelievedFact<'FirstAdultAppointmentMissed'>;

/** The first contact since, or the same service attended after all. */
const contactSince = (history: History, missed: Missed): BelievedFact | undefined => {
  const service = readable(missed.data.healthService);
  return firstOf(
    contactsWithFamily(history).find(({ latestOn }) => latestOn >= missed.latestOn),
    history
      .of('FirstAdultAppointmentAttended')
      .find(({ data, latestOn }) => latestOn >= missed.latestOn && readable(data.healthService) === service),
  );
};

const windowOf = (history: History, policy: Policy, missed: Missed): RiskWindow => {
  const days = leadTime(policy, 'tr-28.amberWorkingDays');
  const { over, silence } = graceAfter(missed.latestOn, days);
  const contact = contactSince(history, missed);
  const clock =
    silence.length === 0
      ? `the ${days} working days ended on ${inWords(over)}`
      : `when ${days} working days had passed cannot be said, for no bank holidays are held for that year`;
  return riskWindow({
    episode: `appointment missed ${missed.latestOn}`,
    amberFrom: over,
    clearedOn: contact?.latestOn,
    reason: `The first appointment with an adult health service was missed ${onDay(missed)}; no contact with the young person or family is on record since; ${clock} (NICE QS140).`,
    clears: 'Contact made with the young person or the family.',
    events: [...missed.events, ...(contact?.events ?? [])],
    silence: [...silence, ...noContactSince(missed.latestOn)],
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const missed = history.of('FirstAdultAppointmentMissed');
  if (missed.length === 0) return NONE;
  return numbered(missed.map((one) => windowOf(history, policy, one)));
};

export const tr28: RiskRule = {
  id: 'TR-28',
  version: 1,
  name: 'First adult appointment missed',
  says: 'The first appointment with an adult health service was missed and nobody has been in contact within ten working days. Amber only.',
  source: 'NICE QS140',
  mark: 'unverified',
  validFrom: '2016-12-21',
  reads: ['FirstAdultAppointmentMissed', 'FirstAdultAppointmentAttended', ...READS_OF_CONTACTS],
  aboutPlan: false,
  windows,
};
