import { readdirSync, readFileSync } from 'node:fs';
import { importLog } from '../../test/support/import-log.js';
import { endOfLondonDay } from '../domain/london.js';
import { beliefOf } from '../journey/belief/belief.js';
import type { JourneyFact } from '../journey/catalogue.js';

const DIR = 'docs/examples/cases';
const cases = readdirSync(DIR).filter((name) => name.endsWith('.jsonl'));
interface Line {
  readonly type: string;
  readonly occurredOn: string;
  readonly knownAt: string;
}

describe('a published chronology', () => {
  it.each(cases)('replays as the authority knew it on each date of %s', async (name) => {
    const log = importLog();
    expect(await log.import(`${DIR}/${name}`)).toMatchObject({ accepted: true, errors: 0 });
    const [child] = await log.children();
    const belief = beliefOf((await log.read(child!)) as JourneyFact[]);
    const [, ...lines] = readFileSync(`${DIR}/${name}`, 'utf8').trim().split('\n');
    const published = lines
      .map((line) => JSON.parse(line) as Line)
      .filter(({ type }) => type !== 'ChildRegistered');
    for (const { knownAt } of published) {
      const known = belief
        .historyAt(endOfLondonDay(knownAt))
        .facts.map(({ type, occurredOn: on }) => [type, on]);
      const expected = published.filter((line) => line.knownAt <= knownAt);
      expect(known).toEqual(expected.map(({ type, occurredOn: on }) => [type, on]));
    }
    log.done();
  });
});
