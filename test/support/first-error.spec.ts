import { firstErrors } from './first-error.mjs';

interface Block {
  readonly parent?: Block;
}
interface OneTest extends Block {
  readonly errors: unknown[];
}

let hear: ReturnType<typeof firstErrors>;
let state: { unhandledErrors: unknown[] };
const block: Block = {};
const test = (...errors: unknown[]): OneTest => ({ parent: { parent: block }, errors });
const fails = (type: string, more: object): void =>
  hear({ name: 'hook_failure', hook: { type }, describeBlock: block, ...more }, state);

beforeEach(() => {
  hear = firstErrors();
  state = { unhandledErrors: [] };
});

describe('what a spec shows where something could not be begun', () => {
  it('is that, and not what the clean-up of each test then trips over', () => {
    const one = test('PostgreSQL did not start.', 'TypeError');
    fails('beforeAll', {});
    fails('afterEach', { test: one });
    expect(one.errors).toEqual(['PostgreSQL did not start.']);
  });
  it('is that, and not what the clean-up of the file trips over', () => {
    fails('beforeAll', {});
    state.unhandledErrors.push('TypeError');
    fails('afterAll', {});
    expect(state.unhandledErrors).toEqual([]);
  });
  it('is that, also where it was of one test alone', () => {
    const [one, other] = [test('No such file.', 'TypeError'), test('expected 1', 'not closed')];
    fails('beforeEach', { test: one });
    fails('afterEach', { test: one });
    fails('afterEach', { test: other });
    expect([one.errors, other.errors]).toEqual([['No such file.'], ['expected 1', 'not closed']]);
  });
  it('leaves a clean-up that fails by itself to be seen', () => {
    state.unhandledErrors.push('still running');
    fails('afterAll', {});
    expect(state.unhandledErrors).toEqual(['still running']);
  });
});
