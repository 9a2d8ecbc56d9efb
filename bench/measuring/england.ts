import { createCheckpoint, readCheckpoint } from '../../src/read-model/checkpoint.js';
import { openForLoading, openForReading } from '../../src/read-model/connection.js';
import { createIndexes, createTables } from '../../src/read-model/shape.js';

/** What is asked for as believed and holding today; how it came about is left out, as no list of today reads it. */
const STILL = "known_to = 253402300799999 AND effective_to = '9999-12-31'";

/**
 * The lists of so many cities in one file: the rows of today of one city, each of its children as often as there are cities.
 * @param path where the file is made
 * @returns how many children it holds
 */
export const manyCities = (city: string, path: string, cities: number): number => {
  const one = openForReading(city);
  const checkpoint = readCheckpoint(one);
  one.close();
  const db = openForLoading(path);
  try {
    createTables(db);
    createCheckpoint(db, checkpoint);
    db.prepare('ATTACH ? AS city').run(city);
    const apart = Number(db.prepare('SELECT max(number) + 1 AS n FROM city.child').get()!['n']);
    for (let nth = 0; nth < cities; nth++) {
      db.prepare(`INSERT INTO child SELECT number + ${nth * apart}, id || '-${nth}' FROM city.child`).run();
      for (const table of ['child_summary', 'transition_risk']) {
        const [, ...columns] = db
          .prepare(`SELECT name FROM pragma_table_info('${table}')`)
          .all()
          .map(({ name }) => String(name));
        db.prepare(
          `INSERT INTO ${table} SELECT child + ${nth * apart}, ${columns.join(', ')} FROM city.${table} WHERE ${STILL}`,
        ).run();
      }
    }
    db.exec('INSERT INTO setting SELECT * FROM city.setting');
    createIndexes(db);
    return Number(db.prepare('SELECT count(*) AS n FROM child').get()!['n']);
  } finally {
    db.close();
  }
};
