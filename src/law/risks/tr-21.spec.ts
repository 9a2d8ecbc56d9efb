import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, said } from '../../../test/law/given.js';
import { tr21 } from './tr-21.js';

const born = '2009-05-10';
const need = said('NeedIdentified', '2019-01-17', { need: 'PMLD' });

describe('TR-21, no adult plan at 18,', () => {
  it('is amber six months before the 18th birthday and red from it', () => {
    expect(onlyWindow(tr21, given({ born }, need))).toMatchObject({
      amberFrom: '2026-11-10',
      redFrom: '2027-05-10',
    });
  });

  it("is cleared by an adult plan, continued children's services or a decision of not eligible", () => {
    const facts = [
      said('AdultCarePlanAgreed', '2027-01-01'),
      said('ChildrensServicesContinued', '2027-01-01'),
      said('AdultCareDecided', '2027-01-01', { eligible: false }),
    ];
    for (const fact of facts)
      expect(onlyWindow(tr21, given({ born }, need, fact)).clearedOn).toBe('2027-01-01');
    expect(
      onlyWindow(tr21, given({ born }, need, said('AdultCareDecided', '2027-01-01', { eligible: true })))
        .clearedOn,
    ).toBeUndefined();
  });

  it.each([
    [
      said('ChildrensCareStarted', '2020-01-01', { care: 'social-care' }),
      said('ChildrensCareEnded', '2027-05-10', { care: 'social-care' }),
    ],
    [said('ChildLookedAfterStarted', '2020-01-01'), said('ChildLookedAfterEnded', '2027-05-09')],
    [
      placed('2020-09-01', '100002', { kind: 'special', phase: 'secondary' }, { residential: 'A' }),
      said('PlacementEnded', '2027-07-16', { urn: '100002' }),
    ],
  ])('stays red when what made the needs likely ends because childhood does', (started, ended) => {
    expect(
      colours(tr21, given({ born }, started, ended), ['2027-05-09', '2027-05-10', '2027-09-01']),
    ).toEqual(['2027-05-09: amber', '2027-05-10: red', '2027-09-01: red']);
  });

  it('says nothing where it ended before, for another reason', () => {
    const facts = [
      said('ChildLookedAfterStarted', '2020-01-01'),
      said('ChildLookedAfterEnded', '2026-11-09'),
    ];
    expect(windows(tr21, given({ born }, ...facts))).toEqual([]);
  });
});
