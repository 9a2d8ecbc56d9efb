import { ALL_TOLD, colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, said } from '../../../test/law/given.js';
import { tr10 } from './tr-10.js';

const born = '2008-01-20';
const school = placed('2019-09-01', '100002', {
  kind: 'special',
  phase: 'secondary',
  lowAge: 11,
  highAge: 19,
});
const endPlanned = said('PlacementEndPlanned', '2025-01-10', { endsOn: '2026-07-31', urn: '100002' });

describe('TR-10, placement ending and nothing onward,', () => {
  it('is amber twelve months before the planned end and red six months before', () => {
    const history = given({ born }, school, endPlanned);
    expect(
      colours(tr10, history, ['2025-07-30', '2025-07-31', '2026-01-30', '2026-01-31', '2026-10-01']),
    ).toEqual([
      '2025-07-30: none',
      '2025-07-31: amber',
      '2026-01-30: amber',
      '2026-01-31: red',
      '2026-10-01: red',
    ]);
  });

  it("takes the transfer that the setting's ages give where no end is planned", () => {
    expect(onlyWindow(tr10, given({ born }, school))).toMatchObject({
      amberFrom: '2026-09-01',
      redFrom: '2027-03-01',
    });
  });

  it.each([
    said('PlacementPlanned', '2026-02-01', { startsOn: '2026-09-01', urn: '130001' }),
    said('NextSettingNamed', '2026-02-01', { next: { urn: '130001' } }),
    said('PlanFinalised', '2026-02-01', { cause: 'phase-transfer' }),
    said('DestinationRecorded', '2026-02-01', { activity: 'supported-internship', leaving: true }),
  ])('is cleared by $type', (fact) => {
    expect(onlyWindow(tr10, given({ born }, school, endPlanned, fact)).clearedOn).toBe('2026-02-01');
  });

  it.each([
    said('DestinationRecorded', '2026-02-01', { activity: 'neet' }),
    said('PlanFinalised', '2026-02-01', { cause: 'review', sectionI: [{ urn: '100002' }] }),
    said('PlacementPlanned', '2026-02-01', { startsOn: '2026-09-01', urn: '100002' }),
    said('PlacementPlanned', '2026-02-01', { startsOn: '2026-09-01', urn: '100009', rank: 2 }),
    placed('2026-02-01', '100009', { kind: 'alternative', phase: 'secondary' }, { rank: 2 }),
  ])('is not cleared by $type that leads nowhere else', (fact) => {
    expect(onlyWindow(tr10, given({ born }, school, endPlanned, fact)).clearedOn).toBeUndefined();
  });

  it.each([
    ['begun at the present school', { activity: 'school-sixth-form', from: '2025-09-01' }],
    ['that is no leaving', { activity: 'volunteering', leaving: false }],
    ['at the present school', { activity: 'school-sixth-form', urn: '100002' }],
  ] as const)('is not cleared by what the young person does at present: %s', (_, activity) => {
    const survey = said('DestinationRecorded', '2025-10-10', activity);
    expect(onlyWindow(tr10, given({ born }, school, endPlanned, survey)).clearedOn).toBeUndefined();
  });

  it.each([
    ['begun in the last two months there', '2026-02-01', { from: '2026-05-31' }],
    ['said to be one on leaving', '2026-02-01', { from: '2025-09', leaving: true }],
    ['told of once the placement is over', '2026-07-31', { from: '2025-09-01' }],
    ['of which only the year is known', '2026-02-01', { from: '2026' }],
  ] as const)('is cleared by a destination %s', (_, on, more) => {
    const destination = said('DestinationRecorded', on, { activity: 'employment', ...more });
    expect(onlyWindow(tr10, given({ born }, school, endPlanned, destination)).clearedOn).toBe(on);
  });

  it('cannot be said while one of the four ways on has no source', () => {
    const told = ALL_TOLD.filter(({ kind }) => kind !== 'NextSettingNamed');
    expect(colours(tr10, given({ born }, school, endPlanned), ['2026-02-01'], told)).toEqual([
      '2026-02-01: cannot-be-said',
    ]);
  });

  it('says nothing where no end is in sight', () => {
    expect(
      windows(tr10, given({ born }, said('PlacementStarted', '2019-09-01', { arrangement: 'EHE' }))),
    ).toEqual([]);
  });
});
