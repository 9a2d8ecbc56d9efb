import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { later, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

/** Whoever is looked after at this age, or later, is to have a pathway plan. */
export const PATHWAY_AGE = 16;
/** Planning begins in the year before. */
const LOOK_FROM_AGE = 15;

/** One time of being looked after. */
export interface InCare {
  readonly started: BelievedFact<'ChildLookedAfterStarted'>;
  readonly ended: BelievedFact<'ChildLookedAfterEnded'> | undefined;
}

/** The first time looked after that reached a day: looked after then or later, or a care leaver who was. */
export const inCareAt = (history: History, day: PlainDate): InCare | undefined => {
  const starts = history.of('ChildLookedAfterStarted');
  for (let i = 0; i < starts.length; i += 1) {
    const started = starts[i]!;
    const ended = history
      .of('ChildLookedAfterEnded')
      .find(
        ({ latestOn }) =>
          latestOn >= started.latestOn &&
          (starts[i + 1] === undefined || latestOn <= starts[i + 1]!.latestOn),
      );
    if (ended === undefined || ended.latestOn >= day) return { started, ended };
  }
  return undefined;
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  if (born === undefined || history.of('ChildLookedAfterStarted').length === 0) return NONE;
  const sixteen = birthday(born, PATHWAY_AGE);
  const care = inCareAt(history, sixteen);
  if (care === undefined) return NONE;
  const { started, ended } = care;
  const from = birthday(born, LOOK_FROM_AGE);
  const agreed = history.of('PathwayPlanAgreed').find(({ latestOn }) => latestOn >= from);
  const status = ended === undefined ? 'Looked after' : 'Care leaver, looked after';
  return [
    riskWindow({
      episode: 'pathway-plan',
      amberFrom: later(addMonths(sixteen, leadTime(policy, 'tr-37.amberMonths')), started.latestOn),
      redFrom: later(birthday(born, leadTime(policy, 'tr-37.redAge')), started.latestOn),
      clearedOn: agreed?.latestOn,
      reason: `${status} from ${inWords(started.occurredOn)}${ended === undefined ? '' : `, which ended ${onDay(ended)}`}; no pathway plan is on record; the 16th birthday is ${inWords(sixteen)} (Children (Leaving Care) Act 2000).`,
      clears: 'A pathway plan agreed.',
      events: [...started.events, ...(ended?.events ?? []), ...(agreed?.events ?? [])],
      silence: [{ kinds: ['PathwayPlanAgreed'], from: later(from, started.latestOn) }],
    }),
  ];
};

export const tr37: RiskRule = {
  id: 'TR-37',
  version: 1,
  name: 'Looked-after transition',
  says: 'A young person who is looked after at 16 or later, or left care then, has no pathway plan on record. Amber three months after the 16th birthday, red from the 17th.',
  source: 'Children (Leaving Care) Act 2000; Children and Social Work Act 2017',
  mark: 'unverified',
  validFrom: '2014-09-01',
  reads: ['ChildLookedAfterStarted', 'ChildLookedAfterEnded', 'PathwayPlanAgreed'],
  aboutPlan: false,
  windows,
};
