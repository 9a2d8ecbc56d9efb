import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../../src/event-store/codec/canonical-json.js';
import { NO_STREAM } from '../../src/event-store/port.js';
import type { EventToAppend } from '../../src/event-store/port.js';
import { event, events, holds, ids } from './fixture.js';

const saying = (value: unknown): EventToAppend => ({ ...event(), data: canonicalJson(value) });

const VALUES: readonly [what: string, source: string, value: unknown][] = [
  ['an empty object', 'KurrentDB client: metadata undefined', {}],
  [
    'nested lists and objects',
    'Rails Event Store lint: data attributes are retrieved',
    { a: [[], [{ b: [1, [true]] }]], c: { d: {} } },
  ],
  [
    'text of other scripts and emoji',
    'KurrentDB client: unicode string in json event',
    { t: 'Łódź 中文 עברית \u{1f9d2}\u{1f3fd} e\u0301' },
  ],
  ['line separators and escapes', 'RFC 8785 3.2.2.2', { t: '\u2028\u2029 "\\/\b\f\n\r\t\u0000\u001f\u007f' }],
  ['keys that look like numbers, in text order', 'RFC 8785 3.2.3', { '10': 1, '9': 2, '-1': 3, a: 4 }],
  [
    'a key that is special in JavaScript',
    'JSON.parse makes it an own property',
    JSON.parse('{"__proto__":{"x":1},"constructor":2}'),
  ],
  [
    'keys sorted by UTF-16 units',
    'RFC 8785 3.2.3',
    { '\u{1f600}': 1, '\ufb33': 2, '\u20ac': 3, '\r': 4, '1': 5, '\u0080': 6, '\u00f6': 7 },
  ],
  [
    'the largest and smallest whole numbers',
    'RFC 8785 3.2.2.3',
    { most: Number.MAX_SAFE_INTEGER, least: Number.MIN_SAFE_INTEGER, none: 0 },
  ],
  [
    'something sealed',
    'pyeventsourcing: mapper with cipher',
    { reason: { $sealed: [1, 'key', 'AAAAAAAAAAAAAAAA', 'c2VhbGVk'] } },
  ],
  [
    'dates and instants as text',
    'Rails Event Store lint: timestamp precision',
    { on: '2025-02-28', at: '2025-02-28T23:59:59.999Z' },
  ],
  ['flags', 'pyeventsourcing: transcoder', { yes: true, no: false }],
  [
    'a text of half a megabyte',
    'KurrentDB 24.6 as seen: up to 1,048,576 bytes an append',
    { t: 'é'.repeat(250_000) },
  ],
];

/** Canonical bytes out equal those in: the hash depends on it. */
export const keepingBytes = (): void => {
  for (const [what, source, value] of VALUES)
    holds(`it gives back ${what}, byte for byte`, source, async ({ store, stream }) => {
      const given = saying(value);
      await store.append(stream(), NO_STREAM, [given]);
      const [read] = await store.readStream(stream());
      expect(read!.data).toBe(given.data);
      expect(read!.metadata).toBe(given.metadata);
    });
  holds(
    'it gives back metadata byte for byte',
    'KurrentDB client: metadata json',
    async ({ store, stream }) => {
      const metadata = canonicalJson({
        hash: 'a'.repeat(64),
        metadata: { source: 'page', who: 'Łucja' },
        schemaVersion: 1,
      });
      await store.append(stream(), NO_STREAM, [{ ...event(), metadata }]);
      expect((await store.readStream(stream()))[0]!.metadata).toBe(metadata);
    },
  );
  holds(
    'it gives back the same bytes by every way of reading',
    'KurrentDB 24.6 as seen: what comes back must canonicalise',
    async ({ store, start, stream }) => {
      const given = saying({ t: 'Zoë \u{1f9d2}', n: 12 });
      await store.append(stream(), NO_STREAM, [given]);
      const [fromLog] = await store.readAll({ after: start, limit: 1 });
      expect(fromLog).toEqual((await store.readStream(stream()))[0]);
      expect(fromLog!.data).toBe(given.data);
    },
  );
  holds(
    'it keeps a thousand events of one append',
    'pyeventsourcing: concurrent throughput',
    async ({ store, stream }) => {
      const all = events(1_000);
      expect((await store.append(stream(), NO_STREAM, all)).revision).toBe(999);
      expect(ids(await store.readStream(stream()))).toEqual(ids(all));
    },
  );
  holds(
    'it keeps two events that differ in nothing but their id',
    'Rails Event Store lint: different uuid object but same content',
    async ({ store, stream }) => {
      const one = event();
      const other = { ...one, id: randomUUID() };
      await store.append(stream(), NO_STREAM, [one, other]);
      expect(ids(await store.readStream(stream()))).toEqual([one.id, other.id]);
    },
  );
};
