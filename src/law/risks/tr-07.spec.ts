import { colours, covered, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, planMade, said } from '../../../test/law/given.js';
import { tr07 } from './tr-07.js';

// Year 11 from 1 September 2025.
const born = '2010-01-20';
const plan = planMade('2020-03-01');
const secondary = placed('2021-09-01', '100002', {
  kind: 'mainstream',
  phase: 'secondary',
  lowAge: 11,
  highAge: 16,
});
const finalPlan = (on: string, cause: 'review' | 'phase-transfer', urn?: string) =>
  said('PlanFinalised', on, { cause, ...(urn !== undefined && { sectionI: [{ urn }] }) });

describe('TR-07, next setting not named (post-16),', () => {
  it('is amber from 1 February, borderline after 30 March and red after 31 March', () => {
    expect(onlyWindow(tr07, given({ born }, plan, secondary))).toMatchObject({
      amberFrom: '2026-02-01',
      redFrom: '2026-04-01',
      dueOn: '2026-03-30',
      lapsedOn: '2026-09-01',
    });
    expect(
      colours(tr07, given({ born }, plan, secondary), [
        '2026-01-31',
        '2026-02-01',
        '2026-03-31',
        '2026-04-01',
      ]),
    ).toEqual(['2026-01-31: none', '2026-02-01: amber', '2026-03-31: amber', '2026-04-01: red']);
  });

  it('is amber at most after the last return, so that not every Year 11 turns red on 1 April', () => {
    const told = [covered('sen2', 'PlanFinalised/phase-transfer', '2020-03-01', '2026-01-15')];
    expect(colours(tr07, given({ born }, plan, secondary), ['2026-02-01', '2026-04-01'], told)).toEqual([
      '2026-02-01: amber',
      '2026-04-01: amber',
    ]);
  });

  it('is cleared by a final plan that names where to go next, also by its type alone', () => {
    const type = said('PlanFinalised', '2026-03-10', { cause: 'review', sectionI: [{ typeOnly: true }] });
    expect(
      onlyWindow(tr07, given({ born }, plan, secondary, finalPlan('2026-03-10', 'phase-transfer'))).clearedOn,
    ).toBe('2026-03-10');
    expect(
      onlyWindow(tr07, given({ born }, plan, secondary, finalPlan('2026-03-10', 'review', '130000')))
        .clearedOn,
    ).toBe('2026-03-10');
    expect(onlyWindow(tr07, given({ born }, plan, secondary, type)).clearedOn).toBe('2026-03-10');
  });

  it('is not cleared by a plan that names the present school, nor by the transfer before', () => {
    for (const fact of [
      finalPlan('2026-03-10', 'review', '100002'),
      finalPlan('2021-02-10', 'phase-transfer'),
    ])
      expect(onlyWindow(tr07, given({ born }, plan, secondary, fact)).clearedOn).toBeUndefined();
  });

  it('speaks of school leavers of Year 13 and 14 too', () => {
    const special = placed('2014-09-01', '100003', {
      kind: 'special',
      phase: 'not-applicable',
      lowAge: 3,
      highAge: 19,
    });
    expect(onlyWindow(tr07, given({ born }, plan, special)).episode).toBe('transfer 2029-09-01');
  });

  it('says nothing of a move to secondary school, nor of a plan made after 31 March', () => {
    const primary = placed('2014-09-01', '100001', { kind: 'mainstream', phase: 'primary', highAge: 11 });
    expect(windows(tr07, given({ born }, plan, primary))).toEqual([]);
    expect(windows(tr07, given({ born }, planMade('2026-04-01'), secondary))).toEqual([]);
  });

  it('tells the kind of move of a return by the day on which its final plan is due', () => {
    const planned = said('PhaseTransferPlanned', '2026-01-15', {
      transferOn: '2026-09-01',
      finalPlanDueOn: '2026-03-31',
    });
    expect(onlyWindow(tr07, given({}, plan, planned)).episode).toBe('transfer 2026-09-01');
  });

  // Herts 23 020 740: the final plan was sent on the deadline day, 31 March 2023.
  it('is borderline and never red where the plan came on 31 March, as in the published case of Hertfordshire', () => {
    const history = given({ born: '2006-12-01' }, plan, secondary, finalPlan('2023-03-31', 'phase-transfer'));
    expect(colours(tr07, history, ['2023-03-30', '2023-03-31', '2023-04-01'])).toEqual([
      '2023-03-30: amber',
      '2023-03-31: none',
      '2023-04-01: none',
    ]);
  });

  it('expects the move out of a school begun a few days before the planned move into it', () => {
    const planned = said('PhaseTransferPlanned', '2021-01-21', { transferOn: '2021-09-01' });
    const begun = placed('2021-08-27', '100002', { kind: 'mainstream', phase: 'secondary', highAge: 16 });
    expect(windows(tr07, given({ born }, plan, planned, begun)).map(({ episode }) => episode)).toEqual([
      'transfer 2026-09-01',
    ]);
  });
});
