import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { LIST_1 } from '../../test/support/annex-a-lists.js';
import { importLog } from '../../test/support/import-log.js';
import { journeysText } from '../../test/support/journeys-text.js';
import { pip, sen2Xml } from '../../test/support/sen2-xml.js';
import { importFiles } from './import-files.js';
import type { ImportServices } from './importing.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const person = {
  ...{ child: 'ONE', type: 'ChildRegistered', occurredOn: '2022-09-05', sourceRef: 'r' },
  data: { names: { surname: 'Tangledene', forename: 'Pip' }, dateOfBirth: '2010-05-04', birthCohort: 2009 },
};
const row = (id: string, born: string): string =>
  `${id},,,${born},2,WBRI,2019-07-20,,2025-11-24,ASD,900112,Secondary,,No,0,0,12.5,No,no,,No`;
const settings = 'URN,EstablishmentName,TypeOfEstablishmentId\n900112,The Elms,01\n';

/** Does something once, when the first pass is over and so many things are recorded. */
const onceRecorded = (services: ImportServices, count: number, work: () => void): ImportServices => {
  let recorded = 0;
  const { handler } = services;
  const execute: typeof handler.execute = (order) => {
    if (recorded++ === count) work();
    return handler.execute(order);
  };
  return { ...services, handler: { ...handler, execute } };
};

const changed = (path: string, from: string, to: string): void =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

const MEANWHILE = 'The file was changed while it was imported. What was loaded of it before stands.';

describe('a file that is changed while it is imported, and stays as long as it was', () => {
  it.each([
    ['a.csv', `${LIST_1}\n${row('X1', '2011-12-05')}\n`, '2011-12-05', '2011-12-06'],
    ['a.xml', sen2Xml([pip]), '2019-03-04', '2019-03-05'],
    ['a.jsonl', journeysText({}, [person]), '2010-05-04', '2010-05-05'],
    ['settings.csv', settings, 'The Elms', 'The Oaks'],
  ])('is refused before anything that nobody judged is loaded: %s', async (name, text, from, to) => {
    const path = log.file(name, text);
    const services = onceRecorded(log.services, 0, () => changed(path, from, to));
    const begun = importFiles([path], { report: () => undefined }, services);
    await expect(begun).rejects.toThrow(`${name}: ${MEANWHILE}`);
    const said = (await log.everything()).map(({ type }) => type);
    expect(said.filter((type) => type !== 'ImportBegun' && type !== 'AuthoritySet')).toEqual([]);
    expect(await log.import(path)).toMatchObject({ accepted: true, errors: 0, files: [{ subjects: 1 }] });
  });

  it('is refused where it became shorter', async () => {
    const path = log.file('a.csv', `${LIST_1}\n${row('X1', '2011-12-05')}\n${row('X2', '2012-01-09')}\n`);
    const services = onceRecorded(log.services, 0, () => truncateSync(path, LIST_1.length + 1));
    await expect(importFiles([path], { report: () => undefined }, services)).rejects.toThrow(MEANWHILE);
    expect(await log.children()).toEqual([]);
  });
});
