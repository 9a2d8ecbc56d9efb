import type { Colour } from '../colour.js';
import type { AssessedWindow } from '../assess-risks.js';
import type { Due, DutyKind, Holder } from '../rule.js';

/** For whom steps are told: who coordinates the case, or the family. */
export type Side = 'coordinator' | 'family';

/** What a step comes from: a duty, a family's own time limit or guidance; an open risk; a move to the next phase. */
export type StepKind = DutyKind | 'risk' | 'expected-move';

/** One thing that comes next. */
export interface NextStep {
  /** One sentence, in plain words; no names. */
  readonly what: string;
  /** Who leads. */
  readonly who: Holder;
  /** By when; null where no day is given or the day cannot be said. */
  readonly by: Due | null;
  /** Whether its last day has passed. */
  readonly isOverdue: boolean;
  /** Undefined: no risk of the same matter is open. */
  readonly severity: 'red' | 'amber' | undefined;
  /** The rule that asks for it, as `A8` or `TR-07`. */
  readonly rule: string;
  /** The regulation, section or source of the rule. */
  readonly law: string;
  readonly kind: StepKind;
  readonly episode: string;
  readonly events: readonly string[];
}

/** What a step needs of a risk window that is open on the day. */
export type OpenWindow = Pick<
  AssessedWindow,
  'rule' | 'episode' | 'amberFrom' | 'redFrom' | 'dueOn' | 'clears' | 'events'
> & { readonly colour: Exclude<Colour, 'none'> };
