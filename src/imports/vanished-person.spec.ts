import { importLog } from '../../test/support/import-log.js';
import type { ImportLog } from '../../test/support/import-log.js';
import { pip, sen2Xml } from '../../test/support/sen2-xml.js';

const EARLIER = { year: '2025', referenceDate: '2025-12-31', dateTime: '2026-01-05T09:00:00' };
const rill = { ...pip, UPN: 'J999200019011', Forename: 'Rill' };

let log: ImportLog;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const notes = async (...persons: readonly (typeof pip)[]): Promise<readonly string[]> => {
  const { entries } = await log.import(log.file('now.xml', sen2Xml(persons)));
  return entries.filter(({ severity }) => severity === 'note').map(({ problem }) => problem);
};

describe('a return without a person who was in the one before', () => {
  it('says who, and records nothing of that', async () => {
    await log.import(log.file('before.xml', sen2Xml([pip, rill], EARLIER)));
    const [, gone] = await log.children();
    const before = await log.typesOf(gone!);
    expect(await notes(pip)).toEqual([`${gone} was in the return of 2025, and is not in this one.`]);
    expect(await log.typesOf(gone!)).toEqual(before);
  });

  it('says nothing where everybody is there, or there was no return before', async () => {
    expect(await notes(pip, rill)).toEqual([]);
    await log.import(log.file('before.xml', sen2Xml([pip, rill], EARLIER)));
    expect(await notes(pip, { ...rill, PostCode: 'ZZ1 1AB' })).toEqual([]);
  });

  it('says who, too, where the return of the census was only sent again', async () => {
    await log.import(log.file('first.xml', sen2Xml([pip, rill], { dateTime: '2026-02-01T09:00:00' })));
    const [, gone] = await log.children();
    expect(await notes(pip)).toEqual([
      `${gone} was in the return of 2026 that was sent before, and is not in this one.`,
    ]);
  });

  it('says nothing where the one that was sent first is loaded last', async () => {
    await notes(pip, rill);
    const first = sen2Xml([pip], { dateTime: '2026-02-01T09:00:00' });
    expect((await log.import(log.file('first.xml', first))).entries).toEqual([]);
  });

  it('says nothing of who was gone before', async () => {
    await log.import(log.file('before.xml', sen2Xml([pip, rill], EARLIER)));
    const between = { referenceDate: '2026-01-10', dateTime: '2026-01-12T09:00:00' };
    await log.import(log.file('between.xml', sen2Xml([pip], between)));
    expect(await notes(pip)).toEqual([]);
  });
});
