import * as fc from 'fast-check';
import { pageOf } from './page-of.js';

const letters = [...'abcdefghij'];
const same = (item: string): string => item;
const page = (args: object) => pageOf(letters, args, same, same);
const nodes = (args: object): string =>
  page(args)
    .edges.map(({ node }) => node)
    .join('');

describe('a page of a list', () => {
  it('begins at the first, or ends at the last', () => {
    expect(nodes({ first: 3 })).toBe('abc');
    expect(nodes({ last: 3 })).toBe('hij');
  });
  it('says whether there is more on either side', () => {
    expect(page({ first: 3 }).pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(page({ last: 3 }).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });
  it('gives every item once when it is turned from either end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.boolean(), (size, forwards) => {
        let [read, cursor]: [string, string | undefined] = ['', undefined];
        for (let turns = 0; turns < 20; turns++) {
          const args = forwards ? { first: size, after: cursor } : { last: size, before: cursor };
          const { edges, pageInfo } = page(args);
          const text = edges.map(({ node }) => node).join('');
          read = forwards ? read + text : text + read;
          if (!(forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
          cursor = forwards ? pageInfo.endCursor : pageInfo.startCursor;
        }
        expect(read).toBe('abcdefghij');
      }),
    );
  });
  it('refuses a cursor that it never gave', () => {
    expect(() => page({ first: 1, after: 'zzz' })).toThrow('not one of this list');
  });
});
