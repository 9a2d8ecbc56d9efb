import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { placeGiven } from '../place-guards.js';
import type { OfferMade } from './destinations.events.js';

/** A place was offered (the September Guarantee). */
export class RecordOffer {
  readonly type = 'RecordOffer';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof OfferMade>,
    readonly today: PlainDate,
  ) {}
}

export const recordOffer: Decide<RecordOffer> = (command, history) => {
  const { said } = command;
  const day = happened('offer', 'offeredOn', command, history);
  placeGiven(said);
  return [{ type: 'OfferMade', occurredOn: day, data: said }];
};
