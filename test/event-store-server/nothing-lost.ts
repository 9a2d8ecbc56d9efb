import { ids } from '../store-contract/fixture.js';
import type { Drilled } from './kill-drill.js';

/** Nothing acknowledged is lost, nothing stands twice, and the follower saw the log as it is. */
export const expectNothingLost = ({ acknowledged, log, followed }: Drilled): void => {
  expect(new Set(ids(log)).size).toBe(log.length);
  for (const [stream, said] of acknowledged) {
    const held = log.filter((one) => one.stream === stream);
    expect(ids(held)).toEqual(said);
    expect(held.map((one) => one.revision)).toEqual(said.map((_, i) => i));
  }
  expect(followed).toEqual(ids(log));
};
