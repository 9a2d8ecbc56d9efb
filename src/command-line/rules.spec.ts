import { showRules, type RulesFormat } from './rules.js';

const shown = (format: RulesFormat): string => {
  let text = '';
  showRules({ out: (part) => void (text += part), err: () => undefined }, format);
  return text;
};

describe('the rules on the terminal', () => {
  it('are a table with a line for each rule', () => {
    const lines = shown('table').split('\n');
    expect(lines[0]).toMatch(/^RULE +MARK +VERSION +FROM +TO +NAME +SOURCE$/);
    expect(lines.some((line) => line.startsWith('TR-38  '))).toBe(true);
    expect(lines.some((line) => line.startsWith('F-01 '))).toBe(true);
  });

  it('are CSV with the same columns for every rule', () => {
    const [header, first] = shown('csv').split('\r\n');
    expect(header).toBe('rule,list,name,says,source,mark,version,valid_from,valid_to');
    expect(first).toMatch(/^TR-01,transition-risk,/);
  });

  it('are JSON that names the release', () => {
    const { rulesRelease, rules } = JSON.parse(shown('json')) as { rulesRelease: string; rules: object[] };
    expect(rulesRelease).toMatch(/^\d{4}\.\d+$/);
    expect(rules).toContainEqual(
      expect.objectContaining({
        rule: 'TR-40',
        mark: 'interpretation',
        valid_from: '2014-09-01',
        valid_to: null,
      }),
    );
  });
});
