const PLACES = 8;

/** What may be told of a fault: its kind and its places, never what it says of anybody. */
export interface ToldFault {
  readonly kind: string;
  readonly places: readonly string[];
}

const PLACE = /^at .*(:\d+:\d+\)?|\((<anonymous>|native)\))$/;

/** The places of an error, and no line of what it says: that may quote somebody, and look like a place. */
export const placesOf = ({ stack = '', message }: Error): readonly string[] =>
  stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => PLACE.test(line));

/** Kind and places of whatever was thrown. */
export const toldFault = (error: unknown): ToldFault => {
  const fault = error instanceof Error ? error : new TypeError('not an error');
  return { kind: fault.name, places: placesOf(fault).slice(0, PLACES) };
};

/** The same as lines for a person. */
export const faultInWords = (reference: string, error: unknown): string => {
  const { kind, places } = toldFault(error);
  return `Fault ${reference}: ${kind}\n${places.map((place) => `    ${place}`).join('\n')}\n`;
};
