import type { Decider } from '../../src/domain/decider.js';
import type { NewFact, RecordedFact } from '../../src/domain/envelope.js';
import { Refused } from '../../src/domain/refused.js';
import { readable } from '../../src/domain/sealed.js';
import type { Order } from '../../src/event-store/command.js';
import type { EventStore } from '../../src/event-store/port.js';

/** A stream that counts the views recorded in it. */
export interface Say {
  readonly views: readonly string[];
  readonly known?: NewFact['known'];
}
export type Count = number;

export const views: Decider<Say, Count> = {
  fold: (events) => events.filter(({ type }) => type === 'ViewsRecorded').length,
  extend: (count, added) => count + added.length,
  decide: ({ views: said, known }, count) => {
    if (said.includes('refuse')) throw new Refused('too-much', 'views');
    return said.map((text) => ({
      type: 'ViewsRecorded',
      occurredOn: '2026-01-10',
      data: { whose: 'child', views: text, gathered: `after ${count}`, recordedOn: '2026-01-10' },
      ...(known && { known }),
    }));
  },
};
export const stream = 'child-1';
export const order = (commandId: string, ...said: string[]): Order<Say, Count> => ({
  stream,
  command: { views: said },
  decider: views,
  context: { commandId, source: 'page', recordedBy: 'staff-1', role: 'ehc-officer' },
  said: () => JSON.stringify(said),
});
export const viewOf = (event: RecordedFact | undefined): unknown =>
  readable((event?.data as { views: string }).views);
export const gatheredOf = (event: RecordedFact | undefined): unknown =>
  readable((event?.data as { gathered: string }).gathered);

/** A store before whose next appends somebody else appends first. */
export const raced = (store: EventStore, first: (() => Promise<unknown>)[]): EventStore => ({
  ...store,
  append: async (...append) => {
    await first.shift()?.();
    return store.append(...append);
  },
});
export const counting = (store: EventStore): EventStore & { reads: number } => {
  const counted = {
    ...store,
    reads: 0,
    readStream: async (...read: Parameters<EventStore['readStream']>) => {
      counted.reads += 1;
      return store.readStream(...read);
    },
  };
  return counted;
};
