import { createHash } from 'node:crypto';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { logFile } from '../../src/event-store/open-log.js';
import type { StoredEvent } from '../../src/event-store/port.js';
import { createVerifier } from '../../src/event-store/verify.js';
import type { StoredEnvelope } from '../../src/event-store/codec/event-text.js';

/** Something that a kill must never bring about. */
export class Wrong extends Error {}

/** A log as it stands, its chains and positions checked. */
export interface CheckedLog {
  readonly head: string;
  readonly streams: ReadonlyMap<string, readonly StoredEvent[]>;
}

/** Reads a log and checks it whole. @throws Wrong */
export const checkLog = (dir: string): CheckedLog => {
  const reader = openLogReader(logFile(dir));
  try {
    const verifier = createVerifier(reader.logId, reader.gapFreeAfter());
    const streams = new Map<string, StoredEvent[]>();
    const ids = new Set<string>();
    for (const event of reader.all()) {
      const bad = verifier.check(event);
      if (bad) throw new Wrong(`Revision ${bad.revision} of ${bad.stream}: ${bad.what}`);
      if (ids.has(event.id)) throw new Wrong(`The event ${event.id} stands twice.`);
      ids.add(event.id);
      const stream = streams.get(event.stream);
      if (stream) stream.push(event);
      else streams.set(event.stream, [event]);
    }
    const head = reader.head();
    if (Number(head) !== ids.size)
      throw new Wrong(`The log says ${Number(head)} events and holds ${ids.size}.`);
    return { head, streams };
  } finally {
    reader.close();
  }
};

const factLine = ({ type, metadata }: StoredEvent): string => {
  const { occurredOn, occurredBy, knownFrom, knownPrecision } = JSON.parse(metadata) as StoredEnvelope;
  return [type, occurredOn, occurredBy === true, knownFrom, knownPrecision].join('|');
};

/** What the streams say, without the ids and instants that differ between two loads of the same files. */
export const saidByStreams = ({ streams }: CheckedLog): string[] => {
  const said: string[] = [];
  for (const [stream, events] of streams) {
    if (stream.startsWith('import-')) continue;
    const lines = events.map(factLine).sort().join('\n');
    said.push(`${stream.split('-')[0]} ${events.length} ${createHash('sha256').update(lines).digest('hex')}`);
  }
  return said.sort();
};
