import type { Duty } from '../law/rule.js';
import { dutyState } from './duty-state.js';

const duty = (more: Partial<Duty>): Duty => ({
  ...{
    rule: 'R8',
    law: '',
    source: '',
    kind: 'duty',
    holder: 'authority',
    episode: '',
    startedOn: '2026-01-10',
    dueOn: '2026-02-07',
    events: [],
  },
  ...more,
});

describe('how a duty stands on a day', () => {
  it('is due up to and on its last day, and overdue after it', () => {
    expect(dutyState(duty({}), '2026-02-07')).toBe('due');
    expect(dutyState(duty({}), '2026-02-08')).toBe('overdue');
  });
  it('is met on the last day, and met late after it', () => {
    expect(dutyState(duty({ metOn: '2026-02-07' }), '2026-03-01')).toBe('met');
    expect(dutyState(duty({ metOn: '2026-02-08' }), '2026-03-01')).toBe('met-late');
  });
  it('is met late or in time only where every day that the dates allow says so', () => {
    const month = { from: '2026-02-07', to: '2026-02-28' };
    const met = (dueOn: Duty['dueOn'], metFrom: string | undefined, metOn: string) =>
      dutyState(duty({ dueOn, metOn, ...(metFrom !== undefined && { metFrom }) }), '2026-06-01');
    expect(met('2026-02-07', '2026-02-01', '2026-02-28')).toBe('met-perhaps-late');
    expect(met('2026-02-07', '2026-02-08', '2026-02-28')).toBe('met-late');
    expect(met('2026-02-07', '2026-02-01', '2026-02-07')).toBe('met');
    expect(met(month, undefined, '2026-02-20')).toBe('met-perhaps-late');
    expect(met(month, undefined, '2026-02-07')).toBe('met');
    expect(met(month, undefined, '2026-03-01')).toBe('met-late');
    expect(met(month, '2026-02-28', '2026-03-31')).toBe('met-perhaps-late');
    expect(met(month, '2026-03-01', '2026-03-31')).toBe('met-late');
  });
  it('is late only after the last day of a range', () => {
    const range = duty({ dueOn: { from: '2026-02-07', to: '2026-02-28' } });
    expect(dutyState(range, '2026-02-20')).toBe('due');
    expect(dutyState(range, '2026-03-01')).toBe('overdue');
  });
  it('ends where nothing was left to do', () => {
    expect(dutyState(duty({ endedOn: '2026-02-01' }), '2026-03-01')).toBe('ended');
  });
  it('ends with its last day where it is a time limit that a family did not use', () => {
    const limit = duty({ kind: 'time-limit', holder: 'family' });
    expect(dutyState(limit, '2026-02-07')).toBe('due');
    expect(dutyState(limit, '2026-02-08')).toBe('ended');
    expect(dutyState({ ...limit, metOn: '2026-02-09' }, '2026-03-01')).toBe('met-late');
  });
  it('cannot be said after its last day where nobody would have told that it was done', () => {
    const untold = duty({ cannotBeSaid: 'whether it was done: no source covers ReviewReportCirculated' });
    expect(dutyState(untold, '2026-02-07')).toBe('due');
    expect(dutyState(untold, '2026-02-08')).toBe('cannot-be-said');
    expect(dutyState({ ...untold, metOn: '2026-02-09' }, '2026-03-01')).toBe('met-late');
  });
  it('cannot be said without a date, unless it was met', () => {
    expect(dutyState(duty({ dueOn: null }), '2026-03-01')).toBe('cannot-be-said');
    expect(dutyState(duty({ dueOn: null, metOn: '2026-02-01' }), '2026-03-01')).toBe('met');
  });
});
