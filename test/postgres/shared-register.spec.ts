import type { AnswerGiven } from '../../src/answers-given/answer-given.js';
import { openAnswerTables, type AnswerTables } from '../../src/answers-given/postgres/answer-tables.js';
import { openSharedRegister, sharedRegister } from '../../src/answers-given/postgres/shared-register.js';
import type { AnswersRegister } from '../../src/answers-given/register.js';
import { openDatabase, type Database } from '../../src/postgres/database.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

const ANN = '5f0c6f9e-6f0e-4a51-9a57-0d3c3f4a8b11';
const BEN = '00000000-0000-4000-8000-000000000001';
const LOG = '00000000-0000-4000-8000-000000000007';
const answer = (over: Partial<AnswerGiven> = {}): AnswerGiven => ({
  ...{ kind: 'transition-risks', format: 'graphql', givenAt: '2026-01-20T10:00:00.000Z', givenTo: 'token-1' },
  ...{ position: '00000000000000000007', known: '2026-01-20T10:00:00.000Z', on: '2026-01-20' },
  ...{ rulesRelease: '2026.12', asked: { view: 'year-9' }, rows: [{ child: ANN, rule: 'TR-02' }] },
  ...over,
});

let server: PostgresServer;
let url: string;
let database: Database;
let registers: AnswersRegister[];
const opened = async (): Promise<AnswersRegister> => {
  const one = await openSharedRegister({ url, setting: 'KEY_DATABASE_URL' }, LOG);
  registers.push(one);
  return one;
};
const count = async (table: string): Promise<unknown> =>
  (await database.ask(`SELECT count(*)::int AS n FROM answers.${table}`))[0];

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  [registers, url] = [[], await server.newDatabase()];
  database = await openDatabase(url, 'X');
});
afterEach(async () => {
  for (const one of registers) await one.close();
  await database.close();
});

describe('the register of answers given that several processes share', () => {
  it('gives back in one process what was noted in another, with the rows of the child alone, the oldest first', async () => {
    const [one, other] = [await opened(), await opened()];
    const rows = [
      { child: BEN, rule: 'TR-01' },
      { child: ANN, rule: 'TR-02' },
      { child: ANN, rule: 'TR-16' },
    ];
    one.note(answer({ rows }));
    await one.flush();
    other.note(answer({ rows: [{ child: BEN }] }));
    other.note(answer({ kind: 'case', rows: [{ child: ANN }] }));
    await other.flush();
    for (const register of [one, other]) {
      const found = await register.about([ANN]);
      expect(found.map(({ kind, rowCount, rows: its }) => [kind, rowCount, its])).toEqual([
        ['transition-risks', 3, rows.slice(1)],
        ['case', 1, [{ child: ANN }]],
      ]);
      const { number: _, rowCount: __, ...first } = found[0]!;
      expect(first).toEqual(answer({ rows: rows.slice(1) }));
      expect((await register.lists([ANN])).map(({ rows: its }) => its)).toEqual([rows.slice(1), []]);
    }
  });
  it('keeps equal rows once, whichever process gives them, also in one moment', async () => {
    const both = [await opened(), await opened()];
    for (let i = 0; i < 20; i++) {
      for (const one of both) {
        one.note(answer({ rows: [{ child: ANN, rule: `TR-${i}` }] }));
        one.note(answer({ rows: [{ child: BEN, rule: `TR-${i}` }] }));
      }
      await Promise.all(both.map(async (one) => one.flush()));
    }
    expect([await count('answer'), await count('given_rows')]).toEqual([{ n: 80 }, { n: 40 }]);
    expect(both.map((one) => one.problem())).toEqual([undefined, undefined]);
  });
  it('lets two processes that give the same rows in opposite orders wait for each other, and no more', async () => {
    const both = [await opened(), await opened()];
    const problems: unknown[] = [];
    for (let round = 0; round < 10; round++) {
      const given = Array.from({ length: 100 }, (_, i) =>
        answer({ rows: [{ child: ANN, rule: `${round}-${i}` }] }),
      );
      for (const one of given) both[0]!.note(one);
      for (const one of given.toReversed()) both[1]!.note(one);
      await Promise.all(both.map(async (one) => one.flush()));
      problems.push(...both.map((one) => one.problem()).filter(Boolean));
    }
    expect([problems, await count('given_rows')]).toEqual([[], { n: 1_000 }]);
  });
  it('writes what waits when it is closed', async () => {
    const register = await openSharedRegister({ url, setting: 'X' }, LOG);
    register.note(answer());
    await register.close();
    expect(await (await opened()).about([ANN])).toHaveLength(1);
  });
  it('says so while it cannot be written, and writes what waited once it can, in its order', async () => {
    const tables = await openAnswerTables(url, 'X', LOG);
    let isBroken = true;
    const write: AnswerTables['write'] = async (some) => {
      if (isBroken) throw new Error('gone');
      await tables.write(some);
    };
    const register = sharedRegister({ ...tables, write });
    registers.push(register);
    register.note(answer({ kind: 'children' }));
    await register.flush();
    expect(register.problem()).toMatch(/cannot be written: 1 answers wait/);
    isBroken = false;
    register.note(answer());
    await register.flush();
    expect(register.problem()).toBeUndefined();
    expect((await register.about([ANN])).map(({ kind }) => kind)).toEqual(['children', 'transition-risks']);
  });
  it('refuses to change what was answered', async () => {
    const register = await opened();
    register.note(answer());
    await register.flush();
    await expect(database.run("UPDATE answers.answer SET given_to = 'nobody'")).rejects.toThrow();
    expect((await register.about([ANN]))[0]!.givenTo).toBe('token-1');
  });
  it('is refused in a sentence where it is of another log, or of a newer release', async () => {
    await opened();
    const other = openSharedRegister({ url, setting: 'KEY_DATABASE_URL' }, LOG.replace('7', '8'));
    await expect(other).rejects.toThrow(/register of answers of another log.*KEY_DATABASE_URL/);
    await database.run("INSERT INTO answers.migration (number, name) VALUES (99, 'of tomorrow')");
    await expect(opened()).rejects.toThrow('newer release');
  });
});
