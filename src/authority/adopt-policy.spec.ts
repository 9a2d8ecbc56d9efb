import { memoryLog } from '../../test/support/memory-log.js';
import { AdoptPolicy, adoptPolicy } from './adopt-policy.js';

const POLICIES = [{ version: '2026-11', adoptableFrom: '2026-11-01' }];
const SAID = {
  ...{ policy: '2026-11', adoptedOn: '2026-11-02', by: 'staff-1', reason: 'Agreed by the SEND board.' },
  recordedHere: [{ kind: 'TransitionWorkerNamed', from: '2026-01-01' }],
};
const adopting = (over: object = {}, commandId = 'a') => ({
  ...{ stream: 'authority', decider: adoptPolicy, context: { commandId, source: 'graphql' } },
  command: new AdoptPolicy({ ...SAID, ...over }, POLICIES, '2026-11-02'),
  said: () => JSON.stringify({ ...SAID, ...over }),
});

describe('adopt policy', () => {
  it('is recorded in the stream of the authority, once', async () => {
    const { handler, read } = memoryLog();
    const first = await handler.execute(adopting());
    expect(await handler.execute(adopting())).toEqual({ ...first, repeated: true });
    expect(await read('authority')).toMatchObject([
      { type: 'PolicyAdopted', occurredOn: '2026-11-02', data: SAID },
    ]);
  });

  it.each([
    ['of a policy that the release has not', { policy: '1999-01' }, 'unknown-policy'],
    ['before it may be adopted', { adoptedOn: '2026-10-31' }, 'policy-not-adoptable-yet'],
    ['in the future', { adoptedOn: '2026-11-03' }, 'adoption-in-future'],
    ['with a date that does not exist', { adoptedOn: '2026-11-31' }, 'no-such-date'],
  ])('is refused %s', async (_what, over, reason) => {
    const { handler } = memoryLog();
    await expect(handler.execute(adopting(over))).rejects.toMatchObject({ reason });
  });

  it('is refused a second time for the same day', async () => {
    const { handler } = memoryLog();
    await handler.execute(adopting());
    await expect(handler.execute(adopting({}, 'b'))).rejects.toMatchObject({ reason: 'already-recorded' });
  });
});
