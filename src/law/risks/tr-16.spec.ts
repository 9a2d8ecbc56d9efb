import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { tr16 } from './tr-16.js';

const plan = planMade('2018-03-01');
const decided = (on: string) => said('CeaseDecided', on, { reason: '2' });
const ceased = (on: string) => said('PlanCeased', on, { reason: '2' });
const appeal = said('AppealLodged', '2026-02-20', { about: 'cease' }, { episodes: { dispute: 'd' } });

describe('TR-16, ceased during the appeal window,', () => {
  it('is red where the plan ceased within two months of the notice', () => {
    expect(
      colours(tr16, given({}, plan, decided('2026-01-12'), ceased('2026-03-12')), [
        '2026-03-11',
        '2026-03-12',
      ]),
    ).toEqual(['2026-03-11: none', '2026-03-12: red']);
    expect(windows(tr16, given({}, plan, decided('2026-01-12'), ceased('2026-03-13')))).toEqual([]);
  });

  it('reaches a month past the mediation certificate', () => {
    const certificate = said('MediationCertificateIssued', '2026-03-05');
    expect(
      onlyWindow(tr16, given({}, plan, decided('2026-01-12'), certificate, ceased('2026-04-07'))).reason,
    ).toContain('7 April 2026');
    expect(windows(tr16, given({}, plan, decided('2026-01-12'), certificate, ceased('2026-04-08')))).toEqual(
      [],
    );
  });

  it('counts from the notice that was sent where that differs from the decision', () => {
    const notice = said('CeaseDecided', '2026-01-12', { appealNotice: { sentOn: '2026-02-12' } });
    expect(windows(tr16, given({}, plan, notice, ceased('2026-04-13')))).toHaveLength(1);
  });

  it('moves a last day in August to September', () => {
    expect(windows(tr16, given({}, plan, decided('2026-06-10'), ceased('2026-09-01')))).toHaveLength(1);
    expect(windows(tr16, given({}, plan, decided('2026-06-10'), ceased('2026-09-02')))).toEqual([]);
  });

  it('is red while an appeal is undecided and cleared when it is decided', () => {
    const outcome = said('AppealDecided', '2026-09-20', { orders: ['g'] }, { episodes: { dispute: 'd' } });
    expect(
      onlyWindow(tr16, given({}, plan, decided('2026-01-12'), appeal, ceased('2026-07-31'), outcome)),
    ).toMatchObject({
      redFrom: '2026-07-31',
      clearedOn: '2026-09-20',
    });
    expect(
      windows(tr16, given({}, plan, decided('2026-01-12'), appeal, outcome, ceased('2026-10-31'))),
    ).toEqual([]);
  });

  it('cannot be said while an appeal that was lodged after the time to appeal is undecided, as of X7', () => {
    const late = said('AppealLodged', '2026-04-20', { about: 'cease' });
    const history = given({}, plan, decided('2026-01-12'), late, ceased('2026-07-31'));
    expect(colours(tr16, history, ['2026-07-31'])).toEqual(['2026-07-31: cannot-be-said']);
    expect(windows(tr16, given({}, plan, decided('2026-01-12'), ceased('2026-04-19'), late))).toEqual([]);
  });

  it('is not cleared when a plan made since is continued', () => {
    const another = [planMade('2027-01-11'), said('PlanContinued', '2027-05-01', { because: 'decision' })];
    expect(
      onlyWindow(tr16, given({}, plan, decided('2026-01-12'), ceased('2026-02-12'), ...another)).clearedOn,
    ).toBeUndefined();
  });

  it('is cleared when the plan is continued', () => {
    const continued = said('PlanContinued', '2026-05-01', { because: 'concession' });
    expect(
      onlyWindow(tr16, given({}, plan, decided('2026-01-12'), ceased('2026-02-12'), continued)).clearedOn,
    ).toBe('2026-05-01');
  });

  it('is cleared by the plan continued before an appeal lodged later is decided', () => {
    const facts = [
      decided('2026-01-12'),
      ceased('2026-02-01'),
      appeal,
      said('PlanContinued', '2026-03-02', { because: 'concession' }),
      said('AppealDecided', '2026-09-20', { orders: ['g'] }, { episodes: { dispute: 'd' } }),
    ];
    expect(onlyWindow(tr16, given({}, plan, ...facts)).clearedOn).toBe('2026-03-02');
  });

  it('cannot be said where no decision to cease is on record, whatever is told', () => {
    expect(colours(tr16, given({}, plan, ceased('2026-03-12')), ['2026-03-11', '2026-03-12'])).toEqual([
      '2026-03-11: none',
      '2026-03-12: cannot-be-said',
    ]);
  });

  it('cannot be said where the only decision to cease was undone by the plan continued', () => {
    const undone = [decided('2024-01-12'), said('PlanContinued', '2024-03-01', { because: 'decision' })];
    expect(colours(tr16, given({}, plan, ...undone, ceased('2026-03-12')), ['2026-03-12'])).toEqual([
      '2026-03-12: cannot-be-said',
    ]);
  });

  it('cannot be said where no bank holidays are held for the year', () => {
    const history = given({}, plan, decided('2035-01-12'), ceased('2035-02-12'));
    expect(colours(tr16, history, ['2035-02-12'])).toEqual(['2035-02-12: cannot-be-said']);
  });
});
