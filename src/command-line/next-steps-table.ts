import type { NextStep } from '../law/next-steps/next-step.js';
import { dueText } from './duty-formats.js';
import { table } from './table.js';

const NOTHING = 'Nothing is owed, no risk is open and no move is expected on what is on record.\n';

const byText = ({ by, isOverdue }: NextStep): string | undefined =>
  isOverdue ? `${dueText(by)}, passed` : dueText(by);

/** The next steps of a case for a person. */
export const nextStepsTable = (steps: readonly NextStep[]): string =>
  steps.length === 0
    ? NOTHING
    : table(steps, [
        { heading: 'BY', of: byText },
        { heading: 'WHAT', of: ({ what }) => what },
        { heading: 'WHO LEADS', of: ({ who }) => who },
        { heading: 'RULE', of: ({ rule }) => rule },
        { heading: 'LAW', of: ({ law }) => law },
      ]);

/** The next steps as `--format json` prints them; what is not there is null. */
export const nextStepsJson = (steps: readonly NextStep[]) =>
  steps.map((step) => ({ ...step, severity: step.severity ?? null }));
