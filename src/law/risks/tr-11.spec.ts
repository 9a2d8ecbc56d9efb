import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, said } from '../../../test/law/given.js';
import { tr11 } from './tr-11.js';

// Year 14 from 1 September 2025.
const born = '2007-01-20';
const special = (more: object = {}) =>
  placed('2018-09-01', '100003', {
    kind: 'special',
    phase: 'not-applicable',
    lowAge: 3,
    highAge: 19,
    ...more,
  });

describe('TR-11, the special-school leaver cliff,', () => {
  it('is amber from 1 September of the last year and red from 31 March', () => {
    expect(
      colours(tr11, given({ born }, special()), ['2025-08-31', '2025-09-01', '2026-03-30', '2026-03-31']),
    ).toEqual(['2025-08-31: none', '2025-09-01: amber', '2026-03-30: amber', '2026-03-31: red']);
  });

  it('goes by the planned end where there is one', () => {
    const endPlanned = said('PlacementEndPlanned', '2024-10-10', { endsOn: '2025-07-18', urn: '100003' });
    expect(onlyWindow(tr11, given({ born }, special(), endPlanned))).toMatchObject({
      amberFrom: '2024-09-01',
      redFrom: '2025-03-31',
    });
  });

  it('is cleared by a destination only where it says from when', () => {
    const destination = (from?: string) =>
      said('DestinationRecorded', '2026-01-10', {
        activity: 'supported-living',
        ...(from !== undefined && { from }),
      });
    expect(onlyWindow(tr11, given({ born }, special(), destination('2026-09'))).clearedOn).toBe('2026-01-10');
    expect(onlyWindow(tr11, given({ born }, special(), destination())).clearedOn).toBeUndefined();
  });

  it('is not cleared by what the young person does in the last year there', () => {
    const survey = (from: string) =>
      said('DestinationRecorded', '2025-10-10', { activity: 'school-sixth-form', from });
    expect(onlyWindow(tr11, given({ born }, special(), survey('2025-09-01'))).clearedOn).toBeUndefined();
    expect(onlyWindow(tr11, given({ born }, special(), survey('2026-09-01'))).clearedOn).toBe('2025-10-10');
  });

  it('is not cleared by a second placement beside the first, which is no way on', () => {
    const planned = (rank: number) =>
      said('PlacementPlanned', '2026-01-10', { startsOn: '2026-02-02', urn: '130001', rank });
    expect(onlyWindow(tr11, given({ born }, special(), planned(2))).clearedOn).toBeUndefined();
    expect(onlyWindow(tr11, given({ born }, special(), planned(1))).clearedOn).toBe('2026-01-10');
  });

  it('says nothing of another kind of school, nor of a last year before Year 13', () => {
    expect(windows(tr11, given({ born }, special({ kind: 'mainstream' })))).toEqual([]);
    expect(windows(tr11, given({ born }, special({ highAge: 16 })))).toEqual([]);
  });
});
