import type { AllStreamResolvedEvent, AllStreamSubscription } from '@eventstore/db-client';
import { quietly } from './patience.js';
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
  let wake = new AbortController();
  const news = (): void => wake.abort();
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
      wake = new AbortController();
      const one = subscription.read() as AllStreamResolvedEvent | null;
      if (one) return one;
      if (failure) throw failure;
      return undefined;
    },
    more: async (ms, signal) => {
      await quietly(ms, AbortSignal.any([wake.signal, signal]));
      return wake.signal.aborted || signal.aborted;
    },
    end: () => {
      subscription.unsubscribe().catch(() => undefined);
      subscription.destroy();
    },
  };
};
