import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { tr38 } from './tr-38.js';

const born = '2016-05-10';
const requested = said('AssessmentRequested', '2026-03-02');
const called = (on: string, who: 'parent' | 'setting' = 'parent') => said('ContactMade', on, { with: who });

describe('TR-38, silence,', () => {
  it('is amber on the twentieth working day after the request and never red', () => {
    const days = ['2026-03-29', '2026-03-30', '2027-03-30'];
    expect(colours(tr38, given({ born }, requested), days)).toEqual([
      '2026-03-29: none',
      '2026-03-30: amber',
      '2027-03-30: amber',
    ]);
  });

  it('leaves out bank holidays', () => {
    const history = given({ born }, said('AssessmentRequested', '2026-03-09'));
    expect(onlyWindow(tr38, history).amberFrom).toBe('2026-04-08');
  });

  it.each([
    called('2026-04-01'),
    said('ContactAnswered', '2026-04-01', { with: 'parent' }),
    said('LetterSent', '2026-04-01', { to: 'parent', documentHash: 'h' }),
    said('AssessmentDecided', '2026-04-01', { decision: 'yes' }),
    said('CeaseDecided', '2026-04-01'),
    said('AmendmentsAbandoned', '2026-04-01'),
  ])('is cleared by $type and begins anew from it', (fact) => {
    const days = ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'];
    expect(colours(tr38, given({ born }, requested, fact), days)).toEqual([
      '2026-03-31: amber',
      '2026-04-01: none',
      '2026-04-30: none',
      '2026-05-01: amber',
    ]);
  });

  it.each([called('2026-04-01', 'setting'), said('ContactReceived', '2026-04-01', { with: 'parent' })])(
    'is not cleared by $key',
    (fact) => {
      expect(onlyWindow(tr38, given({ born }, requested, fact)).amberFrom).toBe('2026-03-30');
    },
  );

  it('lapses when the duty is met, ends, or the person leaves', () => {
    const plan = planMade('2026-04-10');
    expect(colours(tr38, given({ born }, requested, plan), ['2026-04-09'])).toEqual(['2026-04-09: amber']);
    const decided = said('AssessmentDecided', '2026-04-10', { decision: 'yes' });
    expect(windows(tr38, given({ born }, requested, decided, plan))).toEqual([]);
    const withdrawn = said('AssessmentWithdrawn', '2026-04-10');
    expect(windows(tr38, given({ born }, requested, withdrawn))).toEqual([]);
    expect(windows(tr38, given({ born }, requested, said('MovedOutOfArea', '2026-04-10')))).toEqual([]);
  });

  it('says once for a request what several duties wait for', () => {
    const { reason } = onlyWindow(tr38, given({ born }, requested));
    expect(reason).toContain('Decide whether to assess, and notify; ');
    expect(reason).toContain('Send the final plan');
  });

  it('says nothing where no duty waits for an answer', () => {
    expect(windows(tr38, given({ born }, planMade('2020-01-10')))).toEqual([]);
    expect(windows(tr38, given({ born }, called('2026-04-01')))).toEqual([]);
  });

  it('cannot be said beyond the bank holidays that are held, nor where nobody tells of contacts', () => {
    const late = given({ born }, said('AssessmentRequested', '2028-12-11'));
    expect(colours(tr38, late, ['2029-01-07', '2029-01-08'])).toEqual([
      '2029-01-07: none',
      '2029-01-08: cannot-be-said',
    ]);
    expect(colours(tr38, given({ born }, requested), ['2026-03-30'], [])).toEqual([
      '2026-03-30: cannot-be-said',
    ]);
  });
});
