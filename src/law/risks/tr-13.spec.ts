import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, planMade, said } from '../../../test/law/given.js';
import { tr13 } from './tr-13.js';

const born = '2006-05-10';
const plan = planMade('2018-03-01');

describe('TR-13, post-19 plan without destination,', () => {
  it('is amber from 1 September after 19 on 31 August, and red from 31 March', () => {
    expect(
      colours(tr13, given({ born }, plan), ['2025-08-31', '2025-09-01', '2026-03-30', '2026-03-31']),
    ).toEqual(['2025-08-31: none', '2025-09-01: amber', '2026-03-30: amber', '2026-03-31: red']);
  });

  it('waits a year for who turns 19 on 1 September', () => {
    expect(onlyWindow(tr13, given({ born: '2006-09-01' }, plan)).amberFrom).toBe('2026-09-01');
  });

  it('is cleared by a destination of the year before or later, and by no older one', () => {
    const destination = (on: string) => said('DestinationRecorded', on, { activity: 'employment' });
    expect(onlyWindow(tr13, given({ born }, plan, destination('2024-08-31'))).clearedOn).toBe('2024-08-31');
    expect(onlyWindow(tr13, given({ born }, plan, destination('2024-08-30'))).clearedOn).toBeUndefined();
  });

  it('is cleared by an open education outcome only together with an onward placement', () => {
    const open = said('OutcomeStatusRecorded', '2025-10-01', {
      outcomeId: 'o',
      kind: 'education',
      status: 'open',
    });
    const onward = said('PlacementPlanned', '2025-11-05', { startsOn: '2026-01-05', ukprn: '10000001' });
    expect(onlyWindow(tr13, given({ born }, plan, open)).clearedOn).toBeUndefined();
    expect(onlyWindow(tr13, given({ born }, plan, open, onward)).clearedOn).toBe('2025-11-05');
    const beside = said('PlacementPlanned', '2025-11-05', { startsOn: '2026-01-05', urn: '130002', rank: 2 });
    expect(onlyWindow(tr13, given({ born }, plan, open, beside)).clearedOn).toBeUndefined();
  });

  it('relies, where only the onward placement is missing, on every kind that would show one', () => {
    const open = said('OutcomeStatusRecorded', '2025-10-01', {
      outcomeId: 'o',
      kind: 'education',
      status: 'open',
    });
    const kinds = (...facts: readonly ReturnType<typeof said>[]) =>
      onlyWindow(tr13, given({ born }, plan, ...facts)).silence.map((silence) => silence.kinds);
    expect(kinds(open)).toEqual([
      ['DestinationRecorded'],
      ['PlacementPlanned', 'PlacementStarted'],
      ['NextSettingNamed'],
    ]);
    // With the outcome missing too, its own source is enough.
    expect(kinds()).toEqual([
      ['DestinationRecorded'],
      ['OutcomeStatusRecorded', 'PlacementPlanned', 'PlacementStarted'],
      ['OutcomeStatusRecorded', 'NextSettingNamed'],
    ]);
  });

  it('says nothing where the plan ceased before', () => {
    expect(windows(tr13, given({ born }, plan, said('PlanCeased', '2025-07-31', { reason: '4' })))).toEqual(
      [],
    );
  });

  it('does not take a placement that ended with the year for an onward one', () => {
    const open = said('OutcomeStatusRecorded', '2025-06-01', {
      outcomeId: 'o',
      kind: 'education',
      status: 'open',
    });
    const college = placed('2024-09-02', '130001', { kind: 'further-education', phase: '16-plus' });
    const left = said('PlacementEnded', '2025-07-18', { urn: '130001' });
    expect(onlyWindow(tr13, given({ born }, plan, open, college)).clearedOn).toBe('2025-06-01');
    expect(onlyWindow(tr13, given({ born }, plan, open, college, left)).clearedOn).toBeUndefined();
  });
});
