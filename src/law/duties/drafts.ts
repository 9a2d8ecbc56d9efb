import type { BelievedFact, History } from '../../journey/belief/history.js';
import { addDays } from '../../domain/plain-date.js';
import { daysBeginningWith, weeksFrom } from '../calendar/calendar-days.js';
import { isSamePlace } from '../readings/placements.js';
import { READS_OF_REFUSALS, refusalThatStands } from '../readings/refusals.js';
import { READS_OF_REQUESTS, requestsOf } from '../readings/requests.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED } from './duty.js';

const DRAFT_WEEKS = 14;
const REPLY_DAYS = 15;

const ofOneRequest = (a: BelievedFact, b: BelievedFact): boolean =>
  a.episodes.request === undefined ||
  b.episodes.request === undefined ||
  a.episodes.request === b.episodes.request;

const firstFrom = <F extends BelievedFact>(facts: readonly F[], from: BelievedFact): F | undefined =>
  facts.find((fact) => fact.latestOn >= from.latestOn && ofOneRequest(fact, from));

/** A5: the draft by the fourteenth week leaves time to comment and consult; no day is set by law. */
export const a5: DutyRule = dutyRule({
  id: 'A5',
  name: 'Issue the draft plan in time for comments',
  law: 'no day is set by law; week 14 leaves the 15 days of SEND Regs 2014 reg 13(1)',
  source: 'IPSEA letter 10',
  kind: 'guidance',
  mark: 'checked',
  reads: [...READS_OF_REQUESTS, ...READS_OF_REFUSALS, 'DraftPlanIssued'],
  silence: ['DraftPlanIssued'],
  owed: (history) =>
    requestsOf(history)
      .filter(({ takenEarlier }) => !takenEarlier.has('issue'))
      .map((reading) => {
        const { requested, plan, withdrawn } = reading;
        const draft = firstFrom(history.of('DraftPlanIssued'), requested);
        const over = refusalThatStands(reading, history) ?? withdrawn ?? plan;
        return {
          episode: `request ${requested.occurredOn}`,
          startedOn: requested.latestOn,
          ...dueOf(requested, (day) => weeksFrom(day, DRAFT_WEEKS)),
          met: draft,
          endedOn: over?.latestOn,
          events: eventsOf(requested, draft, over),
        };
      }),
});

/** A6: the family's fifteen days to comment on the draft and ask for a setting, beginning with the day of service. */
export const a6: DutyRule = dutyRule({
  id: 'A6',
  name: 'Comment on the draft plan and ask for a school or college',
  law: 'SEND Regs 2014 reg 13(1)(a)',
  kind: 'time-limit',
  holder: 'family',
  mark: 'checked',
  reads: ['DraftPlanIssued', 'RepresentationsReceived'],
  owed: (history) => {
    const drafts = history.of('DraftPlanIssued');
    if (drafts.length === 0) return NOTHING_OWED;
    return drafts.map((draft) => {
      const comments = firstFrom(history.of('RepresentationsReceived'), draft);
      return {
        episode: `draft plan ${draft.occurredOn}`,
        startedOn: draft.latestOn,
        ...dueOf(draft, (day) => daysBeginningWith(day, REPLY_DAYS)),
        met: comments,
        events: eventsOf(draft, comments),
      };
    });
  },
});

const replyTo = (consulted: BelievedFact<'SettingConsulted'>, history: History) =>
  history
    .of('SettingResponded')
    .find(({ latestOn, data }) => latestOn >= consulted.latestOn && isSamePlace(data, consulted.data));

/** A7: a school or college replies to the consultation within fifteen days. */
export const a7: DutyRule = dutyRule({
  id: 'A7',
  name: 'Reply to the consultation',
  law: 'Code of Practice 2015 9.83',
  source: 'Code of Practice 2015; essexsendiass.co.uk',
  kind: 'guidance',
  holder: 'setting',
  mark: 'checked',
  reads: ['SettingConsulted', 'SettingResponded', 'PlanFinalised'],
  silence: ['SettingResponded'],
  owed: (history) => {
    const consultations = history.of('SettingConsulted');
    if (consultations.length === 0) return NOTHING_OWED;
    return consultations.map((consulted) => {
      const { urn, ukprn, arrangement } = consulted.data;
      const reply = replyTo(consulted, history);
      const plan = history.of('PlanFinalised').find(({ latestOn }) => latestOn >= consulted.latestOn);
      return {
        episode: `consultation of ${urn ?? ukprn ?? arrangement ?? 'a setting'} ${consulted.occurredOn}`,
        startedOn: consulted.latestOn,
        ...dueOf(consulted, (day) => addDays(day, REPLY_DAYS)),
        met: reply,
        endedOn: plan?.latestOn,
        events: eventsOf(consulted, reply, plan),
      };
    });
  },
});
