import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, said } from '../../../test/law/given.js';
import { tr40 } from './tr-40.js';

// Year 11 from 1 September 2025.
const born = '2010-01-20';
const secondary = placed('2021-09-01', '100002', {
  kind: 'mainstream',
  phase: 'secondary',
  lowAge: 11,
  highAge: 16,
});
const left = said('PlacementEnded', '2026-06-26', { urn: '100002' });

describe('TR-40, unknown destination,', () => {
  it('is amber from 31 October after leaving Year 11, and never red', () => {
    expect(
      colours(tr40, given({ born }, secondary, left), ['2026-10-30', '2026-10-31', '2028-01-01']),
    ).toEqual(['2026-10-30: none', '2026-10-31: amber', '2028-01-01: amber']);
  });

  it("takes the end of the setting's ages as leaving where no end is on record", () => {
    expect(onlyWindow(tr40, given({ born }, secondary)).amberFrom).toBe('2026-10-31');
  });

  it('says nothing once the young person is in another placement', () => {
    const college = placed('2026-09-01', '130001', { kind: 'further-education', phase: '16-plus' });
    expect(windows(tr40, given({ born }, secondary, left, college))).toEqual([]);
  });

  it.each([
    said('DestinationRecorded', '2026-09-15', { activity: 'apprenticeship', confirmedBy: 'young-person' }),
    said('DestinationRecorded', '2026-09-15', { activity: 'neet', confirmedBy: 'parent' }),
    said('BecameNeet', '2026-09-15'),
    said('ReEngaged', '2026-09-15'),
  ])('is cleared by $type', (fact) => {
    expect(onlyWindow(tr40, given({ born }, secondary, left, fact)).clearedOn).toBe('2026-09-15');
  });

  it('is not cleared by an activity that nobody confirmed, until somebody does', () => {
    const heard = said('DestinationRecorded', '2026-09-15', { activity: 'further-education' });
    const confirmed = said('DestinationRecorded', '2026-11-20', {
      activity: 'further-education',
      confirmedBy: 'setting',
    });
    const history = given({ born }, secondary, left, heard, confirmed);
    expect(onlyWindow(tr40, given({ born }, secondary, left, heard)).clearedOn).toBeUndefined();
    expect(colours(tr40, history, ['2026-10-31', '2026-11-19', '2026-11-20'])).toEqual([
      '2026-10-31: amber',
      '2026-11-19: amber',
      '2026-11-20: none',
    ]);
  });

  it('is not cleared by what was confirmed before leaving: that is where to go, not what is done', () => {
    const place = {
      activity: 'further-education',
      from: '2026-09-01',
      confirmedBy: 'setting',
    } as const;
    const onDay = (on: string) =>
      onlyWindow(tr40, given({ born }, secondary, left, said('DestinationRecorded', on, place))).clearedOn;
    expect(onDay('2026-06-25')).toBeUndefined();
    expect(onDay('2026-06-26')).toBe('2026-06-26');
    // No end is on record, so it is 31 August by the ages of the school; the school year is over by July.
    const enrolled = (on: string) =>
      onlyWindow(tr40, given({ born }, secondary, said('DestinationRecorded', on, place))).clearedOn;
    expect(enrolled('2026-08-20')).toBe('2026-08-20');
    expect(enrolled('2026-06-29')).toBeUndefined();
  });

  it('says nothing of who left before Year 11 or after Year 14', () => {
    expect(windows(tr40, given({ born: '2012-01-20' }, secondary, left))).toEqual([]);
    expect(windows(tr40, given({ born: '2005-01-20' }, secondary, left))).toEqual([]);
  });
});
