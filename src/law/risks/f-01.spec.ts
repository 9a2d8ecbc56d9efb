import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { f01 } from './f-01.js';

const plan = planMade('2024-03-01');
const missed = (on: string, provision = 'speech-and-language') => said('ProvisionMissed', on, { provision });
const secured = (on: string, provision = 'speech-and-language') =>
  said('ProvisionSecured', on, { provision });

describe('F-01, Section F not delivered,', () => {
  it('is red from the day on which provision was missed', () => {
    expect(colours(f01, given({}, plan, missed('2026-01-12')), ['2026-01-11', '2026-01-12'])).toEqual([
      '2026-01-11: none',
      '2026-01-12: red',
    ]);
  });

  it('is cleared by the same provision secured after, on the same day too', () => {
    expect(onlyWindow(f01, given({}, plan, missed('2026-01-12'), secured('2026-01-12'))).clearedOn).toBe(
      '2026-01-12',
    );
    const other = given({}, plan, missed('2026-01-12'), secured('2026-02-02', 'physiotherapy'));
    expect(onlyWindow(f01, other).clearedOn).toBeUndefined();
    const before = given({}, plan, secured('2026-01-11'), missed('2026-01-12'));
    expect(onlyWindow(f01, before).clearedOn).toBeUndefined();
  });

  it('counts every time missed since it was last secured, and begins anew after', () => {
    const facts = [missed('2026-01-12'), secured('2026-02-02'), missed('2026-03-02'), missed('2026-03-09')];
    const window = onlyWindow(f01, given({}, plan, ...facts));
    expect(window).toMatchObject({ redFrom: '2026-03-02', episode: 'provision missed from 2026-03-02' });
    expect(window.reason).toContain('and 1 more since');
    expect(colours(f01, given({}, plan, ...facts), ['2026-02-01', '2026-02-02'])).toEqual([
      '2026-02-01: red',
      '2026-02-02: none',
    ]);
  });

  it('has a window for each provision and names none', () => {
    const found = windows(f01, given({}, plan, missed('2026-01-12'), missed('2026-01-12', 'physiotherapy')));
    expect(found.map(({ episode }) => episode)).toEqual([
      'provision missed from 2026-01-12',
      'provision missed from 2026-01-12 (2)',
    ]);
    expect(JSON.stringify(found.map(({ reason, episode }) => [reason, episode]))).not.toContain('physio');
  });

  it('lapses with the plan', () => {
    const ceased = said('PlanCeased', '2026-03-01', { reason: '6' });
    expect(onlyWindow(f01, given({}, plan, missed('2026-01-12'), ceased)).lapsedOn).toBe('2026-03-01');
  });

  it('cannot be said where nobody tells of provision secured', () => {
    expect(colours(f01, given({}, plan, missed('2026-01-12')), ['2026-01-12'], [])).toEqual([
      '2026-01-12: cannot-be-said',
    ]);
  });
});
