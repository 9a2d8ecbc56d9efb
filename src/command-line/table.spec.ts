import { table } from './table.js';

interface Row {
  readonly name: string;
  readonly count?: number;
}
const columns = [
  { heading: 'NAME', of: (row: Row) => row.name },
  { heading: 'COUNT', of: (row: Row) => row.count },
];

describe('a table for people', () => {
  it('aligns its columns and leaves no blanks at the end of a line', () => {
    expect(table([{ name: 'Ann', count: 12 }, { name: 'Bartholomew' }], columns)).toBe(
      'NAME         COUNT\nAnn          12\nBartholomew\n',
    );
  });
  it('lets no text of a source steer the terminal', () => {
    expect(table([{ name: '\u001b[31mred\u202e' }], columns)).toBe('NAME       COUNT\n [31mred\n');
  });
  it('has its headings when there are no rows', () => {
    expect(table([], columns)).toBe('NAME  COUNT\n');
  });
});
