const BORN = '2010-05-04';

const dayOf = (nth: number): string =>
  new Date(Date.parse(BORN) + nth * 86_400_000).toISOString().slice(0, 10);

/** A mutation with its input. */
export interface Mutation {
  readonly name: string;
  readonly query: string;
  readonly input: object;
}

const mutation = (name: string, input: object): Mutation => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  return {
    ...{ name, input },
    query: `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
      ... on ${type}Success { childId eventIds position repeated } ... on Problem { code message } } }`,
  };
};

/**
 * What a caller says as its nth: first it registers a child, then it gives views, and every third time a new address, which
 * the lists show. The same number is the same change, said again.
 * @param child undefined for the first
 */
export const mutationOf = (caller: number, nth: number, child: string | undefined): Mutation => {
  const idempotencyKey = `caller-${caller}-${nth}`;
  if (child === undefined) {
    const names = { surname: `Fable ${caller}`, forename: 'Ida' };
    return mutation('registerChild', { idempotencyKey, names, dateOfBirth: BORN });
  }
  const said = { idempotencyKey, childId: child };
  if (nth % 3 === 0) {
    const address = { postcode: `ZZ1 ${nth % 10}ZZ`, locality: `Ward ${nth}`, changedOn: dayOf(nth) };
    return mutation('recordAddressChange', { ...said, ...address });
  }
  const views = `What matters to me is said for the ${nth}th time.`;
  return mutation('recordViews', { ...said, whose: 'CHILD', views, recordedOn: dayOf(nth) });
};
