import { readable } from '../../domain/sealed.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { onDay } from '../readings/in-words.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, numbered, riskWindow } from './risk-window.js';

type Missed = BelievedFact<'ProvisionMissed'>;
type Secured = BelievedFact<'ProvisionSecured'>;

const isOf = (provision: string, fact: Missed | Secured): boolean =>
  readable(fact.data.provision) === provision;

/** The last run of times at which a provision was missed with nothing secured in between, and what ended it. */
const lastRun = (
  missed: readonly Missed[],
  secured: readonly Secured[],
): { readonly run: readonly Missed[]; readonly ended: Secured | undefined } => {
  const last = missed[missed.length - 1]!;
  const before = secured.findLast(({ latestOn }) => latestOn < last.latestOn);
  return {
    run: missed.filter(({ latestOn }) => before === undefined || latestOn > before.latestOn),
    ended: secured.find(({ latestOn }) => latestOn >= last.latestOn),
  };
};

const windowOf = (history: History, provision: string, all: readonly Missed[]): RiskWindow => {
  const secured = history.of('ProvisionSecured').filter((fact) => isOf(provision, fact));
  const { run, ended } = lastRun(
    all.filter((fact) => isOf(provision, fact)),
    secured,
  );
  const first = run[0]!;
  const times = run.length === 1 ? '' : `, and ${run.length - 1} more since`;
  // The provision is not named: its own name may say what ails the person.
  return riskWindow({
    episode: `provision missed from ${first.latestOn}`,
    redFrom: first.latestOn,
    clearedOn: ended?.latestOn,
    reason: `Provision of Section F was missed ${onDay(first)}${times}; that it was secured after is not on record (CFA 2014 s42).`,
    clears: 'The provision secured.',
    events: [...run.flatMap(({ events }) => events), ...(ended?.events ?? [])],
    silence: [{ kinds: ['ProvisionSecured'], from: first.latestOn }],
  });
};

const windows = (history: History, _policy: Policy): readonly RiskWindow[] => {
  const missed = history.of('ProvisionMissed');
  if (missed.length === 0) return NONE;
  const provisions = new Set(missed.flatMap(({ data }) => readable(data.provision) ?? []));
  return numbered([...provisions].map((provision) => windowOf(history, provision, missed)));
};

export const f01: RiskRule = {
  id: 'F-01',
  version: 1,
  name: 'Section F not delivered',
  says: 'Special educational provision of the plan was missed and has not been secured since. Red at once: the duty to secure it has no grace.',
  source: 'CFA 2014 s42',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: ['ProvisionMissed', 'ProvisionSecured'],
  aboutPlan: true,
  windows,
};
