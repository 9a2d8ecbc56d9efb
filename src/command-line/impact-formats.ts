import { reasonOf } from '../case-replay/impact/impact-answers.js';
import type { Impact } from '../case-replay/impact/impact.js';
import type { RecordChange } from '../case-replay/impact/record-change.js';
import type { DutyChange, RiskChange } from '../case-replay/impact/what-differs.js';
import type { CaseRisk } from '../case-replay/child-case.js';
import { dutyState } from '../case-replay/duty-state.js';
import { safeCell } from '../imports/report/report-csv.js';
import { lateDays } from '../law/late-days.js';
import type { Duty } from '../law/rule.js';
import { dueText, dutyJson } from './duty-formats.js';
import { printable, table } from './table.js';

export interface ImpactAnswer {
  readonly child: string;
  /** `<logId>.<position>` */
  readonly position: string;
  readonly known: string;
  readonly rulesRelease: string;
  readonly impacts: readonly Impact[];
}

const daysText = (duty: Duty, on: string): string => {
  const late = lateDays(duty, on);
  if (late === null) return '';
  return typeof late === 'number' ? `, ${late} days late` : `, ${late.from} to ${late.to} days late`;
};

const dutyText = (duty: Duty | undefined, on: string): string | undefined =>
  duty && `${dutyState(duty, on)}, due ${dueText(duty.dueOn) ?? 'cannot be said'}${daysText(duty, on)}`;
const riskText = (risk: CaseRisk | undefined): string | undefined =>
  risk && [risk.colour, risk.redFrom && `red from ${risk.redFrom}`].filter(Boolean).join(', ');

interface Line {
  readonly correction: string;
  readonly known_at: string;
  readonly wrong_in: string | undefined;
  readonly reason: string | undefined;
  readonly what: string;
  readonly rule: string;
  readonly episode: string;
  readonly differs: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly events: string;
}

const eventsOf = ({ before, after }: DutyChange | RiskChange): string =>
  [...new Set([...(before?.events ?? []), ...(after?.events ?? [])])].join(' ');

const lineOf = (what: string, change: DutyChange | RiskChange) => {
  const { rule, episode } = (change.after ?? change.before)!;
  return { what, rule, episode, differs: change.differs.join(' '), events: eventsOf(change) };
};

const wrongIn = ({ event }: RecordChange): string | undefined =>
  event.type === 'FactCorrected' ? event.data.wrong : undefined;

const reasonText = (change: RecordChange): string | undefined => {
  const reason = reasonOf(change);
  return reason && (reason.value ?? `(${reason.unreadable!})`);
};

const linesOf = ({ change, times: { on }, duties, risks }: Impact): readonly Line[] => {
  const said = {
    ...{ correction: change.event.id, known_at: change.knownAt },
    ...{ wrong_in: wrongIn(change), reason: reasonText(change) },
  };
  return [
    ...duties.map((one) => ({
      ...{ ...said, before: dutyText(one.before, on), after: dutyText(one.after, on) },
      ...lineOf('duty', one),
    })),
    ...risks.map((one) => ({
      ...{ ...said, before: riskText(one.before), after: riskText(one.after) },
      ...lineOf('risk', one),
    })),
  ];
};

const COLUMNS = [
  ...(['correction', 'known_at', 'wrong_in', 'reason', 'what', 'rule', 'episode', 'differs'] as const),
  ...(['before', 'after', 'events'] as const),
] as const;

const csv = ({ impacts }: ImpactAnswer): string =>
  [
    COLUMNS.join(','),
    ...impacts.flatMap(linesOf).map((line) => COLUMNS.map((column) => safeCell(line[column])).join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('');

const riskJson = (risk: CaseRisk | undefined) => {
  if (risk === undefined) return null;
  const { colour: severity, silence: _silence, ...rest } = risk;
  return { ...rest, severity };
};

const impactJson = ({ change, times: { on, known }, wrong, duties, risks }: Impact) => ({
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

const forPeople = ({ child, impacts }: ImpactAnswer): string => {
  if (impacts.length === 0) return `Child ${child}\nNothing was corrected, linked or moved in this record.\n`;
  return `Child ${child}\n${impacts.map((one) => headingOf(one) + linesTable(linesOf(one))).join('')}`;
};

/** The impact in each format. */
export const impactAs = { table: forPeople, csv, json } as const;
