import type { Instant } from '../src/domain/plain-date.js';
import type { Span } from './timeline.js';

/** What holds for some days and was believed for some time; half-open on both sides. */
export interface Rectangle<R> extends Span<R> {
  readonly knownFrom: Instant;
  readonly knownTo: Instant;
}

/** After every moment. */
export const FOR_EVER: Instant = '9999-12-31T23:59:59.999Z';

/** A row that is believed still. */
export interface BelievedRow<R> {
  readonly span: Span<R>;
  readonly knownFrom: Instant;
}

export type Emit<R> = (rectangle: Rectangle<R>) => void;

/** What is no longer believed is emitted, what is new begins at the moment; the rest goes on. */
export const believe = <R>(
  believed: BelievedRow<R>[],
  spans: readonly Span<R>[],
  moment: Instant,
  sameRow: (a: R, b: R) => boolean,
  emit: Emit<R>,
): BelievedRow<R>[] => {
  const next: BelievedRow<R>[] = [];
  for (const span of spans) {
    const i = believed.findIndex(
      (one) =>
        one.span.from === span.from && one.span.to === span.to && sameRow(one.span.content, span.content),
    );
    if (i === -1) next.push({ span, knownFrom: moment });
    else {
      next.push(believed[i]!);
      believed.splice(i, 1);
    }
  }
  disbelieve(believed, moment, emit);
  return next;
};

export const disbelieve = <R>(believed: readonly BelievedRow<R>[], knownTo: Instant, emit: Emit<R>): void => {
  for (const { span, knownFrom } of believed)
    if (knownFrom < knownTo)
      emit({ from: span.from, to: span.to, content: span.content, knownFrom, knownTo });
};
