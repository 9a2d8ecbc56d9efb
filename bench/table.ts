import type { Measured } from './row.js';

const figure = (n: number | null): string =>
  n === null ? '-' : n.toLocaleString('en-GB', { maximumFractionDigits: 2 });
const verdict = (met: boolean | null): string => (met === null ? '' : met ? 'yes' : 'NO');

const HEAD = ['row', 'ours', 'peer', 'unit', 'ratio', 'target', 'met'];
const IS_NUMBER = [false, true, true, false, true, false, false];

const cells = ({ row, ours, peer, unit, ratio, target, met }: Measured): string[] => [
  ...[row, figure(ours), figure(peer), unit, figure(ratio), target, verdict(met)],
];

/** The table as text: one line a row, and under it how it was measured. */
export const tableText = (rows: readonly Measured[]): string => {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, i) => (IS_NUMBER[i] ? part.padStart(widths[i]!) : part.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  const body = rows.flatMap((row) => [line(cells(row)), `    ${row.how}`]);
  return `${[line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...body].join('\n')}\n`;
};
