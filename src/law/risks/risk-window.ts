import type { RiskWindow } from '../rule.js';

/** As a rule finds it: what does not apply may be undefined. */
export type WindowParts = { [K in keyof RiskWindow]: RiskWindow[K] | undefined } & Pick<
  RiskWindow,
  'episode' | 'reason' | 'clears' | 'events' | 'silence'
>;

/** Nothing to say: one array for all, because most rules say nothing of most children. */
export const NONE: readonly RiskWindow[] = [];

/** A window. All have one shape, what is undefined included: they are compared by the thousand. */
export const riskWindow = (
  parts: Partial<WindowParts> & Pick<WindowParts, 'episode' | 'reason' | 'clears' | 'events' | 'silence'>,
): RiskWindow => {
  const window: WindowParts = {
    episode: parts.episode,
    amberFrom: parts.amberFrom,
    redFrom: parts.redFrom,
    dueOn: parts.dueOn,
    clearedOn: parts.clearedOn,
    lapsedOn: parts.lapsedOn,
    reason: parts.reason,
    clears: parts.clears,
    events: parts.events,
    silence: parts.silence,
    redSooner: parts.redSooner,
  };
  // Left out and undefined are read alike.
  return window as RiskWindow;
};

/** The same windows, told apart where several have one episode: the second says `(2)`. */
export const numbered = (windows: readonly RiskWindow[]): readonly RiskWindow[] =>
  windows.map((window, i) => {
    const before = windows.slice(0, i).filter(({ episode }) => episode === window.episode).length;
    return before === 0 ? window : { ...window, episode: `${window.episode} (${before + 1})` };
  });
