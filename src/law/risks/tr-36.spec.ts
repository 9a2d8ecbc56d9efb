import { colours, covered, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, said } from '../../../test/law/given.js';
import { tr36 } from './tr-36.js';

const born = '2009-05-10';
const detained = said('DetainedStarted', '2026-01-12', { plannedRelease: '2026-09-14' });
const planned = (on: string) => said('PlacementPlanned', on, { urn: '100002', startsOn: '2026-09-15' });
const secured = (on: string) => said('ProvisionSecured', on, { provision: 'tutor' });

describe('TR-36, leaving youth custody,', () => {
  it('is amber twelve weeks before the planned release and red on it', () => {
    expect(
      colours(tr36, given({ born }, detained), ['2026-06-21', '2026-06-22', '2026-09-13', '2026-09-14']),
    ).toEqual(['2026-06-21: none', '2026-06-22: amber', '2026-09-13: amber', '2026-09-14: red']);
  });

  it('is cleared by the later of a placement and provision, and by neither alone', () => {
    const both = given({ born }, detained, planned('2026-07-01'), secured('2026-08-03'));
    expect(onlyWindow(tr36, both).clearedOn).toBe('2026-08-03');
    const placement = onlyWindow(tr36, given({ born }, detained, planned('2026-07-01')));
    expect([placement.clearedOn, placement.reason.includes('no provision is ready')]).toEqual([
      undefined,
      true,
    ]);
    const provision = onlyWindow(tr36, given({ born }, detained, secured('2026-08-03')));
    expect([provision.clearedOn, provision.reason.includes('no placement is ready')]).toEqual([
      undefined,
      true,
    ]);
  });

  it('counts a placement begun after release and not one begun in custody', () => {
    const school = { kind: 'mainstream', phase: 'secondary', highAge: 16 } as const;
    const inside = placed('2026-01-19', '100009', school);
    const after = placed('2026-09-21', '100002', school);
    const facts = [detained, secured('2026-08-03')];
    expect(onlyWindow(tr36, given({ born }, ...facts, inside)).clearedOn).toBeUndefined();
    expect(onlyWindow(tr36, given({ born }, ...facts, after)).clearedOn).toBe('2026-09-21');
  });

  it('is red from an earlier release', () => {
    const released = said('DetainedEnded', '2026-06-01');
    expect(colours(tr36, given({ born }, detained, released), ['2026-05-31', '2026-06-01'])).toEqual([
      '2026-05-31: none',
      '2026-06-01: red',
    ]);
  });

  it('says nothing where no release is planned or nobody is detained', () => {
    expect(windows(tr36, given({ born }, said('DetainedStarted', '2026-01-12')))).toEqual([]);
    expect(windows(tr36, given({ born }))).toEqual([]);
  });

  it('speaks where one of the two is told of, for each of them alone keeps it open', () => {
    const told = (...kinds: string[]) =>
      kinds.map((kind) => covered('here', kind, '2000-01-01', '9999-12-31'));
    const onDay = (coverage: ReturnType<typeof told>, ...facts: readonly ReturnType<typeof said>[]) =>
      colours(tr36, given({ born }, detained, ...facts), ['2026-09-14'], coverage)[0];
    const placements = told('PlacementPlanned', 'PlacementStarted');
    expect(onDay(placements)).toBe('2026-09-14: red');
    expect(onDay(told('ProvisionSecured'))).toBe('2026-09-14: red');
    expect(onDay(told('PlacementPlanned'))).toBe('2026-09-14: cannot-be-said');
    expect(onDay(placements, said('PlacementPlanned', '2026-07-01', { startsOn: '2026-09-21' }))).toBe(
      '2026-09-14: cannot-be-said',
    );
  });

  it('lapses with a move', () => {
    const gone = said('MovedOutOfArea', '2026-08-01');
    expect(onlyWindow(tr36, given({ born }, detained, gone)).lapsedOn).toBe('2026-08-01');
  });
});
