import { HYPOTHETICAL } from '../case-replay/what-if/counterfactual.js';
import type { Counterfactual } from '../case-replay/what-if/counterfactual.js';
import { safeCell } from '../imports/report/report-csv.js';
import { dutyJson } from './duty-formats.js';
import { riskJson } from './impact-formats.js';
import { dutyText, lineOf, riskText } from './impact-lines.js';
import { table } from './table.js';

export interface WhatIfAnswer extends Counterfactual {
  readonly child: string;
  /** `<logId>.<position>` */
  readonly position: string;
  readonly rulesRelease: string;
}

type Line = ReturnType<typeof lineOf> & {
  readonly before: string | undefined;
  readonly after: string | undefined;
};

const linesOf = ({ duties, risks, times: { on } }: WhatIfAnswer): readonly Line[] => [
  ...duties.map((one) => ({
    ...lineOf('duty', one),
    ...{ before: dutyText(one.before, on), after: dutyText(one.after, on) },
  })),
  ...risks.map((one) => ({
    ...lineOf('risk', one),
    ...{ before: riskText(one.before), after: riskText(one.after) },
  })),
];

const COLUMNS = ['what', 'rule', 'episode', 'differs', 'before', 'after', 'events'] as const;

const csv = (answer: WhatIfAnswer): string =>
  [
    ['hypothetical', ...COLUMNS].join(','),
    ...linesOf(answer).map((line) => ['yes', ...COLUMNS.map((column) => safeCell(line[column]))].join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('');

const json = (answer: WhatIfAnswer): string => {
  const { hypothetical, child, position, rulesRelease, times, leftOut, supposed, duties, risks } = answer;
  const { on } = times;
  const told = {
    ...{ hypothetical, says: HYPOTHETICAL, child, position, rulesRelease, ...times, leftOut },
    supposed: supposed.map(({ id, type, occurredOn }) => ({ id, type, occurredOn })),
    duties: duties.map(({ differs, before, after }) => ({
      ...{ differs, before: before ? dutyJson(before, on) : null, after: after ? dutyJson(after, on) : null },
    })),
    risks: risks.map(({ differs, before, after }) => ({
      ...{ differs, before: riskJson(before), after: riskJson(after) },
    })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
};

const forPeople = (answer: WhatIfAnswer): string => {
  const { child, leftOut, supposed, times } = answer;
  const lines = linesOf(answer);
  const heading =
    `HYPOTHETICAL, nothing of it is recorded. Child ${child}\n` +
    `Without: ${leftOut.join(' ') || 'nothing left out'}\n` +
    `With: ${supposed.map(({ id, type, occurredOn }) => `${type} on ${occurredOn} (${id})`).join(', ') || 'nothing added'}\n` +
    `Calculated as on record and as supposed, as known at ${times.known}, on ${times.on}\n\n`;
  if (lines.length === 0) return `${heading}No duty and no risk would differ.\n`;
  return (
    heading +
    table(lines, [
      { heading: 'WHAT', of: ({ what }) => what },
      { heading: 'RULE', of: ({ rule }) => rule },
      { heading: 'FOR', of: ({ episode }) => episode },
      { heading: 'DIFFERS', of: ({ differs }) => differs },
      { heading: 'AS ON RECORD', of: ({ before }) => before },
      { heading: 'AS SUPPOSED (HYPOTHETICAL)', of: ({ after }) => after },
    ])
  );
};

/** A hypothetical answer in each format; each says that it is one. */
export const whatIfAs = { table: forPeople, csv, json } as const;
