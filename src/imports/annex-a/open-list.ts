import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { londonDate } from '../../domain/london.js';
import { readCsv } from '../reading/csv.js';
import type { Reading } from '../reading/read-bytes.js';
import { aliasKeyWith } from '../references.js';
import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import type { ChildRecord, PersonFile, Walk } from '../running/person-file.js';
import { cleanAnnexARow } from './clean.js';
import { annexAColumn } from './columns.js';
import { createLatestByUpn } from './duplicates.js';
import { ANNEX_A, mapAnnexARow } from './map.js';
import type { AnnexARow } from './row.js';
import { checkAnnexARow } from './rules.js';

const SEEN_ON_ITS_DAY = ['NeedIdentified', 'DisabilityRecorded'] as const;

async function* rowsOf(
  path: string,
  list: 1 | 2,
  reading: Reading,
  report: (entry: ReportEntry) => void,
): AsyncGenerator<AnnexARow[]> {
  const isKnown = (column: string): boolean => !column.startsWith('-');
  const options = { nameColumn: annexAColumn, report, isKnown };
  for await (const batch of readCsv(path, reading, options)) {
    yield batch.flatMap((row) => cleanAnnexARow(row, basename(path), list, report) ?? []);
  }
}

const silent = (): void => undefined;

const recordOf = (row: AnnexARow, { known }: Walk): ChildRecord => {
  const asAt = londonDate(known.knownAt);
  return {
    file: row.file,
    row: row.row,
    identity: {
      sourceId: { source: ANNEX_A, id: row.id },
      ...(row.upn !== undefined && { upn: row.upn }),
      ...(row.uln !== undefined && { uln: row.uln }),
      dateOfBirth: row.born,
      received: [],
    },
    facts: (hmac) => mapAnnexARow(row, { known, asAt, aliasKey: aliasKeyWith(hmac) }),
    references: () => [{ row: row.row, ref: row.id }],
    covers: () => SEEN_ON_ITS_DAY.map((kind) => ({ kind, from: asAt, to: asAt })),
  };
};

/** Opens a list of Annex A (CSV). It says nothing of its own day: it holds on the day of the load. */
export const openAnnexAList = (path: string, list: 1 | 2): PersonFile => ({
  ...{ kind: 'annex-a', name: basename(path), source: ANNEX_A, edition: `list-${list}` },
  bytes: statSync(path).size,
  kinds: [...SEEN_ON_ITS_DAY],
  walk: async function* (walk: Walk) {
    const today = londonDate(walk.known.knownAt);
    const latest = createLatestByUpn();
    for await (const rows of rowsOf(path, list, { onBytes: silent }, silent)) rows.forEach(latest.note);
    const ids = new Map<string, number>();
    for await (const rows of rowsOf(path, list, walk.reading, walk.report)) {
      yield rows.flatMap((row) => {
        const first = ids.get(row.id);
        ids.set(row.id, first ?? row.row);
        const place = { file: row.file, row: row.row, column: 'Unique ID' };
        const twice =
          first === undefined
            ? []
            : [anError(place, `Row ${first} has the same id.`, 'Give each child one row.')];
        const older = latest.judge(row);
        const found = older ? [older] : [...twice, ...checkAnnexARow(row, today)];
        found.forEach(walk.report);
        return older || found.some(({ severity }) => severity === 'error') ? [] : [recordOf(row, walk)];
      });
    }
  },
});
