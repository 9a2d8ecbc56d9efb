import { importLog } from '../../test/support/import-log.js';
import { refusalOf } from '../../test/support/refusal-of.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const refusal = (name: string, text: string) => refusalOf(log, name, text);
const register = 'URN,EstablishmentName,TypeOfEstablishmentId';

describe('a bad CSV file', () => {
  it('with a formula in a cell of a CSV file is refused', async () => {
    const header = 'URN,EstablishmentName,TypeOfEstablishmentId';
    const entry = await refusal('r.csv', `${header}\n900101,"=HYPERLINK(""http://x"",""y"")",01`);
    expect(entry).toMatchObject({ row: 2 });
    expect(entry.problem).toContain('spreadsheet formula');
    expect(JSON.stringify(entry)).not.toContain('HYPERLINK');
  });

  it('with quotation marks gone astray in a CSV file is refused with the line', async () => {
    const entry = await refusal('r.csv', 'URN,EstablishmentName,TypeOfEstablishmentId\n900101,"x"y,01');
    expect(entry).toMatchObject({ row: 2 });
    expect(entry.problem).toContain('not a well-formed CSV');
  });

  it('with a quotation mark in the middle of a cell is refused with the line, and the cell is not repeated', async () => {
    const entry = await refusal('r.csv', `${register}\n900101,Oak ("the Tangledene"),01`);
    expect(entry).toMatchObject({ row: 2 });
    expect(entry.problem).toBe('The file is not a well-formed CSV file (invalid opening quote).');
    expect(JSON.stringify(entry)).not.toContain('Tangledene');
  });

  it('with a row of more cells than columns is refused, so that none is taken for another', async () => {
    const entry = await refusal('r.csv', `${register}\n900101,Oak, Ash School,01`);
    expect(entry).toMatchObject({ row: 2 });
    expect(entry.problem).toContain('more cells than the header');
  });

  it('with a type that is no number in the register is refused before anything is described by it', async () => {
    const entry = await refusal('r.csv', `${register}\n900101,Oak,Ash School`);
    expect(entry).toMatchObject({ row: 2, value: 'Ash School' });
  });

  it('with a column twice in its header is refused', async () => {
    const entry = await refusal(
      'r.csv',
      'URN,urn,EstablishmentName,TypeOfEstablishmentId\n900101,900102,x,01',
    );
    expect(entry).toMatchObject({ row: 1, column: 'urn' });
    expect(entry.problem).toContain('beside "URN"');
  });

  it('with one setting in two rows is refused', async () => {
    const entry = await refusal('r.csv', `${register}\n900101,Oak,01\n900101,Ash,01`);
    expect(entry).toMatchObject({ row: 3, problem: 'Row 2 has the same URN.' });
  });

  it('with a row without end in a CSV file is refused', async () => {
    const entry = await refusal('r.csv', `${register}\n900101,"${'x'.repeat(1_100_000)}`);
    expect(entry.problem).toBe('The row is longer than a million characters.');
  });
});
