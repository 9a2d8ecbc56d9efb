import { onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr20 } from './tr-20.js';

const born = '2009-05-10';
const need = said('NeedIdentified', '2019-01-17', { need: 'PMLD' });
const referred = said('AdultSocialCareReferred', '2025-09-01');

describe('TR-20, transition assessment not done,', () => {
  it('is amber from the 17th birthday and red six months later', () => {
    expect(onlyWindow(tr20, given({ born }, referred))).toMatchObject({
      amberFrom: '2026-05-10',
      redFrom: '2026-11-10',
    });
  });

  it('is cleared by an assessment that indicates eligibility, or a refusal in writing', () => {
    const done = (eligibilityIndicated?: boolean) =>
      said(
        'TransitionAssessmentCompleted',
        '2026-06-01',
        eligibilityIndicated === undefined ? {} : { eligibilityIndicated },
      );
    expect(onlyWindow(tr20, given({ born }, referred, done(true))).clearedOn).toBe('2026-06-01');
    expect(onlyWindow(tr20, given({ born }, referred, done())).clearedOn).toBeUndefined();
    const refused = said('TransitionAssessmentRefused', '2026-06-02', { writtenReasons: true });
    expect(onlyWindow(tr20, given({ born }, referred, refused)).clearedOn).toBe('2026-06-02');
  });

  it('says nothing where nobody was referred', () => {
    expect(windows(tr20, given({ born }, need))).toEqual([]);
  });
});
