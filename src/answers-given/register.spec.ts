import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import type { AnswerGiven } from './answer-given.js';
import { packRows, rowsOfChild } from './packed-rows.js';
import { openRegisterFile } from './register-file.js';
import { openRegister, registerPath } from './register.js';

const ANN = '5f0c6f9e-6f0e-4a51-9a57-0d3c3f4a8b11';
const BEN = '00000000-0000-4000-8000-000000000001';
const answer = (over: Partial<AnswerGiven> = {}): AnswerGiven => ({
  ...{ kind: 'transition-risks', format: 'graphql', givenAt: '2026-01-20T10:00:00.000Z', givenTo: 'token-1' },
  ...{ position: '00000000000000000007', known: '2026-01-20T10:00:00.000Z', on: '2026-01-20' },
  ...{ rulesRelease: '2026.12', asked: { view: 'year-9' }, rows: [{ child: ANN, rule: 'TR-02' }] },
  ...over,
});

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'throughline-answers-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the register of answers given', () => {
  it('gives back what was noted of a child, with its rows alone, the oldest first', () => {
    const register = openRegister(dir);
    const rows = [
      { child: BEN, rule: 'TR-01' },
      { child: ANN, rule: 'TR-02' },
      { child: ANN, rule: 'TR-16' },
    ];
    register.note(answer({ rows }));
    register.note(answer({ rows: [{ child: BEN }] }));
    register.note(answer({ kind: 'case', rows: [{ child: ANN }] }));
    const found = register.about([ANN]);
    expect(found.map(({ kind, rowCount, rows: its }) => [kind, rowCount, its])).toEqual([
      ['transition-risks', 3, rows.slice(1)],
      ['case', 1, [{ child: ANN }]],
    ]);
    const { number: _, rowCount: __, ...first } = found[0]!;
    expect(first).toEqual(answer({ rows: rows.slice(1) }));
    register.close();
  });
  it('gives one answer of several children once, with the rows of each', () => {
    const register = openRegister(dir);
    register.note(answer({ rows: [{ child: ANN }, { child: BEN }] }));
    expect(register.about([BEN, ANN]).map(({ rows }) => rows)).toEqual([[{ child: BEN }, { child: ANN }]]);
    register.close();
  });
  it('keeps the rows once, however often they are given', () => {
    const register = openRegister(dir);
    for (let i = 0; i < 3; i++) register.note(answer());
    register.flush();
    register.note(answer({ rows: [{ child: ANN, rule: 'TR-02' }] }));
    register.close();
    const db = new DatabaseSync(registerPath(dir));
    const count = (table: string) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()!['n'];
    expect([count('answer'), count('given_rows')]).toEqual([4, 1]);
    db.close();
  });
  it('writes what waits when it is closed, for the next to read', () => {
    const register = openRegister(dir);
    register.note(answer());
    register.close();
    const again = openRegister(dir);
    expect(again.about([ANN])).toHaveLength(1);
    again.close();
  });
  it('writes an answer once the turn in which it was given is over, and the next with its neighbours', async () => {
    const written: number[] = [];
    const open = (path: string) => {
      const file = openRegisterFile(path);
      return {
        ...file,
        write: (some: readonly AnswerGiven[]) => (written.push(some.length), file.write(some)),
      };
    };
    const register = openRegister(dir, { open, flushAfterMs: 60_000 });
    register.note(answer());
    expect(written).toEqual([]);
    await turn();
    expect(written).toEqual([1]);
    register.note(answer());
    register.note(answer());
    register.close();
    expect(written).toEqual([1, 2]);
  });
  it('is written by two processes beside one another', () => {
    const [one, other] = [openRegister(dir), openRegister(dir)];
    one.note(answer());
    one.flush();
    other.note(answer());
    other.flush();
    expect([one.problem(), other.problem()]).toEqual([undefined, undefined]);
    expect(one.about([ANN])).toHaveLength(2);
    one.close();
    other.close();
  });
  it('leaves no file where nothing was answered', () => {
    const register = openRegister(dir);
    expect(register.about([ANN])).toEqual([]);
    register.close();
    expect(() => readFileSync(registerPath(dir))).toThrow('ENOENT');
  });
  it('says so while it cannot be written, and writes what waited once it can', () => {
    let isBroken = true;
    const open = (path: string) => {
      if (isBroken) throw new Error('disk full');
      return openRegisterFile(path);
    };
    const register = openRegister(dir, { open });
    register.note(answer());
    register.flush();
    expect(register.problem()).toMatch(/cannot be written: 1 answers wait/);
    isBroken = false;
    register.note(answer());
    register.flush();
    expect(register.problem()).toBeUndefined();
    expect(register.about([ANN])).toHaveLength(2);
    register.close();
  });
  it('writes what it could not write by itself, though nothing more is answered', async () => {
    let tries = 0;
    const open = (path: string) => {
      if (++tries === 1) throw new Error('disk full');
      return openRegisterFile(path);
    };
    const register = openRegister(dir, { open, againAfterMs: 1 });
    register.note(answer());
    register.flush();
    while (register.problem() !== undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(register.waiting()).toBe(0);
    register.close();
  });
  it('says what it could not write before it was closed, and tries no more', async () => {
    let tries = 0;
    const open = () => {
      tries += 1;
      throw new Error('disk full');
    };
    const register = openRegister(dir, { open, againAfterMs: 1 });
    register.note(answer());
    register.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([tries, register.waiting()]).toEqual([1, 1]);
  });
  it('refuses to change what was answered', () => {
    const register = openRegister(dir);
    register.note(answer());
    register.close();
    const db = new DatabaseSync(registerPath(dir));
    expect(() => db.exec("UPDATE answer SET given_to = 'nobody'")).toThrow('is not changed');
    db.close();
  });
});

describe('packed rows', () => {
  it('are 24 bytes each', () => {
    expect(packRows([{ child: ANN, rule: 'TR-02' }, { child: BEN }])).toHaveLength(48);
  });
  it('find no child across the edge of two rows', () => {
    const packed = packRows([
      { child: BEN, rule: 'TR-01' },
      { child: BEN, rule: 'TR-02' },
    ]);
    const across = packed.toString('hex', 8, 24);
    const id = across.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    expect(rowsOfChild(packed, id)).toEqual([]);
  });
  it('leave out a rule that is too long, and keep the child', () => {
    expect(rowsOfChild(packRows([{ child: ANN, rule: 'TR-000002' }]), ANN)).toEqual([{ child: ANN }]);
  });
  it('refuse a child that could not be read back', () => {
    expect(() => packRows([{ child: 'ann' }])).toThrow(RangeError);
  });
});
