import type { Database } from '../../postgres/database.js';
import { DatabaseProblem } from '../../postgres/database-problem.js';
import type { Checkpoint } from '../checkpoint.js';
import { postgresDialect } from '../dialect.js';
import { NotBuilt } from '../in-use.js';
import { keptAnswers } from '../kept-answers.js';
import type { ParkedChild } from '../parking.js';
import type { Reading, Readings, Values } from '../reading.js';
import { shapePrefix } from '../shape.js';
import { askRows } from './asking-rows.js';
import { schemaOf } from './generations.js';
import { numbered, valuesFor } from './named-values.js';
import { PARKED } from './postgres-parking.js';
import { CHECKPOINT } from './postgres-tables.js';

interface State extends Checkpoint {
  readonly version: number;
  readonly number: number | null;
  readonly parked: readonly ParkedChild[];
}

const CURRENT = "SELECT number, made_of FROM read.generation WHERE state = 'current'";

/** What a reading has to know of its generation, in one question. */
const STATE = `SELECT ${CHECKPOINT}, (SELECT version FROM writer) AS version,
    (SELECT number FROM read.generation WHERE state = 'current') AS number,
    (SELECT coalesce(json_agg(p), '[]'::json) FROM (${PARKED}) p) AS parked
  FROM checkpoint`;

const BEGIN = (schema: string): string =>
  `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path TO ${schema}`;

/** The schema is gone: another generation took its place, and the one before that went. */
const GONE = new Set(['3F000', '42P01']);
const TRIES = 5;

type Client = Parameters<Parameters<Database['withClient']>[0]>[0];

const readingOver = (client: Client, state: State, kept: Reading['kept']): Reading => {
  const { version: _, number: __, parked, ...checkpoint } = state;
  const all = <Row>(sql: string, values: Values = {}): Promise<readonly Row[]> => {
    const query = numbered(sql);
    return askRows<Row & object>(client, query.text, valuesFor(query, values));
  };
  return {
    ...{ dialect: postgresDialect, checkpoint, parked, kept, all },
    get: async <Row>(sql: string, values: Values = {}) => (await all<Row>(sql, values))[0],
  };
};

/** Gives the work one read transaction after another over the generation in use. @throws NotBuilt */
export const postgresReadings = (database: Database): Readings => {
  const answers = keptAnswers();
  const shape = shapePrefix();
  let known: number | undefined;

  const find = async (client: Client): Promise<number> => {
    const [row] = await askRows<{ number: number; made_of: string }>(client, CURRENT);
    if (row === undefined || !row.made_of.startsWith(shape)) throw new NotBuilt();
    return row.number;
  };
  /** Begins a transaction over the generation in use; undefined where another took its place meanwhile. */
  const begun = async (client: Client): Promise<State | undefined> => {
    const number = (known ??= await find(client));
    try {
      await client.query(BEGIN(schemaOf(number)));
      const [state] = await askRows<State>(client, STATE);
      if (state?.number === number) return state;
    } catch (error) {
      if (!GONE.has((error as { code?: string }).code ?? '')) throw error;
    }
    known = undefined;
    await client.query('ROLLBACK');
    return undefined;
  };

  return (work) =>
    database.withClient(async (client) => {
      for (let tries = 0; tries < TRIES; tries++) {
        const state = await begun(client);
        if (state === undefined) continue;
        const kept = answers(`${state.number} ${state.version}`);
        const result = await work(readingOver(client, state, kept));
        await client.query('COMMIT');
        return result;
      }
      throw new DatabaseProblem('The lists are being replaced again and again. Try again.');
    });
};
