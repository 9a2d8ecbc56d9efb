import type { BelievedFact } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { READS_OF_REQUESTS, requestsOf, type RequestReading } from '../readings/requests.js';
import type { DutyRule, Holder } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED } from './duty.js';

type Asked = BelievedFact<'AdviceRequested'>;
type Received = BelievedFact<'AdviceReceived'>;
type Party = NonNullable<Asked['data']['from']>;

const WEEKS = 6;

/** Who gives each kind of advice. SEND Regs 2014 reg 6(1)(a) to (h); (d) is the authority's educational psychologist. */
const BY_KIND: Readonly<Record<Asked['data']['advice'], Holder>> = {
  a: 'family',
  b: 'setting',
  c: 'health',
  d: 'authority',
  e: 'social-care',
  f: 'authority',
  g: 'authority',
  h: 'authority',
};
const BY_PARTY: Readonly<Record<Party, Holder | undefined>> = {
  parent: 'family',
  'young-person': 'family',
  child: 'family',
  setting: 'setting',
  authority: 'authority',
  health: 'health',
  'social-care': 'social-care',
  other: undefined,
};

const holderOf = ({ data }: Asked): Holder =>
  (data.from === undefined ? undefined : BY_PARTY[data.from]) ?? BY_KIND[data.advice];

const isAnswer = (received: Received, asked: Asked): boolean =>
  received.data.advice === asked.data.advice &&
  received.latestOn >= asked.latestOn &&
  (received.data.from === undefined ||
    asked.data.from === undefined ||
    received.data.from === asked.data.from);

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
      const received = history.of('AdviceReceived').find((fact) => isAnswer(fact, one));
      return {
        episode: `advice ${one.data.advice} asked for ${one.occurredOn}`,
        startedOn: one.latestOn,
        ...dueOf(one, (day) => weeksFrom(day, WEEKS)),
        met: received,
        endedOn: overOn(reading),
        holder: holderOf(one),
        claims: reading?.claims,
        events: eventsOf(one, received),
      };
    });
  },
});
