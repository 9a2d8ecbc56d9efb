import { codecWith, counting, golden, key, stored } from '../../../test/support/golden-chain.js';
import type { RecordedFact } from '../../domain/envelope.js';
import { date, fact, text } from '../../domain/fact-schema.js';
import type { FactDefinition } from '../../domain/fact-schema.js';
import type { SealedValue } from '../../domain/sealed.js';
import type { Upcaster } from '../../domain/upcaster.js';
import { lastHash } from './codec.js';

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
    const upcasters: Upcaster[] = [
      {
        ...{ type: 'ContactMade', from: 1, to: [{ type: 'ContactMade', version: 2 }] },
        up: (data) => [{ type: 'ContactMade', version: 2, data }],
      },
      {
        ...{ type: 'ContactMade', from: 2, to: [{ type: 'ContactMade', version: 3 }] },
        up: (data) => {
          const { heldOn, summary } = data as { heldOn: string; summary: unknown };
          return [{ type: 'ContactMade', version: 3, data: { heldOn, note: summary } }];
        },
      },
    ];
    const settings = { version: 3, upcasters };
    const newer = fact('ContactMade', { heldOn: date, note: text }, settings) as unknown as FactDefinition;
    const codec = codecWith({ definitions: new Map([['ContactMade', newer]]) });
    const [read] = codec.decodeStream(stored(golden.stored.slice(0, 1)));
    expect(read).toMatchObject({ schemaVersion: 3, data: { heldOn: '2025-03-03' } });
    const said = golden.facts[0]!.data as { summary: string };
    expect((read!.data as { note: SealedValue<string> }).note.open()).toBe(said.summary);
  });
});
