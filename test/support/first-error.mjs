import { TestEnvironment } from 'jest-environment-node';

/**
 * What a spec shows where something could not be begun: that, and not what its clean-up then trips over. A server that did
 * not start is no server to stop; the hooks after it would say so of every test, and last.
 */
export const firstErrors = () => {
  const failed = new WeakSet();
  const isFailed = (block) => block !== undefined && (failed.has(block) || isFailed(block.parent));
  const ends = {
    beforeAll: ({ describeBlock }) => void failed.add(describeBlock),
    beforeEach: ({ test }) => void failed.add(test),
    afterEach: ({ test }) => void (isFailed(test) && test.errors.splice(1)),
    afterAll: ({ describeBlock }, state) => void (isFailed(describeBlock) && state.unhandledErrors.pop()),
  };
  return (event, state) => {
    if (event.name === 'hook_failure') ends[event.hook.type](event, state);
  };
};

/** Node's, with the first error alone. */
export default class FirstErrorEnvironment extends TestEnvironment {
  handleTestEvent = firstErrors();
}
