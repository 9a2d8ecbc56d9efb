import { createUpcast, kindsWithoutPath } from './upcast.js';
import type { Upcaster } from './upcast.js';

const split: Upcaster = {
  type: 'MoveRecorded',
  from: 1,
  up: (data) => [
    { type: 'PlacementEnded', version: 1, data },
    { type: 'PlacementStarted', version: 1, data },
  ],
};
const renamed: Upcaster = {
  type: 'PlacementEnded',
  from: 1,
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
});
