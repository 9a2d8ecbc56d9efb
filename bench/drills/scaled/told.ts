import type { AppProcess } from '../../../test/support/app-process.js';
import type { Member } from './house.js';
import { until } from './until.js';

interface Part {
  readonly status: string;
  readonly reason?: string;
}

/** What `/health/ready` says is not well, by part. */
export const notWell = async (app: AppProcess): Promise<ReadonlyMap<string, string>> => {
  const { text } = await app.send('/health/ready');
  const { details } = JSON.parse(text) as { details: Readonly<Record<string, Part>> };
  const parts = Object.entries(details).filter(([, { status }]) => status !== 'up');
  return new Map(parts.map(([part, { reason = '' }]) => [part, reason]));
};

/** Waits until a process says that it is not ready, and that one of these parts is why. @returns what it says */
export const saysWhy = ({ name, app }: Member, ...parts: readonly string[]): Promise<string> =>
  until(`${name} says that it is not ready because of ${parts.join(' or ')}`, async () => {
    const said = await notWell(app!);
    const part = parts.find((one) => said.has(one));
    return part === undefined ? undefined : `${part}: ${said.get(part)}`;
  });

/** Asks for a list; what is answered where it cannot be given: a code and a sentence. */
export const askedForList = async ({ app }: Member): Promise<string> => {
  const { text } = await app!.ask('{ children(first: 1) { totalCount } }');
  const { errors } = JSON.parse(text) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [error] = errors ?? [];
  return error === undefined ? 'answered' : `${error.extensions.code}: ${error.message}`;
};
