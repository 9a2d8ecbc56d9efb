import { createSecretKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedFact } from '../../domain/envelope.js';
import {
  code,
  date,
  fact,
  flag,
  group,
  id,
  listOf,
  optional,
  sealed,
  text,
  whole,
} from '../../domain/fact-schema.js';
import type { FactDefinition } from '../../domain/fact-schema.js';
import { SealedValue } from '../../domain/sealed.js';
import type { EventToAppend, StoredEvent } from '../port.js';
import { createCodec, lastHash } from './codec.js';
import type { Codec, CodecOptions, Fault } from './codec.js';

interface Golden {
  readonly key: { readonly keyId: string; readonly hex: string };
  readonly logId: string;
  readonly stream: string;
  readonly facts: readonly RecordedFact[];
  readonly stored: readonly EventToAppend[];
  readonly hash: string;
}
const file = join(import.meta.dirname, '../../../test/events/golden/chain.json');
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden;
const key = { keyId: golden.key.keyId, secret: createSecretKey(Buffer.from(golden.key.hex, 'hex')) };

const people = listOf(group({ role: code('parent', 'senco'), name: text }));
const definitions = new Map<string, FactDefinition>(
  [
    fact('ContactMade', {
      heldOn: date,
      channel: code('telephone', 'letter'),
      summary: text,
      people,
      whole: optional(whole),
    }),
    fact('DisabilityRecorded', {
      recordedOn: date,
      disability: sealed(group({ kind: code('hearing', 'sight'), registered: flag })),
    }),
    fact('PlacementEnded', { placementId: id, endedOn: date }),
  ].map((definition) => [definition.type, definition as unknown as FactDefinition]),
);

const counting = (): (() => Buffer) => {
  let n = 0;
  return () => {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE((n += 1), 8);
    return nonce;
  };
};
const codecWith = (more: Partial<CodecOptions> = {}): Codec =>
  createCodec({
    logId: golden.logId,
    definitions,
    secretOf: (keyId) => (keyId === key.keyId ? key.secret : undefined),
    ...more,
  });
const stored = (events: readonly EventToAppend[], stream = golden.stream): StoredEvent[] =>
  events.map((event, i) => ({ ...event, stream, revision: i, position: String(i + 1).padStart(20, '0') }));
const sealedIn = (facts: readonly RecordedFact[]): SealedValue<unknown>[] => {
  const data = facts[0]!.data as { summary: SealedValue<string>; people: { name: SealedValue<string> }[] };
  return [data.summary, ...data.people.map((person) => person.name)];
};

describe('the codec', () => {
  it('writes the golden events byte for byte', () => {
    const encoded = codecWith({ nonce: counting() }).encode(golden.facts, undefined, key);
    expect(encoded.events).toEqual(golden.stored);
    expect(encoded.hash).toBe(golden.hash);
    expect(lastHash(stored(encoded.events))).toBe(golden.hash);
  });
  it('goes on from the hash of the event before', () => {
    const [first, ...rest] = golden.facts;
    const codec = codecWith({ nonce: counting() });
    const { hash } = codec.encode([first!], undefined, key);
    expect(codec.encode(rest, hash, key).events).toEqual(golden.stored.slice(1));
  });
  it('gives back the facts that were written', () => {
    const facts = codecWith().decodeStream(stored(golden.stored));
    const shown = JSON.parse(JSON.stringify(facts)) as RecordedFact[];
    const clear = facts.map((one, i) => ({ ...one, data: golden.facts[i]!.data }));
    expect(clear).toEqual(
      golden.facts.map((one, i) => ({ ...one, position: String(i + 1).padStart(20, '0') })),
    );
    expect((shown[0]!.data as { summary: string }).summary).toBe('[sealed]');
  });
  it('opens a sealed field, one in a list and a group sealed whole', () => {
    const facts = codecWith().decodeStream(stored(golden.stored));
    const said = golden.facts[0]!.data as { summary: string; people: { name: string }[] };
    expect(sealedIn(facts).map((value) => value.open())).toEqual([
      said.summary,
      said.people[0]!.name,
      said.people[1]!.name,
    ]);
    const { disability } = facts[1]!.data as { disability: SealedValue<unknown> };
    expect(disability.open()).toEqual({ kind: 'hearing', registered: true });
  });
  it('asks for no key until somebody opens', () => {
    const asked: string[] = [];
    const codec = codecWith({ secretOf: (keyId) => (asked.push(keyId), key.secret) });
    const facts = codec.decodeStream(stored(golden.stored));
    expect(asked).toEqual([]);
    sealedIn(facts)[0]!.open();
    expect(asked).toEqual([key.keyId]);
  });
  it('never writes a sealed value in clear, nor its length', () => {
    const short = codecWith().encode([{ ...golden.facts[0]!, data: { summary: 'Anna' } }], undefined, key)
      .events[0]!;
    const longer = codecWith().encode(
      [{ ...golden.facts[0]!, data: { summary: 'Annabel Smith' } }],
      undefined,
      key,
    ).events[0]!;
    expect(`${short.data}${short.metadata}`).not.toContain('Anna');
    expect(short.data).toHaveLength(longer.data.length);
  });
  it('seals the same value otherwise each time', () => {
    const encode = () => codecWith().encode(golden.facts, undefined, key).events[0]!.data;
    expect(encode()).not.toBe(encode());
  });
  it('says key-unavailable, and tells health, where a key is missing', () => {
    const faults: Fault[] = [];
    const codec = codecWith({ secretOf: () => undefined, onFault: (fault) => faults.push(fault) });
    const [summary] = sealedIn(codec.decodeStream(stored(golden.stored)));
    expect(summary!.open()).toEqual({ unreadable: 'key-unavailable' });
    expect(faults).toEqual([{ what: 'no-key', stream: golden.stream, revision: 0 }]);
  });
  it('says erased where the stream holds a SubjectErased, and tells nobody', () => {
    const faults: Fault[] = [];
    const codec = codecWith({ secretOf: () => undefined, onFault: (fault) => faults.push(fault) });
    const events = [
      ...golden.stored,
      { ...golden.stored[2]!, id: 'erased', type: 'SubjectErased', data: '{}' },
    ];
    expect(sealedIn(codec.decodeStream(stored(events)))[0]!.open()).toEqual({ unreadable: 'erased' });
    expect(faults).toEqual([]);
  });
  it('says erased also while a crash has left the key', () => {
    const [summary] = sealedIn(codecWith().decode(stored(golden.stored), () => true));
    expect(summary!.open()).toEqual({ unreadable: 'erased' });
  });
  it('does not open a value that was moved to another stream, revision or field', () => {
    const faults: Fault[] = [];
    const codec = codecWith({ onFault: (fault) => faults.push(fault) });
    const moved = [
      stored(golden.stored, 'child-other'),
      stored(golden.stored).map((event) => ({ ...event, revision: event.revision + 1 })),
      stored([{ ...golden.stored[0]!, data: golden.stored[0]!.data.replace('"summary"', '"summery"') }]),
    ];
    const open = moved.map((events) => {
      const data = codec.decodeStream(events)[0]!.data as Record<string, SealedValue<unknown>>;
      return (data['summary'] ?? data['summery'])!.open();
    });
    expect(open).toEqual(Array.from({ length: 3 }, () => ({ unreadable: 'key-unavailable' })));
    expect(faults.map((fault) => fault.what)).toEqual(['damaged', 'damaged', 'damaged']);
  });
  it('seals anew a value that came from the log', () => {
    const codec = codecWith();
    const [first] = codec.decodeStream(stored(golden.stored));
    const copied = codec.encode([{ ...first!, stream: 'child-other' }], undefined, key);
    expect(sealedIn(codec.decodeStream(stored(copied.events, 'child-other')))[1]!.open()).toBe('A. Example');
  });
  it('refuses to record again what it cannot open', () => {
    const [first] = codecWith({ secretOf: () => undefined }).decodeStream(stored(golden.stored));
    expect(() => codecWith().encode([first!], undefined, key)).toThrow('key is missing');
  });
  it('refuses a field that the type does not declare', () => {
    const data = { ...(golden.facts[2]!.data as object), nickname: 'Annie' };
    expect(() => codecWith().encode([{ ...golden.facts[2]!, data }], undefined, key)).toThrow(
      '/nickname is not declared',
    );
  });
  it('refuses a type that is not declared, and a sealed field without a key', () => {
    expect(() => codecWith().encode([{ ...golden.facts[0]!, type: 'Gossip' }], undefined, key)).toThrow(
      'Gossip',
    );
    expect(() => codecWith().encode(golden.facts, undefined, undefined)).toThrow('no key was given');
  });
  it('leaves an event of an unknown type as it is', () => {
    const [read] = codecWith().decodeStream(stored([{ ...golden.stored[2]!, type: 'FromTheFuture' }]));
    expect(read).toMatchObject({ type: 'FromTheFuture', data: golden.facts[2]!.data });
  });
  it('brings an old event to the newest version and leaves its sealed values closed', () => {
    const newer = fact(
      'ContactMade',
      { heldOn: date, note: text },
      { version: 3 },
    ) as unknown as FactDefinition;
    const codec = codecWith({
      definitions: new Map([['ContactMade', newer]]),
      upcasters: [
        {
          ...{ type: 'ContactMade', from: 1, to: [{ type: 'ContactMade', version: 2 }] },
          up: (data) => [{ type: 'ContactMade', version: 2, data }],
        },
        {
          type: 'ContactMade',
          from: 2,
          to: [{ type: 'ContactMade', version: 3 }],
          up: (data) => {
            const { heldOn, summary } = data as { heldOn: string; summary: unknown };
            return [{ type: 'ContactMade', version: 3, data: { heldOn, note: summary } }];
          },
        },
      ],
    });
    const [read] = codec.decodeStream(stored(golden.stored.slice(0, 1)));
    expect(read).toMatchObject({ schemaVersion: 3, data: { heldOn: '2025-03-03' } });
    const said = golden.facts[0]!.data as { summary: string };
    expect((read!.data as { note: SealedValue<string> }).note.open()).toBe(said.summary);
  });
});
