import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { later } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

const FROM_AGE = 14;

/** Since when the person is on the register without a break; undefined: not on it now. */
export const onRegisterSince = (history: History): BelievedFact | undefined => {
  let since: BelievedFact | undefined;
  for (const fact of history.of('LearningDisabilityRegisterRecorded'))
    since = fact.data.onRegister ? (since ?? fact) : undefined;
  return since;
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const registered = onRegisterSince(history);
  if (born === undefined || registered === undefined) return NONE;
  const began = later(birthday(born, FROM_AGE), registered.latestOn);
  // A check without an action plan is half of what is due.
  const check = history
    .of('AnnualHealthCheckDone')
    .findLast(({ data, latestOn }) => data.actionPlanOn !== undefined && latestOn >= began);
  const from = check?.latestOn ?? began;
  const last =
    check === undefined
      ? `on the learning-disability register ${onDay(registered)}`
      : `the last annual health check with an action plan was ${onDay(check)}`;
  return [
    riskWindow({
      episode: `health check from ${from}`,
      amberFrom: addMonths(from, leadTime(policy, 'tr-29.amberMonths')),
      reason: `14 or over (from ${inWords(birthday(born, FROM_AGE))}); ${last}; no annual health check with an action plan is on record since (NHS England).`,
      clears: 'An annual health check done, with the date of its action plan.',
      events: [...registered.events, ...(check?.events ?? [])],
      silence: [{ kinds: ['AnnualHealthCheckDone'], from }],
    }),
  ];
};

export const tr29: RiskRule = {
  id: 'TR-29',
  version: 1,
  name: 'No annual health check',
  says: 'A person of 14 or over is on the learning-disability register and has had no annual health check with an action plan for fifteen months. Amber only.',
  source: 'NHS England: annual health checks for people of 14 or over on the learning-disability register',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: ['LearningDisabilityRegisterRecorded', 'AnnualHealthCheckDone'],
  aboutPlan: false,
  windows,
};
