import type { PlainDate } from '../src/domain/plain-date.js';
import { EVERYTHING, type Asked } from '../src/journey/belief/asked.js';
import type { JourneyFactType } from '../src/journey/catalogue.js';
import type { Policy } from '../src/law/rule.js';
import { noAnswers, type Answers } from './answers.js';
import type { Emit } from './believed-rows.js';
import type { Question, RecordQuestion } from './question.js';
import { quietWithout } from './quiet.js';
import type { TypeOfPerson } from './turns.js';

/** Questions made ready to be taken through many persons' histories. */
export interface Questions<R> {
  readonly asked: readonly Question<unknown, R>[];
  readonly ofRecord: readonly RecordQuestion<R>[];
  /** For each of `asked` the types without facts of which it answers nothing. */
  readonly quietUnder: (policy: Policy) => readonly (readonly JourneyFactType[] | undefined)[];
}

export const questionsOf = <R>(
  asked: readonly Question<unknown, R>[],
  ofRecord: readonly RecordQuestion<R>[] = [],
): Questions<R> => {
  const quiet = new Map<Policy, readonly (readonly JourneyFactType[] | undefined)[]>();
  const quietUnder: Questions<R>['quietUnder'] = (policy) => {
    const known = quiet.get(policy) ?? asked.map((question) => quietWithout(question, policy));
    quiet.set(policy, known);
    return known;
  };
  return { asked, ofRecord, quietUnder };
};

/** Where the rectangles of each question go, in the order of `asked`, and then of `ofRecord`. */
export type Emits<R> = readonly Emit<R>[];

/** A question on its way through a person's moments. */
export interface Asking<R> {
  readonly question: Question<unknown, R>;
  readonly answers: Answers<unknown, R>;
  readonly emit: Emit<R>;
  /** Types without facts of which it answers nothing; everything: it may answer of nothing, too. */
  quiet: Asked;
  readonly reads: Asked;
  /** The first day from which the answer may differ; undefined: nothing that was asked changed. */
  from: PlainDate | undefined;
}

type Bits = ReadonlyMap<JourneyFactType, Asked>;

/** The bits of some types; of types that are not known, all. */
const bitsIn = (bits: Bits, types: readonly JourneyFactType[] | undefined): Asked => {
  if (types === undefined) return EVERYTHING;
  let found = 0;
  for (const type of types) found |= bits.get(type) ?? 0;
  return found;
};

/** Questions that may say something of the person under a policy, and those that were asked before. */
export const askingsOf = <R>(
  { asked, quietUnder }: Questions<R>,
  types: readonly TypeOfPerson[],
  emits: Emits<R>,
  policy: Policy,
  before: readonly Asking<R>[],
): Asking<R>[] => {
  const bits: Bits = new Map(types.map(({ type, bit }) => [type, bit]));
  const askings: Asking<R>[] = [];
  for (const [i, without] of quietUnder(policy).entries()) {
    const quiet = bitsIn(bits, without);
    const question = asked[i]!;
    const its = before.find((one) => one.question === question);
    if (its === undefined && quiet === 0) continue;
    if (its !== undefined) its.quiet = quiet;
    const reads = its?.reads ?? bitsIn(bits, question.reads);
    askings.push(its ?? { question, answers: noAnswers(), emit: emits[i]!, quiet, reads, from: undefined });
  }
  return askings;
};
