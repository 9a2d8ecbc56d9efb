/** The position, dates and rules that one root of an answer used; told in `extensions.time`. */
export interface AnswerTime {
  readonly path: string;
  readonly position: string;
  readonly asKnownAt: string;
  readonly asEffectiveAt: string;
  readonly rulesRelease: string;
}

/** What lives as long as one request. Never kept on anything that lives longer. */
export interface RequestContext {
  readonly times: AnswerTime[];
  /** Children whose rows are parked, where an answer came from the read model. */
  behind: readonly string[];
}

export const newRequestContext = (): RequestContext => ({ times: [], behind: [] });

interface Execution {
  extensions?: Record<string, unknown>;
}

/** Mercurius' `onResolution` hook: every answer says which position, dates and rules it used. */
export const tellTimes = async (execution: unknown, context: unknown): Promise<void> => {
  const { times, behind } = context as Partial<RequestContext>;
  if (!times) return;
  const time = times.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const answer = execution as Execution;
  answer.extensions = { ...answer.extensions, time, behind };
};
