import type { EventStoreDBClient, ResolvedEvent } from '@eventstore/db-client';
import { START_POSITION } from '../port.js';
import type { Read } from './calls.js';
import type { Numbering } from './numbering.js';
import { isOfPort, placeOf, storedEvent } from './stored-event.js';

/** A read, as the client is asked for it. */
export type Ask = (client: EventStoreDBClient) => Read;

/** Every call asks for the leader: what was appended is seen then. */
export const leader = { requiresLeader: true } as const;

const FEW = 8;
const PAGE = 512;

/** Where the log of the port ends, though the server writes events of its own behind that. */
export interface Head {
  /** Looks for the last event of the port. */
  head(): Promise<string>;
  /** Told of each event that is known to stand, so that the head is not looked for behind it. */
  knows(place: string, position: string): void;
}

export const createHead = (
  reading: (ask: Ask) => AsyncIterable<ResolvedEvent>,
  numbering: Numbering,
): Head => {
  let known = { place: START_POSITION, position: START_POSITION };
  /** Up to here the log was looked through: between what is known and this lies no event of the port. */
  let looked = START_POSITION;
  const knows = (place: string, position: string): void => {
    if (place > known.place) known = { place, position };
  };

  /**
   * Looks back over one page. @param met told of each place on the way
   * @returns where to go on; undefined once the beginning was met, or what is known or was looked through
   */
  const lookBack = async (
    from: bigint | 'end',
    maxCount: number,
    met: (place: string) => void,
  ): Promise<bigint | undefined> => {
    const fromPosition = from === 'end' ? from : { commit: from, prepare: from };
    const ask: Ask = (its) => its.readAll({ ...leader, direction: 'backwards', fromPosition, maxCount });
    let read = 0;
    let seen: bigint | undefined;
    for await (const { event } of reading(ask)) {
      read += 1;
      if (!event) return undefined;
      const place = placeOf(event);
      met(place);
      if (isOfPort(event)) knows(place, storedEvent(event, numbering).position);
      if (place <= known.place || place <= looked) return undefined;
      seen = event.position?.commit;
    }
    return read < maxCount ? undefined : seen;
  };
  const head = async (): Promise<string> => {
    let end = START_POSITION;
    const met = (place: string): void => {
      if (place > end) end = place;
    };
    let from = await lookBack('end', FEW, met);
    while (from !== undefined) from = await lookBack(from, PAGE, met);
    if (end > looked) looked = end;
    return known.position;
  };
  return { head, knows };
};
