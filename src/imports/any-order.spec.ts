import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importLog } from '../../test/support/import-log.js';
import { generateCity } from '../city/generate-city.js';
import { opened } from '../domain/sealed.js';
import { beliefOf } from '../journey/belief/belief.js';
import type { JourneyFact } from '../journey/catalogue.js';

/** In clear, without the references that each child's own key makes. */
const inClear = (value: unknown): unknown => {
  const plain = opened(value);
  if (Array.isArray(plain)) return plain.map(inClear);
  if (typeof plain !== 'object' || plain === null) return plain;
  const kept = Object.entries(plain).filter(([name]) => name !== 'refKey' && !name.endsWith('Ref'));
  return Object.fromEntries(
    kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, inClear(one)]),
  );
};

describe('the same files in any order', () => {
  let dir: string;
  beforeAll(async () => {
    dir = join(mkdtempSync(join(tmpdir(), 'throughline-city-')), 'city');
    await generateCity({ children: 24, seed: 'any order', out: dir }, () => undefined);
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  /** Histories of all children, by who they are, after files were imported one by one. */
  const believed = async (files: readonly string[]): Promise<unknown[]> => {
    const log = importLog();
    for (const file of files) expect(await log.import(join(dir, file))).toMatchObject({ accepted: true });
    const people: string[] = [];
    for (const child of await log.children()) {
      const history = beliefOf((await log.read(child)) as JourneyFact[]).historyAt(
        '2026-11-02T09:00:00.000Z',
      );
      const who = inClear(history.latest('ChildRegistered')?.data);
      const facts = history.facts.map(({ type, occurredOn, knownAt, endedOn, data }) => [
        ...[type, occurredOn, knownAt, endedOn],
        inClear(data),
      ]);
      people.push(JSON.stringify([who, facts]));
    }
    log.done();
    return people.sort();
  };

  it('give the same histories', async () => {
    const files = readdirSync(dir).filter((name) => /\.(csv|xml|jsonl)$/.test(name));
    const inOrder = await believed(files);
    expect(inOrder.length).toBeGreaterThanOrEqual(24);
    expect(await believed([...files].reverse())).toEqual(inOrder);
    expect(await believed([...files.slice(3), ...files.slice(0, 3)])).toEqual(inOrder);
  }, 60_000);
});
