import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { scratchFolders } from './measuring/scratch.js';
import type { Measured, RowSpec, Scale } from './row.js';
import { isMissing, unmeasured } from './row.js';
import { allRows } from './rows/all.js';
import { tableText } from './table.js';

const USE = 'npm run bench -- [--quick] [--only ROW ...] [--json FILE]';

interface Asked {
  readonly quick: boolean;
  readonly only: readonly string[];
  readonly json: string | undefined;
}

const asked = (): Asked => {
  const { values, positionals } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
    },
    // `--only a b` names two rows.
    allowPositionals: true,
  });
  return { quick: values.quick, only: [...values.only, ...positionals], json: values.json };
};

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** A name chooses every row that starts with it. */
const chosen = (spec: RowSpec, only: readonly string[]): readonly string[] =>
  only.length === 0 ? spec.names : spec.names.filter((name) => only.some((one) => name.startsWith(one)));

const measureAll = async (scale: Scale, only: readonly string[]): Promise<Measured[]> => {
  const rows: Measured[] = [];
  for (const spec of allRows) {
    const names = chosen(spec, only);
    if (names.length === 0) continue;
    say(`Measuring ${names.join(', ')}`);
    try {
      rows.push(...(await spec.measure(scale, names)));
    } catch (error) {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      rows.push(...names.map((name) => unmeasured(name, `It failed: ${String(error)}`)));
    }
  }
  return rows;
};

const main = async (): Promise<void> => {
  const { quick, only, json } = asked();
  const known = allRows.flatMap(({ names }) => names);
  const unknown = only.filter((one) => !known.some((name) => name.startsWith(one)));
  if (unknown.length > 0) {
    say(`There is no row ${unknown.join(', ')}.\n${USE}\nRows: ${known.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const [before] = loadavg();
  const scratch = scratchFolders();
  try {
    const rows = await measureAll({ quick, scratch: scratch.make, say }, only);
    const [load] = loadavg();
    process.stdout.write(
      `${tableText(rows)}\nNode ${process.version}, ${cpus().length} cores, load ${before!.toFixed(1)} at the start and ${load!.toFixed(1)} at the end.\n`,
    );
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, undefined, 2)}\n`);
    if (rows.some(isMissing)) process.exitCode = 1;
  } finally {
    scratch.remove();
  }
};

try {
  await main();
} catch (error) {
  say(`${error instanceof Error ? error.message : String(error)}\n${USE}`);
  process.exitCode = 2;
}
