import { numbered, valuesFor } from './named-values.js';

describe('a query with its values by name', () => {
  it('has them by number, each once, as PostgreSQL takes them', () => {
    const query = numbered('SELECT $day AS a WHERE b <= $day AND c = $known AND $day > 0');
    expect(query).toEqual({
      text: 'SELECT $1 AS a WHERE b <= $1 AND c = $2 AND $1 > 0',
      names: ['day', 'known'],
    });
    expect(valuesFor(query, { known: 7, $day: '2026-01-01', other: 1 })).toEqual(['2026-01-01', 7]);
  });
  it('keeps what stands in quotes', () => {
    expect(numbered("SELECT 'it''s $day', $day").text).toBe("SELECT 'it''s $day', $1");
  });
  it('leaves the order of a join to PostgreSQL', () => {
    expect(numbered('SELECT 1 FROM a CROSS JOIN b ON b.x = a.x').text).toBe(
      'SELECT 1 FROM a JOIN b ON b.x = a.x',
    );
  });
  it('asks for nothing that PostgreSQL cannot hold', () => {
    const asked = { a: 'x\0', b: JSON.stringify(['\0', '\ud800', 'ä\n']), c: 'y\udc00', d: null };
    expect(valuesFor(numbered('SELECT $a, $b, $c, $d'), asked)).toEqual([
      ...['x\ufffd', '["\ufffd","\ufffd","ä\\n"]', 'y\ufffd', null],
    ]);
  });
  it('refuses a name that has no value', () => {
    expect(() => valuesFor(numbered('SELECT $nobody'), {})).toThrow('$nobody');
  });
});
