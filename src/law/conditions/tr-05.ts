import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import type { Amendment } from '../readings/amendment.js';
import { amendmentsOf } from '../readings/amendments.js';
import type { RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { dayOfFact, named, notBefore, plus, type Term } from './terms.js';

const begun = (history: History): readonly Amendment[] =>
  amendmentsOf(history).filter(({ decision, notice }) => decision !== undefined || notice !== undefined);

const dueTerm = ({ meeting, notice, decision }: Amendment): Term => {
  const byMeeting = meeting && plus(dayOfFact('meeting', meeting), 12, 'week');
  const start = notice ?? (meeting === undefined ? decision : undefined);
  const name = notice === undefined ? 'decision notified' : 'amendment notice';
  const byNotice = start && plus(dayOfFact(name, start), 8, 'week');
  if (byMeeting === undefined || byNotice === undefined) return (byMeeting ?? byNotice)!;
  const [first, second] = byNotice.day < byMeeting.day ? [byNotice, byMeeting] : [byMeeting, byNotice];
  return { words: `${first.words} (no later than ${second.words})`, day: first.day };
};

export const why05: RuleWhy = {
  conditions: [
    onRecord('decision to amend or amendment notice', '', (history) => {
      const last = begun(history).at(-1);
      return last?.notice ?? last?.decision;
    }),
  ],
  reckon: ({ history, policy, window }) => {
    // Two may begin on one day, each by events of its own.
    const amendment = begun(history).find(({ events }) => events.join() === window.events.join())!;
    const due = dueTerm(amendment);
    const began = named('the amending began on', amendment.from);
    return {
      due,
      amber: notBefore(plus(due, -leadTime(policy, 'tr-05.amberWeeks'), 'week'), began),
      red: notBefore(plus(due, 1, 'day'), began),
    };
  },
};
