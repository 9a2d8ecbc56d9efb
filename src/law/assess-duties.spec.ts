import { coverageByKind } from './coverage/told.js';
import { assessDuty } from './assess-duties.js';
import { dutyRule } from './duties/duty-rule.js';
import type { Duty } from './rule.js';

const rule = dutyRule({
  ...{ id: 'TEST', name: 'Send the report', law: 'reg 20', mark: 'checked', reads: [] },
  silence: ['ReviewReportCirculated'],
  owed: () => [],
});
const duty: Duty = {
  ...{ rule: 'TEST', law: 'reg 20', source: 'reg 20', kind: 'duty', holder: 'setting' },
  ...{ episode: 'review', startedOn: '2025-11-20', dueOn: '2025-12-04', events: ['held'] },
};
const covered = (from: string, to: string) =>
  coverageByKind([{ kind: 'ReviewReportCirculated', source: 'records', from, to }]);
const NOBODY = 'whether it was done: no source covers ReviewReportCirculated';

describe('what can be said of a duty that nothing on record met', () => {
  it('is that it was not met, where its kind of fact was covered to the last day', () => {
    expect(assessDuty(rule, duty, covered('2025-01-01', '2025-12-04'))).toEqual(duty);
  });

  it('is that it was not met, too, where its kind was covered to the last day and a gap came only then', () => {
    const twice = (to: string) =>
      coverageByKind([
        { kind: 'ReviewReportCirculated', source: 'records', from: '2025-01-01', to },
        { kind: 'ReviewReportCirculated', source: 'records', from: '2026-03-01', to: '2026-12-31' },
      ]);
    expect(assessDuty(rule, duty, twice('2025-12-04'))).toEqual(duty);
    expect(assessDuty(rule, duty, twice('2025-12-03'))).toEqual({ ...duty, cannotBeSaid: NOBODY });
  });

  it('names every kind that would have told', () => {
    const several = { ...rule, silence: ['ReviewReportCirculated', 'ReviewDecided'] as const };
    expect(assessDuty(several, duty, coverageByKind([])).cannotBeSaid).toBe(`${NOBODY} or ReviewDecided`);
  });

  it('is nothing where no source covers the kind, or not from its start, or not to its last day', () => {
    const spells = [
      coverageByKind([]),
      covered('2025-11-21', '2026-03-01'),
      covered('2025-01-01', '2025-12-03'),
    ];
    for (const coverage of spells)
      expect(assessDuty(rule, duty, coverage)).toEqual({ ...duty, cannotBeSaid: NOBODY });
  });

  it('is asked of no duty that was met, has no date, or rests on facts alone', () => {
    const met = { ...duty, metOn: '2025-12-10' };
    const undated = { ...duty, dueOn: null, cannotBeSaid: 'the day on which it began' };
    const { silence: _, ...alone } = rule;
    expect(assessDuty(rule, met, coverageByKind([]))).toBe(met);
    expect(assessDuty(rule, undated, coverageByKind([]))).toBe(undated);
    expect(assessDuty(alone, duty, coverageByKind([]))).toBe(duty);
  });

  it('is not asked of a family’s time limit', () => {
    const limit = { ...duty, kind: 'time-limit' as const };
    expect(assessDuty(rule, limit, coverageByKind([]))).toBe(limit);
  });
});
