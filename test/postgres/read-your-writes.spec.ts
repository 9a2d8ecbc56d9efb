import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/postgres/database.js';
import { houseOfEachTest, register, type Process } from './processes.js';

const house = houseOfEachTest();
let processes: readonly Process[];

beforeEach(async () => {
  processes = [await house().start(), await house().start()];
  for (const one of processes) await one.platform.startProjector();
});

const LIST = 'query ($name: String) { children(first: 1, name: $name) { edges { node { id surname } } } }';
const CASE = 'query ($id: ID!, $at: String) { child(id: $id, atPosition: $at) { surname unreadable } }';
const START = `mutation ($input: StartListAtPositionInput!) {
  startListAtPosition(input: $input) { ... on StartListAtPositionSuccess { job { id state } } }
}`;
const JOB = 'query ($id: ID!) { job(id: $id) { state transitionRisks(first: 1) { totalCount } } }';
const untilDone = async (one: Process, id: string): Promise<void> => {
  for (let state = ''; state !== 'DONE';) {
    const { job } = (await one.ask(JOB, { id })).data;
    expect(['WAITING', 'RUNNING', 'DONE']).toContain(job.state);
    state = job.state;
    expect(job.transitionRisks).toEqual(state === 'DONE' ? { totalCount: 0 } : null);
  }
};
const databaseOf = async (url: string) => {
  const database = await openDatabase(url, 'READ_DATABASE_URL');
  return { database, close: () => database.close() };
};

const ASKED = 50;
/** Fableaa, Fableab, … */
const surnameOf = (i: number): string =>
  `Fable${String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26))}`;

describe('what one process was told', () => {
  it('is answered by another at once: in lists, in the case, and at the position that was given for it', async () => {
    for (let i = 0; i < ASKED; i++) {
      const [one, other] = [processes[i % 2]!, processes[(i + 1) % 2]!];
      const surname = surnameOf(i);
      const { childId: id, position: at } = (await register(one, surname)).data.registerChild;
      const asked = [
        other.ask(CASE, { id, at }),
        other.ask(CASE, { id }),
        other.ask(LIST, { name: surname }),
      ];
      const [atPosition, found, list] = await Promise.all(asked);
      expect(list.data?.children.edges).toEqual([{ node: { id, surname } }]);
      for (const { data, errors } of [found, atPosition])
        expect({ data, errors }).toEqual({ data: { child: { surname, unreadable: null } } });
    }
  }, 120_000);

  it('is found by another in the register of answers, whoever of them was asked', async () => {
    const [one, other] = processes as [Process, Process];
    const { childId: id } = (await register(one, 'Fable')).data.registerChild;
    for (const asked of [one, other]) {
      await asked.ask(CASE, { id });
      await asked.platform.answers.flush();
    }
    for (const { platform } of processes)
      expect((await platform.answers.about([id])).map(({ kind }) => kind)).toEqual(['case', 'case']);
  }, 60_000);

  it('is listed at its position by every process that is asked for the job, also of one that died', async () => {
    const [one, other] = processes as [Process, Process];
    const { position: atPosition } = (await register(one, 'Fable')).data.registerChild;
    await register(other, 'Later');
    const { id, state } = (await one.ask(START, { input: { atPosition } })).data.startListAtPosition.job;
    expect(['WAITING', 'RUNNING', 'DONE']).toContain(state);
    for (const asked of [other, one]) await untilDone(asked, id);

    const { database, close } = await databaseOf(house().lists);
    await database.ask("UPDATE read.job SET id = 'left', state = 'running'");
    await close();
    rmSync(join(other.dir, 'read'), { recursive: true, force: true });
    await untilDone(other, 'job-left');
  }, 60_000);
});
