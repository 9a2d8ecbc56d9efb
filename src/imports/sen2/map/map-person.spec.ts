import { pip } from '../../../../test/support/sen2-xml.js';
import { factsOf, withActive } from '../../../../test/support/sen2-facts.js';

describe('a person of a SEN2 return', () => {
  it('is registered, with name and address as seen on the ReferenceDate', async () => {
    const { ChildRegistered, NameChanged, AddressChanged } = await factsOf(pip);
    expect(ChildRegistered).toEqual([
      expect.objectContaining({
        occurredOn: '2026-02-20',
        data: {
          ...{
            names: { surname: 'Tangledene', forename: 'Pip' },
            dateOfBirth: '2011-12-05',
            birthCohort: 2011,
          },
          ...{
            sex: 'F',
            ethnicity: 'WBRI',
            upn: 'C999200016002',
            homeAuthority: '999',
            registeredFrom: 'sen2',
          },
        },
      }),
    ]);
    expect(NameChanged![0]).toMatchObject({ occurredOn: '2026-01-15', occurredBy: true });
    expect(AddressChanged![0]!.data).toEqual({ postcode: 'ZZ7 2QX', changedOn: '2026-01-15' });
  });

  it('has placements; what lies ahead is planned', async () => {
    const { PlacementStarted, PlacementEnded, PlacementEndPlanned } = await factsOf(pip);
    expect(PlacementStarted!.map(({ occurredOn }) => occurredOn)).toEqual(['2016-09-01', '2023-09-01']);
    expect(PlacementEnded![0]!.data).toEqual({
      urn: '900103',
      enteredOn: '2016-09-01',
      endedOn: '2023-07-21',
    });
    expect(PlacementEndPlanned![0]).toMatchObject({
      occurredOn: '2026-01-15',
      data: { endsOn: '2027-07-31' },
    });
  });

  it('had entered a placement by the day of leaving it, where the day of entry is not given', async () => {
    const left = { URN: '900112', PlacementRank: '1', LeavingDate: '2025-07-21' };
    const { PlacementStarted, PlacementEnded } = await factsOf(withActive({ PlacementDetail: left }));
    expect(PlacementStarted![0]).toMatchObject({ occurredOn: '2025-07-21', occurredBy: true });
    expect(PlacementEnded![0]!.data).toEqual({ urn: '900112', endedOn: '2025-07-21' });
    const leaving = { ...left, LeavingDate: '2026-07-21' };
    const ahead = await factsOf(withActive({ PlacementDetail: leaving }));
    expect(ahead['PlacementStarted']![0]).toMatchObject({ occurredOn: '2026-01-15', occurredBy: true });
    expect(ahead['PlacementEndPlanned']![0]!.data).toEqual({
      ...{ urn: '900112', plannedOn: '2026-01-15', endsOn: '2026-07-21' },
    });
    const out = { SENsetting: 'NEET', PlacementRank: '1', LeavingDate: '2025-09-01' };
    const { BecameNeet } = await factsOf(withActive({ PlacementDetail: out }));
    expect(BecameNeet![0]).toMatchObject({ occurredOn: '2025-09-01', occurredBy: true });
  });

  it('has a placement ahead that is planned, and no more', async () => {
    const ahead = { URN: '900120', PlacementRank: '1', EntryDate: '2026-09-01' };
    const facts = await factsOf(withActive({ PlacementDetail: ahead }));
    expect(facts['PlacementPlanned']![0]!.data).toMatchObject({ urn: '900120', startsOn: '2026-09-01' });
    expect(facts['PlacementStarted']).toBeUndefined();
  });

  it.each([
    ['NEET', undefined],
    ['NIEC', true],
    ['NIEO', undefined],
  ])('in the setting %s is out of education', async (setting, noticeToCease) => {
    const where = { SENsetting: setting, PlacementRank: '1', EntryDate: '2025-09-01' };
    const facts = await factsOf(withActive({ PlacementDetail: where }));
    expect(facts['BecameNeet']![0]).toMatchObject({ occurredOn: '2025-09-01' });
    expect(facts['BecameNeet']![0]!.data['noticeToCease']).toBe(noticeToCease);
    expect(facts['PlacementStarted']).toBeUndefined();
  });

  it('has needs, each an observation of type and rank', async () => {
    const { NeedIdentified } = await factsOf(pip);
    expect(NeedIdentified!.map(({ data }) => [data['need'], data['rank'], data['identifiedOn']])).toEqual([
      ['ASD', 1, '2026-01-15'],
      ['SLCN', 2, '2026-01-15'],
    ]);
  });

  it('has a review scheduled where its meeting lies ahead, and its outcome goes with no meeting', async () => {
    const facts = await factsOf(withActive({ ReviewMeeting: '2026-03-24', LastReview: '2025-12-11' }));
    expect(facts['AnnualReviewMeetingHeld']).toBeUndefined();
    expect(facts['ReviewScheduled']![0]).toMatchObject({
      ...{ occurredOn: '2026-01-15', occurredBy: true },
      data: { scheduledOn: '2026-01-15', meetingOn: '2026-03-24' },
    });
    expect(facts['ReviewDecided']).toHaveLength(1);
    expect(facts['ReviewDecided']![0]!.occurredOn).toBe('2025-12-11');
  });
});
