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

const placeOf = <R>(
  span: Span<R>,
  believed: readonly (BelievedRow<R> | undefined)[],
  sameRow: (a: R, b: R) => boolean,
): number => {
  for (let i = 0; i < believed.length; i++) {
    const was = believed[i]?.span;
    if (was === undefined) continue;
    if (was === span) return i;
    if (was.from === span.from && was.to === span.to && sameRow(was.content, span.content)) return i;
  }
  return -1;
};

/** What is no longer believed is emitted, what is new begins at the moment; the rest goes on. */
export const believe = <R>(
  believed: (BelievedRow<R> | undefined)[],
  spans: readonly (Span<R> | undefined)[],
  moment: Instant,
  sameRow: (a: R, b: R) => boolean,
  emit: Emit<R>,
): BelievedRow<R>[] => {
  const next: BelievedRow<R>[] = [];
  let left = believed.length;
  for (const span of spans) {
    if (span === undefined) continue;
    const i = left === 0 ? -1 : placeOf(span, believed, sameRow);
    if (i === -1) next.push({ span, knownFrom: moment });
    else {
      next.push(believed[i]!);
      believed[i] = undefined;
      left--;
    }
  }
  if (left > 0) disbelieve(believed, moment, emit);
  return next;
};

export const disbelieve = <R>(
  believed: readonly (BelievedRow<R> | undefined)[],
  knownTo: Instant,
  emit: Emit<R>,
): void => {
  for (const one of believed) {
    if (one === undefined || one.knownFrom >= knownTo) continue;
    const { from, to, content } = one.span;
    emit({ from, to, content, knownFrom: one.knownFrom, knownTo });
  }
};
