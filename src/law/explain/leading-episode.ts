import type { PlainDate } from '../../domain/plain-date.js';
import type { Colour } from '../colour.js';

/** What tells which of several episodes speaks for a rule. */
export interface Ranked {
  readonly colour: Colour;
  readonly clearedOn?: PlainDate;
  readonly lapsedOn?: PlainDate;
}

const ORDER: readonly Colour[] = ['red', 'amber', 'cannot-be-said', 'none'];

const overOn = ({ clearedOn, lapsedOn }: Ranked, day: PlainDate): PlainDate | undefined =>
  [clearedOn, lapsedOn].filter((on) => on !== undefined && on <= day).sort()[0];

/** Still to come before over; of those over, the one that was over last. */
const comesFirst = (a: Ranked, b: Ranked, day: PlainDate): number => {
  const byColour = ORDER.indexOf(a.colour) - ORDER.indexOf(b.colour);
  if (byColour !== 0) return byColour;
  const [overA, overB] = [overOn(a, day) ?? '9999', overOn(b, day) ?? '9999'];
  return overA < overB ? 1 : overA > overB ? -1 : 0;
};

/** The episode that speaks for the rule on a day: the strongest colour, else the one that is still to come, else the last over. */
export const leadingEpisode = <E extends Ranked>(episodes: readonly E[], day: PlainDate): E | undefined =>
  [...episodes].sort((a, b) => comesFirst(a, b, day))[0];
