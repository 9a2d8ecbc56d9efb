import type { Duty } from '../law/rule.js';
import { dutyJson, dutyTable } from './duty-formats.js';

const duty: Duty = {
  ...{ rule: 'P5', law: 'reg 18(1)(a)', source: 'reg 18(1)(a)', kind: 'duty', holder: 'authority' },
  ...{ episode: 'transfer 2023-09-01', startedOn: '2022-04-01', dueOn: '2023-03-30', events: ['e1'] },
};

describe('a duty on the terminal', () => {
  it('has every key, null where there is nothing', () => {
    expect(dutyJson(duty, '2023-03-01')).toEqual({
      ...{ rule: 'P5', law: 'reg 18(1)(a)', source: 'reg 18(1)(a)', kind: 'duty', holder: 'authority' },
      ...{ episode: 'transfer 2023-09-01', startedOn: '2022-04-01', dueOn: '2023-03-30' },
      ...{ dueOnCustomary: null, dueOnAlternative: null, metOn: null, endedOn: null, lateDays: null },
      ...{ exception: null, cannotBeSaid: null, state: 'due', events: ['e1'] },
    });
  });

  it('says how late it was met, and when it can have been where only the month is known', () => {
    const met = { ...duty, dueOnCustomary: '2023-03-31', metOn: '2023-05-31', metFrom: '2023-05-01' };
    expect(dutyJson(met, '2024-01-01')).toMatchObject({
      ...{ dueOnCustomary: '2023-03-31', metOn: '2023-05-31', metFrom: '2023-05-01', state: 'met-late' },
      lateDays: { from: 32, to: 62 },
    });
  });

  it('is the same to a person', () => {
    const text = dutyTable(
      [
        { ...duty, dueOnCustomary: '2023-03-31', exception: 'claimed-with-evidence' },
        { ...duty, rule: 'A8', dueOn: { from: '2023-01-01', to: '2023-01-31' } },
        { ...duty, rule: 'R8', metOn: '2023-04-30', metFrom: '2023-03-01' },
        { ...duty, rule: 'R1', dueOn: null, cannotBeSaid: 'the day on which the plan was made' },
      ],
      '2023-04-10',
    );
    const [, ...lines] = text.trim().split('\n');
    expect(lines[0]).toMatch(
      /P5 .*overdue .*authority .*2023-03-30, by custom 2023-03-31 .* 11 .*claimed-with-evidence/,
    );
    expect(lines[1]).toMatch(/A8 .*2023-01-01\/2023-01-31 .*69 to 99/);
    expect(lines[2]).toMatch(/R8 .*met-perhaps-late .*2023-03-01\/2023-04-30 .*0 to 31/);
    expect(lines[3]).toMatch(/R1 .*cannot-be-said .*the day on which the plan was made/);
  });
});
