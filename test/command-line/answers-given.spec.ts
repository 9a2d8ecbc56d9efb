import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedAnswer } from '../../src/answers-given/answer-given.js';
import { openRegister, registerPath } from '../../src/answers-given/register.js';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

const STAFF = 'staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11';
let here: Terminal;
let child: string;

const folder = (): string => join(here.data, 'data', 'log');
const recorded = (): readonly RecordedAnswer[] => {
  const register = openRegister(folder());
  try {
    return register.about([child]);
  } finally {
    register.close();
  }
};

beforeAll(async () => {
  here = terminal('2026-11-22T10:00:00.000Z', { THROUGHLINE_USER: STAFF });
  const city = join(here.data, 'city');
  await here.type('generate', '--children', '30', '--seed', '3', '--out', city);
  await here.type('import', city);
  const { out } = await here.type('risks', '--format', 'json', '--view', 'post-19');
  child = JSON.parse(out).risks[0].child;
}, 60_000);
afterAll(() => here.remove());

describe('an answer on the terminal', () => {
  it('is recorded with what was asked, as what it was given, and to whom', async () => {
    const { out } = await here.type('risks', '--format', 'csv', '--on', '2026-11-01');
    const rules = out
      .split('\r\n')
      .filter((line) => line.startsWith(child))
      .map((line) => /,(TR-\d\d),/.exec(line)![1]);
    const [first, last] = [recorded()[0]!, recorded().at(-1)!];
    expect(first).toMatchObject({ kind: 'transition-risks', format: 'json', asked: { view: 'post-19' } });
    expect(last).toMatchObject({
      ...{ kind: 'transition-risks', format: 'csv', asked: {}, givenTo: STAFF, on: '2026-11-01' },
      rows: rules.map((rule) => ({ child, rule })),
    });
  }, 60_000);
  it('is recorded where a case was given whole', async () => {
    await here.type('case', child);
    expect(recorded().at(-1)).toMatchObject({
      ...{ kind: 'case', format: 'table', asked: { parts: ['whole'] }, rows: [{ child }] },
    });
  }, 60_000);
  it('is recorded where a rule was explained, and where a caseload was listed', async () => {
    await here.type('explain', child, '--rule', 'TR-02');
    expect(recorded().at(-1)).toMatchObject({
      ...{ kind: 'case', format: 'table', asked: { parts: ['explainRisk'], rule: 'TR-02' } },
    });
    const { out } = await here.type('next', '--within', '1827', '--format', 'csv');
    const steps = out.split('\r\n').filter((line) => line.includes(child));
    const last = recorded().at(-1)!;
    expect(last.kind === 'next-steps' ? last.rows.length : 0).toBe(steps.length);
  }, 60_000);
  it('holds no name', async () => {
    const { out } = await here.type('case', child);
    const [, surname] = /^(\S+) (\S+), born/m.exec(out)!.slice(1);
    const bytes = ['', '-wal'].map((suffix) => {
      try {
        return readFileSync(registerPath(folder()) + suffix, 'latin1');
      } catch {
        return '';
      }
    });
    expect(bytes.join('')).not.toContain(surname);
  }, 60_000);
  it('refuses a user who is named', async () => {
    const named = terminal('2026-11-22T10:00:00.000Z', { THROUGHLINE_USER: 'Ann Oak' });
    const { status, err } = await named.type('risks');
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('never a name') });
    expect(err).not.toContain('Oak');
    named.remove();
  }, 60_000);
  it('says so where it cannot be recorded, and is given all the same', async () => {
    const path = registerPath(folder());
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    mkdirSync(path);
    const { status, out, err } = await here.type('case', child, '--format', 'json');
    expect({ status, child: JSON.parse(out).child }).toEqual({ status: 0, child });
    expect(err).toContain('cannot be written: 1 answers wait');
    rmSync(path, { recursive: true });
  }, 60_000);
});
