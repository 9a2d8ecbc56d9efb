import { safeCell } from '../imports/report/report-csv.js';
import type { NextStepItem } from '../work-list/next-steps/next-steps.queries.js';
import { dueText } from './duty-formats.js';
import { table } from './table.js';

export interface NextAnswer {
  readonly items: readonly NextStepItem[];
  /** `<logId>.<position>` */
  readonly position: string;
  readonly known: string;
  readonly on: string;
  readonly rulesRelease: string;
}

const COLUMNS = [
  ['by', ({ step }: NextStepItem) => dueText(step.by)],
  ['overdue', ({ step }: NextStepItem) => (step.isOverdue ? 'yes' : 'no')],
  ['what', ({ step }: NextStepItem) => step.what],
  ['who', ({ step }: NextStepItem) => step.who],
  ['rule', ({ step }: NextStepItem) => step.rule],
  ['severity', ({ step }: NextStepItem) => step.severity],
  ['law', ({ step }: NextStepItem) => step.law],
  ['episode', ({ step }: NextStepItem) => step.episode],
  ['child', ({ child }: NextStepItem) => child],
  ['name', ({ name }: NextStepItem) => name],
  ['officer', ({ officer }: NextStepItem) => officer],
] as const;

const csv = ({ items }: NextAnswer): string => {
  const header = COLUMNS.map(([name]) => name).join(',');
  const lines = items.map((item) => COLUMNS.map(([, of]) => safeCell(of(item) ?? undefined)).join(','));
  return [header, ...lines].map((line) => `${line}\r\n`).join('');
};

const json = ({ items, position, known, on, rulesRelease }: NextAnswer): string => {
  const steps = items.map(({ step: { events: _, ...step }, ...of }) => ({
    ...{ ...of, ...step, severity: step.severity ?? null },
  }));
  return `${JSON.stringify({ position, known, on, rulesRelease, steps }, null, 2)}\n`;
};

const forPeople = ({ items }: NextAnswer): string =>
  table(items, [
    { heading: 'BY', of: ({ step }) => (step.isOverdue ? `${dueText(step.by)}, passed` : dueText(step.by)) },
    { heading: 'WHAT', of: ({ step }) => step.what },
    { heading: 'WHO LEADS', of: ({ step }) => step.who },
    { heading: 'RULE', of: ({ step }) => step.rule },
    { heading: 'NAME', of: ({ name }) => name ?? '(erased)' },
    { heading: 'OFFICER', of: ({ officer }) => officer },
    { heading: 'CHILD', of: ({ child }) => child },
  ]);

/** What comes next for a caseload, in each format. */
export const nextAs = { table: forPeople, csv, json } as const;
