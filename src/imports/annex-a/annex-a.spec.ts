import { readable, SealedValue } from '../../domain/sealed.js';
import type { JourneyData } from '../../journey/catalogue.js';
import { LIST_1, LIST_2 } from '../../../test/support/annex-a-lists.js';
import { importLog } from '../../../test/support/import-log.js';
import type { Imported } from '../../../test/support/import-log.js';

const right =
  'X1,C999200016002,,2011-12-05,2,WBRI,2019-07-20,2023-02-10,2025-11-24,ASD,900112,Secondary,,No,0,0,12.5,No,yes,North,Yes';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const importRow = (row: string, header = LIST_1): Promise<Imported> =>
  log.import(log.file('a.csv', `${header}\n${row}`));
const rules = ({ entries }: Imported): string[] =>
  entries.flatMap(({ problem }) => /\(rule (\w+)\)/.exec(problem)?.[1] ?? []);

describe('an Annex A list', () => {
  it('of children with a plan becomes facts as of the day of the load', async () => {
    const done = await importRow(right);
    expect(done).toMatchObject({ accepted: true, errors: 0, warnings: 0 });
    const [child] = await log.children();
    const events = await log.read(child!);
    expect(events.map(({ type, occurredOn, occurredBy }) => [type, occurredOn, occurredBy])).toEqual([
      ['ChildRegistered', '2026-11-02', false],
      ['IdentifierClaimed', '2026-11-02', false],
      ['PlanFinalised', '2019-07-20', false],
      ['PlanFinalised', '2023-02-10', false],
      ['AnnualReviewMeetingHeld', '2025-11-24', false],
      ['PlacementStarted', '2026-11-02', true],
      ['AttendanceConcern', '2026-11-02', true],
      ['NeedIdentified', '2026-11-02', true],
      ['DisabilityRecorded', '2026-11-02', true],
      ['ChildrensCareStarted', '2026-11-02', true],
      ['SourceReported', '2026-11-02', false],
    ]);
  });

  it('keeps the id that its source gives the child, sealed', async () => {
    await importRow(right);
    const events = await log.read((await log.children())[0]!);
    const { references } = events.at(-1)!.data as JourneyData<'SourceReported'>;
    expect(references).toBeInstanceOf(SealedValue);
    expect(readable(references)).toEqual([{ row: 2, ref: 'X1' }]);
  });

  it('of children on SEN support starts that support', async () => {
    await importRow('X2,,,2016-05-05,1,WBRI,SLCN,900103,Primary,,0,0,1,No,no,,No', LIST_2);
    const [child] = await log.children();
    expect((await log.read(child!)).map(({ type }) => type)).toContain('SenSupportStarted');
  });

  it.each([
    ['101b', right.replace(',2,WBRI', ',,WBRI')],
    ['101c', right.replace('WBRI', '')],
    ['101d', right.replace('ASD', '')],
    ['102a', right.replace('2011-12-05', '2001-06-01')],
    ['102b', right.replace('2011-12-05', '2000-06-01')],
    ['103', right.replace(/Yes$/, '')],
    ['105a', right.replace('2011-12-05', '2027-01-01')],
    ['105b', right.replace('2019-07-20', '2026-12-01')],
    ['105c', right.replace('2023-02-10', '2026-12-01')],
    ['105d', right.replace('2025-11-24', '2026-12-01')],
    ['106a', right.replace('2023-02-10', '2018-02-10')],
    ['106b', right.replace('2025-11-24', '2018-11-24')],
    ['107', right.replace('C999200016002', '')],
    ['108a', right.replace('900112', '')],
    ['108b', right.replace('900112,Secondary,', ',Secondary,Special')],
  ])('is checked by rule %s', async (rule, row) => {
    expect(rules(await importRow(row))).toContain(rule);
  });

  it('without a date of birth is refused by rule 101a', async () => {
    const done = await importRow(right.replace('2011-12-05', ''));
    expect(done.accepted).toBe(false);
    expect(rules(done)).toEqual(['101a']);
  });

  it('with one UPN twice keeps the row of the later plan (rule 109)', async () => {
    const done = await importRow(
      `${right.replace('X1', 'X0').replace('2019-07-20', '2015-07-20')}\n${right}`,
    );
    expect(done).toMatchObject({ accepted: true, files: [{ rows: 1 }] });
    expect(rules(done)).toEqual(['109']);
  });

  it('finds the same child by its own id', async () => {
    await importRow(right);
    log.clock.set('2026-12-02T09:00:00.000Z');
    await log.import(log.file('b.csv', `${LIST_1}\n${right.replace('C999200016002', 'UN8')}`));
    expect(await log.children()).toHaveLength(1);
  });
});
