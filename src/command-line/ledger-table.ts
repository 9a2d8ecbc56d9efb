import type { ChildCase } from '../case-replay/child-case.js';
import type { LedgerSpan } from '../law/ledger/spans.js';
import type { Duty } from '../law/rule.js';
import { table } from './table.js';

const heldWith = ({ sharedWith }: LedgerSpan): string =>
  sharedWith
    .map(({ holder, days, because }) => `${holder} (${days}, ${because.says.toLowerCase()})`)
    .join('; ');

/** Who had the case on each day of the duties that are open or were done late, for a person. */
export const ledgerTable = (duties: readonly Duty[], ledgerOf: ChildCase['ledgerOf']): string => {
  const rows = duties.flatMap((duty) => (ledgerOf(duty) ?? []).map((span) => ({ duty, span })));
  return table(rows, [
    { heading: 'DUTY', of: ({ duty }) => duty.rule },
    { heading: 'FOR', of: ({ duty }) => duty.episode },
    { heading: 'WITH', of: ({ span }) => span.holder },
    { heading: 'FROM', of: ({ span }) => span.from },
    { heading: 'TO', of: ({ span }) => span.to },
    { heading: 'DAYS', of: ({ span }) => span.days },
    { heading: 'BECAUSE', of: ({ span }) => span.because.says },
    { heading: 'UNTIL', of: ({ span }) => span.until.says },
    { heading: 'MEANWHILE ALSO WITH', of: ({ span }) => heldWith(span) },
  ]);
};
