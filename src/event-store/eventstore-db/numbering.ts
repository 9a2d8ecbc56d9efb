import { positionText } from '../positions.js';
import { START_POSITION } from '../port.js';

/**
 * A point of the log's own stream: events after a position of the log lie after a place of the store.
 * `opened`: what is appended from then on counts from that position on; `copied`: what comes brings its positions along.
 */
export interface Anchor {
  readonly kind: 'opened' | 'copied';
  readonly position: string;
  /** Where the store has it, as a position's text. */
  readonly place: string;
}

/**
 * Positions of the log from places of the store, and back. A position belongs to the log and moves with it: in a store that
 * the log was begun in both are one, and an event that was copied here keeps the position that it had.
 */
export interface Numbering {
  /** Position of what was appended here. @param place its own */
  position(place: string): string;
  /** A place with everything behind it that lies after a position; what comes with it and lies before is to be left out. */
  after(position: string): string;
  /** Whether what stands at a place was appended since the log is open here, and not copied. */
  isAppended(place: string): boolean;
  /** Events of the log's own stream known so far, at least. */
  readonly known: number;
  adopt(anchors: readonly Anchor[], known: number): void;
}

const BEGUN: Anchor = { kind: 'opened', position: START_POSITION, place: START_POSITION };

export const createNumbering = (): Numbering => {
  let anchors: readonly Anchor[] = [BEGUN];
  let opened: readonly Anchor[] = [BEGUN];
  let known = 0;
  const before = (place: string): Anchor => opened.findLast((one) => one.place < place) ?? BEGUN;
  const plus = (one: string, other: bigint): string => positionText(BigInt(one) + other);

  return {
    position: (place) => {
      const { position } = before(place);
      return position === START_POSITION ? place : plus(place, BigInt(position));
    },
    after: (position) => {
      const anchor = anchors.findLast((one) => one.position <= position)!;
      if (anchor.kind === 'copied' || anchor.position === position) return anchor.place;
      return anchor.position === START_POSITION ? position : plus(position, -BigInt(anchor.position));
    },
    isAppended: (place) => place > opened.at(-1)!.place,
    get known() {
      return known;
    },
    adopt: (found, count) => {
      anchors = [BEGUN, ...found];
      opened = anchors.filter(({ kind }) => kind === 'opened');
      known = count;
    },
  };
};
