import { checkData } from './check-data.js';
import type { DataProblem } from './check-data.js';
import {
  code,
  date,
  flag,
  group,
  id,
  listOf,
  optional,
  ownName,
  partialDate,
  sealed,
  text,
  whole,
} from './fact-schema.js';
import { SealedValue } from './sealed.js';

const fields = {
  heldOn: date,
  since: optional(partialDate),
  pence: optional(whole),
  late: optional(flag),
  kind: optional(code('a', 'b')),
  urn: optional(id),
  note: optional(text),
  born: optional(sealed(date)),
  clinic: optional(ownName),
  places: optional(listOf(group({ urn: id, rank: optional(whole) }))),
};
const problems = (data: unknown): readonly DataProblem['problem'][] =>
  checkData({ fields }, data).map(({ problem }) => problem);
const held = { heldOn: '2026-01-10' };

describe('checking the data of an event', () => {
  it('takes no words for an id that lies in clear', () => {
    expect(problems({ ...held, urn: 'Hill Road School' })).toEqual(['wrong-kind']);
    expect(problems({ ...held, urn: 'Zoë' })).toEqual(['wrong-kind']);
    expect(problems({ ...held, urn: 'staff-3f0c6a9e', clinic: 'Hill Road Clinic' })).toEqual([]);
  });
  it('finds nothing wrong with data as declared', () => {
    const data = {
      ...held,
      since: '2025-09',
      pence: 12,
      late: false,
      kind: 'a',
      urn: '100',
      note: 'Said so.',
    };
    expect(problems({ ...data, born: '2012-02-29', places: [{ urn: '100', rank: 1 }] })).toEqual([]);
  });

  it.each<[string, unknown, DataProblem['problem']]>([
    ['a field that is not declared', { ...held, colour: 'red' }, 'unknown-field'],
    ['a field that must be given', {}, 'missing'],
    ['a date that does not exist', { heldOn: '2026-02-30' }, 'no-such-date'],
    ['a month that does not exist', { ...held, since: '2026-13' }, 'no-such-date'],
    ['a sealed date that does not exist', { ...held, born: '2026-02-30' }, 'no-such-date'],
    ['a number that is not whole', { ...held, pence: 1.5 }, 'unsafe-integer'],
    ['a number too large to be exact', { ...held, pence: 2 ** 53 }, 'unsafe-integer'],
    ['a text for a number', { ...held, pence: '12' }, 'wrong-kind'],
    ['a text for a flag', { ...held, late: 'no' }, 'wrong-kind'],
    ['a code that is not on the list', { ...held, kind: 'c' }, 'unknown-code'],
    ['half a surrogate pair', { ...held, note: '\ud800' }, 'malformed-text'],
    ['a NUL', { ...held, note: 'a\u0000' }, 'malformed-text'],
    ['an empty text', { ...held, note: ' ' }, 'missing'],
    ['an object for a list', { ...held, places: {} }, 'wrong-kind'],
    ['null', { ...held, urn: null }, 'wrong-kind'],
    ['no object at all', [], 'wrong-kind'],
  ])('finds %s', (_what, data, problem) => {
    expect(problems(data)).toContain(problem);
  });

  it('names the place within a list', () => {
    const [found] = checkData({ fields }, { ...held, places: [{ urn: '1' }, { urn: '2', rank: 'x' }] });
    expect(found?.field).toBe('places/1/rank');
  });

  it('lets a value pass that came sealed from the log', () => {
    expect(problems({ ...held, born: new SealedValue(() => '2012-01-01') })).toEqual([]);
  });

  it('never quotes a value', () => {
    const [found] = checkData({ fields }, { ...held, kind: 'SECRET' });
    expect(JSON.stringify(found)).not.toContain('SECRET');
  });
});
