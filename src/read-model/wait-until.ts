/**
 * Waits until something is so: looked at when `looks` is run through, and every so often.
 * @returns false when the time ran out first
 */
export const waitUntil = (
  isSo: () => boolean,
  timeoutMs: number,
  lookEveryMs: number,
  looks: Set<() => void>,
): Promise<boolean> =>
  new Promise((resolve) => {
    if (isSo()) return resolve(true);
    const end = (answer: boolean): void => {
      clearTimeout(timer);
      clearInterval(looking);
      looks.delete(look);
      resolve(answer);
    };
    const look = (): void => {
      if (isSo()) end(true);
    };
    const timer = setTimeout(() => end(false), timeoutMs);
    const looking = setInterval(look, lookEveryMs);
    looks.add(look);
  });
