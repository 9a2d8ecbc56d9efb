const PLACES = 8;

/** A fault goes to standard error by its reference: the kind of error and its places, never what it says of anybody. */
export const logFault = (reference: string, error: unknown): void => {
  const { name, stack } = error instanceof Error ? error : new TypeError('not an error');
  const places = (stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '));
  process.stderr.write(`Fault ${reference}: ${name}\n${places.slice(0, PLACES).join('\n')}\n`);
};
