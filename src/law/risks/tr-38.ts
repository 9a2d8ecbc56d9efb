import { earlier, later, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { dutyRules } from '../duties/duty-rules.js';
import { leadTime } from '../policies/lead-times.js';
import { contactsWithFamily, noContactSince, READS_OF_CONTACTS } from '../readings/family-contacts.js';
import { inWords } from '../readings/in-words.js';
import { graceAfter } from '../readings/working-day-clock.js';
import type { Duty, DutyRule, Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, numbered, riskWindow } from './risk-window.js';

/** Duties of the authority for whose answer somebody waits. */
export const WAITED_FOR: readonly DutyRule[] = dutyRules.filter(
  ({ startedBy, kind, holder }) => startedBy !== undefined && kind === 'duty' && holder === 'authority',
);

/** Decisions and papers that go to the family: each is a contact. */
const NOTICES = [
  'AssessmentDecided',
  'IssueDecided',
  'DraftPlanIssued',
  'PlanFinalised',
  'ReviewDecided',
  'AmendmentNoticeSent',
  'ReassessmentDecided',
  'AmendmentsAbandoned',
  'CeaseDecided',
  'TransferNoticeSent',
  'ComplaintResponded',
] as const satisfies readonly JourneyFactType[];

/** What is open of one episode: the duties that wait, since the first began. */
export interface Waiting {
  readonly since: PlainDate;
  readonly episode: string;
  readonly duties: readonly string[];
  readonly events: readonly string[];
  /** Kinds of fact without which nobody knows that the duties are unmet. */
  readonly kinds: readonly string[];
}

const isOpen = ({ metOn, endedOn, holder }: Duty): boolean =>
  holder === 'authority' && metOn === undefined && endedOn === undefined;

/** Duties of one episode wait together, those apart of which another source would have to tell. */
export const waitingOf = (history: History): readonly Waiting[] => {
  const waiting = new Map<string, Waiting>();
  for (const { name, duties, silence: kinds = [] } of WAITED_FOR)
    for (const duty of duties(history)) {
      if (!isOpen(duty)) continue;
      const key = `${duty.episode} ${kinds.join()}`;
      const before = waiting.get(key);
      waiting.set(key, {
        ...{ episode: duty.episode, kinds },
        since: before === undefined ? duty.startedOn : earlier(before.since, duty.startedOn),
        duties: [...(before?.duties ?? []), name],
        events: [...new Set([...(before?.events ?? []), ...duty.events])],
      });
    }
  return [...waiting.values()];
};

const newer = (a: BelievedFact | undefined, b: BelievedFact | undefined): BelievedFact | undefined =>
  a === undefined || (b !== undefined && b.latestOn > a.latestOn) ? b : a;

/** The last time that anybody reached out to the family, or sent them a decision. */
const lastContact = (history: History): BelievedFact | undefined => {
  let last: BelievedFact | undefined = contactsWithFamily(history).at(-1);
  for (const type of NOTICES) last = newer(last, history.latest(type));
  return last;
};

const windowOf = (
  { since, episode, duties, events, kinds }: Waiting,
  contact: BelievedFact | undefined,
  policy: Policy,
): RiskWindow => {
  const days = leadTime(policy, 'tr-38.amberWorkingDays');
  const heard = contact !== undefined && contact.latestOn >= since;
  const from = heard ? later(contact.latestOn, since) : since;
  const { over, silence } = graceAfter(from, days);
  const clock =
    silence.length === 0
      ? `${days} working days ended on ${inWords(over)}`
      : `when ${days} working days had passed cannot be said, for no bank holidays are held for that year`;
  return riskWindow({
    episode: `${episode}, silent from ${from}`,
    amberFrom: over,
    reason: `The family has waited since ${inWords(since)} (${duties.join('; ')}); ${heard ? `the last contact with them was on ${inWords(from)}` : 'no contact with them is on record since'}; ${clock}.`,
    clears: 'Contact with the family, or the duty met.',
    events: heard ? [...events, ...contact.events] : events,
    silence: [...silence, ...noContactSince(from), ...(kinds.length === 0 ? [] : [{ kinds, from: since }])],
  });
};

// A contact ends one silence and begins the next, so only the last can be open.
const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const waiting = waitingOf(history);
  if (waiting.length === 0) return NONE;
  const contact = lastContact(history);
  return numbered(waiting.map((one) => windowOf(one, contact, policy)));
};

export const tr38: RiskRule = {
  id: 'TR-38',
  version: 1,
  name: 'Silence',
  says: 'A duty started by the family or by a decision is open, and for twenty working days nobody has called, met, answered or written to the family, nor sent them a decision. Amber only.',
  source: 'Birmingham SEND strategy 2023-28 ("I received no advice")',
  mark: 'interpretation',
  validFrom: '2014-09-01',
  reads: [
    ...new Set<JourneyFactType>([
      ...WAITED_FOR.flatMap(({ reads }) => reads),
      ...READS_OF_CONTACTS,
      ...NOTICES,
    ]),
  ],
  aboutPlan: false,
  windows,
};
