import { childOf, streamOf } from '../domain/child-stream.js';
import { canonicalJson } from '../event-store/codec/canonical-json.js';
import type { CommandHandler } from '../event-store/command-handler.js';
import type { Executed } from '../event-store/command.js';
import { EraseUnfinished } from '../event-store/keys/erase.js';
import type { KeyStore } from '../event-store/keys/key-store.js';
import { KeyUnavailable } from '../event-store/command.js';
import { londonDate } from '../domain/london.js';
import { Refused } from '../domain/refused.js';
import type { JourneyFact } from './catalogue.js';
import type { Saying } from './command.js';
import { journey } from './journey.js';
import { contextFollowing } from './following.handlers.js';
import type { Pairs } from './pairs.handlers.js';
import { EraseSubject } from './record/erase-subject.js';
import { isErased, openErasures } from './record/open-erasures.js';
import type { Erased } from './record/open-erasures.js';
import { togetherNow } from './record/record.js';
import type { Person } from './record/record.js';

/** What of the key database an erasure needs. */
export type ErasingKeys = Pick<KeyStore, 'erase' | 'remains'>;

/** Erases a child's record, with those linked to it: each says so, and then loses its key and its claims. */
export interface Erasures {
  /** @param carryOut appends to the child's own stream @throws Refused under a hold, or before retention is over */
  say(command: EraseSubject, carryOut: (command: Saying) => Promise<Carried>): Promise<Carried>;
  /** Finishes what a crash left, given the landmarks of the log. @returns how many records could not be finished */
  finish(landmarks: readonly JourneyFact[]): Promise<number>;
}

/** What a command came to, under the child's id. */
type Carried = Omit<Executed, 'stream'> & { readonly childId: string };

interface ErasuresOptions {
  readonly handler: CommandHandler;
  readonly keys: ErasingKeys;
  readonly pairs: Pick<Pairs, 'person' | 'alone'>;
}

const UNFINISHED =
  'The record was erased and its key deleted, but a reader still holds the journal of the keys. Say it again to finish.';

const sameSaid = (a: EraseSubject['said'], b: EraseSubject['said']): boolean =>
  a.because === b.because && a.authority === b.authority && a.by === b.by;

const firstResult = (childId: string, { revision, position, id }: Erased): Carried => ({
  ...{ childId, revision, position, eventIds: [id], repeated: true },
});

export const createErasures = ({ handler, keys, pairs }: ErasuresOptions): Erasures => {
  const destroy = async (stream: string): Promise<void> => {
    handler.forget(stream);
    try {
      await keys.erase(stream);
    } catch (error) {
      if (error instanceof EraseUnfinished) throw new Refused('erasure-unfinished', undefined, UNFINISHED);
      throw error;
    }
  };
  const follow = async (first: Erased, stream: string): Promise<Executed> => {
    const { because, authority, by } = first.data;
    const said = { because, authority, by };
    const command = new EraseSubject(childOf(stream), said, londonDate(first.recordedAt));
    return handler.execute({
      ...{ stream, command, decider: journey, context: contextFollowing(first), notBefore: first.recordedAt },
      said: () => canonicalJson(['erase-linked-record', first.id]),
      withoutKey: true,
    });
  };
  const erasedIn = (person: Person, stream: string): Erased | undefined =>
    person.find((one) => one.stream === stream)?.events.find(isErased);
  const say: Erasures['say'] = async (command, carryOut) => {
    const stream = streamOf(command.childId);
    const person = await pairs.person(stream);
    const before = erasedIn(person, stream);
    if (before && !sameSaid(before.data, command.said))
      throw new Refused(
        'record-erased',
        'childId',
        'This record was erased. Nothing more is recorded of it.',
      );
    const linked = togetherNow(person, stream).filter(
      (one) => one.stream !== stream && !one.events.some(isErased),
    );
    const carried = before
      ? firstResult(command.childId, before)
      : await carryOut({ ...command, linked } as Saying);
    const first = before ?? erasedIn(await pairs.person(stream), stream)!;
    let { position } = carried;
    await destroy(stream);
    for (const other of linked) {
      ({ position } = await follow(first, other.stream));
      await destroy(other.stream);
    }
    return { ...carried, position };
  };
  /** Whether it was; where not (a hold placed since, a missing key), `verify` and `status` go on saying so. */
  const done = async (work: () => unknown): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof Refused || error instanceof KeyUnavailable) return false;
      throw error;
    }
  };
  const finish: Erasures['finish'] = async (landmarks) => {
    let left = 0;
    const erased = landmarks.filter(isErased).map(({ stream }) => stream);
    for (const { subject } of await keys.remains(erased))
      if (!(await done(() => destroy(subject)))) left += 1;
    for (const { first, stream } of openErasures(landmarks))
      if (!(await done(() => follow(first, stream).then(() => destroy(stream))))) left += 1;
    return left;
  };
  return {
    say: (...asked) => pairs.alone(() => say(...asked)),
    finish: (landmarks) => pairs.alone(() => finish(landmarks)),
  };
};
