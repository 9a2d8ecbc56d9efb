import fc from 'fast-check';
import { START_POSITION } from '../port.js';
import { positionText } from '../positions.js';
import { createNumbering } from './numbering.js';
import type { Anchor } from './numbering.js';

/** One stay of a log in a store: what came with it, step by step, and how many events were appended then. */
interface Stay {
  readonly brought: readonly number[];
  readonly appended: number;
}

interface Standing {
  readonly place: string;
  readonly position: string;
  readonly carried: boolean;
}

/** What lies in a store after so many stays, in the order of its places, and what its own stream says. */
const lives = (stays: readonly Stay[], points: number) => {
  const anchors: Anchor[] = [];
  const events: Standing[] = [];
  let [place, position, opened] = [1_200, 0, 0];
  for (const { brought, appended } of stays) {
    anchors.push({ kind: 'copied', position: positionText(position), place: positionText((place += 90)) });
    for (const [i, step] of brought.entries()) {
      position += step;
      events.push({
        ...{ place: positionText((place += 300)), position: positionText(position), carried: true },
      });
      if (i % points === 0)
        anchors.push({
          ...{ kind: 'copied', position: positionText(position), place: positionText((place += 90)) },
        });
    }
    opened = position;
    anchors.push({ kind: 'opened', position: positionText(position), place: positionText((place += 90)) });
    for (let i = 0; i < appended; i += 1) {
      place += 300;
      position = opened + place;
      events.push({ place: positionText(place), position: positionText(position), carried: false });
    }
    place += 90; // closed
  }
  return { anchors, events };
};

const stays = fc.array(
  fc.record({
    brought: fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 12 }),
    appended: fc.nat({ max: 6 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const numberingOf = (anchors: readonly Anchor[]) => {
  const numbering = createNumbering();
  numbering.adopt(anchors, 0);
  return numbering;
};

describe('positions of a log that moved', () => {
  it('are those of its places where the log began there', () => {
    const numbering = createNumbering();
    const place = positionText(4_711);
    expect(numbering.position(place)).toBe(place);
    expect(numbering.after(place)).toBe(place);
    expect(numbering.after(START_POSITION)).toBe(START_POSITION);
    expect(numbering.isAppended(place)).toBe(true);
  });
  it('rise, whatever was brought and appended, and are given again for the same place', () => {
    fc.assert(
      fc.property(stays, fc.integer({ min: 1, max: 5 }), (given, points) => {
        const { anchors, events } = lives(given, points);
        const numbering = numberingOf(anchors);
        const positions = events.map((one) => (one.carried ? one.position : numbering.position(one.place)));
        expect(positions).toEqual(events.map(({ position }) => position));
        expect([...new Set(positions)].sort()).toEqual(positions);
      }),
    );
  });
  it('are read on from so that nothing behind any of them is missed, and an appended one from its own place', () => {
    fc.assert(
      fc.property(stays, fc.integer({ min: 1, max: 5 }), (given, points) => {
        const { anchors, events } = lives(given, points);
        const numbering = numberingOf(anchors);
        for (const { position, place, carried } of events) {
          const from = numbering.after(position);
          const behind = events.filter((one) => one.place > from && one.position > position);
          expect(behind).toEqual(events.filter((one) => one.position > position));
          const isLast = anchors.some((anchor) => anchor.position === position);
          if (!carried && !isLast) expect(from).toBe(place);
        }
      }),
    );
  });
});
