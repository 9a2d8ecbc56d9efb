import { jsonLog } from './log.js';

const written = (write: (log: ReturnType<typeof jsonLog>) => void): readonly any[] => {
  const lines: string[] = [];
  write(jsonLog((line) => void lines.push(line), 'info'));
  return lines.map((line) => JSON.parse(line));
};

describe('a line of the log', () => {
  it('is one JSON text with its level, its time, its sentence and its fields', () => {
    const [line] = written((log) => log.info('Listening.', { port: 3000 }));
    expect(line).toMatchObject({ level: 'info', service: 'throughline', msg: 'Listening.', port: 3000 });
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });
  it('is not written below its level', () => {
    expect(written((log) => log.debug('Answered.'))).toEqual([]);
  });
  it('tells of a fault its kind and places, and nothing that its message says', () => {
    const [line] = written((log) => log.fault('a-reference', new RangeError('Ida Fable was born in 2010')));
    expect(line).toMatchObject({ level: 'error', reference: 'a-reference', kind: 'RangeError' });
    expect(line.places[0]).toMatch(/^at /);
    expect(JSON.stringify(line)).not.toMatch(/Ida|2010/);
  });
  it('takes no line of what a fault says for a place', () => {
    const said = 'This is no fact:\n    at Ida Fable (born:2010:5)\nat Fable';
    const [line] = written((log) => log.fault('a-reference', new RangeError(said)));
    expect(line.places[0]).toContain('log.spec');
    expect(JSON.stringify(line)).not.toMatch(/Ida|Fable|2010/);
    const mutable = new RangeError('Fable\n    at Ida Fable');
    mutable.message = 'something else';
    expect(JSON.stringify(written((log) => log.fault('a-reference', mutable)))).not.toMatch(/Ida|Fable/);
  });
  it('withholds what is called by a personal name, at the top and within', () => {
    const fields = {
      surname: 'Fable',
      said: { forename: 'Ida' },
      at: { upn: 'A123' },
      in: { a: { postcode: 'ZZ1' } },
    };
    const text = JSON.stringify(written((log) => log.warn('Odd.', fields as never)));
    expect(text).not.toMatch(/Fable|Ida|A123|ZZ1/);
    expect(text).toContain('[withheld]');
  });
});
