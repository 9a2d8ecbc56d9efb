import { streamOf } from '../../domain/child-stream.js';
import type { RecordedAnswer } from '../../answers-given/answer-given.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import type { JourneyFact, JourneyFactType } from '../../journey/catalogue.js';
import type { RulesRelease } from '../../law/rule.js';
import type { Cells } from '../../read-model/rows.js';
import type { ChildCase } from '../child-case.js';
import { once } from '../../journey/belief/once.js';
import { caseAt } from './impact.js';
import type { Impact, OfChild } from './impact.js';
import { partsThatDiffer, partsThatUse } from './parts-given.js';
import type { Cases, Part } from './parts-given.js';

/** An answer given that a change of the record has overtaken. */
export interface AffectedAnswer {
  readonly answer: RecordedAnswer;
  /** What of it used the wrong fact, or lacked the one that came: `risk TR-02`, `duty R8`, `summary`, `journey`. */
  readonly because: readonly string[];
  /** False: it was made under another release of the rules; that the fact was believed then is all that can be said. */
  readonly reckonedAgain: boolean;
}

/** What the answers are held against. */
export interface Against {
  readonly child: OfChild;
  readonly impact: Impact;
  readonly release: RulesRelease;
  /** The columns that every list shows of a child. */
  readonly summaryOf: (history: History) => Cells;
}

/** Whether it corrects when a fact was known. */
export const saysWhenKnown = ({ event }: Impact['change']): boolean =>
  event.type === 'FactCorrected' && event.data.wrong === 'known-at';

/** Whether the answer was made with the change: then it used what is right. */
export const knewOfIt = ({ position, known }: RecordedAnswer, { change }: Impact): boolean =>
  change.event.position <= position && (saysWhenKnown(change) || change.knownAt <= known);

/** A forecast tells of a later day, by what is on record. */
const dayOf = ({ kind, on, asked }: RecordedAnswer): PlainDate =>
  kind === 'forecast' && typeof asked['until'] === 'string' ? asked['until'] : on;

/**
 * The case that the answer told of; and, found when asked for, the same without the change and with it, both at the moment
 * at which it was known, so that nothing else differs.
 */
export const casesOf = (answer: RecordedAnswer, of: string, { child, impact, release }: Against): Cases => {
  const { change } = impact;
  const brought = new Set(change.events);
  const { position, known } = answer;
  const on = dayOf(answer);
  const isLater = !saysWhenKnown(change) && change.knownAt > known;
  const later = isLater ? change.knownAt : known;
  const held = (event: JourneyFact): boolean => event.position <= position && !brought.has(event.id);
  const heldThen = (event: JourneyFact): boolean => held(event) && (!isLater || event.knownAt <= known);
  const authority = child.authority.filter((event) => event.position <= position);
  const caseOf = (at: string, keeps: (event: JourneyFact) => boolean): ChildCase => {
    const person = child.person.map(({ stream, events }) => ({
      stream,
      events: (events as readonly JourneyFact[]).filter(keeps),
    }));
    return caseAt({ stream: streamOf(of), authority, person }, { on, known: at }, release);
  };
  return {
    given: caseOf(known, held),
    without: once(() => caseOf(later, heldThen)),
    with: once(() => caseOf(later, (event) => heldThen(event) || brought.has(event.id))),
  };
};

/** Whether any of the facts was believed, as at the day of the answer. */
export const believed = (
  { history }: ChildCase,
  wrong: readonly string[],
  types: ReadonlySet<JourneyFactType>,
): boolean =>
  [...types].some((type) => history.of(type).some(({ events }) => events.some((id) => wrong.includes(id))));

const PARTS_OF_LISTS: Readonly<Record<string, readonly string[]>> = {
  'transition-risks': ['risks', 'summary'],
  forecast: ['risks', 'duties', 'summary'],
  'next-steps': ['risks', 'duties', 'summary'],
  children: ['summary'],
};

const partsGiven = ({ kind, asked }: RecordedAnswer): readonly string[] =>
  PARTS_OF_LISTS[kind] ?? (asked['parts'] as readonly string[] | undefined) ?? ['whole'];

/** The rules by which rows of the child were given; undefined: a case, or rows whose rule was not kept. */
const rulesGiven = ({ rows }: RecordedAnswer, of: string): ReadonlySet<string> | undefined => {
  const rules = rows.flatMap(({ child, rule }) => (child === of ? [rule] : []));
  return rules.every((rule) => rule !== undefined) ? new Set(rules) : undefined;
};

const becauseOf = (
  answer: RecordedAnswer,
  of: string,
  against: Against,
  types: ReadonlySet<JourneyFactType>,
): readonly string[] => {
  const { wrong, change } = against.impact;
  const cases = casesOf(answer, of, against);
  const { summaryOf } = against;
  const part: Part = { ...{ cases, summaryOf }, parts: partsGiven(answer), rules: rulesGiven(answer, of) };
  // When a fact was known, or what was lacking, shows only in what would have been answered instead.
  if (saysWhenKnown(change) || wrong.length === 0) return partsThatDiffer(part);
  return believed(cases.given, wrong, types) ? partsThatUse(part, wrong) : [];
};

const wrongThen = (
  answer: RecordedAnswer,
  of: string,
  against: Against,
  types: ReadonlySet<JourneyFactType>,
) => {
  const { wrong } = against.impact;
  return wrong.length === 0 || believed(casesOf(answer, of, against).given, wrong, types);
};

/** The types of the facts that were wrong. */
export const typesWrong = ({ child, impact: { wrong } }: Against): ReadonlySet<JourneyFactType> => {
  const events = child.person.flatMap((one) => one.events as readonly JourneyFact[]);
  return new Set(events.filter(({ id }) => wrong.includes(id)).map(({ type }) => type));
};

/** The answers that used what the change says is wrong, the oldest first. */
export const answersAffected = (
  answers: readonly RecordedAnswer[],
  against: Against,
): readonly AffectedAnswer[] => {
  const { impact, release } = against;
  const types = typesWrong(against);
  return answers.flatMap((answer): AffectedAnswer[] => {
    if (knewOfIt(answer, impact)) return [];
    const children = [...new Set(answer.rows.map((row) => row.child))];
    if (answer.rulesRelease !== release.id)
      return children.some((of) => wrongThen(answer, of, against, types))
        ? [{ answer, because: [], reckonedAgain: false }]
        : [];
    const because = [...new Set(children.flatMap((of) => becauseOf(answer, of, against, types)))];
    return because.length === 0 ? [] : [{ answer, because, reckonedAgain: true }];
  });
};
