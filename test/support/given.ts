import type { NewFact, RecordedFact } from '../../src/domain/envelope.js';
import { isUnreadable, SealedValue } from '../../src/domain/sealed.js';
import { canonicalJson } from '../../src/event-store/codec/canonical-json.js';
import type { Saying } from '../../src/journey/command.js';
import { journey } from '../../src/journey/journey.js';
import type { JourneyCommand } from '../../src/journey/journey.js';
import { CHILD } from './child.js';
import { memoryLog } from './memory-log.js';

interface Then {
  /** Exactly these events, each with at least this; said again, the command adds nothing. */
  thenOnce(...facts: readonly Partial<NewFact>[]): Promise<void>;
  /** Refused for this reason, and nothing is recorded. */
  thenRefused(reason: string): Promise<void>;
}

const stream = `child-${CHILD}`;

/** Sealed values opened, for comparison. */
export const inClear = (value: unknown): unknown => {
  const opened: unknown = value instanceof SealedValue ? value.open() : value;
  if (isUnreadable(opened)) return opened;
  if (Array.isArray(opened)) return opened.map(inClear);
  if (typeof opened !== 'object' || opened === null) return opened;
  return Object.fromEntries(Object.entries(opened).map(([name, part]) => [name, inClear(part)]));
};

const begin = async (facts: readonly NewFact[]) => {
  const log = memoryLog('2026-11-02T09:00:00.000Z');
  const background = { fold: () => 0, extend: () => 0, decide: () => facts };
  const context = { commandId: 'background', source: 'page' };
  await log.handler.execute({ stream, command: {}, decider: background, context, said: () => '' });
  const handler = log.anotherHandler();
  const say = (command: JourneyCommand) =>
    handler.execute({
      ...{ stream, command, decider: journey },
      context: { commandId: 'the-command', source: 'page' },
      said: () => canonicalJson((command as Saying).said),
    });
  const since = async (): Promise<readonly RecordedFact[]> => (await log.read(stream)).slice(facts.length);
  return { say, since };
};

/** A history, a command, and what comes of it: through the decider, the handler and a log in memory. */
export const given = (...facts: readonly NewFact[]) => ({
  when: (command: JourneyCommand): Then => ({
    thenOnce: async (...expected) => {
      const { say, since } = await begin(facts);
      const first = await say(command);
      const events = (await since()).map((event) => ({ ...event, data: inClear(event.data) }));
      expect(events).toMatchObject(expected);
      expect(await say(command)).toEqual({ ...first, repeated: true });
      expect(await since()).toHaveLength(expected.length);
    },
    thenRefused: async (reason) => {
      const { say, since } = await begin(facts);
      await expect(say(command)).rejects.toMatchObject({ reason });
      expect(await since()).toEqual([]);
    },
  }),
});
