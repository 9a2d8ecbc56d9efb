import { writeSync } from 'node:fs';
import { openPostgresReadModel } from '../../src/read-model/postgres/postgres-read-model.js';
import type { ProjectionSet } from '../../src/read-model/projection-rows.js';
import { CHILDREN, projections } from '../projections/support/many-children.js';

let made = 0;
/** Stands still where half of the children, those of the first shard, are written. */
const hanging: ProjectionSet = {
  ...projections,
  rowsOf: (person, authority) => {
    if (++made > CHILDREN / 2) {
      writeSync(1, 'half');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    return projections.rowsOf(person, authority);
  },
};

/** Child process of a spec: begins to make the lists, one shard after the other. */
const [dir, logPath, url] = process.argv.slice(2) as [string, string, string];
const model = await openPostgresReadModel({
  ...{ dir, logPath, projections: hanging, url, setting: 'READ_DATABASE_URL' },
});
await model.rebuild();
