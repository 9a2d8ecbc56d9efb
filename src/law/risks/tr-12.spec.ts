import { colours, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { tr12 } from './tr-12.js';

const typeOnly = said('PlanFinalised', '2026-03-01', { cause: 'review', sectionI: [{ typeOnly: true }] });
const named = (on: string) => said('PlanFinalised', on, { cause: 'review', sectionI: [{ urn: '100001' }] });

describe('TR-12, type named and no school,', () => {
  it('is amber after thirty days and never red', () => {
    expect(colours(tr12, given({}, typeOnly), ['2026-03-30', '2026-03-31', '2027-03-31'])).toEqual([
      '2026-03-30: none',
      '2026-03-31: amber',
      '2027-03-31: amber',
    ]);
  });

  it('is cleared by a plan that names a school, and begins anew with the next type', () => {
    const again = said('SectionIReported', '2027-01-21', { names: [{ arrangement: 'OTH' }] });
    expect(windows(tr12, given({}, typeOnly, named('2026-05-01'), again))).toMatchObject([
      { amberFrom: '2026-03-31', clearedOn: '2026-05-01' },
      { amberFrom: '2027-02-20' },
    ]);
  });

  it('counts from the first plan that named only the type', () => {
    const second = said('PlanFinalised', '2026-04-20', { cause: 'review', sectionI: [{ typeOnly: true }] });
    expect(windows(tr12, given({}, typeOnly, second))).toMatchObject([{ amberFrom: '2026-03-31' }]);
  });

  it('says nothing where a school is named, where home education is, or where Section I is not known', () => {
    const home = said('SectionIReported', '2027-01-21', { names: [{ arrangement: 'EHE' }] });
    expect(windows(tr12, given({}, named('2026-03-01'), home, planMade('2020-01-01')))).toEqual([]);
  });

  it('is not cleared by a Section I that names nothing', () => {
    const empty = said('SectionIReported', '2027-01-21', { names: [] });
    expect(windows(tr12, given({}, typeOnly, empty))[0]!.clearedOn).toBeUndefined();
  });

  it('begins anew with another plan', () => {
    const facts = [
      typeOnly,
      said('PlanCeased', '2026-08-31', { reason: '6' }),
      said('PlanFinalised', '2028-03-01', { cause: 'first', sectionI: [{ typeOnly: true }] }),
    ];
    expect(colours(tr12, given({}, ...facts), ['2026-08-31', '2028-03-30', '2028-03-31'])).toEqual([
      '2026-08-31: none',
      '2028-03-30: none',
      '2028-03-31: amber',
    ]);
  });
});
