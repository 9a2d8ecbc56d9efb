/** One line of the table. `peer` and `ratio` are null where nothing stands beside the figure, `ours` where it failed. */
export interface Measured {
  readonly row: string;
  readonly ours: number | null;
  readonly peer: number | null;
  readonly unit: string;
  /** ours / peer */
  readonly ratio: number | null;
  readonly target: string;
  readonly met: boolean | null;
  /** The peer, what was warm, how many callers, how many bytes. */
  readonly how: string;
}

/** How large the populations are, and where a row may write. */
export interface Scale {
  readonly quick: boolean;
  /** Makes an empty folder on the disk that the project lies on. */
  readonly scratch: (name: string) => string;
  /** Says on standard error what goes on. */
  readonly say: (text: string) => void;
}

/** One or more lines that are measured together. */
export interface RowSpec {
  readonly names: readonly string[];
  readonly measure: (scale: Scale, names: readonly string[]) => Promise<readonly Measured[]>;
}

/** What a row must reach. */
export interface Target {
  readonly text: string;
  readonly met: (ours: number, ratio: number | null) => boolean;
}

export const ratioAtLeast = (least: number): Target => ({
  text: `ratio >= ${least}`,
  met: (_, ratio) => ratio !== null && ratio >= least,
});
export const ratioAtMost = (most: number): Target => ({
  text: `ratio <= ${most}`,
  met: (_, ratio) => ratio !== null && ratio <= most,
});
export const oursAtLeast = (least: number): Target => ({
  text: `>= ${least.toLocaleString('en-GB')}`,
  met: (ours) => ours >= least,
});
export const oursAtMost = (most: number): Target => ({
  text: `<= ${most}`,
  met: (ours) => ours <= most,
});
export const both = (a: Target, b: Target): Target => ({
  text: `${a.text}, ${b.text}`,
  met: (ours, ratio) => a.met(ours, ratio) && b.met(ours, ratio),
});

interface Figures {
  readonly ours: number;
  readonly peer?: number;
  readonly unit: string;
  readonly target?: Target;
  readonly how: string;
}

const rounded = (n: number): number => (n >= 100 ? Math.round(n) : Number(n.toPrecision(3)));

/** A line from its figures; without a target it is only reported. */
export const measured = (row: string, { ours, peer, unit, target, how }: Figures): Measured => {
  const ratio = peer === undefined ? null : ours / peer;
  return {
    ...{ row, ours: rounded(ours), peer: peer === undefined ? null : rounded(peer), unit },
    ratio: ratio === null ? null : Number(ratio.toPrecision(3)),
    target: target?.text ?? 'none',
    met: target ? target.met(ours, ratio) : null,
    how,
  };
};

/** A line that could not be measured, and why. */
export const unmeasured = (row: string, why: string): Measured => ({
  ...{ row, ours: null, peer: null, unit: '', ratio: null, target: 'not measured', met: null },
  how: why,
});

/** A line that was not asked for, and what it needs: no fault of the run. */
export const leftOut = (row: string, needs: string): Measured => ({
  ...unmeasured(row, needs),
  target: LEFT_OUT,
});

const LEFT_OUT = 'left out';

/** Whether a line should have been measured and was not. */
export const isMissing = ({ ours, target }: Measured): boolean => ours === null && target !== LEFT_OUT;
