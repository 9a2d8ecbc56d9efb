import { release } from './release.js';
import { rulesPage } from './rules-page.js';
import { statedRules } from './stated-rules.js';

describe('the rules in words', () => {
  const rules = statedRules(release);

  it('are all rules of the release, each once', () => {
    expect(rules).toHaveLength(release.risks.length + release.duties.length + release.notReckoned.length);
    expect(new Set(rules.map(({ list, id }) => `${list} ${id}`)).size).toBe(rules.length);
  });

  it('say of each what, under which law, and how far that was checked', () => {
    for (const { says, source, mark } of rules) {
      expect(says).toMatch(/\w.*\.$/);
      expect(source).not.toBe('');
      expect(['checked', 'unverified', 'interpretation']).toContain(mark);
    }
  });

  it('tell the lists that families ask for apart from the transition risks', () => {
    expect(rules.filter(({ list }) => list === 'families').map(({ id }) => id)).toEqual(['F-01', 'F-02']);
    expect(rules.filter(({ list }) => list === 'transition-risk')).toHaveLength(40);
  });
});

describe('the page of the rules', () => {
  const page = rulesPage(release);

  it('has a row for each rule and a section for each policy', () => {
    for (const { id } of statedRules(release)) expect(page).toContain(`\n| ${id} | `);
    for (const { version } of release.policies) expect(page).toContain(`\n### ${version}`);
  });

  it('says nothing that is undefined', () => {
    expect(page).not.toMatch(/undefined|null|NaN/);
  });
});
