import type { NewFact } from '../domain/envelope.js';
import type { FactDefinition } from '../domain/fact-schema.js';
import type { PlainDate } from '../domain/plain-date.js';
import type { History } from './belief/history.js';
import type { JourneyFact } from './catalogue.js';

/** A command by which a person here says something of a child. */
export interface Saying<D = unknown> {
  readonly type: string;
  readonly childId: string;
  /** The fields of the event that it leads to, in clear. */
  readonly said: D;
  /** The date in London when it is said. */
  readonly today: PlainDate;
}

/** What a command leads to, given what is believed. @throws Refused when the rules say no */
export type Decide<C> = (command: C, history: History, events: readonly JourneyFact[]) => readonly NewFact[];

/** What is told of a command so that mutations, pages and handlers can be made for it. */
export interface CommandEntry<C extends Saying = Saying> {
  readonly command: new (childId: string, said: C['said'], today: PlainDate) => C;
  readonly decide: Decide<C>;
  /** The event that it leads to; the command asks for its fields. */
  readonly says: FactDefinition;
  /** Fields of the event that the command does not ask for, because the decision works them out. */
  readonly worksOut: readonly string[];
  /** What the command asks for beside the event's fields; its decision checks them. */
  readonly alsoAsks: readonly string[];
  /** It begins a child's stream. */
  readonly createsChild: boolean;
  /** Asked for beside the event's fields: the id of the other child, of whose record it speaks too. */
  readonly otherChild: string | undefined;
  /** It ends the record, with its key. */
  readonly endsRecord: boolean;
}

interface Entry<C extends Saying> {
  readonly command: CommandEntry<C>['command'];
  readonly decide: Decide<C>;
  readonly says: unknown;
  readonly worksOut?: readonly string[];
  readonly alsoAsks?: readonly string[];
  readonly createsChild?: boolean;
  readonly otherChild?: string;
  readonly endsRecord?: boolean;
}

/** Declares a command; its class's name is its own. */
export const entry = <C extends Saying>(of: Entry<C>): CommandEntry =>
  ({
    worksOut: [],
    alsoAsks: [],
    createsChild: false,
    otherChild: undefined,
    endsRecord: false,
    ...of,
  }) as unknown as CommandEntry;
