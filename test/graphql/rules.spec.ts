import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
beforeAll(async () => (served = await serveForTest('2026-03-02T10:00:00.000Z')));
afterAll(() => served.close());

const RULES = `query ($list: RuleList) { rules(list: $list) { id list name says source mark version validFrom validTo } }`;
interface Listed {
  readonly rules: readonly { readonly id: string; readonly list: string }[];
}

describe('the rules as data', () => {
  it('are all lists where none is asked for', async () => {
    const { rules } = (await served.ask(RULES)).data as unknown as Listed;
    expect(new Set(rules.map(({ list }) => list))).toEqual(
      new Set(['TRANSITION_RISK', 'FAMILIES', 'DUTY', 'NOT_RECKONED']),
    );
  });

  it('are one list where it is asked for, with law, mark, version and dates', async () => {
    const { rules } = (await served.ask(RULES, { list: 'FAMILIES' })).data as unknown as Listed;
    expect(rules.map(({ id }) => id)).toEqual(['F-01', 'F-02']);
    expect(rules[0]).toMatchObject({
      ...{ source: 'CFA 2014 s42', mark: 'CHECKED', version: 1, validFrom: '2014-09-01', validTo: null },
    });
  });
});
