import { onlyWindow } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
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
});
