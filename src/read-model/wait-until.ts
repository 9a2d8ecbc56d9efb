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
    // One look at a time: those of a database that is slow would pile up, and make it slower.
    let [isLooking, isToLookAgain] = [false, false];
    const looked = (so: boolean): void => {
      isLooking = false;
      if (so) {
        end();
        resolve(true);
      } else if (isToLookAgain) look();
    };
    const look = (): void => {
      isToLookAgain = isLooking;
      if (isLooking) return;
      isLooking = true;
      isSo().then(looked, (error: Error) => {
        end();
        reject(error);
      });
    };
    const timer = setTimeout(() => {
      end();
      resolve(false);
    }, timeoutMs);
    const looking = setInterval(() => isLooking || look(), lookEveryMs);
    looks.add(look);
    look();
  });
