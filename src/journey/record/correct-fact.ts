import type { NewFact } from '../../domain/envelope.js';
import type { FactDefinition } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { journeyFacts } from '../catalogue.js';
import type { JourneyFact, JourneyFactType } from '../catalogue.js';
import type { Decide } from '../command.js';
import { saysWho } from './own-record.js';
import { refuseImpossibleCorrection } from './possible-corrections.js';
import type { Correcting, Instead } from './possible-corrections.js';

/** Says that a fact on record is wrong, how, and what is right instead. Both stay on record. */
export class CorrectFact {
  readonly type = 'CorrectFact';

  constructor(
    readonly childId: string,
    readonly said: Correcting,
    readonly today: PlainDate,
  ) {}
}

type Data = Readonly<Record<string, unknown>>;

/** What belongs to the episode that the wrong fact opened goes on belonging to it. */
const keepingEpisodes = (target: JourneyFact, data: unknown): unknown => {
  const definition = journeyFacts[target.type] as unknown as FactDefinition;
  const [was, is] = [target.data as Data, data as Data];
  const ids = definition.opens(was).map((episode) => `${episode}Id`);
  const kept = ids.filter((id) => was[id] !== undefined && is[id] === undefined).map((id) => [id, was[id]]);
  return kept.length === 0 ? data : { ...is, ...Object.fromEntries(kept) };
};

const replacing = (
  target: JourneyFact,
  { occurredOn, occurredBy, data }: Instead,
  today: PlainDate,
): NewFact<JourneyFactType> => ({
  ...{ type: target.type, data: keepingEpisodes(target, data), replaces: target.id },
  ...(saysWho(target.type)
    ? { occurredOn: today }
    : { occurredOn, ...(occurredBy === true && { occurredBy }) }),
});

export const correctFact: Decide<CorrectFact> = (command, _history, events) => {
  const { instead = [], ...correction } = command.said;
  const target = refuseImpossibleCorrection(command, events);
  return [
    { type: 'FactCorrected', occurredOn: command.today, data: correction },
    ...instead.map((one) => replacing(target, one, command.today)),
  ];
};
