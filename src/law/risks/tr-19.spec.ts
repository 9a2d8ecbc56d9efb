import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, said } from '../../../test/law/given.js';
import { tr19 } from './tr-19.js';

const born = '2009-05-10';
const need = said('NeedIdentified', '2019-01-17', { need: 'PMLD' });
const referred = said('AdultSocialCareReferred', '2025-09-01');

describe('TR-19, no adult social-care referral,', () => {
  it('is amber from the 16th birthday and red from the 17th', () => {
    expect(
      colours(tr19, given({ born }, need), ['2025-05-09', '2025-05-10', '2026-05-09', '2026-05-10']),
    ).toEqual(['2025-05-09: none', '2025-05-10: amber', '2026-05-09: amber', '2026-05-10: red']);
  });

  it.each([
    ['a need for which adult care is likely', need],
    [
      'a residential placement',
      placed('2020-09-01', '1', { kind: 'special', phase: 'secondary' }, { residential: 'B' }),
    ],
    ["children's social care", said('ChildrensCareStarted', '2020-01-01', { care: 'social-care' })],
    ["children's continuing care", said('ChildrensContinuingCareStarted', '2020-01-01')],
    ['being looked after', said('ChildLookedAfterStarted', '2020-01-01')],
    [
      'social care provision in the plan',
      said('PlanFinalised', '2020-01-01', { cause: 'first', socialCareProvision: true }),
    ],
  ])('takes %s as likely adult needs', (_, fact) => {
    expect(windows(tr19, given({ born }, fact))).toHaveLength(1);
  });

  it('says nothing where what made adult needs likely has ended, or never was', () => {
    const care = said('ChildrensCareStarted', '2020-01-01', { care: 'social-care' });
    expect(
      windows(tr19, given({ born }, care, said('ChildrensCareEnded', '2021-01-01', { care: 'social-care' }))),
    ).toEqual([]);
    expect(
      windows(
        tr19,
        given({ born }, said('NeedIdentified', '2019-01-17', { need: 'PMLD' }, { endedOn: '2022-01-20' })),
      ),
    ).toEqual([]);
    expect(windows(tr19, given({ born }, said('NeedIdentified', '2019-01-17', { need: 'MLD' })))).toEqual([]);
  });

  it('begins with the circumstance where that came after the 16th birthday', () => {
    expect(onlyWindow(tr19, given({ born }, said('ChildLookedAfterStarted', '2026-06-01')))).toMatchObject({
      amberFrom: '2026-06-01',
      redFrom: '2026-06-01',
    });
  });

  it('goes by the judgement as soon as one stands', () => {
    expect(
      windows(tr19, given({ born }, said('LikelyAdultNeedsJudged', '2024-01-01', { likely: true }))),
    ).toHaveLength(1);
    expect(
      onlyWindow(tr19, given({ born }, need, said('LikelyAdultNeedsJudged', '2025-07-01', { likely: false })))
        .clearedOn,
    ).toBe('2025-07-01');
  });

  it('is cleared by the referral and lapses with the decision on adult care', () => {
    expect(onlyWindow(tr19, given({ born }, need, referred)).clearedOn).toBe('2025-09-01');
    expect(
      onlyWindow(tr19, given({ born }, need, said('AdultCareDecided', '2026-01-01', { eligible: true })))
        .lapsedOn,
    ).toBe('2026-01-01');
  });
});
