import { appendFileSync } from 'node:fs';
import { LIST_1 } from '../../test/support/annex-a-lists.js';
import { importLog } from '../../test/support/import-log.js';
import { importFiles } from './import-files.js';
import type { ImportServices } from './importing.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const row = (id: string, born: string): string =>
  `${id},,,${born},2,WBRI,2019-07-20,,2025-11-24,ASD,900112,Secondary,,No,0,0,12.5,No,no,,No`;

/** Does something once, when the first pass is over and the first thing is recorded. */
const onceBegun = (services: ImportServices, work: () => void): ImportServices => {
  let begun = false;
  const { handler } = services;
  const execute: typeof handler.execute = (order) => {
    if (!begun) work();
    begun = true;
    return handler.execute(order);
  };
  return { ...services, handler: { ...handler, execute } };
};

describe('a file that grows while it is imported', () => {
  it('is loaded as far as it was judged, and no further', async () => {
    const path = log.file('a.csv', `${LIST_1}\n${row('X1', '2011-12-05')}\n`);
    const more = `${row('X2', '2012-01-09')}\n${row('X3', '2012-02-30')}\n`;
    const services = onceBegun(log.services, () => appendFileSync(path, more));
    const done = await importFiles([path], { report: () => undefined }, services);
    expect(done).toMatchObject({ accepted: true, errors: 0 });
    expect(await log.children()).toHaveLength(1);
  });

  it('gives the rest when it is imported again', async () => {
    const path = log.file('a.csv', `${LIST_1}\n${row('X1', '2011-12-05')}\n`);
    await log.import(path);
    appendFileSync(path, `${row('X2', '2012-01-09')}\n`);
    expect(await log.import(path)).toMatchObject({ accepted: true, errors: 0 });
    expect(await log.children()).toHaveLength(2);
  });
});
