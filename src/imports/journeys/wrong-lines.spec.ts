import { meeting, registered } from '../../../test/support/a-review-meeting.js';
import { importLog } from '../../../test/support/import-log.js';
import { journeysText } from '../../../test/support/journeys-text.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const load = (lines: readonly object[]) => log.import(log.file('j.jsonl', journeysText({}, lines)));

describe('a file of journeys with wrong lines', () => {
  it.each<[string, object, string]>([
    ['an unknown type', { type: 'PlanUpdated' }, '3 type'],
    ['a type that only commands make', { type: 'SourceReported' }, '3 type'],
    ['a date that does not exist', { occurredOn: '2025-02-30' }, '3 occurredOn'],
    ['a date after it was known', { knownAt: '2025-11-01' }, '3 occurredOn'],
    ['a fact known after the extract', { knownAt: '2026-11-01' }, '3 knownAt'],
    ['a fact before the birth', { occurredOn: '2010-01-01' }, '3 occurredOn'],
    ['a field that the type does not have', { data: { colour: 'red' } }, '3 colour'],
    ['an unknown code', { data: { attended: ['uncle'] } }, '3 attended/0'],
    ['an id of ours', { data: { reviewId: 'x' } }, '3 reviewId'],
    ['two dates that differ', { data: { heldOn: '2025-11-25' } }, '3 heldOn'],
    ['no child', { child: '' }, '3 child'],
    ['a field of the line that is not known', { extra: 1 }, '3 extra'],
    ['a replacement of nothing', { replaces: { source: 'case-system', ref: 'F9' } }, '3 replaces'],
  ])('is refused for %s, with the line', async (_what, change, place) => {
    const done = await load([registered, { ...meeting, ...change }]);
    expect(done.accepted).toBe(false);
    expect(done.wrong).toContainEqual(expect.stringMatching(new RegExp(`^${place}:`)));
    expect(await log.everything()).toEqual([]);
  });

  it('is refused for a birth cohort that the birth date of the same line contradicts, whatever else is wrong', async () => {
    const contradictory = { ...registered, data: { ...registered.data, birthCohort: 2012 } };
    const lines = [contradictory, meeting, { ...meeting, occurredOn: '2025-11-31', sourceRef: 'F3' }];
    expect((await load([contradictory, meeting])).wrong.map((wrong) => wrong.split(':')[0])).toEqual([
      '2 birthCohort',
    ]);
    expect((await load(lines)).wrong.map((wrong) => wrong.split(':')[0]).sort()).toEqual([
      ...['2 birthCohort', '4 occurredOn'],
    ]);
  });

  it('is refused for a member of staff who is no text, or none at all', async () => {
    const assigned = { child: 'C1', type: 'OfficerAssigned', occurredOn: '2026-01-05' };
    const done = await load([
      registered,
      ...[7, ' '].map((officer) => ({ ...assigned, data: { officer, role: 'ehc-officer' } })),
    ]);
    expect(done.wrong.map((wrong) => wrong.split(':')[0])).toEqual(['3 officer', '4 officer']);
  });

  it('is refused for an identifier that cannot be, which is not repeated', async () => {
    const done = await load([{ ...registered, data: { ...registered.data, upn: 'A801200005001' } }]);
    expect(done.wrong[0]).toContain('The first letter of this UPN');
    expect(JSON.stringify(done.entries)).not.toContain('801200005001');
  });

  it('loses only its wrong lines where right ones are asked for', async () => {
    const path = log.file('j.jsonl', journeysText({}, [registered, meeting, { ...meeting, type: 'No' }]));
    const done = await log.import(path, { acceptValid: true });
    expect(done).toMatchObject({ accepted: true, files: [{ leftOut: 1 }] });
    const [child] = await log.children();
    expect((await log.read(child!)).map(({ type }) => type)).toEqual([
      'ChildRegistered',
      'AnnualReviewMeetingHeld',
      'SourceReported',
    ]);
  });
});
