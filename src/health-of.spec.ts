import { healthOf } from './health-of.js';
import type { MirrorStanding } from './event-store/mirror/mirror.js';
import { positionText } from './event-store/positions.js';

const position = positionText(1);
const lists = {
  health: async () => ({
    ...{ position, lagEvents: 0, lagSeconds: 0, parked: [], failing: undefined, rebuilding: undefined },
    ...{ heardSecondsAgo: 0 },
  }),
};
const mirror = (standing: Partial<MirrorStanding>) => ({
  standing: () => ({ position, events: 1, behindSeconds: 0, failing: undefined, ...standing }),
});

describe('the health of a service whose log lies in an event store', () => {
  it('is ready while the mirror follows', async () => {
    expect(await healthOf(lists, new Set(), mirror({}))).toMatchObject({ ready: true, lagSeconds: 0 });
  });
  it('is not ready while the mirror does not follow', async () => {
    expect((await healthOf(lists, new Set(), mirror({ failing: 'The disk is full.' }))).ready).toBe(false);
  });
  it('is not ready where the event store has held more for five seconds, and says for how long', async () => {
    const health = await healthOf(lists, new Set(), mirror({ behindSeconds: 7 }));
    expect(health).toMatchObject({ ready: false, lagSeconds: 7 });
  });
});
