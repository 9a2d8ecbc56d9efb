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
const FIRST_LINE_AFTER_MS = 1_000;
const LINE_EVERY_MS = 3_000;
const BAR_WIDTH = 24;

const whole = (n: number): string => Math.round(n).toLocaleString('en-GB');

const timeLeft = (seconds: number): string => {
  if (seconds < 60) return `${Math.ceil(seconds)} s left`;
  return `${Math.ceil(seconds / 60)} min left`;
};

/** @param before what was done when the counting began: it says nothing of the speed */
const words = ({ done, total, unit }: Step, elapsedMs: number, before: number): string => {
  const perSecond = elapsedMs > 0 ? ((done - before) * 1000) / elapsedMs : 0;
  const speed = perSecond > 0 ? `, ${whole(perSecond)}/s` : '';
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

/** A line that wraps could not be drawn over: the bar goes first, then the end. */
const fitting = (step: Step, text: string, columns: number): string => {
  const whole = `${step.label} ${bar(step)}${text}`;
  return (whole.length < columns ? whole : `${step.label} ${text}`).slice(0, Math.max(columns - 1, 0));
};

/** Time as a progress meets it. */
export interface Ticking {
  /** Milliseconds since any moment. */
  readonly now: () => number;
  /** Runs the work after so many milliseconds, and keeps no process alive for it. @returns what calls it off */
  readonly wake: (work: () => void, ms: number) => () => void;
}

const ticking: Ticking = {
  now: () => performance.now(),
  wake: (work, ms) => {
    const timer = setTimeout(work, ms).unref();
    return () => clearTimeout(timer);
  },
};

/** A bar on a terminal; a plain line every few seconds elsewhere, also while the work says nothing new. */
export const createProgress = (
  io: Pick<Io, 'terminal' | 'columns' | 'err'>,
  { now, wake }: Ticking = ticking,
): Progress => {
  let step: Step | undefined;
  let [startedAt, shownAt, before] = [0, 0, 0];
  /** When a line was last drawn, or else the first step shown. */
  let quietSince: number | undefined;
  let [everDrawn, unended] = [false, false];
  let callOff: (() => void) | undefined;

  const wait = (): number => {
    if (io.terminal) return BAR_EVERY_MS;
    return everDrawn ? LINE_EVERY_MS : FIRST_LINE_AFTER_MS;
  };
  const draw = (one: Step): void => {
    const text = words(one, shownAt - startedAt, before);
    quietSince = now();
    everDrawn = true;
    unended = io.terminal;
    io.err(io.terminal ? `\r\u001b[2K${fitting(one, text, io.columns)}` : `${one.label}: ${text}\n`);
  };
  const keepAwake = (): void => {
    callOff ??= wake(
      () => {
        callOff = undefined;
        if (step === undefined) return;
        if (now() - (quietSince ?? 0) >= wait()) draw(step);
        keepAwake();
      },
      everDrawn ? LINE_EVERY_MS : FIRST_LINE_AFTER_MS,
    );
  };
  const end = (): void => {
    if (unended) io.err('\n');
    unended = false;
    step = undefined;
    callOff?.();
    callOff = undefined;
  };
  return {
    show: (next) => {
      const at = now();
      if (next.label !== step?.label) {
        end();
        [startedAt, before] = [at, next.done];
        // Many short pieces of work are no reason to be silent: only the very first waits.
        quietSince ??= at;
      }
      [step, shownAt] = [next, at];
      keepAwake();
      const isLast = next.total !== undefined && next.done >= next.total;
      if (at - quietSince! >= wait() || (isLast && io.terminal)) draw(next);
    },
    end,
  };
};
