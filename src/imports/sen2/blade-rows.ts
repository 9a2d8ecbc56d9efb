import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import type { BladeSet, BladeTable } from './blade-set.js';
import type { Sen2Part } from './read-xml.js';
import type { ModuleName, ModuleRow, Sen2Person } from './rows.js';

/** The table that a table's rows belong to. */
const PARENTS: Readonly<Record<ModuleName, BladeTable>> = {
  person: 'sen2',
  requests: 'person',
  assessment: 'requests',
  namedplan: 'assessment',
  plandetail: 'namedplan',
  activeplans: 'requests',
  placementdetail: 'activeplans',
  senneed: 'activeplans',
};

const BATCH = 128;
type Stored = [row: number, id: string, fields: string];

/**
 * Rows of the tables, joined by their ids. They lie in a nameless database, which only this process sees, which is
 * gone when it is closed, and of which no more than 64 MB is held in memory.
 */
export const createBladeRows = () => {
  const db = new DatabaseSync('');
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
  db.exec(
    'CREATE TABLE r (module TEXT NOT NULL, parent TEXT NOT NULL, row INTEGER NOT NULL, id TEXT NOT NULL, fields TEXT NOT NULL)',
  );
  db.exec('BEGIN');
  const insert = db.prepare('INSERT INTO r VALUES (?, ?, ?, ?, ?)');

  const add = (
    table: ModuleName,
    row: number,
    cells: Readonly<Record<string, string>>,
    file: string,
    report: (entry: ReportEntry) => void,
  ): void => {
    const [own, parent] = [`${table}tableid`, `${PARENTS[table]}tableid`];
    const missing = [own, parent].find((name) => cells[name] === undefined && name !== 'sen2tableid');
    // Plan details and needs are nobody's parents: their own ids are not needed.
    const isLeaf = table === 'plandetail' || table === 'placementdetail' || table === 'senneed';
    if (missing !== undefined && !(missing === own && isLeaf)) {
      report(anError({ file, row, column: missing }, 'The row has no id.', 'Export the set again.'));
      return;
    }
    const { [own]: id = '', [parent]: of = '', nativeid: _n, sourceid: _s, ...fields } = cells;
    insert.run(table, of, row, id, JSON.stringify(fields));
  };

  const persons = function* (set: BladeSet, report: (entry: ReportEntry) => void): Generator<Sen2Part> {
    db.exec('COMMIT');
    db.exec('CREATE INDEX r_parent ON r (module, parent, row)');
    db.exec('CREATE INDEX r_id ON r (module, id)');
    const select = db.prepare('SELECT row, id, fields FROM r WHERE module = ? AND parent = ? ORDER BY row');
    const all = db.prepare('SELECT row, id, fields FROM r WHERE module = ? ORDER BY row');
    select.setReturnArrays(true);
    all.setReturnArrays(true);
    const rowOf = (module: ModuleName, [row, , fields]: Stored): ModuleRow => ({
      ...{ module, row, file: basename(set.files[module]) },
      fields: JSON.parse(fields) as Record<string, string>,
    });
    const under = <T>(module: ModuleName, parent: string, make: (stored: Stored, row: ModuleRow) => T): T[] =>
      (select.all(module, parent) as unknown as Stored[]).map((stored) =>
        make(stored, rowOf(module, stored)),
      );
    const only = (_stored: Stored, row: ModuleRow): ModuleRow => row;
    const personOf = (stored: Stored): Sen2Person => ({
      ...rowOf('person', stored),
      requests: under('requests', stored[1], ([, request], row) => ({
        ...row,
        assessments: under('assessment', request, ([, assessment], inner) => ({
          ...inner,
          plans: under('namedplan', assessment, ([, plan], named) => ({
            ...named,
            details: under('plandetail', plan, only),
          })),
        })),
        activePlans: under('activeplans', request, ([, active], inner) => ({
          ...inner,
          placements: under('placementdetail', active, only),
          needs: under('senneed', active, only),
        })),
      })),
    });
    orphans(set, report);
    let batch: Sen2Person[] = [];
    for (const stored of all.iterate('person') as unknown as Iterable<Stored>) {
      batch.push(personOf(stored));
      if (batch.length < BATCH) continue;
      yield { persons: batch };
      batch = [];
    }
    if (batch.length > 0) yield { persons: batch };
  };

  const orphans = (set: BladeSet, report: (entry: ReportEntry) => void): void => {
    const lost = db.prepare(
      `SELECT row FROM r WHERE module = ? AND NOT EXISTS (SELECT 1 FROM r p WHERE p.module = ? AND p.id = r.parent)`,
    );
    for (const [module, parent] of Object.entries(PARENTS) as [ModuleName, BladeTable][]) {
      if (parent === 'sen2') continue;
      for (const found of lost.iterate(module, parent)) {
        const place = {
          file: basename(set.files[module]),
          row: Number(found['row']),
          column: `${parent}tableid`,
        };
        report(anError(place, `The row belongs to no row of the table ${parent}.`, 'Export the set again.'));
      }
    }
  };

  return { add, persons, close: () => db.close() };
};
