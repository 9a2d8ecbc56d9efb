import type { History } from '../../journey/belief/history.js';
import { sameCells } from '../../read-model/rows.js';
import type { Cells } from '../../read-model/rows.js';
import type { ChildCase } from '../child-case.js';
import { dutiesThatDiffer, risksThatDiffer } from './what-differs.js';

/** One child's case as an answer told it, and what a change makes of it. */
export interface Cases {
  readonly given: ChildCase;
  readonly without: () => ChildCase;
  readonly with: () => ChildCase;
}

/** The parts that an answer gave of one child's case. */
export interface Part {
  readonly cases: Cases;
  /** `risks`, `duties`, `gaps`, `summary`; any other tells of every fact. */
  readonly parts: readonly string[];
  /** The rules by which rows were given; undefined: whatever stood. */
  readonly rules: ReadonlySet<string> | undefined;
  readonly summaryOf: (history: History) => Cells;
}

const NOTHING: readonly string[] = [];
const risk = ({ rule }: { readonly rule: string }): string => `risk ${rule}`;
const duty = ({ rule }: { readonly rule: string }): string => `duty ${rule}`;

/** A list gives only what is coloured. */
const risksGiven = (of: ChildCase, { rules }: Part) =>
  rules === undefined
    ? of.risks
    : of.risks.filter(({ rule, colour }) => rules.has(rule) && colour !== 'cannot-be-said');

const dutiesGiven = (of: ChildCase, { rules }: Part) =>
  rules === undefined ? of.duties : of.duties.filter(({ rule }) => rules.has(rule));

const summaryDiffers = ({ cases, summaryOf }: Part): boolean =>
  !sameCells(summaryOf(cases.without().history), summaryOf(cases.with().history));

const NO_EXCHANGE = { wrong: NOTHING, instead: NOTHING };

const differs: Readonly<Record<string, (part: Part) => readonly string[]>> = {
  risks: (part) =>
    risksThatDiffer(
      risksGiven(part.cases.without(), part),
      risksGiven(part.cases.with(), part),
      NO_EXCHANGE,
    ).map(({ before, after }) => risk((before ?? after)!)),
  duties: (part) => {
    const { cases } = part;
    const [before, after] = [dutiesGiven(cases.without(), part), dutiesGiven(cases.with(), part)];
    return dutiesThatDiffer(before, after, NO_EXCHANGE, cases.given.times.on).map((one) =>
      duty((one.before ?? one.after)!),
    );
  },
  gaps: ({ cases }) =>
    JSON.stringify(cases.without().gaps) === JSON.stringify(cases.with().gaps) ? NOTHING : ['gaps'],
  summary: (part) => (summaryDiffers(part) ? ['summary'] : NOTHING),
};

const eventsOf = ({ history }: ChildCase): string =>
  JSON.stringify(history.facts.map(({ key, events, occurredOn }) => [key, events, occurredOn]));

/** What of the parts would be another with the change. */
export const partsThatDiffer = (part: Part): readonly string[] => [
  ...new Set(
    part.parts.flatMap(
      (name) =>
        differs[name]?.(part) ??
        (eventsOf(part.cases.without()) === eventsOf(part.cases.with()) ? NOTHING : [name]),
    ),
  ),
];

type Using = (
  part: Part,
  uses: (row: { readonly events: readonly string[] }) => boolean,
) => readonly string[];

const usesOf: Readonly<Record<string, Using>> = {
  risks: (part, uses) => risksGiven(part.cases.given, part).filter(uses).map(risk),
  duties: (part, uses) => dutiesGiven(part.cases.given, part).filter(uses).map(duty),
  gaps: ({ cases: { given } }, uses) => (given.gaps.some(uses) ? ['gaps'] : NOTHING),
  // A summary names no events: it used the fact where it would be another without it.
  summary: (part) => (summaryDiffers(part) ? ['summary'] : NOTHING),
};

/** What of the parts rests on any of the events. A part that tells of every fact does. */
export const partsThatUse = (part: Part, wrong: readonly string[]): readonly string[] => {
  const uses = ({ events }: { readonly events: readonly string[] }): boolean =>
    events.some((id) => wrong.includes(id));
  return [...new Set(part.parts.flatMap((name) => usesOf[name]?.(part, uses) ?? [name]))];
};
