/** GraphQL may say null where an argument is left out; here both are left out. Nested values too. */
export const withoutNulls = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(withoutNulls) as T;
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(said.map(([name, part]) => [name, withoutNulls(part as unknown)])) as T;
};
