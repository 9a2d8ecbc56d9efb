import type { GivenRow } from '../../answers-given/answer-given.js';
import type { AnswersRegister } from '../../answers-given/register.js';
import type { AnswerTime, Gave, RequestContext } from './request-context.js';
import { writeOnce } from './written-once.js';
import type { Asking, Execution } from './written-once.js';

/** Children of whom the same parts of their cases were given, together. */
const casesGiven = (parts: ReadonlyMap<string, ReadonlySet<string>>): Gave[] => {
  const together = new Map<string, { readonly parts: readonly string[]; readonly rows: GivenRow[] }>();
  for (const [child, its] of parts) {
    const sorted = [...its].sort();
    const key = sorted.join(' ');
    const group = together.get(key) ?? { parts: sorted, rows: [] };
    together.set(key, group);
    group.rows.push({ child });
  }
  return [...together.values()].map((one) => ({ kind: 'case', asked: { parts: one.parts }, rows: one.rows }));
};

const recordAnswers = (
  { gave, parts, givenTo }: RequestContext,
  register: AnswersRegister,
  givenAt: string,
): void => {
  const note = (time: AnswerTime, { kind, asked, rows }: Gave): void => {
    const { asKnownAt: known, asEffectiveAt: on, rulesRelease } = time;
    const position = time.position.slice(time.position.lastIndexOf('.') + 1);
    register.note({
      ...{ kind, format: 'graphql', givenAt, givenTo, position, known, on, rulesRelease },
      asked,
      rows,
    });
  };
  for (const [time, all] of gave) for (const one of all) note(time, one);
  for (const [time, its] of parts) for (const one of casesGiven(its)) note(time, one);
};

/**
 * Mercurius' `onResolution` hook: every answer says which position, dates and rules it used, and is noted in the register
 * of answers given. Where that cannot be written the answer says so.
 */
export const tellTimes =
  (register: AnswersRegister, now: () => string) =>
  async (execution: unknown, context: unknown): Promise<void> => {
    const { times, behind } = context as Partial<RequestContext>;
    if (!times) return;
    const time = times.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const answer = execution as Execution;
    recordAnswers(context as RequestContext, register, now());
    const unrecorded = register.problem();
    answer.extensions = {
      ...{ ...answer.extensions, time, behind },
      ...(unrecorded !== undefined && { unrecorded }),
    };
    writeOnce(context as Asking, answer);
  };
