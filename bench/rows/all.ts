import type { RowSpec } from '../row.js';
import { appendCold } from './append-cold.js';
import { appendEmmett } from './append-emmett.js';
import { appendKurrent } from './append-kurrent.js';
import { appendWarm } from './append-warm.js';
import { childLaw } from './child-law.js';
import { england } from './england.js';
import { graphql } from './graphql.js';
import { growth } from './growth.js';
import { importReturn } from './import-return.js';
import { rebuild } from './rebuild.js';
import { rebuildPostgres } from './rebuild-postgres.js';
import { replay } from './replay.js';
import { riskList } from './risk-list.js';
import { visible } from './visible.js';

/** Every row, in the order of the table. */
export const allRows: readonly RowSpec[] = [
  ...[appendWarm, appendCold, appendEmmett, appendKurrent],
  ...[rebuild, rebuildPostgres, visible, riskList, england, replay, childLaw],
  ...[graphql, importReturn, growth],
];
