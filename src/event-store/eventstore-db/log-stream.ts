import type { ResolvedEvent } from '@eventstore/db-client';
import type { Instant } from '../../domain/plain-date.js';
import { refuseShut } from '../copying/standing.js';
import type { Standing } from '../copying/standing.js';
import type { StoredEvent } from '../port.js';
import { isUuid } from '../uuid.js';
import type { Anchor, Numbering } from './numbering.js';
import type { Reading } from './reading.js';
import { StoreRefused } from './refusals.js';
import { LOG_STREAM } from './stored-event.js';

/** What stands in the log's own stream. */
interface Told {
  readonly LogBegun: { readonly logId: string };
  /** @property position of the last event that was here before */
  readonly LogArriving: Moving & { readonly position: string };
  /** Everything up to a position was copied. */
  readonly LogCopied: { readonly position: string };
  /** What is appended from here on counts from this position on. */
  readonly LogOpened: { readonly copy: string; readonly position: string };
  readonly LogClosed: Moving;
  /** Which keys seal what is recorded here, where several processes share them. */
  readonly KeysNamed: { readonly mark: string };
}

interface Moving {
  readonly copy: string;
  readonly other: string;
  readonly at: Instant;
}

/** What the log's own stream says, as far as it was read. */
export interface LogStream {
  readonly logId: string;
  readonly standing: Standing;
  /** Where it was closed last; undefined where it is not closed. */
  readonly closedAt: string | undefined;
  readonly anchors: readonly Anchor[];
  /** Mark of the keys that several processes share; undefined where none was named yet. */
  readonly keys?: string | undefined;
  /** Of its last event. */
  readonly revision: number;
}

/** An event of the log's own stream, ready to be sent. */
export const logEvent = <Type extends keyof Told>(type: Type, id: string, told: Told[Type]) => ({
  ...{ id, type, metadata: '{}' },
  data: JSON.stringify(told),
});

const logIdOf = (first: StoredEvent): string => {
  const { logId } = JSON.parse(first.data) as { logId?: unknown };
  if (first.type !== 'LogBegun' || typeof logId !== 'string' || !isUuid(logId))
    throw new StoreRefused(
      `The event store holds a stream "${LOG_STREAM}" that this program did not write. Give the log an event store of its own.`,
    );
  return logId;
};

const told = <Type extends keyof Told>(event: StoredEvent, type: Type): Told[Type] | undefined =>
  event.type === type ? (JSON.parse(event.data) as Told[Type]) : undefined;

const foldOne = (so: LogStream, event: StoredEvent): LogStream => {
  const { revision, position: place } = event;
  const next = { ...so, revision };
  const anchored = (kind: Anchor['kind'], position: string): readonly Anchor[] => [
    ...so.anchors,
    { kind, position, place },
  ];
  const arriving = told(event, 'LogArriving');
  if (arriving) {
    const { copy, other, at, position } = arriving;
    const standing = { state: 'arriving', copy, other, at } as const;
    return { ...next, standing, closedAt: undefined, anchors: anchored('copied', position) };
  }
  const copied = told(event, 'LogCopied');
  if (copied) return { ...next, anchors: anchored('copied', copied.position) };
  const opened = told(event, 'LogOpened');
  if (opened) {
    const standing = { state: 'open', copy: opened.copy } as const;
    return { ...next, standing, anchors: anchored('opened', opened.position) };
  }
  const named = told(event, 'KeysNamed');
  if (named) return { ...next, keys: so.keys ?? named.mark };
  const closed = told(event, 'LogClosed');
  return closed ? { ...next, standing: { state: 'closed', ...closed }, closedAt: place } : next;
};

/** Reads the log's own stream, and numbers by it from then on; undefined where there is none. @throws StoreRefused */
export const readLogStream = async (
  reading: Reading,
  numbering: Numbering,
): Promise<LogStream | undefined> => {
  const [first, ...others] = await reading.standing(LOG_STREAM, 0);
  if (!first) return undefined;
  const begun: LogStream = {
    ...{ logId: logIdOf(first), standing: { state: 'open' } },
    ...{ closedAt: undefined, anchors: [], revision: first.revision },
  };
  const stream = others.reduce(foldOne, begun);
  numbering.adopt(stream.anchors, stream.revision);
  return stream;
};

type Recorded = NonNullable<ResolvedEvent['event']>;

/**
 * For who follows the log: an event that closed it since it was opened here. What comes after it counts nowhere.
 * @throws LogMoved
 */
export const refuseClosing = (event: Recorded, numbering: Numbering): void => {
  if (event.streamId !== LOG_STREAM || Number(event.revision) <= numbering.known) return;
  if (event.type === 'LogClosed') refuseShut({ state: 'closed', ...(event.data as unknown as Moving) });
};
