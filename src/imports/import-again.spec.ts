import { importLog } from '../../test/support/import-log.js';
import { pip, sen2Xml } from '../../test/support/sen2-xml.js';
import { readable } from '../domain/sealed.js';
import { createCommandHandler } from '../event-store/command-handler.js';
import { beliefOf } from '../journey/belief/belief.js';
import type { JourneyFact } from '../journey/catalogue.js';
import { importFiles } from './import-files.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

describe('an import of a return, begun or said again', () => {
  it('adds nothing when the same file comes again', async () => {
    const path = log.file('a.xml', sen2Xml([pip]));
    const first = await log.import(path);
    const second = await log.import(log.file('copy.xml', sen2Xml([pip])));
    expect(second).toMatchObject({
      accepted: true,
      position: first.position,
      files: [{ repeated: true, events: 0 }],
    });
  });

  it('names things under the child’s key also where an import died between the claim and the key', async () => {
    const path = log.file('a.xml', sen2Xml([pip]));
    const killed = (): never => {
      throw new Error('killed');
    };
    const dying = { ...log.services, keys: { ...log.services.keys, ensureAll: killed } };
    await expect(importFiles([path], { report: () => undefined }, dying)).rejects.toThrow('killed');
    expect((await log.import(path)).wrong).toEqual([]);
    const child = await log.onlyChild();
    const aliases = (await log.read(child)).flatMap(({ data }) => {
      const { alias } = data as { alias?: { source: string; ref: string; refKey: string } };
      return alias ?? [];
    });
    expect(aliases.length).toBeGreaterThan(0);
    const key = log.keys.find(child)!;
    for (const { source, ref, refKey } of aliases)
      expect(
        ['request', 'plan', 'review'].map((episode) =>
          key.hmac('alias', JSON.stringify([episode, source, readable(ref)])),
        ),
      ).toContain(refKey);
  });

  it('adds nothing when an import that was cut short is begun again, and ends it', async () => {
    const path = log.file('a.xml', sen2Xml([pip, { ...pip, UPN: 'J999200019011', Forename: 'Rill' }]));
    const { store } = log.services;
    let appends = 0;
    const cut = {
      ...store,
      append: async (...append: Parameters<typeof store.append>) => {
        if ((appends += 1) > 3) throw new Error('The disk is full.');
        return store.append(...append);
      },
    };
    const { codec, keys, clock } = log.services;
    const cutHandler = createCommandHandler({
      ...{ store: cut, codec, clock, versionOf: () => 1, lastRecordedAt: undefined },
      keys: { find: keys.find, ensure: async (subject) => (await keys.find(subject))! },
    });
    const begun = importFiles([path], { report: () => undefined }, { ...log.services, handler: cutHandler });
    await expect(begun).rejects.toThrow('The disk is full.');
    expect(await log.children()).toHaveLength(1);

    log.clock.set('2026-11-03T09:00:00.000Z');
    const done = await log.import(path);
    expect(done.accepted).toBe(true);
    const children = await log.children();
    expect(children).toHaveLength(2);
    for (const child of children) {
      expect((await log.typesOf(child)).filter((type) => type === 'SourceReported')).toHaveLength(1);
    }
  });

  it('keeps one child through successive returns, and restates what has not changed', async () => {
    await log.import([
      log.file('b.xml', sen2Xml([pip])),
      log.file(
        'a.xml',
        sen2Xml([pip], { year: '2025', referenceDate: '2026-01-14', dateTime: '2026-02-01T09:00:00' }),
      ),
    ]);
    const events = await log.read(await log.onlyChild());
    const reports = events.filter(({ type }) => type === 'SourceReported');
    expect(reports.map(({ data }) => (data as { edition: string }).edition)).toEqual(['2025', '2026']);
    expect(events.filter(({ type }) => type === 'PlanFinalised')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'NeedIdentified')).toHaveLength(2);
    expect((reports[1]!.data as { restates: unknown[] }).restates.length).toBeGreaterThan(10);
  });

  it('believes the same whichever return comes first', async () => {
    const early = sen2Xml([{ ...pip, PostCode: 'ZZ1 1AB' }], {
      year: '2025',
      referenceDate: '2026-01-14',
      dateTime: '2026-02-01T09:00:00',
    });
    const late = sen2Xml([pip]);
    const believed = async (texts: string[]): Promise<unknown> => {
      const own = importLog();
      for (const [i, text] of texts.entries()) await own.import(own.file(`${i}.xml`, text));
      const [child] = await own.children();
      const history = beliefOf((await own.read(child!)) as JourneyFact[]).historyAt(
        '2026-11-02T09:00:00.000Z',
      );
      own.done();
      return history.facts.map(({ type, occurredOn, knownAt, endedOn }) => [
        type,
        occurredOn,
        knownAt,
        endedOn,
      ]);
    };
    expect(await believed([late, early])).toEqual(await believed([early, late]));
  });

  it('refuses the same file as known at another time', async () => {
    const path = log.file('a.xml', sen2Xml([pip]));
    await log.import(path, { knownAt: '2026-03-01T00:00:00.000Z' });
    const again = await log.import(path, { knownAt: '2026-04-01T00:00:00.000Z' });
    expect(again.accepted).toBe(false);
    expect(again.wrong[0]).toContain('was loaded as known at 2026-03-01T00:00:00.000Z');
  });
});
