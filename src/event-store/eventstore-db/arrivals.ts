import type { AllStreamResolvedEvent, AllStreamSubscription } from '@eventstore/db-client';
import { Unanswered } from './retryable.js';

/** What a subscription brings, taken when it suits: what waits can be told from what is still to come. */
export interface Arrivals {
  /** The next that is here; undefined where there is none. @throws what ended the subscription, once nothing is left */
  take(): AllStreamResolvedEvent | undefined;
  /** Waits; false when nothing came in so many milliseconds. */
  more(ms: number, signal: AbortSignal): Promise<boolean>;
  end(): void;
}

export const arrivals = (subscription: AllStreamSubscription): Arrivals => {
  let failure: Error | undefined;
  let [isNews, wake]: [boolean, () => void] = [false, () => undefined];
  const news = (): void => {
    isNews = true;
    wake();
  };
  const over = (error: Error): void => {
    failure ??= error;
    news();
  };
  const ended = (): void => over(new Unanswered('The event store ended a subscription.'));
  subscription.on('readable', news);
  subscription.on('error', over);
  subscription.on('end', ended);
  subscription.on('close', ended);

  return {
    take: () => {
      isNews = false;
      const one = subscription.read() as AllStreamResolvedEvent | null;
      if (one) return one;
      if (failure) throw failure;
      return undefined;
    },
    // No signal is made for each event: aborting one costs as much as reading three events.
    more: (ms, signal) =>
      new Promise((resolve) => {
        if (isNews || signal.aborted) return resolve(true);
        const settle = (came: boolean) => (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', stopped);
          wake = () => undefined;
          resolve(came);
        };
        const stopped = settle(true);
        const timer = setTimeout(settle(false), ms);
        signal.addEventListener('abort', stopped);
        wake = settle(true);
      }),
    end: () => {
      subscription.unsubscribe().catch(() => undefined);
      subscription.destroy();
    },
  };
};
