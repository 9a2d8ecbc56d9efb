import type { PlainDate } from '../domain/plain-date.js';

/** One value of a row; a flag is 0 or 1. */
export type Cell = string | number | null;
export type Cells = readonly Cell[];

/** Milliseconds since 1970 of a moment that never comes: believed still. */
export const KNOWN_FOR_EVER = 253_402_300_799_999;
/** A day that never comes: holds still. */
export const EFFECTIVE_FOR_EVER: PlainDate = '9999-12-31';

/** The columns of each table that follow child, effective_from, effective_to, known_from, known_to. */
export const tables = {
  child_summary: [
    ...(['surname', 'forename', 'search_name', 'date_of_birth', 'upn', 'uln', 'nhs_number'] as const),
    ...(['locality', 'sen_status', 'plan_in_force', 'setting', 'setting_kind', 'need', 'officer'] as const),
    'out_of_cohort',
  ],
  plan_in_force: [
    ...(['plan', 'made_on', 'latest_version_on', 'transferred_in_on'] as const),
    ...(['setting', 'arrangement', 'type_only'] as const),
  ],
  review: ['review', 'held_on', 'phase_review', 'decision', 'notified_on'],
  placement: [
    ...(['placement', 'started_on', 'ends_on', 'ended_on', 'setting', 'arrangement'] as const),
    ...(['setting_kind', 'rank', 'residential'] as const),
  ],
  duty: [
    ...(['duty', 'episode', 'started_on', 'due_from', 'due_to', 'due_customary', 'met_on'] as const),
    ...(['ended_on', 'exception', 'cannot_be_said'] as const),
  ],
  transition_risk: [
    ...(['rule', 'rule_version', 'episode', 'amber_from', 'red_from', 'due_from', 'due_to'] as const),
    ...(['cleared_on', 'lapsed_on', 'opens_on', 'over_on', 'told_until', 'stale_from'] as const),
    ...(['unsaid_from', 'unsaid_kind', 'reason', 'clears'] as const),
  ],
  caseload: ['officer', 'role', 'assigned_on'],
  record_gap: ['gap', 'type', 'fact', 'since'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Table = keyof typeof tables;
export const tableNames = Object.keys(tables) as readonly Table[];

/** Tables that hold personal fields in clear: erasing a child purges them, and every file that may hold a copy. */
export const personalTables: readonly Table[] = ['child_summary'];

/** Where every row begins. */
export const RECTANGLE = ['effective_from', 'effective_to', 'known_from', 'known_to'] as const;

/** A row without its child: effective_from, effective_to, known_from, known_to, then the table's own columns. */
export type Row = Cells;

/** The rows of one child, table by table; every table is there. */
export type RowsByTable = Readonly<Record<Table, readonly Row[]>>;

/** The rows of each child of a person: a person whose records are linked has rows under one of them at a time. */
export type PersonRows = ReadonlyMap<string, RowsByTable>;

/** The contents of a row by the names of its columns. @throws TypeError at compile time for a missing column. */
export const cellsOf =
  <T extends Table>(table: T) =>
  (contents: Readonly<Record<(typeof tables)[T][number], Cell | undefined>>): Cells =>
    tables[table].map((column) => contents[column as (typeof tables)[T][number]] ?? null);

/** Whether two lists of cells are equal. */
export const sameCells = (a: Cells, b: Cells): boolean => {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};
