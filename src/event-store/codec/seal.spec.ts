import { codecWith, golden, key, sealedIn, stored } from '../../../test/support/golden-chain.js';
import type { SealedValue } from '../../domain/sealed.js';
import type { Fault } from './codec.js';

describe('a sealed value', () => {
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
});
