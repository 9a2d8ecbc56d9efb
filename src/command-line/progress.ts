import type { Io } from './io.js';

/** How far a long piece of work has come. */
export interface Step {
  readonly label: string;
  readonly done: number;
  /** Undefined: nobody knows yet. */
  readonly total?: number;
  /** What is counted: `rows`, `events`. */
  readonly unit: string;
}

/** Shows steps on standard error. */
export interface Progress {
  show(step: Step): void;
  /** Ends the line that is being drawn. */
  end(): void;
}

const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 3_000;
const BAR_WIDTH = 24;

const whole = (n: number): string => Math.round(n).toLocaleString('en-GB');

const timeLeft = (seconds: number): string => {
  if (seconds < 60) return `${Math.ceil(seconds)} s left`;
  return `${Math.ceil(seconds / 60)} min left`;
};

const words = ({ done, total, unit }: Step, elapsedMs: number): string => {
  const perSecond = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
  const speed = elapsedMs > 0 ? `, ${whole(perSecond)}/s` : '';
  const of = total === undefined ? '' : ` of ${whole(total)}`;
  const left =
    total !== undefined && perSecond > 0 && done < total ? `, ${timeLeft((total - done) / perSecond)}` : '';
  return `${whole(done)}${of} ${unit}${speed}${left}`;
};

const bar = ({ done, total }: Step): string => {
  if (!total) return '';
  const filled = Math.round((Math.min(done, total) / total) * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] `;
};

/** A bar on a terminal; a plain line every few seconds elsewhere. */
export const createProgress = (io: Io, now: () => number = () => performance.now()): Progress => {
  let label: string | undefined;
  let startedAt = 0;
  let shownAt: number | undefined;
  let drawn = false;

  const draw = (step: Step): void => {
    const text = words(step, now() - startedAt);
    if (!io.terminal) return io.err(`${step.label}: ${text}\n`);
    io.err(`\r\u001b[2K${step.label} ${bar(step)}${text}`);
    drawn = true;
  };
  const end = (): void => {
    if (drawn) io.err('\n');
    drawn = false;
    label = undefined;
  };
  return {
    show: (step) => {
      const at = now();
      if (step.label !== label) {
        end();
        label = step.label;
        startedAt = at;
        // Many short pieces of work are no reason to be silent: only the very first waits.
        shownAt ??= at;
      }
      const isLast = step.total !== undefined && step.done >= step.total;
      const every = io.terminal ? BAR_EVERY_MS : LINE_EVERY_MS;
      if (at - (shownAt ?? at) < every && !(isLast && io.terminal)) return;
      shownAt = at;
      draw(step);
    },
    end,
  };
};
