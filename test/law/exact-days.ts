import { firstDay, lastDay } from '../../src/domain/partial-date.js';
import { addDays, type PlainDate } from '../../src/domain/plain-date.js';
import type { JourneyFact } from '../../src/journey/catalogue.js';
import type { Duty } from '../../src/law/rule.js';

/** Every so many days from one to another, both included. */
export const daysFrom = (from: PlainDate, to: PlainDate, step: number): PlainDate[] => {
  const days = [to];
  for (let day = from; day < to; day = addDays(day, step)) days.push(day);
  return days;
};

/** The days that a fact can mean: each of its month, or each week's from the start on where only the last is known. */
const daysOf = ({ occurredOn, occurredBy }: JourneyFact, { startedOn }: Duty): readonly PlainDate[] =>
  occurredBy ? daysFrom(startedOn, occurredOn, 7) : daysFrom(firstDay(occurredOn), lastDay(occurredOn), 1);

/** The events with every day that those of a duty can mean, in every combination. */
export function* exactly(events: readonly JourneyFact[], duty: Duty): Generator<readonly JourneyFact[]> {
  const place = events.findIndex(
    ({ id, occurredOn, occurredBy }) => duty.events.includes(id) && (occurredBy || occurredOn.length < 10),
  );
  if (place === -1) return yield events;
  for (const occurredOn of daysOf(events[place]!, duty)) {
    const exact = { ...events[place]!, occurredOn, occurredBy: false } as JourneyFact;
    yield* exactly(events.with(place, exact), duty);
  }
}
