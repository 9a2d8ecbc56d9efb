import type { NewFact } from '../../domain/envelope.js';
import { journeyFacts } from '../catalogue.js';
import type { JourneyData, JourneyFact } from '../catalogue.js';
import type { ReportedFact } from './reported-load.js';
import { sameStatement } from './same-statement.js';
import type { Statement } from './same-statement.js';

/** One statement of a load that an event states already. */
export type Restatement = JourneyData<'SourceReported'>['restates'][number];

/** An event that a statement may restate; a new one is given its id when something first names it. */
interface Held extends Statement {
  readonly id: () => string;
}

/** A correction of a load with the facts that follow it to replace what it corrects. */
type Corrected = readonly [correction: ReportedFact, ...replacing: ReportedFact[]];

const newFact = (said: ReportedFact, id?: string): NewFact => ({
  ...{ type: said.type, occurredOn: said.occurredOn, data: said.data, known: said.known },
  ...{ sourceRow: String(said.row) },
  ...(said.occurredBy === true && { occurredBy: true }),
  ...(said.sourceKey !== undefined && { sourceKey: said.sourceKey }),
  ...(said.replaces !== undefined && { replaces: said.replaces }),
  ...(id !== undefined && { id }),
});

const restatement = (event: string, said: ReportedFact): Restatement => {
  const alias = 'alias' in said.data ? said.data.alias : undefined;
  return {
    event,
    ...said.known,
    ...{ occurredOn: said.occurredOn, occurredBy: said.occurredBy === true, row: said.row },
    ...(said.sourceKey !== undefined && { sourceKey: said.sourceKey }),
    ...(alias !== undefined && { alias }),
  };
};

const says = (held: Statement, said: ReportedFact): boolean =>
  held.type === said.type && sameStatement(journeyFacts[said.type], held, said);

const sameReplacing = (event: JourneyFact | undefined, said: ReportedFact): boolean =>
  event !== undefined && event.replaces === said.replaces && says(event, said);

/** Whether the stream holds this very correction, with the same facts in place of what it corrects. */
const holdsCorrection = (events: readonly JourneyFact[], [correction, ...replacing]: Corrected): boolean =>
  events.some(
    (event, i) =>
      event.type === 'FactCorrected' &&
      event.knownAt === correction.known.knownAt &&
      says(event, correction) &&
      replacing.every((said, n) => sameReplacing(events[i + 1 + n], said)) &&
      events[i + 1 + replacing.length]?.replaces === undefined,
  );

const correctedFrom = (facts: readonly ReportedFact[], at: number): Corrected => {
  let end = at + 1;
  while (end < facts.length && facts[end]!.replaces !== undefined) end++;
  return [facts[at]!, ...facts.slice(at + 1, end)];
};

/**
 * Parts a load into the statements that are new and those that restate an event.
 * A replacing event is never restated; a correction said again with all that it puts in place adds nothing.
 */
export const sortReports = (
  facts: readonly ReportedFact[],
  events: readonly JourneyFact[],
  newId: () => string,
): { added: readonly NewFact[]; restates: readonly Restatement[] } => {
  const added: NewFact[] = [];
  const restates: Restatement[] = [];
  const held = new Map<string, Held[]>();
  const hold = (one: Held): void => {
    const same = held.get(one.type);
    if (same) same.push(one);
    else held.set(one.type, [one]);
  };
  const add = (said: ReportedFact): void => {
    const at = added.push(newFact(said, said.id)) - 1;
    if (said.replaces !== undefined) return;
    const id = (): string => {
      const fact = added[at]!;
      if (fact.id !== undefined) return fact.id;
      added[at] = { ...fact, id: newId() };
      return added[at].id!;
    };
    hold({
      type: said.type,
      occurredOn: said.occurredOn,
      occurredBy: said.occurredBy === true,
      data: said.data,
      id,
    });
  };

  for (const event of events) {
    const { type, occurredOn, occurredBy, data } = event;
    if (event.replaces === undefined) hold({ type, occurredOn, occurredBy, data, id: () => event.id });
  }
  for (let i = 0; i < facts.length; i++) {
    const said = facts[i]!;
    if (said.type === 'FactCorrected') {
      const corrected = correctedFrom(facts, i);
      if (!holdsCorrection(events, corrected)) corrected.forEach(add);
      i += corrected.length - 1;
      continue;
    }
    const same = held.get(said.type)?.find((one) => says(one, said));
    if (same) restates.push(restatement(same.id(), said));
    else add(said);
  }
  return { added, restates };
};
