import { Kind } from 'graphql';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { isRecorded } from '../../answers-given/answer-given.js';
import { StalePosition } from '../../event-store/port.js';
import { formatPosition, parsePosition } from '../../event-store/positions.js';
import type { Reading } from '../../read-model/reading.js';
import { answerError } from './error-codes.js';
import type { AnswerTime, Gave, RequestContext } from './request-context.js';
import type { Tables } from './tables.js';

type Path = { readonly key: string | number; readonly prev: Path | undefined };

/** `transitionRisks`, or the alias that the client gave. */
const pathText = (path: Path): string =>
  path.prev ? `${pathText(path.prev)}.${path.key}` : String(path.key);

/** The times of one root, as used. */
export interface UsedTimes {
  /** The port's position: 20 digits. */
  readonly position: string;
  readonly known: string;
  readonly on: string;
}

/**
 * Has the answer say which position, moment, day and rules this root used.
 * @param gave the rows of children that it gives, for the register of answers given
 */
export const answered = (
  context: RequestContext,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
  { logId, rulesRelease }: Pick<Tables, 'logId' | 'rulesRelease'>,
  { position, known, on }: UsedTimes,
  gave?: Gave,
): void => {
  const used = { position: formatPosition(logId, position), asKnownAt: known, asEffectiveAt: on };
  const time = { path: pathText(path), ...used, rulesRelease };
  context.times.push(time);
  if (gave !== undefined && isRecorded(gave)) context.gave.set(time, [gave]);
};

/** The times that were told by the nearest field at or above this one, which its children inherit. */
export const timesAbove = (
  { times }: Pick<RequestContext, 'times'>,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): AnswerTime => {
  for (let at: Path | undefined = path; at !== undefined; at = at.prev) {
    const text = pathText(at);
    const told = times.find((one) => one.path === text);
    if (told !== undefined) return told;
  }
  throw new Error('No field above this one told its times.');
};

/** Has the register of answers given name a part of a child's case: `journey`, `duties`. */
export const gavePart = (
  context: RequestContext,
  info: Pick<GraphQLResolveInfo, 'path'>,
  child: string,
  part: string,
): void => {
  const time = timesAbove(context, info);
  const children = context.parts.get(time) ?? new Map<string, Set<string>>();
  context.parts.set(time, children);
  const parts = children.get(child);
  if (parts === undefined) children.set(child, new Set([part]));
  else parts.add(part);
};

/** Has the answer name the children whose rows may be behind. */
export const tellBehind = (context: RequestContext, { parked }: Pick<Reading, 'parked'>): void => {
  context.behind = parked.map(({ child }) => child);
};

/** The port's position of one that a client gave. @throws STALE_POSITION */
export const askedPosition = (text: string, logId: string): string => {
  try {
    return parsePosition(text, logId);
  } catch (error) {
    if (error instanceof StalePosition) throw answerError('STALE_POSITION', error.message);
    throw error;
  }
};

/** The port's position that a root reads at: the one asked for, or that of the lists. @throws STALE_POSITION */
export const positionFor = async (tables: Tables, atPosition: string | null | undefined): Promise<string> => {
  if (atPosition === undefined || atPosition === null)
    return tables.read(({ checkpoint }) => checkpoint.position);
  const position = askedPosition(atPosition, tables.logId);
  if (await tables.holds(position)) return position;
  throw answerError('STALE_POSITION', 'That position lies after the end of the log.');
};

/** A list in the past is made, not looked up. @throws BAD_USER_INPUT, STALE_POSITION */
export const refusePast = (
  atPosition: string | null | undefined,
  { logId }: Tables,
  reading: Reading,
): void => {
  if (
    atPosition === undefined ||
    atPosition === null ||
    askedPosition(atPosition, logId) === reading.checkpoint.position
  )
    return;
  throw answerError(
    'BAD_USER_INPUT',
    'A list at another position than the newest is a job: start it with startListAtPosition.',
  );
};

const isAmong = (set: SelectionSetNode | undefined, name: string, info: GraphQLResolveInfo): boolean =>
  (set?.selections ?? []).some((one) => {
    if (one.kind === Kind.FIELD) return one.name.value === name;
    if (one.kind === Kind.INLINE_FRAGMENT) return isAmong(one.selectionSet, name, info);
    return isAmong(info.fragments[one.name.value]?.selectionSet, name, info);
  });

/** Whether the client asked for a field of what this resolver answers: what costs and is not asked for is not done. */
export const isAsked = (info: GraphQLResolveInfo, name: string): boolean =>
  info.fieldNodes.some(({ selectionSet }) => isAmong(selectionSet, name, info));
