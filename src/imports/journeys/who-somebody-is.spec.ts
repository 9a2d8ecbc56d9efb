import { importLog } from '../../../test/support/import-log.js';
import { journeysText } from '../../../test/support/journeys-text.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const BORN = '2010-05-04';
const who = (type: string, data: object) => ({
  ...{ child: 'ONE', type, occurredOn: BORN, knownAt: '2022-09-05T08:00:00.000Z', sourceRef: type, data },
});

describe('a journeys file that gives the date of birth as the day of what says who somebody is', () => {
  it('has that stand on the day on which it was known, and the date of birth nowhere in clear', async () => {
    const registered = who('ChildRegistered', {
      ...{ names: { surname: 'Tangledene', forename: 'Pip' }, dateOfBirth: BORN, birthCohort: 2009 },
    });
    const claimed = who('IdentifierClaimed', { identifier: 'date-of-birth', value: BORN, by: 'case-system' });
    const { wrong } = await log.import(log.file('a.jsonl', journeysText({}, [registered, claimed])));
    expect(wrong).toEqual([]);
    const events = await log.read(await log.onlyChild());
    const days = events
      .filter(({ type }) => type !== 'SourceReported')
      .map((event) => [event.type, event.occurredOn]);
    expect(days).toEqual([
      ['ChildRegistered', '2022-09-05'],
      ['IdentifierClaimed', '2022-09-05'],
    ]);
    expect(JSON.stringify(await log.services.store.readAll({ limit: 1_000 }))).not.toContain(BORN);
  });
});
