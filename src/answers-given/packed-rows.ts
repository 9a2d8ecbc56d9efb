import type { GivenRow } from './answer-given.js';

const CHILD_BYTES = 16;
const RULE_BYTES = 8;
const ROW_BYTES = CHILD_BYTES + RULE_BYTES;

const packedChild = (child: string): string => child.replaceAll('-', '');

/** A child's id as it lies in packed rows. */
export const childBytes = (child: string): Buffer => Buffer.from(packedChild(child), 'hex');

/** A rule of more than 8 characters is left out. @throws RangeError for an id that is no UUID: it could not be read back */
export const packRows = (rows: readonly GivenRow[]): Buffer => {
  const packed = Buffer.alloc(rows.length * ROW_BYTES);
  for (const [i, { child, rule = '' }] of rows.entries()) {
    const at = i * ROW_BYTES;
    if (packed.write(packedChild(child), at, CHILD_BYTES, 'hex') !== CHILD_BYTES)
      throw new RangeError('A row is of a child by its UUID.');
    if (rule.length <= RULE_BYTES) packed.write(rule, at + CHILD_BYTES, RULE_BYTES, 'latin1');
  }
  return packed;
};

const ruleAt = (packed: Buffer, at: number): string =>
  packed.toString('latin1', at + CHILD_BYTES, at + ROW_BYTES).replace(/\0+$/, '');

/** The rows of one child. */
export const rowsOfChild = (bytes: Uint8Array, child: string): GivenRow[] => {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = childBytes(child);
  const rows: GivenRow[] = [];
  for (let at = 0; at < packed.length; at += ROW_BYTES) {
    if (packed.compare(wanted, 0, CHILD_BYTES, at, at + CHILD_BYTES) !== 0) continue;
    const rule = ruleAt(packed, at);
    rows.push({ child, ...(rule !== '' && { rule }) });
  }
  return rows;
};
