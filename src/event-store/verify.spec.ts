import { createSecretKey } from 'node:crypto';
import type { RecordedFact } from '../domain/envelope.js';
import { date, fact, text } from '../domain/fact-schema.js';
import type { FactDefinition } from '../domain/fact-schema.js';
import { createCodec } from './codec/codec.js';
import { START_POSITION } from './port.js';
import type { StoredEvent } from './port.js';
import { positionText } from './positions.js';
import { createVerifier } from './verify.js';
import type { BadEvent } from './verify.js';

const logId = '6f0e7c4a-52f1-4f0e-9d1c-0c6a5c2b7d10';
const key = { keyId: 'k', secret: createSecretKey(Buffer.alloc(32, 7)) };
const definition = fact('ViewsRecorded', { recordedOn: date, views: text }) as unknown as FactDefinition;
const codec = createCodec({
  logId,
  definitions: new Map([['ViewsRecorded', definition]]),
  secretOf: () => key.secret,
});

const said = (stream: string, revision: number): RecordedFact => ({
  id: `id-${stream}-${revision}`,
  type: 'ViewsRecorded',
  schemaVersion: 1,
  stream,
  revision,
  position: '',
  occurredOn: '2025-03-03',
  occurredBy: false,
  recordedAt: '2025-03-04T09:30:00.000Z',
  knownAt: '2025-03-04T09:30:00.000Z',
  knownFrom: 'here',
  knownPrecision: 'instant',
  data: { recordedOn: '2025-03-03', views: `views ${revision}` },
  metadata: { source: 'page', correlationId: 'c' },
});

/** Two streams of three events, taking turns in the log. */
const log = (): StoredEvent[] => {
  const streams = ['child-a', 'child-b'].map((stream) => {
    const facts = [0, 1, 2].map((revision) => said(stream, revision));
    return codec
      .encode(facts, undefined, key)
      .events.map((event, revision) => ({ ...event, stream, revision }));
  });
  return [0, 1, 2]
    .flatMap((revision) => streams.map((events) => events[revision]!))
    .map((event, i) => ({ ...event, position: positionText(i + 1) }));
};
const firstBad = (events: readonly StoredEvent[], gapFree = true): BadEvent | undefined => {
  const verifier = createVerifier(logId, gapFree ? START_POSITION : undefined);
  return events.map((event) => verifier.check(event)).find((bad) => bad !== undefined);
};
const changed = (at: number, change: (event: StoredEvent) => Partial<StoredEvent>): StoredEvent[] =>
  log().map((event, i) => (i === at ? { ...event, ...change(event) } : event));
const renumbered = (events: readonly StoredEvent[]): StoredEvent[] =>
  events.map((event, i) => ({ ...event, position: positionText(i + 1) }));

describe('verifying a log', () => {
  it('finds nothing in a log that is as it was written', () => {
    expect(firstBad(log())).toBeUndefined();
  });
  it('counts what it saw', () => {
    const verifier = createVerifier(logId, START_POSITION);
    for (const event of log()) verifier.check(event);
    expect(verifier.seen()).toEqual({ events: 6, streams: 2 });
  });
  it('names the first bad event by stream, revision and position', () => {
    const bad = firstBad(changed(3, (event) => ({ data: event.data.replace('03-03', '03-02') })));
    expect(bad).toMatchObject({ stream: 'child-b', revision: 1, position: positionText(4) });
  });
  for (const [what, change] of [
    ['id', () => ({ id: 'another' })],
    ['type', () => ({ type: 'ViewsChanged' })],
    [
      'time of recording',
      (e: StoredEvent) => ({
        metadata: e.metadata.replace('09:30:00.000Z","schema', '09:31:00.000Z","schema'),
      }),
    ],
    [
      'time of knowledge',
      (e: StoredEvent) => ({ metadata: e.metadata.replace('"knownAt":"2025', '"knownAt":"2024') }),
    ],
    ['metadata', (e: StoredEvent) => ({ metadata: e.metadata.replace('"page"', '"api!"') })],
    [
      'ciphertext',
      (e: StoredEvent) => ({
        data: e.data.replace(/.("\]\})/, (m) => (m.startsWith('A') ? 'B' : 'A') + m.slice(1)),
      }),
    ],
    [
      'envelope by something added',
      (e: StoredEvent) => ({
        metadata: e.metadata.replace(',"schemaVersion"', ',"role":"x","schemaVersion"'),
      }),
    ],
    ['text, no longer JSON', () => ({ data: '{' })],
    ['envelope, emptied', () => ({ metadata: '{}' })],
  ] as const)
    it(`sees a changed ${what}`, () => {
      expect(firstBad(changed(2, change))?.position).toBe(positionText(3));
    });
  it('sees an event taken out of a stream', () => {
    expect(firstBad(renumbered(log().filter((_, i) => i !== 2)))?.what).toContain(
      'Revision 1 of this stream is missing',
    );
  });
  it('sees the end of a stream taken out of the middle of a log whose positions have no gaps', () => {
    expect(firstBad(log().filter((_, i) => i !== 4))?.what).toContain('Position');
  });
  it('accepts gaps in the positions of a store that has them', () => {
    const spaced = log().map((event, i) => ({ ...event, position: positionText((i + 1) * 10) }));
    expect(firstBad(spaced, false)).toBeUndefined();
    expect(firstBad(spaced, true)).toBeDefined();
    const verifier = createVerifier(logId, spaced.at(-1)!.position);
    expect(spaced.map((event) => verifier.check(event)).at(-1)).toBeUndefined();
  });
  it('sees two events that changed places', () => {
    const [a, b, c, ...rest] = log();
    expect(firstBad(renumbered([c!, b!, a!, ...rest]))).toBeDefined();
  });
  it('sees a stream that was given another name', () => {
    expect(
      firstBad(log().map((event) => ({ ...event, stream: event.stream.replace('-a', '-z') }))),
    ).toBeDefined();
  });
  it('sees a log that was given another identity', () => {
    expect(createVerifier('another', START_POSITION).check(log()[0]!)).toBeDefined();
  });
  it('cannot see that the newest events were cut off, and says so elsewhere', () => {
    expect(firstBad(log().slice(0, 5))).toBeUndefined();
  });
});
