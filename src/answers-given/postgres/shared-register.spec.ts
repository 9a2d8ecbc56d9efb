import { setImmediate as turn } from 'node:timers/promises';
import type { AnswerGiven } from '../answer-given.js';
import type { AnswerTables } from './answer-tables.js';
import { sharedRegister } from './shared-register.js';

const answer = (number: number): AnswerGiven => ({
  ...{ kind: 'children', format: 'graphql', givenAt: '2026-01-20T10:00:00.000Z', givenTo: 'token-1' },
  ...{ position: '00000000000000000007', known: '2026-01-20T10:00:00.000Z', on: '2026-01-20' },
  ...{ rulesRelease: '2026.12', asked: { number }, rows: [] },
});

/** Tables that take as long as a spec says, and fail when it says. */
const slowTables = () => {
  const steps: (() => void)[] = [];
  const said: string[] = [];
  const tables: AnswerTables = {
    write: async (answers) => {
      const numbers = answers.map(({ asked }) => asked['number']).join(' ');
      said.push(`writes ${numbers}`);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      steps.push(resolve);
      fail = () => reject(new Error('gone'));
      await promise;
      said.push(`wrote ${numbers}`);
    },
    about: async () => (said.push('looks'), []),
    lists: async () => (said.push('looks'), []),
    close: async () => void said.push('closes'),
  };
  let fail = (): void => undefined;
  return {
    ...{ tables, said, turns: () => turn() },
    answered: () => steps.shift()!(),
    refused: () => (steps.shift(), fail()),
  };
};

const NEVER_MS = 60_000;
const untilWell = async (problem: () => string | undefined): Promise<void> => {
  while (problem() !== undefined) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('a register of answers whose database takes its time', () => {
  it.each(['about', 'lists'] as const)(
    'is asked (%s) once all that was noted is written',
    async (question) => {
      const { tables, said, answered, turns } = slowTables();
      const register = sharedRegister(tables, NEVER_MS);
      register.note(answer(1));
      const first = register.flush();
      await turns();
      register.note(answer(2));
      const others = [register.flush(), register[question]([])];
      await turns();
      answered();
      await turns();
      answered();
      await Promise.all([first, ...others]);
      expect(said).toEqual(['writes 1', 'wrote 1', 'writes 2', 'wrote 2', 'looks']);
    },
  );
  it('is closed once all that was noted is written', async () => {
    const { tables, said, answered, turns } = slowTables();
    const register = sharedRegister(tables, NEVER_MS);
    register.note(answer(1));
    const flushed = register.flush();
    const closed = register.close();
    await turns();
    answered();
    await Promise.all([flushed, closed]);
    expect(said).toEqual(['writes 1', 'wrote 1', 'closes']);
  });
  it('counts what is being written among what waits', async () => {
    const { tables, answered, turns } = slowTables();
    const register = sharedRegister(tables, NEVER_MS);
    register.note(answer(1));
    const flushed = register.flush();
    await turns();
    register.note(answer(2));
    expect(register.waiting()).toBe(2);
    answered();
    await flushed;
    expect(register.waiting()).toBe(1);
  });
  it('writes what it could not write by itself, though nothing more is answered', async () => {
    const { tables, said, answered, refused, turns } = slowTables();
    const register = sharedRegister(tables, NEVER_MS, 1);
    register.note(answer(1));
    const flushed = register.flush();
    await turns();
    refused();
    await flushed;
    expect(register.problem()).toMatch(/1 answers wait/);
    while (said.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    answered();
    await untilWell(register.problem);
    expect([said, register.waiting()]).toEqual([['writes 1', 'writes 1', 'wrote 1'], 0]);
  });
  it('writes what it could not write before what was noted meanwhile', async () => {
    const { tables, said, answered, refused, turns } = slowTables();
    const register = sharedRegister(tables, NEVER_MS);
    register.note(answer(1));
    const first = register.flush();
    await turns();
    register.note(answer(2));
    refused();
    await first;
    const again = register.flush();
    await turns();
    answered();
    await again;
    expect(said).toEqual(['writes 1', 'writes 1 2', 'wrote 1 2']);
  });
  it('says what it could not write before it was closed, and tries no more', async () => {
    const { tables, said, refused, turns } = slowTables();
    const register = sharedRegister(tables, NEVER_MS, 1);
    register.note(answer(1));
    const closed = register.close();
    await turns();
    refused();
    await closed;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([said, register.waiting()]).toEqual([['writes 1', 'closes'], 1]);
  });
});
