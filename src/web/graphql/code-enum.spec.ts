import { catalogue } from '../../journey/catalogue.js';
import type { Field } from '../../domain/fact-schema.js';
import { enumName } from './code-enum.js';

const within = (field: Field): readonly Field[] => [
  field,
  ...(field.item ? within(field.item) : []),
  ...Object.values(field.fields ?? {}).flatMap(within),
];
const lists = catalogue
  .flatMap(({ fields }) => Object.values(fields))
  .flatMap(within)
  .flatMap(({ codes }) => (codes ? [codes] : []));

describe('the name of a code in GraphQL', () => {
  it.each([
    ['young-person', 'YOUNG_PERSON'],
    ['16-plus', 'N16_PLUS'],
    ['s36(1)', 'S36_1'],
    ['ASD', 'ASD'],
  ])('of %p is %p', (code, name) => {
    expect(enumName(code)).toBe(name);
  });
  it('is a GraphQL name, and no two codes of a list share one', () => {
    for (const codes of lists) {
      const names = codes.map(enumName);
      expect(new Set(names).size).toBe(codes.length);
      for (const name of names) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
    }
  });
});
