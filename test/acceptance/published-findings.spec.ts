import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { agreementOf, dueBy, lateBy } from '../../src/command-line/published-cases/agreement.js';
import { publishedCasesPage } from '../../src/command-line/published-cases/page.js';
import {
  FOLDER,
  journeysFile,
  publishedCases,
} from '../../src/command-line/published-cases/published-case.js';
import { oursOf, replay, type Replayed } from '../../src/command-line/published-cases/replay.js';

const cases = publishedCases();
const steps = cases.flatMap((one) =>
  one.duties.map((duty) => [`${one.case}: ${duty.step}`, one, duty] as const),
);

describe('a published case, asked for on the command line', () => {
  let replayed: Replayed;
  beforeAll(async () => {
    replayed = await replay(cases);
  }, 120_000);

  it('is one of twelve of the Ombudsman and one of the High Court, each a journeys file with what was published', () => {
    expect(cases.map(({ source }) => source).filter((source) => /LGSCO/.test(source))).toHaveLength(12);
    expect(cases).toHaveLength(13);
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl'));
    expect(files.sort()).toEqual(cases.map(({ name }) => `${name}.jsonl`));
    for (const one of cases) expect(existsSync(journeysFile(one))).toBe(true);
  });

  it.each(steps)('%s agrees with the publication, or the table says why not', (_, one, duty) => {
    const ours = oursOf(replayed.get(one.name)!, duty);
    const { published, count = 'strict' } = duty;
    expect(agreementOf(published, ours, count, one.askedOn)).toBe(duty.agreement);
    expect(duty.differs === undefined).toBe(duty.agreement !== 'differs');
  });

  it.each(steps)('%s comes to what was worked out by hand', (_, one, duty) => {
    const ours = oursOf(replayed.get(one.name)!, duty);
    const { byHand, count = 'strict' } = duty;
    expect(ours === undefined).toBe(byHand === null);
    if (ours === undefined || byHand === null) return;
    const { dueOn, lateDays, strict } = byHand;
    expect(ours).toMatchObject({ dueOn: (strict ?? byHand).dueOn, lateDays: (strict ?? byHand).lateDays });
    expect([dueBy(ours, count), lateBy(ours, count, one.askedOn)]).toEqual([dueOn, lateDays]);
    if (strict === undefined) expect(count).toBe('strict');
    else expect([ours.dueOn, lateBy(ours, 'strict', one.askedOn)]).toEqual([strict.dueOn, strict.lateDays]);
  });

  it('gives every duty with what an investigator asks for', () => {
    const keys = ['rule', 'law', 'episode', 'startedOn', 'dueOn', 'dueOnCustomary', 'metOn', 'lateDays'];
    for (const duty of [...replayed.values()].flat())
      expect(Object.keys(duty)).toEqual(
        expect.arrayContaining([...keys, 'exception', 'cannotBeSaid', 'events']),
      );
  });

  it('stands in the page as it is answered', () => {
    expect(publishedCasesPage(cases, replayed)).toBe(readFileSync('docs/published-cases.md', 'utf8'));
  });
});
