import type { CaseRisk } from '../case-replay/child-case.js';
import type { AffectedAnswer } from '../case-replay/impact/answers-affected.js';
import { reasonOf } from '../case-replay/impact/impact-answers.js';
import type { Impact } from '../case-replay/impact/impact.js';
import { safeCell } from '../imports/report/report-csv.js';
import { dutyJson } from './duty-formats.js';
import { answerLines, becauseText, linesOf, reasonText, wrongIn } from './impact-lines.js';
import type { Line, WithAnswers } from './impact-lines.js';
import { printable, table } from './table.js';

export interface ImpactAnswer {
  readonly child: string;
  /** `<logId>.<position>` */
  readonly position: string;
  readonly known: string;
  readonly rulesRelease: string;
  readonly impacts: readonly WithAnswers[];
}

const COLUMNS = [
  ...(['correction', 'known_at', 'wrong_in', 'reason', 'what', 'rule', 'episode', 'differs'] as const),
  ...(['before', 'after', 'events', 'given_at', 'given_to', 'at_position'] as const),
] as const;

const csv = ({ impacts }: ImpactAnswer): string =>
  [
    COLUMNS.join(','),
    ...impacts
      .flatMap((one) => [...linesOf(one.impact), ...answerLines(one)])
      .map((line) => COLUMNS.map((column) => safeCell(line[column])).join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('');

/** A risk as JSON; null where there is none. */
export const riskJson = (risk: CaseRisk | undefined) => {
  if (risk === undefined) return null;
  const { colour: severity, silence: _silence, ...rest } = risk;
  return { ...rest, severity };
};

const answerJson = ({ answer: { rows: _, ...answer }, because, reckonedAgain }: AffectedAnswer) => ({
  ...{ ...answer, because, reckonedAgain },
});

const impactJson = ({
  impact: {
    change,
    times: { on, known },
    wrong,
    duties,
    risks,
  },
  answers,
  cannotBeSaid,
}: WithAnswers) => ({
  correction: change.event.id,
  kind: change.event.type,
  wrongIn: wrongIn(change) ?? null,
  reason: reasonOf(change) ?? null,
  knownAt: change.knownAt,
  ...{ wrong, instead: change.instead, on, known },
  duties: duties.map(({ differs, before, after }) => ({
    ...{ differs, before: before ? dutyJson(before, on) : null, after: after ? dutyJson(after, on) : null },
  })),
  risks: risks.map(({ differs, before, after }) => ({
    ...{ differs, before: riskJson(before), after: riskJson(after) },
  })),
  answers: answers.map(answerJson),
  listsCannotBeSaid: cannotBeSaid,
});

const json = ({ impacts, ...used }: ImpactAnswer): string =>
  `${JSON.stringify({ ...used, corrections: impacts.map(impactJson) }, null, 2)}\n`;

const headingOf = (impact: Impact): string => {
  const { change, times, wrong } = impact;
  const { event, knownAt } = change;
  const [why, inWhat] = [reasonText(change) ?? 'no reason given', wrongIn(change)];
  return (
    `\n${event.type}${inWhat === undefined ? '' : ` (${inWhat})`} ${event.id}, known ${knownAt}\nWhy: ${printable(why)}\n` +
    `Wrong: ${wrong.join(' ') || 'nothing was believed that should not have been'}\n` +
    `Calculated without it and with it, as known at ${times.known}, on ${times.on}\n\n`
  );
};

const linesTable = (lines: readonly Line[]): string =>
  lines.length === 0
    ? 'No duty and no risk differs.\n'
    : table(lines, [
        { heading: 'WHAT', of: ({ what }) => what },
        { heading: 'RULE', of: ({ rule }) => rule },
        { heading: 'FOR', of: ({ episode }) => episode },
        { heading: 'DIFFERS', of: ({ differs }) => differs },
        { heading: 'AS CALCULATED THEN', of: ({ before }) => before },
        { heading: 'AS IT SHOULD HAVE BEEN', of: ({ after }) => after },
      ]);

const unsaidText = ({ cannotBeSaid: n }: WithAnswers): string =>
  n === 0
    ? ''
    : `Of ${n} ${n === 1 ? 'list' : 'lists'} it cannot be said whether the child was left out: forecasts, searches, and lists made under other rules.\n`;

const answersTable = ({ answers }: WithAnswers): string =>
  answers.length === 0
    ? 'No answer on the register had used what was wrong, or left the child out because of it.\n'
    : table(answers, [
        { heading: 'ANSWER', of: ({ answer }) => answer.kind },
        { heading: 'AS', of: ({ answer }) => answer.format },
        { heading: 'GIVEN', of: ({ answer }) => answer.givenAt },
        { heading: 'TO', of: ({ answer }) => answer.givenTo },
        { heading: 'AS KNOWN', of: ({ answer }) => answer.known },
        { heading: 'ON', of: ({ answer }) => answer.on },
        { heading: 'ROWS', of: ({ answer }) => answer.rowCount },
        { heading: 'HAD USED IT IN, OR LEFT OUT', of: becauseText },
      ]);

const partOf = (one: WithAnswers): string =>
  `${headingOf(one.impact)}${linesTable(linesOf(one.impact))}\n${answersTable(one)}${unsaidText(one)}`;

const forPeople = ({ child, impacts }: ImpactAnswer): string => {
  if (impacts.length === 0) return `Child ${child}\nNothing was corrected, linked or moved in this record.\n`;
  return `Child ${child}\n${impacts.map(partOf).join('')}`;
};

/** The impact in each format. */
export const impactAs = { table: forPeople, csv, json } as const;
