import { importLog } from '../../test/support/import-log.js';
import { journeysText } from '../../test/support/journeys-text.js';
import { ImportStopped } from './import-stopped.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const CHILDREN = 600;
const lines = Array.from({ length: CHILDREN }, (_, i) => ({
  child: `c-${i + 1}`,
  type: 'ContactMade',
  occurredOn: '2026-01-12',
  data: { with: 'parent' },
}));
const reported = async (): Promise<number> =>
  (await log.everything()).filter(({ type }) => type === 'SourceReported').length;

describe('an import that is asked to stop', () => {
  it('ends when what it began is durable, says what stands, and goes on when it is given again', async () => {
    const path = log.file('j.jsonl', journeysText({}, lines));
    const asked = new AbortController();
    const stopped = await log
      .import(path, {
        signal: asked.signal,
        progress: ({ phase }) => phase === 'loading' && asked.abort(),
      })
      .catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(ImportStopped);
    const stands = await reported();
    expect(stands).toBeGreaterThan(0);
    expect(stands).toBeLessThan(CHILDREN);
    expect((stopped as Error).message).toBe(
      `The import was stopped with ${stands} of ${CHILDREN} rows of j.jsonl loaded. What is loaded stands; the same import again goes on from there.`,
    );

    expect((await log.import(path)).accepted).toBe(true);
    expect(await reported()).toBe(CHILDREN);
  });

  it('loads nothing where it was still reading', async () => {
    const asked = new AbortController();
    const begun = log.import(log.file('j.jsonl', journeysText({}, lines)), {
      signal: asked.signal,
      progress: () => asked.abort(),
    });
    await expect(begun).rejects.toThrow('stopped before it loaded anything');
    expect(await log.everything()).toEqual([]);
  });
});
