import type { AppProcess } from '../../../test/support/app-process.js';
import { Wrong } from '../check-log.js';
import type { Mutation } from './said.js';

/** The good answer of a mutation. */
export interface Said {
  readonly childId: string;
  readonly eventIds: readonly string[];
  readonly position: string;
  readonly repeated: boolean;
}

/** Why something has to be said again: a word for the figures of a round. */
export class NotAnswered extends Error {}

/** A frozen process answers nobody; whoever asked it asks another. */
const ANSWERED_WITHIN_MS = 15_000;

interface Told {
  readonly data?: Readonly<Record<string, { __typename: string; code?: string; message?: string } & Said>>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const read = (text: string, status: number): Told => {
  try {
    return JSON.parse(text) as Told;
  } catch {
    throw new NotAnswered(`HTTP ${status}`);
  }
};

/**
 * Says one change to one process.
 * @throws NotAnswered where it must be said again; Wrong where it was refused
 */
export const say = async (app: AppProcess, { name, query, input }: Mutation): Promise<Said> => {
  const signal = AbortSignal.timeout(ANSWERED_WITHIN_MS);
  const { status, text } = await app.ask(query, { input }, signal).catch((error: unknown) => {
    throw new NotAnswered((error as { code?: string }).code ?? 'no answer');
  });
  const { data, errors } = read(text, status);
  const fault = errors?.[0]?.extensions.code;
  if (fault !== undefined || status !== 200) throw new NotAnswered(fault ?? `HTTP ${status}`);
  const answer = data![name]!;
  if (answer.__typename.endsWith('Success')) return answer;
  throw new Wrong(`${name} was refused: ${answer.code}. ${answer.message}`);
};
