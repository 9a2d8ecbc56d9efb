import { addDays } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import {
  READS_OF_CONFLICTS,
  sourceConflicts,
  type Conflict,
  type Matter,
} from '../readings/source-conflicts.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, numbered, riskWindow } from './risk-window.js';

const CLEARS = 'The conflict reconciled: somebody looked at both and said what holds.';

/** The matter of a kind of fact, as conflicts are noted and reconciled by; any other kind is a matter of its own. */
const MATTERS: Readonly<Record<string, Matter>> = {
  ...{ NeedIdentified: 'need', NeedRevised: 'need', NeedNoLongerPresent: 'need' },
  ...{ PlacementStarted: 'setting', PlacementEnded: 'setting', SectionIReported: 'setting' },
  ...{ BecameNeet: 'neet', ReEngaged: 'neet' },
};
const matterOf = (kind: string): string => MATTERS[kind] ?? kind;

const MATTER_IN_WORDS: Readonly<Record<Matter, string>> = {
  need: 'the needs',
  setting: 'the setting',
  neet: 'being out of education',
};

type Reconciled = BelievedFact<'ConflictReconciled'>;
type Noted = BelievedFact<'SourcesConflict'>;

const reconciledFrom = (history: History, matter: string, from: string): Reconciled | undefined =>
  history
    .of('ConflictReconciled')
    .find(({ data, latestOn }) => matterOf(data.kind) === matter && latestOn >= from);

const notedWindow = (history: History, policy: Policy, noted: Noted): RiskWindow => {
  const matter = matterOf(noted.data.kind);
  const reconciled = reconciledFrom(history, matter, noted.latestOn);
  return riskWindow({
    episode: `${matter} noted ${noted.latestOn}`,
    amberFrom: addDays(noted.latestOn, leadTime(policy, 'tr-39.amberDays')),
    clearedOn: reconciled?.latestOn,
    reason: `It was noted ${onDay(noted)} that sources differ; what holds has not been said since.`,
    clears: CLEARS,
    events: [...noted.events, ...(reconciled?.events ?? [])],
    silence: [],
  });
};

/** The oldest conflict of a matter that nobody has reconciled, else the oldest of all. */
const foundWindow = (
  history: History,
  policy: Policy,
  matter: Matter,
  conflicts: readonly Conflict[],
): RiskWindow => {
  const open = conflicts.find(({ from }) => reconciledFrom(history, matter, from) === undefined);
  const conflict = open ?? conflicts[0]!;
  const reconciled = reconciledFrom(history, matter, conflict.from);
  const more = conflicts.length === 1 ? '' : ` (and ${conflicts.length - 1} more)`;
  return riskWindow({
    episode: `${matter} from ${conflict.from}`,
    amberFrom: addDays(conflict.from, leadTime(policy, 'tr-39.amberDays')),
    clearedOn: reconciled?.latestOn,
    reason: `Since ${inWords(conflict.from)} sources differ on ${MATTER_IN_WORDS[matter]}: ${conflict.words}${more}; what holds has not been said.`,
    clears: CLEARS,
    events: [...new Set([...conflict.events, ...(reconciled?.events ?? [])])],
    silence: conflict.silence,
  });
};

const isOpen = ({ clearedOn }: RiskWindow): boolean => clearedOn === undefined;

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const noted = history.of('SourcesConflict');
  const conflicts = sourceConflicts(history);
  if (noted.length === 0 && conflicts.length === 0) return NONE;
  const found = noted.map((one) => ({
    matter: matterOf(one.data.kind),
    window: notedWindow(history, policy, one),
  }));
  for (const matter of ['need', 'setting', 'neet'] as const) {
    const ofMatter = conflicts.filter((conflict) => conflict.matter === matter);
    // One that somebody noted already needs no second window.
    const isNoted = found.some((one) => one.matter === matter && isOpen(one.window));
    if (ofMatter.length > 0 && !isNoted)
      found.push({ matter, window: foundWindow(history, policy, matter, ofMatter) });
  }
  return numbered(found.map(({ window }) => window));
};

export const tr39: RiskRule = {
  id: 'TR-39',
  version: 1,
  name: 'Record conflict',
  says: 'For fourteen days the sources of the record have differed on the needs, the setting or being out of education, or a conflict was noted, and nobody has said what holds. Amber only.',
  source: 'Birmingham SEND strategy 2023-28 (fragmentation of records)',
  mark: 'interpretation',
  validFrom: '2014-09-01',
  reads: ['SourcesConflict', 'ConflictReconciled', ...new Set(READS_OF_CONFLICTS)],
  aboutPlan: false,
  windows,
};
