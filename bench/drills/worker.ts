import { writeSync } from 'node:fs';
import type { AskedWork } from './asked-work.js';
import { pairCommand } from './pairs-said.js';
import { CALLERS, command } from './commands-said.js';
import { openPlatform } from '../../src/platform/platform.module.js';
import type { Platform } from '../../src/platform/platform.module.js';
import { importFiles } from '../../src/imports/import-files.js';

/* Child process of a drill: works until it is killed, and says on its standard output what was acknowledged. */

// Written at once: what is still in a buffer when the process dies was never said.
const say = (line: string): void => void writeSync(1, `${line}\n`);

const importing = async ({ log, importServices, catchUp }: Platform, files: string): Promise<void> => {
  const outcome = await importFiles(
    [files],
    {
      report: ({ severity, file, problem }) =>
        void (severity === 'error' && say(`error ${file}: ${problem}`)),
    },
    importServices,
  );
  say(`ack import ${outcome.position}`);
  await catchUp(() => undefined);
  say(`done ${await log.store.head()}`);
};

const caller = async ({ desk }: Platform, number: number, from: number): Promise<void> => {
  for (let nth = from; ; nth++) {
    const { said, context } = command(number, nth);
    const { position, eventIds } = await desk.say(said, context);
    say(`ack ${number} ${nth} ${eventIds[0] ?? ''} ${position}`);
  }
};

const commanding = async (platform: Platform, from: readonly number[]): Promise<void> => {
  await platform.startProjector();
  say('ready');
  await Promise.all(
    Array.from({ length: CALLERS }, (_, number) => caller(platform, number, from[number] ?? 0)),
  );
};

/** Says of two records what it was not told to stop saying. */
const pairing = async ({ desk, readModel }: Platform, from: number): Promise<void> => {
  const newest = (child: string): string => {
    const own = readModel.person(child).find(({ stream }) => stream === `child-${child}`);
    return own?.events.findLast(({ type }) => type === 'SenSupportStarted')?.id ?? '';
  };
  say('ready');
  for (let nth = from; ; nth++) {
    const context = { commandId: `pair-${nth}`, source: 'page' };
    const { position } = await desk.say(pairCommand(nth, newest), context);
    say(`ack ${nth} ${position}`);
  }
};

const rebuilding = async (platform: Platform): Promise<void> => {
  await platform.rebuild(() => undefined);
  say('done');
};

const work = async (asked: AskedWork): Promise<void> => {
  const clock = { now: () => new Date().toISOString() };
  const platform = await openPlatform(asked.dir, { mode: 'write', kek: undefined, clock });
  if (asked.task === 'import' || asked.task === 'rebuild') say('ready');
  if (asked.task === 'import') await importing(platform, asked.files);
  else if (asked.task === 'commands') await commanding(platform, asked.from);
  else if (asked.task === 'pairs') await pairing(platform, asked.from);
  else await rebuilding(platform);
  await platform.close();
};

await work(JSON.parse(process.argv[2]!) as AskedWork);
