/**
 * Waits until something is so: looked at when `looks` is run through, and every so often.
 * @returns false when the time ran out first
 */
export const waitUntil = (
  isSo: () => Promise<boolean>,
  timeoutMs: number,
  lookEveryMs: number,
  looks: Set<() => void>,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      clearInterval(looking);
      looks.delete(look);
    };
    const look = (): void => {
      isSo().then(
        (so) => {
          if (!so) return;
          end();
          resolve(true);
        },
        (error: Error) => {
          end();
          reject(error);
        },
      );
    };
    const timer = setTimeout(() => {
      end();
      resolve(false);
    }, timeoutMs);
    const looking = setInterval(look, lookEveryMs);
    looks.add(look);
    look();
  });
