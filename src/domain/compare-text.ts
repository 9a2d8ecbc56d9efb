/** Order by UTF-16 code unit, the same on every machine: never by locale. For sorting; gives -1, 0 or 1. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
