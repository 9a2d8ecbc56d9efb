import { birthday } from '../../domain/birthday.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { inWords } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

/** The birthday by which a service for children ends. */
export const ADULT = 18;
/** A service that stops at 18 stops in the year before it; one that stopped earlier ended for another reason. */
export const LAST_YEAR_FROM = 17;
const LOOK_FROM_AGE = 16;

/** An end of children's care. */
export interface Stop {
  readonly on: PlainDate;
  readonly care: string;
  readonly isPlanned: boolean;
  readonly fact: BelievedFact;
}

/** The ends of children's care, as they happened, else as planned. */
export const stopsOf = (history: History): readonly Stop[] => {
  const ended = history.of('ChildrensCareEnded');
  const stops: Stop[] = ended.map((fact) => ({
    on: fact.latestOn,
    care: fact.data.care,
    isPlanned: false,
    fact,
  }));
  const planned = new Map<string, Stop>();
  for (const fact of history.of('ChildrensCareEndPlanned')) {
    const { care, endsOn } = fact.data;
    if (!ended.some((end) => end.data.care === care && end.latestOn >= fact.latestOn))
      planned.set(care, { on: endsOn, care, isPlanned: true, fact });
  }
  return [...stops, ...planned.values()];
};

const startedAgain = (history: History, { on, care }: Stop): BelievedFact | undefined =>
  history.of('ChildrensCareStarted').find((fact) => fact.data.care === care && fact.latestOn >= on);

const windowOf = (history: History, stop: Stop, eighteen: PlainDate, from: PlainDate): RiskWindow => {
  const answer = firstOf(
    history.of('AdultCareDecided').find(({ latestOn }) => latestOn >= from),
    history.of('ChildrensServicesContinued').find(({ latestOn }) => latestOn >= from),
    startedAgain(history, stop),
  );
  return riskWindow({
    episode: `${stop.care} to ${stop.on}`,
    redFrom: stop.on,
    clearedOn: answer?.latestOn,
    reason: `Children's ${stop.care === 'short-breaks' ? 'short breaks' : 'social care'} ${stop.isPlanned ? 'planned to end' : 'ended'} on ${inWords(stop.on)}, by the 18th birthday on ${inWords(eighteen)}; no adult decision is on record (Care Act 2014 s66).`,
    clears: "Children's services continued, or adult care decided either way.",
    events: [...stop.fact.events, ...(answer?.events ?? [])],
    silence: [
      { kinds: ['AdultCareDecided'], from },
      { kinds: ['ChildrensServicesContinued'], from },
    ],
  });
};

const windows = (history: History, _policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  if (born === undefined) return NONE;
  const stops = stopsOf(history);
  if (stops.length === 0) return NONE;
  const eighteen = birthday(born, ADULT);
  const from = birthday(born, LOOK_FROM_AGE);
  return stops
    .filter(({ on }) => on >= birthday(born, LAST_YEAR_FROM) && on <= eighteen)
    .map((stop) => windowOf(history, stop, eighteen, from));
};

export const tr22: RiskRule = {
  id: 'TR-22',
  version: 1,
  name: 'Service stopped at 18 with no adult decision',
  says: "Children's social care or short breaks end in the year up to the 18th birthday and no adult decision is on record. Red at once.",
  source: 'Care Act 2014 s66; Care and support statutory guidance ch. 16',
  mark: 'unverified',
  validFrom: '2015-04-01',
  reads: [
    'ChildrensCareStarted',
    'ChildrensCareEnded',
    'ChildrensCareEndPlanned',
    'AdultCareDecided',
    'ChildrensServicesContinued',
  ],
  aboutPlan: false,
  windows,
};
