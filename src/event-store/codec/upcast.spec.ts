import type { Upcaster } from '../../domain/upcaster.js';
import { createUpcast, kindsWithoutPath } from './upcast.js';

const split: Upcaster = {
  type: 'MoveRecorded',
  from: 1,
  to: [
    { type: 'PlacementEnded', version: 1 },
    { type: 'PlacementStarted', version: 1 },
  ],
  up: (data) => [
    { type: 'PlacementEnded', version: 1, data },
    { type: 'PlacementStarted', version: 1, data },
  ],
};
const renamed: Upcaster = {
  type: 'PlacementEnded',
  from: 1,
  to: [{ type: 'PlacementEnded', version: 2 }],
  up: (data) => [{ type: 'PlacementEnded', version: 2, data: { ...(data as object), rank: 1 } }],
};

describe('upcasting', () => {
  it('splits an event and takes each part on to its newest version', () => {
    const up = createUpcast([split, renamed])({ type: 'MoveRecorded', version: 1 });
    expect(up!({ on: '2025-01-01' })).toEqual([
      { type: 'PlacementEnded', version: 2, data: { on: '2025-01-01', rank: 1 } },
      { type: 'PlacementStarted', version: 1, data: { on: '2025-01-01' } },
    ]);
  });
  it('has no step from the newest version', () => {
    expect(createUpcast([renamed])({ type: 'PlacementEnded', version: 2 })).toBeUndefined();
  });
  it('refuses two steps from one version', () => {
    expect(() => createUpcast([renamed, renamed])).toThrow('same type and version');
  });
  it('lists the kinds of a log that it cannot read', () => {
    const newest = new Map([
      ['PlacementEnded', 2],
      ['PlacementStarted', 1],
    ]);
    const kinds = [
      { type: 'PlacementEnded', version: 1 },
      { type: 'PlacementEnded', version: 3 },
      { type: 'PlacementStarted', version: 0 },
      { type: 'PlacementStarted', version: 1 },
      { type: 'SomethingUnknown', version: 9 },
    ];
    expect(kindsWithoutPath(kinds, newest, [renamed])).toEqual([kinds[1], kinds[2]]);
  });

  describe('of a path of several steps', () => {
    const kinds = [{ type: 'PlacementEnded', version: 1 }];
    const newest = new Map([
      ['PlacementEnded', 3],
      ['PlacementStarted', 1],
    ]);
    const stepTo = (from: number, ...to: Upcaster['to']): Upcaster => ({
      ...{ type: 'PlacementEnded', from, to },
      up: () => [],
    });
    const [second, third, fourth] = [2, 3, 4].map((version) => ({ type: 'PlacementEnded', version }));
    const first = stepTo(1, second!);

    it.each<[string, readonly Upcaster[]]>([
      ['a later step is missing', [first]],
      ['one part of what is split leads nowhere', [first, stepTo(2, third!, { ...third!, version: 0 })]],
      ['it ends at a type that nobody declares', [first, stepTo(2, { type: 'Unknown', version: 1 })]],
      ['it goes round', [first, stepTo(2, second!)]],
      ['it ends above the newest version', [first, stepTo(2, fourth!)]],
    ])('lists its beginning where %s', (_where, upcasters) => {
      expect(kindsWithoutPath(kinds, newest, upcasters)).toEqual(kinds);
    });

    it('lists nothing where every step is there, or the event is dropped on the way', () => {
      expect(kindsWithoutPath(kinds, newest, [first, stepTo(2, third!)])).toEqual([]);
      expect(kindsWithoutPath(kinds, newest, [first, stepTo(2)])).toEqual([]);
    });
  });

  it('lists a type that was given up, where its successors lead nowhere', () => {
    const kinds = [{ type: 'MoveRecorded', version: 1 }];
    const newest = new Map([
      ['PlacementEnded', 2],
      ['PlacementStarted', 1],
    ]);
    expect(kindsWithoutPath(kinds, newest, [split])).toEqual(kinds);
    expect(kindsWithoutPath(kinds, newest, [split, renamed])).toEqual([]);
  });
});
