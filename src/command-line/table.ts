/** A column of a table for people. */
export interface Column<R> {
  readonly heading: string;
  readonly of: (row: R) => string | number | undefined | null;
}

const widthOf = (text: string): number => [...text].length;
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
/** A control character from a source must not steer the terminal. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');

/** Rows as lines with aligned columns; the last column is not padded. */
export const table = <R>(rows: readonly R[], columns: readonly Column<R>[]): string => {
  const cells = rows.map((row) => columns.map(({ of }) => printable(String(of(row) ?? ''))));
  const lines = [columns.map(({ heading }) => heading), ...cells];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i]!))));
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, i) => padded(cell, widths[i]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
};
