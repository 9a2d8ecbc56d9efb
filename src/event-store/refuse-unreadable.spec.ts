import { refuseUnreadable, UnreadableLog } from './refuse-unreadable.js';

const started = { type: 'PlacementStarted', version: 1, upcasters: [] };
const ended = { type: 'PlacementEnded', version: 2, upcasters: [] };

describe('a log looked at before anything is done with it', () => {
  it('is taken where every kind of event can be read, or is of a type nobody knows here', () => {
    const up = {
      type: 'PlacementEnded',
      from: 1,
      to: [{ type: 'PlacementEnded', version: 2 }],
      up: () => [],
    };
    const kinds = [
      { type: 'PlacementEnded', version: 1 },
      { type: 'PlacementEnded', version: 2 },
      { type: 'SomethingUnknown', version: 9 },
    ];
    expect(() => refuseUnreadable(kinds, [started, { ...ended, upcasters: [up] }])).not.toThrow();
  });

  it('is refused where a newer release wrote an event, or an old one has no way up', () => {
    const kinds = [
      { type: 'PlacementEnded', version: 1 },
      { type: 'PlacementStarted', version: 2 },
    ];
    const refused = () => refuseUnreadable(kinds, [started, ended]);
    expect(refused).toThrow(UnreadableLog);
    expect(refused).toThrow('PlacementEnded in version 1, PlacementStarted in version 2');
  });
});
