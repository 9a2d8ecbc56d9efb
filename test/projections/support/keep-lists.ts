import { openReadModel } from '../../../src/read-model/sqlite-read-model.js';
import { children } from '../../../src/work-list/children.queries.js';
import { projections } from './deadly-projections.js';

/** Child process of a spec: keeps the lists of a folder, and says how they stand once they hold the log. */
const [dir, logPath, work, threads] = process.argv.slice(2) as [string, string, string, string];
const model = openReadModel({
  ...{ dir, logPath, projections },
  ...(threads === 'threads' && {
    projectionsUrl: new URL('./deadly-projections.js', import.meta.url).href,
  }),
});
if (work === 'rebuild') await model.rebuild();
else if (threads === 'threads') {
  model.follow();
  if (!(await model.waitFor(work, 20_000))) throw new Error('The lists do not come up to the log.');
} else await model.catchUp();
const { parked, failing } = await model.health();
const { items } = await model.read((reading) => children(reading, { now: '2024-06-01T09:00:00.000Z' }, {}));
const listed = items.map(({ child }) => child);
process.stdout.write(JSON.stringify({ parked, failing, listed }));
await model.close();
