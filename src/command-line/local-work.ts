import type { Platform } from '../platform/platform.module.js';
import type { LocalWork } from '../web/local-work.js';
import { doImport } from './do-import.js';
import type { AskedImport } from './do-import.js';
import { doReplay, doSkip } from './do-parked.js';
import { doSay, TYPED } from './do-say.js';
import type { AskedSaying } from './do-say.js';
import type { AskedReplay, AskedSkip } from './do-parked.js';
import { failure } from './failures.js';
import { Failed } from './failures.js';

const isPathList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const importAsked = (asked: unknown): AskedImport => {
  const { paths, acceptValid, knownAt } = (asked ?? {}) as Partial<AskedImport>;
  if (!isPathList(paths)) throw new Failed('An import names its files.');
  return { paths, acceptValid: acceptValid === true, ...(typeof knownAt === 'string' && { knownAt }) };
};

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

const sayingAsked = (asked: unknown): AskedSaying => {
  const { command, child, said, user } = (asked ?? {}) as Partial<AskedSaying>;
  if (!TYPED.some((one) => one === command) || typeof child !== 'string' || !isTexts(said))
    throw new Failed('A command names itself, a child, and what it says.');
  return { command: command!, child, said, user };
};

const replayAsked = (asked: unknown): AskedReplay =>
  isTexts(asked) && asked['child'] !== undefined ? { child: asked['child'] } : {};

const skipAsked = (asked: unknown): AskedSkip => {
  const { child, reason, by } = isTexts(asked) ? asked : {};
  if (child === undefined || reason === undefined || by === undefined)
    throw new Failed('A skip names a child, a reason, and who says so.');
  return { child, reason, by };
};

/**
 * The work that a server takes over from a command line; one piece at a time.
 * @param ending aborted when the server is asked to end
 */
export const localWork = (platform: Platform, ending?: AbortSignal): LocalWork => {
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined); // its asker was told
    return mine;
  };
  const carryOut: LocalWork = async (name, asked, tell, left) => {
    const signal = AbortSignal.any(ending ? [left, ending] : [left]);
    if (name === 'import') return doImport(platform, importAsked(asked), tell, signal);
    if (name === 'say') return doSay(platform, sayingAsked(asked), tell);
    if (name === 'rebuild') return platform.rebuild((step) => tell({ step }), signal);
    if (name === 'replay-parked') return doReplay(platform, replayAsked(asked), tell);
    if (name === 'skip-parked') return doSkip(platform, skipAsked(asked), tell);
    if (name === 'go-back') return tell(await platform.goBack());
    throw new Failed(`There is no work called ${name}.`);
  };
  return (name, asked, tell, left) =>
    inTurn(() => carryOut(name, asked, tell, left)).catch((error: unknown) => {
      throw new Failed(failure(error).says);
    });
};
