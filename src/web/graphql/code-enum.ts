import { registerEnumType } from '@nestjs/graphql';

/** A code as GraphQL can name it: `young-person` becomes YOUNG_PERSON, `16-plus` becomes N16_PLUS. */
export const enumName = (code: string): string => {
  const name = code
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/_$/, '');
  return /^\d/.test(name) ? `N${name}` : name;
};

const registered = new Map<readonly string[], object>();

/** The enum of a closed list of codes; one list is one enum, whoever uses it, named by who came first. */
export const enumOf = (codes: readonly string[], name: string): object => {
  const known = registered.get(codes);
  if (known) return known;
  const values = Object.fromEntries(codes.map((code) => [enumName(code), code]));
  registerEnumType(values, { name });
  registered.set(codes, values);
  return values;
};
