import { streamOf } from '../../domain/child-stream.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Sealable } from '../../domain/sealed.js';
import type { History } from '../belief/history.js';
import { journeyFacts } from '../catalogue.js';
import type { JourneyFact } from '../catalogue.js';
import type { Decide } from '../command.js';
import { relationOf } from './record.js';
import { otherRecord } from './two-records.js';
import type { OtherRecord } from './two-records.js';

/** A fact was recorded on the wrong child: it is believed of the other from now on, and stays on record here. */
export class MoveFactToAnotherChild {
  readonly type = 'MoveFactToAnotherChild';

  constructor(
    readonly childId: string,
    /** `event`: any event that states the fact. */
    readonly said: { readonly event: string; readonly toChild: string; readonly reason: Sealable<string> },
    readonly today: PlainDate,
    readonly other?: OtherRecord,
  ) {}
}

const mayMove = ({ type }: JourneyFact): boolean =>
  journeyFacts[type].speaksOf === 'life' || type === 'DocumentAttached';

const wasMoved = (events: readonly JourneyFact[], id: string): boolean =>
  events.some((event) => event.type === 'FactMovedToAnotherChild' && event.data.event === id);

const refuseUnmovable = (event: string, history: History, events: readonly JourneyFact[]): void => {
  const target = events.find(({ id }) => id === event);
  if (!target)
    throw new Refused('unknown-fact', 'event', 'The record of this child has no event of that id.');
  if (!mayMove(target))
    throw new Refused('not-a-fact', 'event', 'That event speaks of the record itself; it stays where it is.');
  if (history.of(target.type).some((fact) => fact.events.includes(event))) return;
  if (wasMoved(events, event))
    throw new Refused('fact-already-moved', 'event', 'That fact was moved to another child already.');
  const detail = 'The record no longer holds that fact to be true. Move the one that stands in its place.';
  throw new Refused('fact-not-believed', 'event', detail);
};

export const moveFactToAnotherChild: Decide<MoveFactToAnotherChild> = (command, history, events) => {
  const { childId, said, today } = command;
  const { event, reason } = said;
  if (event === undefined) throw new Refused('missing', 'event', 'event: the id of the event to move');
  const { stream: toStream, person } = otherRecord(command, 'toChild');
  if (relationOf(person, streamOf(childId), toStream) !== 'apart')
    throw new Refused('records-linked', 'toChild', 'These two records are one child’s. Unlink them first.');
  refuseUnmovable(event, history, events);
  return [
    { type: 'FactCorrected', occurredOn: today, data: { corrects: event, wrong: 'child', reason } },
    { type: 'FactMovedToAnotherChild', occurredOn: today, data: { event, toStream, reason } },
  ];
};
