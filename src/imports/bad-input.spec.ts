import { mkdirSync, symlinkSync } from 'node:fs';
import { journeysText } from '../../test/support/journeys-text.js';
import { importLog } from '../../test/support/import-log.js';
import { refusalOf } from '../../test/support/refusal-of.js';
import { pip, sen2Xml } from '../../test/support/sen2-xml.js';
import type { Elements } from '../../test/support/sen2-xml.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const refusal = (name: string, text: string | Buffer, options = {}) => refusalOf(log, name, text, options);
const request = pip['Requests'] as Elements;
const plan = (start: string): Elements => ({
  ...pip,
  Requests: { ...request, Assessment: { NamedPlan: { StartDate: start } } },
});

describe('bad input', () => {
  it('that is malformed is refused with its line, also where right rows are asked for', async () => {
    const text = sen2Xml([pip]).replace('</Surname>', '</Surnam>');
    const entry = await refusal('a.xml', text, { acceptValid: true });
    expect(entry.problem).toContain('not well-formed XML');
    expect(entry.row).toBe(13);
  });

  it('that is cut off is refused', async () => {
    const entry = await refusal('a.xml', sen2Xml([pip, pip]).slice(0, -400));
    expect(entry.problem).toContain('not well-formed XML');
  });

  it('with a wrong UPN check letter is refused with row and column', async () => {
    const entry = await refusal('a.xml', sen2Xml([{ ...pip, UPN: 'D999200016002' }]));
    expect(entry).toMatchObject({ column: 'UPN', value: 'D************', row: 13 });
    expect(entry.problem).toContain('does not agree with the rest');
  });

  it('with an unknown code is refused, and the codes are named', async () => {
    const needs = { SENneed: { SENtype: 'XYZ', SENtypeRank: '1' } };
    const entry = await refusal('a.xml', sen2Xml([{ ...pip, Requests: { ...request, ActivePlans: needs } }]));
    expect(entry).toMatchObject({ column: 'SENtype', value: 'XYZ' });
    expect(entry.remedy).toContain('SPLD');
  });

  it('that gives one field two values is refused, for nobody can say which holds', async () => {
    const text = sen2Xml([pip]).replace('<Sex>F</Sex>', '<Sex>F</Sex><Sex>M</Sex>');
    const entry = await refusal('a.xml', text);
    expect(entry).toMatchObject({ column: 'Sex', problem: 'The field is given twice, with two values.' });
  });

  it('with a date that does not exist is refused', async () => {
    const entry = await refusal('a.xml', sen2Xml([plan('2019-02-30')]));
    expect(entry).toMatchObject({ column: 'StartDate', problem: 'StartDate is not a date that exists.' });
  });

  it('with a plan before the birth in its own record is refused', async () => {
    const entry = await refusal('a.xml', sen2Xml([plan('2010-07-20')]));
    expect(entry).toMatchObject({ column: 'StartDate', value: '2010-07-20' });
    expect(entry.problem).toContain('before the person’s birth');
  });

  it('with a date after the day it was known is refused', async () => {
    expect((await refusal('a.xml', sen2Xml([plan('2026-02-21')]))).problem).toContain('after the day');
  });

  it('with a date of a decision that lies ahead is refused, and told to wait for it', async () => {
    const named = { StartDate: '2019-07-20', CeaseDate: '2026-08-31', CeaseReason: '2' };
    const person = { ...pip, Requests: { ...request, Assessment: { NamedPlan: named } } };
    const entry = await refusal('a.xml', sen2Xml([person]));
    expect(entry).toMatchObject({ column: 'CeaseDate', value: '2026-08-31' });
    expect(entry.remedy).toContain('until it has');
  });

  it('with a time out of education that lies ahead is loaded without it, with a warning', async () => {
    const where = { SENsetting: 'NEET', PlacementRank: '1', EntryDate: '2026-09-01' };
    const person = { ...pip, Requests: { ...request, ActivePlans: { PlacementDetail: where } } };
    const done = await log.import(log.file('a.xml', sen2Xml([person])));
    expect(done.accepted).toBe(true);
    expect(done.entries.find(({ column }) => column === 'EntryDate')!.problem).toContain('lies ahead');
  });

  it('from a clock that runs ahead is refused', async () => {
    const text = sen2Xml([pip], { dateTime: '2027-02-20T10:00:00' });
    expect((await refusal('a.xml', text)).problem).toContain('lies ahead');
  });

  it.each([
    ['an Excel workbook', 'a.xlsx', 'PK\u0003\u0004rest', 'Excel workbook'],
    ['another XML file', 'a.xml', '<CTfile><Header/></CTfile>', 'not a SEN2 return'],
    ['a CSV file of something else', 'a.csv', 'name,colour\nx,red', 'no file that can be imported'],
    ['a JSON list', 'a.json', '[{"child":"1"}]', 'one JSON list'],
    ['an empty file', 'a.csv', '', 'empty'],
    ['a blank file', 'a.csv', '\n \r\n', 'nothing but white space'],
    ['a PDF document', 'a.pdf', '%PDF-1.4\n', 'PDF document'],
    ['bytes of a program', 'a.bin', 'x\u0000\u0001', 'not text'],
    ['text in UTF-16 without a mark', 'a.xml', Buffer.from('<SEN2/>', 'utf16le'), 'UTF-16'],
    ['a compressed file', 'a.xml.gz', Buffer.from([0x1f, 0x8b, 8, 0]), 'compressed'],
    ['a CSV file with semicolons', 'a.csv', 'URN;EstablishmentName\n1;2', 'not separated by commas'],
  ])('that is %s is refused as of the wrong kind', async (_what, name, text, problem) => {
    expect((await refusal(name, text)).problem).toContain(problem);
  });

  it('that is not there is refused', async () => {
    const done = await log.import(`${log.dir}/nothing.xml`);
    expect(done.wrong).toEqual([' : There is no such file or folder.']);
  });

  it('with bytes that are not UTF-8 is refused with their place', async () => {
    const text = sen2Xml([pip]);
    const at = text.indexOf('Tangledene');
    const bytes = Buffer.from(text, 'latin1');
    bytes[at] = 0xe9;
    expect((await refusal('a.xml', bytes)).problem).toBe(`Byte ${at + 1} of the file is not UTF-8 text.`);
    const journeys = Buffer.from(journeysText({}, [{ child: 'é' }]), 'latin1');
    expect((await refusal('j.jsonl', journeys)).problem).toMatch(
      /^Byte \d+ of the file is not UTF-8 text\.$/,
    );
  });

  it('that is an entity bomb is refused before any entity grows', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const text = sen2Xml([pip]).replace('<SEN2>', `${bomb}\n<SEN2>`);
    expect((await refusal('a.xml', text)).problem).toContain('document type');
    const undeclared = sen2Xml([{ ...pip, Surname: '&bomb;' }]);
    expect((await refusal('b.xml', undeclared)).problem).toContain('not well-formed XML');
  });

  it('with a text without end is refused in bounded memory', async () => {
    const text = sen2Xml([{ ...pip, Surname: 'x'.repeat(3_000_000) }]);
    expect((await refusal('a.xml', text)).problem).toContain('more than a million characters');
  });

  it('that is an empty folder is refused', async () => {
    const folder = `${log.dir}/returns`;
    mkdirSync(folder);
    expect((await log.import(folder)).wrong).toEqual([' : The folder holds no file that can be imported.']);
  });

  it('that is a folder is taken with the files to which its links lead', async () => {
    const folder = `${log.dir}/returns`;
    mkdirSync(`${folder}/older`, { recursive: true });
    symlinkSync(log.file('a.xml', sen2Xml([pip])), `${folder}/a.xml`);
    symlinkSync('nowhere', `${folder}/b.xml`);
    const done = await log.import(folder);
    expect(done.files.map(({ file }) => file)).toEqual(['a.xml']);
    expect(done.entries.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
      'b.xml: It is no file.',
      'older: It is a folder in a folder.',
    ]);
  });

  it('that is a device is refused, for it cannot be read twice', async () => {
    expect((await log.import('/dev/null')).wrong).toEqual([' : It is neither a file nor a folder.']);
  });

  it('is reported once: what cannot be read is not called missing too', async () => {
    const done = await log.import(log.file('a.xml', sen2Xml([{ ...pip, UPN: 'D999200016002' }])));
    expect(done.entries.map(({ column }) => column)).toEqual(['UPN']);
  });

  it('without any record is loaded with a warning', async () => {
    const done = await log.import(log.file('a.xml', sen2Xml([])));
    expect(done.accepted).toBe(true);
    expect(done.entries.map(({ problem }) => problem)).toEqual(['The file holds no record.']);
  });

  it('without a Header is refused', async () => {
    const text = sen2Xml([pip]).replace(/<LEA>.*<\/LEA>/, '');
    expect(await refusal('a.xml', text)).toMatchObject({ column: 'LEA' });
  });

  it('whose census lies after the day on which it was made is refused', async () => {
    const entry = await refusal('a.xml', sen2Xml([pip], { dateTime: '2025-12-20T10:00:00' }));
    expect(entry.problem).toBe('The file tells of 2026-01-15, and was known before that, on 2025-12-20.');
  });

  it('that names one person twice is refused', async () => {
    expect((await refusal('a.xml', sen2Xml([pip, pip]))).problem).toContain('has the same UPN');
  });

  it('of journeys whose first line is no header is refused', async () => {
    expect((await refusal('j.jsonl', '{"child":"1"}\n')).problem).toContain('not known here');
    expect((await refusal('k.jsonl', '{not json\n')).problem).toBe('The first line is not JSON.');
  });
});
