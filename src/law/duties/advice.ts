import type { BelievedFact } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { adviceHolder, isAdviceFor } from '../readings/advice.js';
import { READS_OF_REQUESTS, requestsOf, type RequestReading } from '../readings/requests.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED } from './duty.js';

type Asked = BelievedFact<'AdviceRequested'>;

const WEEKS = 6;

/** The request under which advice was asked: the one it names, else the latest on or before it. */
const readingOf = (asked: Asked, readings: readonly RequestReading[]): RequestReading | undefined =>
  readings.find(
    ({ requested }) =>
      asked.episodes.request !== undefined && requested.episodes.request === asked.episodes.request,
  ) ?? readings.findLast(({ requested }) => requested.latestOn <= asked.latestOn);

const overOn = (reading: RequestReading | undefined): string | undefined => {
  if (reading === undefined) return undefined;
  const { withdrawn, issue, plan } = reading;
  return (withdrawn ?? issue ?? plan)?.latestOn;
};

/** A3: each body replies to a request for advice within six weeks. Its exceptions: reg 8(2). */
export const a3: DutyRule = dutyRule({
  id: 'A3',
  name: 'Give advice for the assessment',
  law: 'SEND Regs 2014 reg 8(1)',
  source: 'SEND Regs 2014 reg 8; edyourself.org',
  mark: 'checked',
  reads: [...READS_OF_REQUESTS, 'AdviceRequested', 'AdviceReceived'],
  silence: ['AdviceReceived'],
  owed: (history) => {
    const asked = history.of('AdviceRequested');
    if (asked.length === 0) return NOTHING_OWED;
    const readings = requestsOf(history);
    return asked.map((one) => {
      const reading = readingOf(one, readings);
      const received = history.of('AdviceReceived').find((fact) => isAdviceFor(fact, one));
      return {
        episode: `advice ${one.data.advice} asked for ${one.occurredOn}`,
        startedOn: one.latestOn,
        ...dueOf(one, (day) => weeksFrom(day, WEEKS)),
        met: received,
        endedOn: overOn(reading),
        holder: adviceHolder(one),
        claims: reading?.claims,
        events: eventsOf(one, received),
      };
    });
  },
});
