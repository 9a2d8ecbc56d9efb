import type { Duty } from '../rule.js';
import { isOverdue, openDuties } from './open-duties.js';

const duty = (rule: string, more: Partial<Duty> = {}): Duty => ({
  ...{ rule, law: '', source: '', kind: 'duty', holder: 'authority', episode: rule, events: [] },
  ...{ startedOn: '2026-01-10', dueOn: '2026-02-07' },
  ...more,
});
const on = (day: string, ...duties: Duty[]) => openDuties(duties, day).map(({ rule }) => rule);

describe('the duties with which something is left to do', () => {
  it('begin on their first day and stay when their last has passed', () => {
    expect(on('2026-01-09', duty('A8'))).toEqual([]);
    expect(on('2026-01-10', duty('A8'))).toEqual(['A8']);
    expect(on('2026-02-08', duty('A8'))).toEqual(['A8']);
  });

  it('are over when met or ended', () => {
    expect(on('2026-02-01', duty('A8', { metOn: '2026-01-20' }))).toEqual([]);
    expect(on('2026-01-31', duty('A8', { endedOn: '2026-02-01' }))).toEqual(['A8']);
    expect(on('2026-02-01', duty('A8', { endedOn: '2026-02-01' }))).toEqual([]);
  });

  it('are late after their last possible day', () => {
    expect(isOverdue(duty('A8'), '2026-02-07')).toBe(false);
    expect(isOverdue(duty('A8'), '2026-02-08')).toBe(true);
    const range = duty('A8', { dueOn: { from: '2026-02-01', to: '2026-02-28' } });
    expect([isOverdue(range, '2026-02-28'), isOverdue(range, '2026-03-01')]).toEqual([false, true]);
    expect(isOverdue(duty('A8', { dueOn: null }), '2026-03-01')).toBe(false);
  });

  it('are none once late where it is a limit nobody had to use, or nobody would tell', () => {
    const limit = duty('A6', { kind: 'time-limit', holder: 'family' });
    expect([on('2026-02-07', limit), on('2026-02-08', limit)]).toEqual([['A6'], []]);
    const untold = duty('A9', { cannotBeSaid: 'whether it was done' });
    expect([on('2026-02-07', untold), on('2026-02-08', untold)]).toEqual([['A9'], []]);
    expect(on('2026-02-08', duty('X2', { dueOn: null, cannotBeSaid: 'no day' }))).toEqual(['X2']);
  });

  it.each(['R5', 'R6', 'X7', 'X9'])('are not %s once its day has passed', (rule) => {
    expect([on('2026-02-07', duty(rule)), on('2026-02-08', duty(rule))]).toEqual([[rule], []]);
  });

  it.each(['A3', 'A6', 'A7', 'D1', 'D3', 'D4', 'D5', 'D7', 'D10'])('are all of %s that stand', (rule) => {
    expect(on('2026-02-01', duty(rule), duty(rule, { startedOn: '2026-01-20' }))).toEqual([rule, rule]);
  });

  it('are of other rules the last, and none where the last was met', () => {
    const later = duty('R8', { startedOn: '2026-01-20', episode: 'later' });
    expect(openDuties([duty('R8'), later], '2026-02-01')).toEqual([later]);
    expect(on('2026-02-01', duty('R8'), { ...later, metOn: '2026-01-25' })).toEqual([]);
    expect(on('2026-01-19', duty('R8'), later)).toEqual(['R8']);
    expect(on('2026-02-01', duty('R8'), duty('R8'))).toEqual(['R8', 'R8']);
  });

  it('are not what another that is open says already', () => {
    expect(on('2026-02-01', duty('A4'), duty('A8'))).toEqual(['A8']);
    expect(on('2026-02-01', duty('A4'))).toEqual(['A4']);
    expect(on('2026-02-01', duty('R1'), duty('R2'), duty('M3'))).toEqual(['M3']);
  });

  it.each([
    ['R7', 'R8'],
    ['R9', 'R8'],
    ['R9', 'R11'],
    ['R14', 'R8'],
  ])('are %s once late only while %s is open', (rule, next) => {
    expect(on('2026-02-07', duty(rule))).toEqual([rule]);
    expect(on('2026-02-08', duty(rule))).toEqual([]);
    expect(on('2026-02-08', duty(rule), duty(next))).toEqual([rule, next]);
  });
});
