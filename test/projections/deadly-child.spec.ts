import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openReadModel } from '../../src/read-model/sqlite-read-model.js';
import { said } from '../support/facts.js';
import { projections } from './support/deadly-projections.js';
import { logFolder, type LogFolder } from './support/log-folder.js';

const hooks = pathToFileURL(join(import.meta.dirname, '..', 'store-contract', 'run-typescript.mjs')).href;
const [ADA, BEN, CAL] = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const registered = said('ChildRegistered', {
  names: { surname: 'Fable', forename: 'Somebody' },
  dateOfBirth: '2010-05-04',
  birthCohort: 2009,
});
const deadly = said('ReviewDecided', { notifiedOn: '2024-03-20' });

let folder: LogFolder;
const register = (child: string) => folder.say(`child-${child}`, '2024-01-02T09:00:00.000Z', registered);
const run = (ends: 'process' | 'thread', work: string) => {
  const script = join(import.meta.dirname, 'support', 'keep-lists.ts');
  const threads = ends === 'thread' ? 'threads' : '';
  const { signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', hooks, script, folder.dir, folder.log.path, work, threads],
    { env: { ...process.env, DEADLY: ends }, encoding: 'utf8' },
  );
  if (signal === null && stdout === '') throw new Error(stderr);
  return signal ?? (JSON.parse(stdout) as unknown);
};

const theRest = {
  listed: [BEN, CAL],
  parked: [expect.objectContaining({ child: ADA, attempts: 3, error: expect.stringMatching(/ended/) })],
  failing: undefined,
};

beforeEach(async () => {
  folder = await logFolder();
});
afterEach(() => folder.remove());

describe('a child whose rows end the program while they are made', () => {
  it('is parked by itself after its attempts, however the process is started again, and the others go on', async () => {
    const model = openReadModel({ dir: folder.dir, logPath: folder.log.path, projections });
    await model.rebuild();
    await model.close();
    await register(BEN);
    await folder.say(`child-${ADA}`, '2024-01-02T09:00:00.000Z', registered, deadly);
    await register(CAL);
    const outcomes = [1, 2, 3, 4].map(() => run('process', 'catch up'));
    expect(outcomes).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL', theRest]);
  }, 30_000);

  it('is parked where it ends the thread of a rebuild or of the projector, which are started again', async () => {
    await register(BEN);
    await folder.say(`child-${ADA}`, '2024-01-02T09:00:00.000Z', registered, deadly);
    await register(CAL);
    expect(run('thread', 'rebuild')).toEqual(theRest);
    const position = await folder.say(
      `child-${CAL}`,
      '2024-04-02T09:00:00.000Z',
      said('ReviewDecided', { notifiedOn: '2024-04-01' }),
    );
    expect(run('thread', position)).toMatchObject({
      listed: [BEN, CAL],
      parked: [{ child: ADA }, { child: CAL, attempts: 3 }],
    });
  }, 30_000);
});
