import { importLog } from '../../../test/support/import-log.js';
import { pip, sen2Xml } from '../../../test/support/sen2-xml.js';
import type { ReportEntry } from '../report/entry.js';
import { bladeTables } from './blade-set.js';

const tables: Record<string, string> = {
  sen2: 'sen2tableid,collection,year,referencedate,lea,dmo\ns1,SEN2,2026,2026-Jan-15 00:00:00,999,1',
  person:
    'persontableid,NativeId,personorderseqcolumn,sen2tableid,surname,forename,personbirthdate,sex,ethnicity,postcode,upn\n' +
    'p1,n1,1,s1,Tangledene,Pip,2011-Dec-05 00:00:00,F,WBRI,ZZ7 2QX,C999200016002',
  requests:
    'requeststableid,persontableid,receiveddate,requestsource,rya,requestoutcomedate,requestoutcome,requesttribunal\n' +
    'r1,p1,2019-Mar-04 00:00:00,1,false,2019-Apr-10 00:00:00,Y,true',
  assessment:
    'assessmenttableid,requeststableid,assessmentoutcome,assessmentoutcomedate,week20\na1,r1,Y,2019-Jul-20 00:00:00,1',
  namedplan: 'namedplantableid,assessmenttableid,startdate,planres,pb,oa\nn1,a1,2019-Jul-20 00:00:00,A,1,0',
  plandetail: 'plandetailtableid,namedplantableid,urn,placementrank\nd1,n1,900112,1',
  activeplans:
    'activeplanstableid,requeststableid,reviewmeeting,reviewoutcome,reviewdraft,phasetransferduedate,lastreview\n' +
    'v1,r1,2025-Nov-24 00:00:00,Amend,2025-Dec-11 00:00:00,2026-Mar-31 00:00:00,2025-Dec-11 00:00:00',
  placementdetail:
    'placementdetailtableid,activeplanstableid,urn,placementrank,entrydate,leavingdate\n' +
    'c1,v1,900103,1,2016-Sep-01 00:00:00,2023-Jul-21 00:00:00\nc2,v1,900112,1,2023-Sep-01 00:00:00,2027-Jul-31 00:00:00',
  senneed: 'senneedtableid,activeplanstableid,sentype,sentyperank\nx1,v1,ASD,1\nx2,v1,SLCN,2',
};

const fileName = (table: string): string => `Blade-Export_20-02-2026_${table}.csv`;

describe('a SEN2 return as the CSV set that COLLECT exports', () => {
  let log: ReturnType<typeof importLog>;
  beforeEach(() => void (log = importLog()));
  afterEach(() => log.done());
  const writeSet = (change: Record<string, string> = {}): void => {
    for (const table of bladeTables) log.file(fileName(table), change[table] ?? tables[table]!);
  };
  const facts = async (own: ReturnType<typeof importLog>): Promise<unknown[]> => {
    const [child] = await own.children();
    return (await own.read(child!))
      .filter(({ type }) => type !== 'SourceReported')
      .map((event) => [event.type, event.occurredOn, Object.keys(event.data as object).sort()]);
  };

  it('says the same as the return in XML, known by the day in its files’ names', async () => {
    writeSet();
    const done = await log.import(log.dir);
    expect(done.wrong).toEqual([]);
    expect(done.files).toMatchObject([{ kind: 'sen2', rows: 1, subjects: 1 }]);
    const other = importLog();
    await other.import(other.file('a.xml', sen2Xml([pip])));
    expect(await facts(log)).toEqual(await facts(other));
    other.done();
    const [child] = await log.children();
    expect((await log.read(child!))[0]!.knownAt).toBe('2026-02-20T23:59:59.999Z');
  });

  it('is taken whole when one of its files is named', async () => {
    writeSet();
    expect(await log.import(`${log.dir}/${fileName('person')}`)).toMatchObject({
      accepted: true,
      files: [{ rows: 1 }],
    });
  });

  it('is refused where a file of the nine is missing', async () => {
    log.file(fileName('person'), tables['person']!);
    const { wrong } = await log.import(log.dir);
    expect(wrong[0]).toContain('The set has no file for sen2, requests');
  });

  it('is refused where a row belongs to nobody', async () => {
    writeSet({ requests: tables['requests']!.replace('r1,p1', 'r1,p9') });
    const { accepted, wrong } = await log.import(log.dir);
    expect(accepted).toBe(false);
    expect(wrong).toContain('2 persontableid: The row belongs to no row of the table person.');
  });

  it('is refused where a cell holds a formula', async () => {
    writeSet({ person: tables['person']!.replace('Tangledene', '=1+1') });
    const { wrong } = await log.import(log.dir);
    expect(wrong[0]).toContain('2 surname: The cell begins like a spreadsheet formula.');
  });

  it('names each column that is none of its table, and leaves it out', async () => {
    writeSet({ requests: tables['requests']!.replace('requestsource', 'requestsorce') });
    const { accepted, entries } = await log.import(log.dir);
    expect(accepted).toBe(true);
    expect(entries.map(({ file, row, column, problem }) => [file, row, column, problem])).toEqual([
      [
        fileName('requests'),
        1,
        'requestsorce',
        'No column of this name belongs to the file; it is left out.',
      ],
    ]);
  });

  const placesOf = (entries: readonly ReportEntry[]): unknown[] =>
    entries.map(({ file, row, column }) => [file, row, column]);

  it('names the file in which a wrong row lies', async () => {
    writeSet({
      requests: tables['requests']!.replace('2019-Mar-04', '2019-Feb-30'),
      placementdetail: tables['placementdetail']!.replace('2016-Sep-01', '2026-Sep-31'),
    });
    const { entries } = await log.import(log.dir);
    expect(placesOf(entries.filter(({ severity }) => severity === 'error'))).toEqual([
      [fileName('requests'), 2, 'ReceivedDate'],
      [fileName('placementdetail'), 2, 'EntryDate'],
    ]);
  });

  it('names the file of a row that the whole record shows to be wrong', async () => {
    writeSet({ activeplans: tables['activeplans']!.replace('2025-Nov-24', '2009-Nov-24') });
    const { entries } = await log.import(log.dir);
    expect(placesOf(entries)).toContainEqual([fileName('activeplans'), 2, 'ReviewMeeting']);
    expect(entries.map(({ file }) => file)).not.toContain(fileName('person'));
  });

  it('names the file of a row that may put an earlier return right', async () => {
    const earlier = { year: '2025', referenceDate: '2025-12-31', dateTime: '2026-01-05T09:00:00' };
    await log.import(log.file('before.xml', sen2Xml([pip], earlier)));
    writeSet({ placementdetail: tables['placementdetail']!.replace('2023-Sep-01', '2023-Sep-05') });
    const { entries } = await log.import(`${log.dir}/${fileName('sen2')}`);
    expect(placesOf(entries)).toContainEqual([fileName('placementdetail'), 3, 'PlacementStarted']);
  });

  it('names the file of a place that the register knows otherwise', async () => {
    await log.import(
      log.file(
        'settings.csv',
        'URN,EstablishmentName,TypeOfEstablishmentId,ResourcedProvisionName\n900112,The Elms,01,Not applicable\n',
      ),
    );
    const unit = 'c2,v1,900112,1,2023-Sep-01 00:00:00,2027-Jul-31 00:00:00,1';
    writeSet({
      placementdetail: tables['placementdetail']!.replace(
        'leavingdate\n',
        'leavingdate,senunitindicator\n',
      ).replace('c2,v1,900112,1,2023-Sep-01 00:00:00,2027-Jul-31 00:00:00', unit),
    });
    const { entries } = await log.import(`${log.dir}/${fileName('sen2')}`);
    expect(placesOf(entries)).toContainEqual([fileName('placementdetail'), 3, 'URN']);
  });
});
