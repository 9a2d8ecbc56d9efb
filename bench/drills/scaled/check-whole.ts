import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Program } from '../../../test/support/app-process.js';
import { Wrong } from '../check-log.js';
import type { Member } from './house.js';

const run = promisify(execFile);

/** Types a command beside a running process, over the same data folder. @throws Wrong where it fails */
const type = async (program: Program, { data, env, name }: Member, ...words: string[]): Promise<void> => {
  const given = { PATH: process.env['PATH'], ...env, THROUGHLINE_DATA: data };
  try {
    await run(process.execPath, [...program, ...words], { env: given });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Wrong(`${words.join(' ')} of ${name} fails: ${stdout}${stderr}`);
  }
};

/**
 * What takes long, and so is looked at seldom: the lists are those that the log gives, row for row, and the event store holds
 * what each process mirrors, chain for chain.
 * @throws Wrong
 */
export const checkWhole = async (program: Program, members: readonly Member[]): Promise<void> => {
  await type(program, members[0]!, 'rebuild', '--compare');
  for (const member of members) await type(program, member, 'verify');
};
