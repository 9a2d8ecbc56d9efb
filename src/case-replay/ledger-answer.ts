import type { PlainDate } from '../domain/plain-date.js';
import type { HeldTime, LedgerSpan } from '../law/ledger/spans.js';
import type { Holder } from '../law/rule.js';

/** A span of a ledger as GraphQL and the terminal answer it: events by id, beside what they were in words. */
export interface HeldTimeAnswer {
  readonly holder: Holder;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly because: string | null;
  readonly begunBy: string;
  readonly until: string | null;
  readonly endedBy: string;
}

export type LedgerSpanAnswer = HeldTimeAnswer & { readonly sharedWith: readonly HeldTimeAnswer[] };

const heldTime = ({ holder, from, to, days, because, until }: HeldTime): HeldTimeAnswer => ({
  ...{ holder, from, to, days },
  ...{ because: because.event ?? null, begunBy: because.says },
  ...{ until: until.event ?? null, endedBy: until.says },
});

/** A ledger in the order of its days; null for a duty that was done in time. */
export const ledgerAnswer = (spans: readonly LedgerSpan[] | undefined): readonly LedgerSpanAnswer[] | null =>
  spans?.map((span) => ({ ...heldTime(span), sharedWith: span.sharedWith.map(heldTime) })) ?? null;
