import { join } from 'node:path';
import { packageRoot } from '../../event-store/sqlite/migrate.js';
import { DatabaseProblem } from '../../postgres/database-problem.js';
import type { Database } from '../../postgres/database.js';
import { migrate } from '../../postgres/migrate.js';
import type { Generation } from '../catalogue.js';
import { CheckpointMoved } from '../checkpoint.js';
import type { Progress } from '../progress-meter.js';
import { askRows, write } from './asking-rows.js';
import { postgresOf } from './ddl.js';
import { tablesText } from './read-shape.js';

/** A generation of the tables in PostgreSQL: a schema of its own. */
export interface SchemaGeneration extends Omit<Generation, 'path'> {
  readonly schema: string;
}

/** Which generation is in use, and which is being built; the same for every process. */
export interface Generations {
  current(): Promise<SchemaGeneration | undefined>;
  kept(): Promise<SchemaGeneration | undefined>;
  building(): Promise<(SchemaGeneration & Progress) | undefined>;
  begin(made: {
    madeOf: string;
    upTo: string;
    shards: number;
    total: number;
    startedAt: string;
  }): Promise<SchemaGeneration>;
  /** Takes over the writing of a generation. @returns the number under which alone it is written from now on */
  claim(generation: SchemaGeneration): Promise<number>;
  report(number: number, progress: Progress): Promise<void>;
  /** Puts a generation in use at once, and keeps the one before; nothing is written to that meanwhile. @throws CheckpointMoved */
  promote(number: number, whileStill: () => Promise<void>): Promise<void>;
  forgetKept(): Promise<void>;
  cancel(number: number): Promise<void>;
}

const OF_LOG = `CREATE TABLE IF NOT EXISTS of_log (one integer PRIMARY KEY CHECK (one = 1), log_id text NOT NULL);`;
const catalogueText = (text: string): string =>
  `SET LOCAL search_path TO read; ${postgresOf(text)} ${OF_LOG}`;

const COLUMNS = `number, state, made_of AS "madeOf", up_to AS "upTo", shards, done, total,
  events_a_second AS "eventsASecond", seconds_left AS "secondsLeft"`;
type GenerationRow = Omit<SchemaGeneration, 'schema'> & Progress;

export const schemaOf = (number: number): string => `read_${number}`;
const generationOf = (row: GenerationRow): SchemaGeneration & Progress => ({
  ...row,
  schema: schemaOf(row.number),
});

const refuseOtherLog = async (database: Database, logId: string): Promise<void> => {
  await database.ask('INSERT INTO read.of_log VALUES (1, $1) ON CONFLICT DO NOTHING', [logId]);
  const [row] = await database.ask<{ log_id: string }>('SELECT log_id FROM read.of_log');
  if (row!.log_id !== logId)
    throw new DatabaseProblem(
      `The database at ${database.address.place} holds the lists of another log. One log is one authority: mend ${database.address.setting}.`,
    );
};

/** Opens the catalogue of a database, made where there is none. @throws DatabaseProblem for that of another log */
export const openGenerations = async (database: Database, logId: string): Promise<Generations> => {
  const folder = join(packageRoot(), 'migrations', 'read-catalogue');
  await migrate(database, { schema: 'read', folder, mode: 'write', textOf: catalogueText });
  await refuseOtherLog(database, logId);

  const inState = (state: Generation['state']): Promise<(SchemaGeneration & Progress)[]> =>
    database.withClient(async (client) => {
      const rows = await askRows<GenerationRow>(
        client,
        `SELECT ${COLUMNS} FROM read.generation WHERE state = $1 ORDER BY number DESC`,
        [state],
      );
      return rows.map(generationOf);
    });
  const forget = (number: number): Promise<void> =>
    database.run(
      `BEGIN; SET LOCAL lock_timeout = '2s'; DROP SCHEMA IF EXISTS ${schemaOf(number)} CASCADE;
       DELETE FROM read.generation WHERE number = ${number}; COMMIT`,
    );
  const forgetIfIdle = async (number: number): Promise<void> => {
    try {
      await forget(number);
    } catch (error) {
      // Somebody still reads it; the next promotion tries again.
      if (!(error instanceof DatabaseProblem) || error.code !== '55P03') throw error;
    }
  };

  return {
    current: async () => (await inState('current'))[0],
    kept: async () => (await inState('kept'))[0],
    building: async () => (await inState('building'))[0],
    begin: ({ madeOf, upTo, shards, total, startedAt }) =>
      database.withClient(async (client) => {
        await client.query('BEGIN');
        const [row] = await askRows<GenerationRow>(
          client,
          `INSERT INTO read.generation (number, state, made_of, up_to, shards, total, started_at)
           VALUES ((SELECT coalesce(max(number), 0) + 1 FROM read.generation), 'building', $1, $2, $3, $4, $5)
           RETURNING ${COLUMNS}`,
          [madeOf, upTo, shards, total, startedAt],
        );
        const made = generationOf(row!);
        await client.query(
          `CREATE SCHEMA ${made.schema}; SET LOCAL search_path TO ${made.schema}; ${tablesText()}`,
        );
        await client.query('COMMIT');
        return made;
      }),
    claim: ({ schema }) =>
      database.withClient(async (client) => {
        const text = `UPDATE ${schema}.writer SET fence = fence + 1 RETURNING fence`;
        return (await askRows<{ fence: number }>(client, text))[0]!.fence;
      }),
    report: (number, { done, total, eventsASecond, secondsLeft }) =>
      database.withClient(async (client) => {
        const text = `UPDATE read.generation SET done = $1, total = $2, events_a_second = $3, seconds_left = $4
          WHERE number = $5`;
        await write(client, text, [done, total, Math.round(eventsASecond), secondsLeft, number]);
      }),
    promote: async (number, whileStill) => {
      const older = (await inState('kept')).filter((old) => old.number !== number);
      const [before] = await inState('current');
      await database.withClient(async (client) => {
        await client.query('BEGIN');
        if (before) await client.query(`SELECT 1 FROM ${before.schema}.writer FOR UPDATE`);
        await whileStill();
        await client.query("UPDATE read.generation SET state = 'kept' WHERE state = 'current'");
        const text = "UPDATE read.generation SET state = 'current' WHERE number = $1";
        if ((await write(client, text, [number])) !== 1) throw new CheckpointMoved('These tables are gone.');
        await client.query('COMMIT');
      });
      for (const old of older) await forgetIfIdle(old.number);
    },
    forgetKept: async () => {
      for (const { number } of await inState('kept')) await forget(number);
    },
    cancel: forget,
  };
};
