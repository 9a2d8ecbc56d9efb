import type { RiskWindow } from '../rule.js';

/** As a rule finds it: what does not apply may be undefined. */
export type WindowParts = { [K in keyof RiskWindow]: RiskWindow[K] | undefined } & Pick<
  RiskWindow,
  'episode' | 'reason' | 'clears' | 'events' | 'silence'
>;

type Mutable = { -readonly [K in keyof RiskWindow]: RiskWindow[K] };

/** Nothing to say: one array for all, because most rules say nothing of most children. */
export const NONE: readonly RiskWindow[] = [];

/** A window with what is undefined left out. */
export const riskWindow = (
  parts: Partial<WindowParts> & Pick<WindowParts, 'episode' | 'reason' | 'clears' | 'events' | 'silence'>,
): RiskWindow => {
  const { episode, reason, clears, events, silence } = parts;
  const window: Mutable = { episode, reason, clears, events, silence };
  if (parts.amberFrom !== undefined) window.amberFrom = parts.amberFrom;
  if (parts.redFrom !== undefined) window.redFrom = parts.redFrom;
  if (parts.dueOn !== undefined) window.dueOn = parts.dueOn;
  if (parts.clearedOn !== undefined) window.clearedOn = parts.clearedOn;
  if (parts.lapsedOn !== undefined) window.lapsedOn = parts.lapsedOn;
  if (parts.redSooner !== undefined) window.redSooner = parts.redSooner;
  return window;
};

/** The same windows, told apart where several have one episode: the second says `(2)`. */
export const numbered = (windows: readonly RiskWindow[]): readonly RiskWindow[] =>
  windows.map((window, i) => {
    const before = windows.slice(0, i).filter(({ episode }) => episode === window.episode).length;
    return before === 0 ? window : { ...window, episode: `${window.episode} (${before + 1})` };
  });
