import type { RebuildControls } from './read-model.js';

/** The rebuild of this process: whoever asks while one runs waits for that one. */
export interface OneRebuild {
  now(controls?: RebuildControls): Promise<void>;
  /** Settles when none runs; how it ended is told to its asker. */
  over(): Promise<void>;
  /** What is stopped by the closing goes on where it was at the next start. */
  close(): Promise<void>;
}

export const oneRebuild = (
  rebuild: (controls: RebuildControls & { readonly signal: AbortSignal }) => Promise<void>,
): OneRebuild => {
  const closing = new AbortController();
  let running: Promise<void> | undefined;
  const over = async (): Promise<void> => running?.catch(() => undefined);
  return {
    now: (controls = {}) => {
      const signal = AbortSignal.any([closing.signal, ...(controls.signal ? [controls.signal] : [])]);
      return (running ??= rebuild({ ...controls, signal }).finally(() => (running = undefined)));
    },
    over,
    close: () => {
      closing.abort();
      return over();
    },
  };
};
