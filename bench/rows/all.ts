import type { RowSpec } from '../row.js';
import { appendWarm } from './append-warm.js';

/** Every row, in the order of the table. */
export const allRows: readonly RowSpec[] = [appendWarm];
