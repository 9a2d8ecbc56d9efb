import { earlier, later, yearOf, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { dayInYear } from '../policies/lead-times.js';
import { READS_OF_COHORT, startOfNcYear } from '../readings/cohort.js';
import { inWords, onDay } from '../readings/in-words.js';
import { plansOf, READS_OF_PLANS } from '../readings/plans.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

/** The NC year at whose end school ends. */
export const LAST_YEAR_OF_SCHOOL = 11;

/** Support that ends because the person leaves ends nothing: leaving is what the meeting is for. */
const endsTheStatus = ({ data, latestOn }: BelievedFact<'SenSupportEnded'>, spring: PlainDate): boolean =>
  data.reason !== 'left' || latestOn < spring;

/** The day from which the person is no longer on SEN Support: it ended, or a plan took its place. */
export const overOn = (history: History, started: PlainDate, spring: PlainDate): PlainDate | undefined => {
  const ended = history
    .of('SenSupportEnded')
    .find((fact) => fact.latestOn >= started && endsTheStatus(fact, spring))?.latestOn;
  const plan = plansOf(history).find(({ to }) => to === undefined || to > spring)?.from;
  return ended === undefined || plan === undefined ? (ended ?? plan) : earlier(ended, plan);
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const started = history.latest('SenSupportStarted');
  const born = history.dateOfBirth;
  if (started === undefined || born === undefined) return NONE;
  const from = startOfNcYear(history, born, LAST_YEAR_OF_SCHOOL);
  const year = yearOf(from) + 1;
  const spring = dayInYear(policy, 'tr-35.amberOn', year);
  const lapsesOn = dayInYear(policy, 'tr-35.lapseOn', year);
  const over = overOn(history, started.latestOn, spring);
  if (started.latestOn > lapsesOn || (over !== undefined && over <= spring)) return NONE;
  const handover = firstOf(
    history.of('TransitionMeetingHeld').find(({ latestOn }) => latestOn >= from),
    history.of('ReceivingSettingInformed').find(({ latestOn }) => latestOn >= from),
  );
  return [
    riskWindow({
      episode: `end of Year 11 in ${year}`,
      amberFrom: later(spring, started.latestOn),
      redFrom: later(dayInYear(policy, 'tr-35.redOn', year), started.latestOn),
      clearedOn: handover?.latestOn,
      lapsedOn: over === undefined ? lapsesOn : earlier(over, lapsesOn),
      reason: `On SEN Support, begun ${onDay(started)}; Year 11 ends in summer ${year}; since ${inWords(from)} neither a transition meeting nor word to the next setting is on record.`,
      clears: 'A transition meeting held, or the next setting informed of the needs.',
      events: [...started.events, ...(handover?.events ?? [])],
      silence: [
        { kinds: ['TransitionMeetingHeld'], from },
        { kinds: ['ReceivingSettingInformed'], from },
      ],
    }),
  ];
};

export const tr35: RiskRule = {
  id: 'TR-35',
  version: 1,
  name: 'SEN Support drift at 16',
  says: 'A young person on SEN Support ends Year 11 with neither a transition meeting nor word to the next setting on record. Amber from 1 May, red from 31 August; it lapses on 31 October.',
  source: 'Birmingham SEND strategy 2023-28; SEND Code of Practice 2015 ch. 8',
  mark: 'interpretation',
  validFrom: '2014-09-01',
  reads: [
    'SenSupportStarted',
    'SenSupportEnded',
    'TransitionMeetingHeld',
    'ReceivingSettingInformed',
    ...READS_OF_PLANS,
    ...READS_OF_COHORT,
  ],
  aboutPlan: false,
  windows,
};
