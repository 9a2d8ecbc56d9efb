import { checkData } from '../domain/check-data.js';
import type { Decider } from '../domain/decider.js';
import type { NewFact } from '../domain/envelope.js';
import { Refused } from '../domain/refused.js';
import { definitionOf } from './catalogue.js';
import type { JourneyFact } from './catalogue.js';
import type { CommandEntry, Saying } from './command.js';
import { commands } from './commands.js';
import { refuseIfHeld } from './held.js';
import { JourneyState } from './journey-state.js';
import { receive, refuseUnlessReceived } from './received.js';
import { TellOtherRecord } from './record/tell-other-record.js';
import { RecordReportedFacts, recordReportedFacts } from './record/record-reported-facts.js';

/** Everything that can be said of a child. */
export type JourneyCommand = Saying | RecordReportedFacts;

const refuseErased = ({ erased }: JourneyState): void => {
  if (erased)
    throw new Refused('record-erased', 'childId', 'This record was erased. Nothing more is recorded of it.');
};

const refuseUnknownTypes = ({ unknownTypes }: JourneyState): void => {
  if (unknownTypes.size === 0) return;
  const types = [...unknownTypes].join(', ');
  const detail = `This record holds what only a newer release of the program understands: ${types}. Update the program, then record it.`;
  throw new Refused('newer-record', 'childId', detail);
};

const refuseUnknownChild = ({ events }: JourneyState, { createsChild }: CommandEntry): void => {
  if (events.length === 0 && !createsChild)
    throw new Refused('unknown-child', 'childId', 'There is no such child. Register the child first.');
  if (events.length > 0 && createsChild)
    throw new Refused('child-already-registered', 'childId', 'This child is registered already.');
};

const refuseMalformed = ({ says, worksOut, alsoAsks, otherChild }: CommandEntry, said: unknown): void => {
  const [wrong] = checkData(says, said).filter(
    ({ problem, field }) =>
      !(problem === 'missing' && worksOut.includes(field)) &&
      !(problem === 'unknown-field' && (alsoAsks.includes(field) || field === otherChild)),
  );
  if (wrong) throw new Refused(wrong.problem, wrong.field, `${wrong.field}: ${wrong.expected}`);
};

/** An episode that a typed fact opens is given an id of ours. */
const withEpisodeIds = (fact: NewFact, newId: () => string): NewFact => {
  const data = fact.data as Record<string, unknown>;
  const opened = definitionOf(fact.type)?.opens(data) ?? [];
  const missing = opened.map((episode) => `${episode}Id`).filter((name) => data[name] === undefined);
  if (missing.length === 0) return fact;
  return { ...fact, data: { ...data, ...Object.fromEntries(missing.map((name) => [name, newId()])) } };
};

const decideSaying = (command: Saying, state: JourneyState, newId: () => string): readonly NewFact[] => {
  const known = commands.get(command.type);
  if (!known) throw new RangeError(`There is no command ${command.type}.`);
  refuseUnknownChild(state, known);
  refuseMalformed(known, command.said);
  const facts = known.decide(command, state.history, state.events);
  if (known.otherChild !== undefined) refuseUnlessReceived(command, facts, state);
  else for (const fact of facts) if (fact.replaces === undefined) refuseIfHeld(fact, state);
  return facts.map((fact) => withEpisodeIds(fact, newId));
};

/** One decider for everything that is said of a child, typed or reported. */
export const journey: Decider<JourneyCommand | TellOtherRecord, JourneyState> = {
  fold: (events) => new JourneyState(events),
  extend: (state, added) => {
    for (const event of added) state.add(event as JourneyFact);
    return state;
  },
  decide: (command, state, newId) => {
    refuseErased(state);
    refuseUnknownTypes(state);
    if (command instanceof RecordReportedFacts) return recordReportedFacts(command, state.events, newId);
    if (command instanceof TellOtherRecord) return receive(command, state);
    return decideSaying(command, state, newId);
  },
};
