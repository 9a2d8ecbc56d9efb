import { checkData } from '../../src/domain/check-data.js';
import { createCodec } from '../../src/event-store/codec/codec.js';
import { firstPrevHash } from '../../src/event-store/codec/hash-chain.js';
import { beliefOf } from '../../src/journey/belief/belief.js';
import { catalogue, definitionOf, journeyFacts } from '../../src/journey/catalogue.js';
import type { JourneyFact } from '../../src/journey/catalogue.js';
import { projections } from '../../projections/index.js';
import { inClear } from '../support/given.js';
import { memoryKeys } from '../support/memory-keys.js';
import {
  asStored,
  digestsWhenStored,
  LOG_ID,
  readSample,
  sampleDigest,
  sampleFiles,
  streamOf,
} from './support/samples.js';

const definitions = new Map(catalogue.map((definition) => [definition.type, definition]));
const keys = memoryKeys({ fixed: true });
const codec = createCodec({ logId: LOG_ID, definitions, secretOf: keys.secretOf });
const decode = (file: string) => {
  // As before its subject was erased, also for the event that says so.
  const [fact] = codec.decode([asStored(readSample(file))], () => false);
  return fact!;
};
const nameOf = ({ type, version }: { type: string; version: number }): string => `${type}.v${version}.json`;

beforeAll(async () => {
  for (const { type } of catalogue) await keys.ensure(streamOf(type));
});

describe('the stored samples', () => {
  it('have one for the newest version of every type; add what is missing as test/events/README.md says', () => {
    expect(catalogue.map(nameOf).filter((name) => !sampleFiles().includes(name))).toEqual([]);
  });

  it('are what they were when they were stored: logs hold such events for ever', () => {
    const now = [...digestsWhenStored().keys()].map((file) => [
      file,
      sampleFiles().includes(file) && sampleDigest(file),
    ]);
    expect(now).toEqual([...digestsWhenStored()]);
  });

  it('are each in samples.sha256; add the line of a new one as test/events/README.md says', () => {
    const listed = digestsWhenStored();
    expect(sampleFiles().filter((file) => !listed.has(file))).toEqual([]);
  });

  it('have none of a type that nobody declares', () => {
    expect(sampleFiles().filter((file) => definitionOf(file.split('.')[0]!) === undefined)).toEqual([]);
  });
});

describe.each(sampleFiles().map((file) => [file]))('%s', (file) => {
  it('is named after what it holds', () => {
    const { type, metadata } = readSample(file);
    expect(nameOf({ type, version: metadata.schemaVersion })).toBe(file);
  });

  it('stands in the chain of its stream', () => {
    const { stream, metadata } = readSample(file);
    expect(metadata).toMatchObject({ prevHash: firstPrevHash(LOG_ID, stream) });
  });

  it('decodes to data as its type declares it, with every sealed field opened', () => {
    const { type, data } = decode(file);
    const opened = inClear(data);
    expect(JSON.stringify(opened)).not.toContain('unreadable');
    expect(checkData(definitionOf(type)!, opened)).toEqual([]);
  });

  it('is written again to the same bytes but for what is sealed', () => {
    const fact = decode(file);
    const key = keys.find(fact.stream);
    const again = codec.encode([{ ...fact, data: inClear(fact.data) }], undefined, key).events[0]!;
    const stored = { ...again, stream: fact.stream, revision: 0, position: fact.position };
    const [back] = codec.decode([stored], () => false);
    expect(inClear(back!.data)).toEqual(inClear(fact.data));
    expect({ ...back, data: undefined }).toEqual({ ...fact, data: undefined });
  });
});

describe.each(
  sampleFiles()
    .filter((file) => file.split('.')[0]! in journeyFacts)
    .map((file) => [file]),
)('%s', (file) => {
  it('folds', () => {
    const fact = decode(file) as JourneyFact;
    const history = beliefOf([fact]).historyAt('2026-01-01T00:00:00.000Z');
    expect(history.of(fact.type).map(({ events }) => events)).toEqual([[fact.id]]);
  });

  it('projects', () => {
    const [born, fact] = [decode('ChildRegistered.v1.json'), decode(file)];
    const events = fact.type === born.type ? [fact] : [born, { ...fact, revision: 1 }];
    const rows = projections.rowsOf([{ stream: fact.stream, events }], []).get(fact.stream);
    const summaries = rows?.child_summary ?? [];
    expect(summaries.length > 0).toBe(fact.type !== 'SubjectErased');
  });
});
