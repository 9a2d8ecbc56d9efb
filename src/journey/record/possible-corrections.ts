import { checkData } from '../../domain/check-data.js';
import { londonDate } from '../../domain/london.js';
import { firstDay, isPartialDate } from '../../domain/partial-date.js';
import { isInstant } from '../../domain/plain-date.js';
import type { PartialDate, PlainDate } from '../../domain/plain-date.js';
import type { DataOfFact } from '../../domain/fact-schema.js';
import { Refused } from '../../domain/refused.js';
import { journeyFacts } from '../catalogue.js';
import type { JourneyFact } from '../catalogue.js';
import type { FactCorrected } from './record.events.js';

/** A fact to stand in the place of one that is wrong; of the same type. */
export interface Instead {
  readonly occurredOn: PartialDate;
  readonly occurredBy?: boolean;
  readonly data: unknown;
}

/** What a person says of a wrong fact, and of what is right. */
export type Correcting = DataOfFact<typeof FactCorrected> & { readonly instead?: readonly Instead[] };

interface Correction {
  readonly said: Correcting;
  readonly today: PlainDate;
}

/** Facts that only the record's own keeping makes cannot be wrong in this sense. */
const OF_THE_RECORD: readonly JourneyFact['type'][] = [
  ...(['SourceReported', 'SubjectErased', 'RecordsLinked', 'RecordsUnlinked'] as const),
  ...(['FactMovedToAnotherChild', 'FactReceivedFromAnotherChild'] as const),
];
const ofTheRecord = ({ type }: JourneyFact): boolean => OF_THE_RECORD.includes(type);

/** The other child's record holds the fact now; taken back here alone, both would. */
const isOfMove = (correction: JourneyFact, events: readonly JourneyFact[]): boolean =>
  events.some(
    (event) => event.type === 'FactMovedToAnotherChild' && event.revision === correction.revision + 1,
  );

const find = ({ said }: Correction, events: readonly JourneyFact[]): JourneyFact => {
  const target = events.find(({ id }) => id === said.corrects);
  if (!target)
    throw new Refused('unknown-fact', 'corrects', 'The record of this child has no event of that id.');
  if (ofTheRecord(target))
    throw new Refused(
      'not-a-fact',
      'corrects',
      'That event says what was loaded, linked or moved; it cannot be corrected.',
    );
  return target;
};

const refuseInstead = (count: number, reason: string, detail: string): void => {
  if (count > 0) throw new Refused(reason, 'instead', detail);
};

const checkKnownAt = ({ said, today }: Correction, target: JourneyFact): void => {
  const at = said.knownAtInstead;
  if (at === undefined || !isInstant(at))
    throw new Refused(
      'known-at-missing',
      'knownAtInstead',
      'Say when the fact was known: YYYY-MM-DDTHH:MM:SS.mmmZ.',
    );
  if (target.replaces !== undefined)
    throw new Refused(
      'known-at-of-replacing-fact',
      'corrects',
      'This fact replaces another. Correct when that one was known.',
    );
  if (londonDate(at) < firstDay(target.occurredOn))
    throw new Refused(
      'known-before-it-happened',
      'knownAtInstead',
      'It cannot have been known before it happened.',
    );
  if (londonDate(at) > today)
    throw new Refused('known-in-future', 'knownAtInstead', 'It cannot become known in the future.');
};

const checkOne = ({ occurredOn, data }: Instead, target: JourneyFact, today: string): void => {
  const [wrong] = checkData(journeyFacts[target.type], data);
  if (wrong)
    throw new Refused(wrong.problem, `instead/data/${wrong.field}`, `${wrong.field}: ${wrong.expected}`);
  if (!isPartialDate(occurredOn)) throw new Refused('no-such-date', 'instead/occurredOn', 'No such date.');
  if (firstDay(occurredOn) > today)
    throw new Refused('fact-in-future', 'instead/occurredOn', 'What stands instead lies in the future.');
};

const needsInstead = ({ said }: Correction): boolean => said.wrong === 'value' || said.wrong === 'date';

/** The event that is corrected. @throws Refused where the correction makes no sense */
export const refuseImpossibleCorrection = (
  command: Correction,
  events: readonly JourneyFact[],
): JourneyFact => {
  const { said, today } = command;
  const { instead = [], wrong } = said;
  const target = find(command, events);
  if (target.type === 'FactCorrected') {
    if (isOfMove(target, events))
      throw new Refused(
        'fact-was-moved',
        'corrects',
        'That fact was moved to another child. Move it back from there instead.',
      );
    refuseInstead(
      instead.length,
      'withdrawal-replaces-nothing',
      'To correct a correction withdraws it. Say what is right in another correction.',
    );
    if (wrong === 'known-at')
      throw new Refused('not-a-fact', 'corrects', 'When a correction was known is not corrected.');
    return target;
  }
  if (wrong === 'known-at') {
    refuseInstead(
      instead.length,
      'known-at-replaces-nothing',
      'When a fact was known is corrected by itself.',
    );
    checkKnownAt(command, target);
  }
  if (wrong === 'never-happened')
    refuseInstead(
      instead.length,
      'never-happened-replaces-nothing',
      'What never happened has nothing in its place.',
    );
  if (needsInstead(command) && instead.length === 0)
    throw new Refused('replacement-missing', 'instead', 'Say what is right instead.');
  for (const one of instead) checkOne(one, target, today);
  return target;
};
