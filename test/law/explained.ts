import type { PlainDate } from '../../src/domain/plain-date.js';
import type { Coverage, History } from '../../src/journey/belief/history.js';
import { assessRisk } from '../../src/law/assess-risks.js';
import { colourOn, type Colour } from '../../src/law/colour.js';
import { whyByRule } from '../../src/law/conditions/why-by-rule.js';
import { explainRisk, type RiskExplained } from '../../src/law/explain/explain-risk.js';
import { policy2026_12 as policy } from '../../src/law/policies/2026-12.js';
import type { Due, RiskRule } from '../../src/law/rule.js';
import { ALL_TOLD } from './asked.js';

/** What a rule's explanation says of a history on a day, asked of the history cut there. */
export const explained = (
  rule: RiskRule,
  history: History,
  day: PlainDate,
  recordedHere: readonly Coverage[] = ALL_TOLD,
  knownOn: PlainDate = day,
): RiskExplained => explainRisk({ rule, history: history.until(day), policy, recordedHere, day, knownOn });

const ORDER: readonly Colour[] = ['red', 'amber', 'cannot-be-said', 'none'];
const lastOf = (due: Due): PlainDate => (typeof due === 'string' ? due : due.to);
const onlyHolds = (findings: readonly { readonly finding: string }[]): boolean =>
  findings.every(({ finding }) => finding === 'holds');

/** Where an explanation and the windows of its rule disagree, in words; none: they agree. */
export const disagreements = (
  rule: RiskRule,
  life: History,
  day: PlainDate,
  recordedHere: readonly Coverage[],
  knownOn: PlainDate = day,
): string[] => {
  const history = life.until(day);
  const assessed = assessRisk(rule, history, policy, recordedHere);
  const colours = assessed.map((window) => colourOn(window, day, knownOn));
  const strongest = ORDER.find((colour) => colours.includes(colour)) ?? 'none';
  const said = explained(rule, life, day, recordedHere, knownOn);
  const why = whyByRule(rule.id)!;
  const own = said.conditions.slice(0, why.conditions.length);
  const faults: [string, boolean][] = [
    [`colour ${said.colour}, not ${strongest}`, said.colour !== strongest],
    ['own conditions', onlyHolds(own) !== rule.windows(history, policy).length > 0],
    ['all hold', onlyHolds(said.conditions) !== (strongest === 'red' || strongest === 'amber')],
    ['nothing decisive', (said.decisive === undefined) !== onlyHolds(said.conditions)],
    ['cannot be said', (said.verdict === 'cannot-be-said') !== (strongest === 'cannot-be-said')],
  ];
  const all = said.episodes.flatMap(({ conditions }) => conditions);
  for (const finding of [...own, ...all]) {
    const { because, on } = finding;
    faults.push([
      `sentence: ${because}`,
      !because.endsWith('.') || /undefined|NaN|null|\d{4}-\d\d/.test(because),
    ]);
    faults.push([`unexplained: ${because}`, /the last day that the rule gives it|: \.$/.test(because)]);
    faults.push([`no event: ${because}`, because.startsWith('Cleared on') && finding.events.length === 0]);
    faults.push([`day: ${on}`, on !== undefined && on.length !== 10]);
  }
  for (const window of rule.windows(history, policy)) {
    const { amber, red, due } = why.reckon({ history, policy, window });
    faults.push([`amber ${amber?.day}, not ${window.amberFrom}`, amber?.day !== window.amberFrom]);
    faults.push([`red ${red?.day}, not ${window.redFrom}`, red?.day !== window.redFrom]);
    const dueOn = window.dueOn && lastOf(window.dueOn);
    if (dueOn !== undefined) faults.push([`due ${due?.day}, not ${dueOn}`, due?.day !== dueOn]);
  }
  for (const window of assessed) {
    const red = why.reckon({ history, policy, window }).red?.day;
    faults.push([`red as told ${red}, not ${window.redFrom}`, red !== window.redFrom]);
  }
  return faults.filter(([, isSo]) => isSo).map(([fault]) => `${rule.id}: ${fault}`);
};
