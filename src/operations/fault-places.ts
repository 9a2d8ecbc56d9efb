const PLACES = 8;

/** What may be told of a fault: its kind and its places, never what it says of anybody. */
export interface ToldFault {
  readonly kind: string;
  readonly places: readonly string[];
}

/** Kind and places of whatever was thrown. */
export const toldFault = (error: unknown): ToldFault => {
  const { name, stack } = error instanceof Error ? error : new TypeError('not an error');
  const places = (stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '));
  return { kind: name, places: places.slice(0, PLACES).map((line) => line.trim()) };
};

/** The same as lines for a person. */
export const faultInWords = (reference: string, error: unknown): string => {
  const { kind, places } = toldFault(error);
  return `Fault ${reference}: ${kind}\n${places.map((place) => `    ${place}`).join('\n')}\n`;
};
