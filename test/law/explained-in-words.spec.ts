import { readFileSync } from 'node:fs';
import { whyByRule } from '../../src/law/conditions/why-by-rule.js';
import { release } from '../../src/law/release.js';
import type { RiskRule } from '../../src/law/rule.js';
import { explained } from './explained.js';
import { NOTHING, STANDING } from './explained-lives.js';

/** What people read: a change there is a change of what they are told. */
const GOLDEN = readFileSync(new URL('./golden/explanations.txt', import.meta.url), 'utf8');

const sectionOf = (id: string): string =>
  GOLDEN.split('\n\n').find((text) => text.startsWith(`${id}, `)) ?? '';

/** An explanation in lines: the rule's own conditions, its dates, its absences, and what fails where nothing is on record. */
const inLines = (rule: RiskRule): string => {
  const { history, day } = STANDING[rule.id]!;
  const { colour, conditions, episodes } = explained(rule, history, day);
  const own = whyByRule(rule.id)!.conditions.length;
  const [leading] = episodes;
  return [
    `${rule.id}, ${colour} on ${day}`,
    ...conditions.slice(0, own).map(({ condition, because }) => `  ${condition}: ${because}`),
    ...leading!.dates.map(({ of, words }) => `  ${of}: ${words}`),
    ...leading!.reliesOn.map(({ absence }) => `  ${absence}`),
    '  With nothing on record:',
    ...explained(rule, NOTHING, day).conditions.map(({ finding, because }) => `    ${finding}: ${because}`),
  ].join('\n');
};

describe('an explanation in words', () => {
  it.each(release.risks.map((rule) => [rule.id, rule] as const))('of %s is as people read it', (id, rule) => {
    expect(inLines(rule)).toBe(sectionOf(id).trimEnd());
  });

  it('holds every condition where the rule stands', () => {
    for (const rule of release.risks) {
      const { history, day } = STANDING[rule.id]!;
      const { conditions, verdict } = explained(rule, history, day);
      const failing = conditions.filter(({ finding }) => finding !== 'holds');
      expect({ rule: rule.id, verdict, failing }).toEqual({ rule: rule.id, verdict: 'at-risk', failing: [] });
    }
  });
});
