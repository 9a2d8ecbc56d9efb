import type { PlainDate } from '../src/domain/plain-date.js';

/** Before every day of a life: what the record alone says. */
export const FIRST_DAY: PlainDate = '0001-01-01';
/** After every day. */
export const LAST_DAY: PlainDate = '9999-12-31';

/** What holds from one day up to, not including, another. */
export interface Span<C> {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly content: C;
}

/** The contents on each day on which something changed, in step: `contents[i]` holds from `days[i]` on. */
export interface Timeline<C> {
  readonly days: readonly PlainDate[];
  readonly contents: readonly (readonly C[])[];
}

interface Open<C> {
  from: PlainDate;
  content: C;
  held: boolean;
}

/** The content that goes on: mostly it stands where it stood the day before. */
const heldBy = <C>(
  open: readonly Open<C>[],
  content: C,
  place: number,
  same: (a: C, b: C) => boolean,
): Open<C> | undefined => {
  const there = open[place];
  if (there !== undefined && !there.held && there.content === content) return there;
  for (const one of open)
    if (!one.held && (one.content === content || same(one.content, content))) return one;
  return undefined;
};

/** Joins equal contents of consecutive days into spans; contents said twice on one day are two. */
export const spansOf = <C>({ days, contents }: Timeline<C>, same: (a: C, b: C) => boolean): Span<C>[] => {
  const spans: Span<C>[] = [];
  let open: Open<C>[] = [];
  for (let i = 0; i < days.length; i++) {
    const day = days[i]!;
    if (i > 0 && contents[i] === contents[i - 1]) continue;
    const next: Open<C>[] = [];
    for (const one of open) one.held = false;
    for (const [place, content] of contents[i]!.entries()) {
      const held = heldBy(open, content, place, same);
      if (held === undefined) next.push({ from: day, content, held: true });
      else {
        held.held = true;
        next.push(held);
      }
    }
    for (const one of open) if (!one.held) spans.push({ from: one.from, to: day, content: one.content });
    open = next;
  }
  for (const one of open) spans.push({ from: one.from, to: LAST_DAY, content: one.content });
  return spans;
};
