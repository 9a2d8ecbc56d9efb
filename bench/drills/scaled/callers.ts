import { Wrong } from '../check-log.js';
import type { House } from './house.js';
import type { Ledger } from './ledger.js';
import { mutationOf } from './said.js';
import type { Mutation } from './said.js';
import { NotAnswered, say } from './saying.js';
import type { Said } from './saying.js';

/** Callers who say one change after another, each of a child of its own, through whichever process comes next. */
export interface Callers {
  /** All say on. */
  resume(): void;
  /** Resolves once nobody says anything. @throws what went wrong with any of them */
  pause(): Promise<void>;
  /** Nobody says anything any more, answered or not. */
  end(): void;
  /** How many changes were acknowledged so far. */
  acknowledged(): number;
  /** How often something was said again, by why. */
  again(): ReadonlyMap<string, number>;
  /** What went wrong, if anything did. */
  trouble(): Error | undefined;
}

/** A change that is said through two processes at the same time, so often. */
const TWICE = 0.15;
const PAUSE_MS = 20;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const agree = (answers: readonly Said[], { name }: Mutation): Said => {
  const [first, other] = answers;
  if (other && other.eventIds.join() !== first!.eventIds.join())
    throw new Wrong(`${name} was said twice at once, and two events came of it.`);
  return first!;
};

/** @param chanceOf a series of numbers from 0 up to 1 for each caller */
export const startCallers = (
  house: House,
  ledger: Ledger,
  count: number,
  chanceOf: (caller: number) => () => number,
): Callers => {
  const reasons = new Map<string, number>();
  let [acknowledged, trouble]: [number, Error | undefined] = [0, undefined];
  let [paused, ended] = [true, false];

  const sayTo = async (mutation: Mutation, chance: () => number): Promise<Said> => {
    const running = house.running();
    if (running.length === 0) throw new NotAnswered('nobody runs');
    const first = Math.floor(chance() * running.length);
    const twice = running.length > 1 && chance() < TWICE;
    const asked = twice ? [first, (first + 1) % running.length] : [first];
    return agree(await Promise.all(asked.map((which) => say(running[which]!, mutation))), mutation);
  };
  const sayUntilAnswered = async (mutation: Mutation, chance: () => number): Promise<Said> => {
    for (;;)
      try {
        return await sayTo(mutation, chance);
      } catch (error) {
        if (!(error instanceof NotAnswered) || ended) throw error;
        reasons.set(error.message, (reasons.get(error.message) ?? 0) + 1);
        await sleep(PAUSE_MS);
      }
  };
  const callerOf = (caller: number) => {
    const chance = chanceOf(caller);
    let child: string | undefined;
    let nth = 0;
    return async (): Promise<void> => {
      while (!paused) {
        const { childId, eventIds, position } = await sayUntilAnswered(
          mutationOf(caller, nth, child),
          chance,
        );
        child = childId;
        ledger.add({ caller, nth, child, event: eventIds[0]!, position });
        nth += 1;
        acknowledged += 1;
      }
    };
  };
  const callers = Array.from({ length: count }, (_, caller) => callerOf(caller));
  let speaking: Promise<unknown> = Promise.resolve();
  return {
    resume: () => {
      paused = false;
      speaking = Promise.all(callers.map((caller) => caller())).catch(
        (error: unknown) => (trouble = error as Error),
      );
    },
    pause: async () => {
      paused = true;
      await speaking;
      if (trouble !== undefined) throw trouble;
    },
    end: () => void (paused = ended = true),
    acknowledged: () => acknowledged,
    again: () => reasons,
    trouble: () => trouble,
  };
};
