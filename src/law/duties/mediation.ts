import { addDays } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import { canBeOneDispute } from '../readings/disputes.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const ARRANGED_WITHIN_DAYS = 30;
const CERTIFICATE_WORKING_DAYS = 3;

const after = <F extends BelievedFact>(facts: readonly F[], from: BelievedFact): F | undefined =>
  facts.find((fact) => fact.latestOn >= from.latestOn && canBeOneDispute(fact, from));

/** D3: the authority arranges mediation within thirty days of being asked. */
export const d3: DutyRule = dutyRule({
  id: 'D3',
  name: 'Arrange mediation',
  law: 'SEND Regs 2014 reg 36',
  source: 'SEND Regs 2014 reg 36; IPSEA',
  mark: 'checked',
  reads: ['MediationRequested', 'MediationHeld', 'MediationCertificateIssued'],
  silence: ['MediationHeld'],
  owed: (history) => {
    const requests = history.of('MediationRequested');
    if (requests.length === 0) return NOTHING_OWED;
    return requests.map((requested) => {
      const held = after(history.of('MediationHeld'), requested);
      const certificate = after(history.of('MediationCertificateIssued'), requested);
      return {
        episode: `mediation asked for ${requested.occurredOn}`,
        startedOn: requested.latestOn,
        ...dueOf(requested, (day) => addDays(day, ARRANGED_WITHIN_DAYS)),
        met: held,
        endedOn: certificate?.latestOn,
        events: eventsOf(requested, held, certificate),
      };
    });
  },
});

/** D4: the mediation adviser's certificate within three working days of the mediation. */
export const d4: DutyRule = dutyRule({
  id: 'D4',
  name: 'Issue the mediation certificate',
  law: 'CFA 2014 s55(5); SEND Regs 2014 reg 39',
  source: 'IPSEA',
  mark: 'checked',
  holder: 'mediation-adviser',
  reads: ['MediationHeld', 'MediationCertificateIssued'],
  silence: ['MediationCertificateIssued'],
  owed: (history: History): readonly Owed[] => {
    const sessions = history.of('MediationHeld');
    if (sessions.length === 0) return NOTHING_OWED;
    return sessions.map((held) => {
      const certificate = after(history.of('MediationCertificateIssued'), held);
      return {
        episode: `mediation ${held.occurredOn}`,
        startedOn: held.latestOn,
        ...dueOf(held, (day) => workingDaysAfter(day, CERTIFICATE_WORKING_DAYS)),
        met: certificate,
        events: eventsOf(held, certificate),
      };
    });
  },
});
