import { importLog } from '../../test/support/import-log.js';
import { pip, sen2Xml } from '../../test/support/sen2-xml.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

describe('an import of a return', () => {
  it('gives each child one append, with what the load covered', async () => {
    const done = await log.import(log.file('a.xml', sen2Xml([pip])));
    expect(done.wrong).toEqual([]);
    expect(done).toMatchObject({ accepted: true, errors: 0, files: [{ rows: 1, leftOut: 0, subjects: 1 }] });
    const events = await log.read(await log.onlyChild());
    expect(new Set(events.map(({ metadata }) => metadata.correlationId)).size).toBe(1);
    const reported = events.at(-1)!;
    expect(reported).toMatchObject({
      type: 'SourceReported',
      data: { source: 'sen2', edition: '2026', asAt: '2026-01-15', restates: [] },
    });
    expect(events.every(({ knownAt }) => knownAt === '2026-02-20T10:00:00.000Z')).toBe(true);
  });

  it('takes the log’s authority from the first file and refuses another’s', async () => {
    await log.import(log.file('a.xml', sen2Xml([pip])));
    const other = await log.import(log.file('b.xml', sen2Xml([pip], { authority: '330' })));
    expect(other.accepted).toBe(false);
    expect(other.wrong).toEqual([' : The file is of authority 330, and this log is of authority 999.']);
    const authority = await log.read('authority');
    expect(authority.map(({ type }) => type)).toEqual(['AuthoritySet', 'OfficersCounted', 'ReturnLoaded']);
    expect(authority[1]).toMatchObject({ occurredOn: '2026-01-15', data: { dmo: '1', dco: '0' } });
  });

  it('refuses one time for two returns', async () => {
    const paths = [log.file('a.xml', sen2Xml([pip])), log.file('b.xml', sen2Xml([pip], { year: '2025' }))];
    expect((await log.import(paths, { knownAt: '2026-03-01T00:00:00.000Z' })).accepted).toBe(false);
    expect(await log.everything()).toEqual([]);
  });

  it('loads nothing where one row is wrong, and the right rows where that is asked for', async () => {
    const wrong = { ...pip, UPN: 'A999200016002', Forename: 'Bramble' };
    const path = log.file('a.xml', sen2Xml([pip, wrong]));
    const refused = await log.import(path);
    expect(refused).toMatchObject({ accepted: false, rowsWouldLoad: true, errors: 1 });
    expect(await log.everything()).toEqual([]);
    const partly = await log.import(path, { acceptValid: true });
    expect(partly).toMatchObject({ accepted: true, files: [{ rows: 1, leftOut: 1, subjects: 1 }] });
    expect(partly.entries[0]).toMatchObject({ column: 'UPN', value: 'A************', severity: 'error' });
    await log.onlyChild();
  });

  it('does not say that rows would load where a file is refused as a whole, or no row is right', async () => {
    const wrong = { ...pip, UPN: 'A999200016002' };
    const files = {
      torn: sen2Xml([pip, wrong]).slice(0, -400),
      foreign: 'nothing that we know',
      'without a right row': sen2Xml([wrong]),
    };
    for (const [name, text] of Object.entries(files))
      expect([name, await log.import(log.file('a.xml', text))]).toMatchObject([
        ...[name, { accepted: false, rowsWouldLoad: false }],
      ]);
  });

  it('shows no personal value in its report', async () => {
    const wrong = {
      ...pip,
      UPN: 'A999200016002',
      PersonBirthDate: '2011-02-30',
      Sex: 'X',
      PostCode: 'QQ secret',
    };
    const { entries } = await log.import(log.file('a.xml', sen2Xml([wrong])));
    const said = JSON.stringify(entries);
    for (const secret of ['Tangledene', '999200016002', '2011-02-30', 'secret'])
      expect(said).not.toContain(secret);
  });
});
