import { childOf } from '../../domain/child-stream.js';
import type { RecordedAnswer } from '../../answers-given/answer-given.js';
import { canonicalJson } from '../../event-store/codec/canonical-json.js';
import { londonDate } from '../../domain/london.js';
import type { JourneyFact } from '../../journey/catalogue.js';
import type { ChildCase } from '../child-case.js';
import { believed, casesOf, knewOfIt, saysWhenKnown, typesWrong } from './answers-affected.js';
import type { AffectedAnswer, Against } from './answers-affected.js';
import { isReckonable, listedIn } from './listed-in.js';

/** Lists that had no row of the child, or not of every rule. */
export interface LeftOut {
  /** Those that would have had the row, had the record been right: `left out risk TR-02`. */
  readonly answers: readonly AffectedAnswer[];
  /** Of so many it cannot be said: forecasts, searches, and lists made under another release of the rules. */
  readonly cannotBeSaid: number;
}

/** Before the first of what was wrong, nothing could be left out because of it. */
const couldHave = ({ position }: RecordedAnswer, { child, impact: { wrong } }: Against): boolean =>
  wrong.length === 0 ||
  child.person.some(({ events }) =>
    (events as readonly JourneyFact[]).some(
      (event) => wrong.includes(event.id) && event.position <= position,
    ),
  );

const narrowsNothing = ({ asked }: RecordedAnswer): boolean => Object.keys(asked).length === 0;

const given = ({ kind, rows }: RecordedAnswer): ReadonlySet<string> =>
  new Set(rows.map(({ rule }) => `${kind === 'next-steps' ? 'step' : 'risk'} ${rule ?? ''}`));

/** Answers that rest on the same facts, of the same day, are one. */
const keyOf = ({ position, known, on, kind, asked }: RecordedAnswer, { child }: Against): string => {
  const held = child.person.flatMap(({ events }) =>
    events.filter((event) => event.position <= position && event.knownAt <= known).map(({ id }) => id),
  );
  const adopted = child.authority.filter((event) => event.position <= position).length;
  return canonicalJson([kind, { ...asked }, on, londonDate(known), held, adopted]);
};

/** The rows that the list lacked because of what was wrong, whatever page of it was given. */
const lacked = (answer: RecordedAnswer, against: Against): readonly string[] => {
  const { impact, child, summaryOf } = against;
  const ids = child.person.map(({ stream }) => childOf(stream));
  const types = typesWrong(against);
  return ids.flatMap((of) => {
    const cases = casesOf(answer, of, against);
    const rests = impact.wrong.length === 0 || saysWhenKnown(impact.change);
    if (!rests && !believed(cases.given, impact.wrong, types)) return [];
    const rowsOf = (found: ChildCase) =>
      listedIn(answer.kind, answer.asked, { case: found, summary: summaryOf(found.history) });
    const had = new Set([...rowsOf(cases.given), ...rowsOf(cases.without())]);
    return [...rowsOf(cases.with())].filter((row) => !had.has(row));
  });
};

/**
 * The lists that left a child out because of what a change says is wrong. A page that was given is held against its whole
 * list: which page a row would have been on cannot be said.
 * @param lists every list of the register, each with its rows of the child alone
 */
export const listsThatLeftOut = (lists: readonly RecordedAnswer[], against: Against): LeftOut => {
  const reckoned = new Map<string, readonly string[]>();
  const answers: AffectedAnswer[] = [];
  let cannotBeSaid = 0;
  for (const answer of lists) {
    if (knewOfIt(answer, against.impact) || !couldHave(answer, against)) continue;
    if (!isReckonable(answer.kind) || answer.rulesRelease !== against.release.id) {
      if (answer.rows.length === 0 && !(answer.kind === 'children' && narrowsNothing(answer)))
        cannotBeSaid += 1;
      continue;
    }
    const key = keyOf(answer, against);
    const rows = reckoned.get(key) ?? lacked(answer, against);
    reckoned.set(key, rows);
    const has = given(answer);
    const because = rows.filter((row) => !has.has(row)).map((row) => `left out ${row}`);
    if (because.length > 0) answers.push({ answer, because, reckonedAgain: true });
  }
  return { answers, cannotBeSaid };
};

/** Each answer once, with all that was wrong in it, the oldest first. */
export const together = (...lists: readonly (readonly AffectedAnswer[])[]): readonly AffectedAnswer[] => {
  const found = new Map<number, AffectedAnswer>();
  for (const one of lists.flat()) {
    const before = found.get(one.answer.number);
    found.set(one.answer.number, before ? { ...before, because: [...before.because, ...one.because] } : one);
  }
  return [...found.values()].sort((a, b) => a.answer.number - b.answer.number);
};
