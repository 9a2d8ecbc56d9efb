import { childOf, streamOf } from '../domain/child-stream.js';
import { Refused } from '../domain/refused.js';
import type { Codec } from '../event-store/codec/codec.js';
import type { EventStore } from '../event-store/port.js';
import { canonicalJson } from '../event-store/codec/canonical-json.js';
import type { CommandHandler } from '../event-store/command-handler.js';
import type { CommandContext, Executed, LookingOrder } from '../event-store/command.js';
import type { IdentityClaims } from '../event-store/keys/identity-claims.js';
import type { KeyStore } from '../event-store/keys/key-store.js';
import type { JourneyFact } from './catalogue.js';
import type { Saying } from './command.js';
import { commands } from './commands.js';
import { claimIdentity } from './identification/claim-identity.handlers.js';
import type { Registered } from './identification/claim-identity.handlers.js';
import { journey } from './journey.js';
import type { JourneyState } from './journey-state.js';
import type { JourneyCommand } from './journey.js';
import { createErasures } from './erasures.handlers.js';
import type { ErasingKeys } from './erasures.handlers.js';
import type { EraseSubject } from './record/erase-subject.js';
import { createPairs } from './pairs.handlers.js';
import { proposedCorrections } from './proposed-corrections.js';
import type { ProposedCorrection } from './record/reported-load.js';
import type { RecordReportedFacts } from './record/record-reported-facts.js';

/** What a command to a child came to. */
export interface Recorded extends Omit<Executed, 'stream'> {
  readonly childId: string;
}

/** What a load came to for one child. */
export interface Reported extends Recorded {
  /** What it may have put right without saying so. */
  readonly proposals: readonly ProposedCorrection[];
}

/** Where commands about children are taken in. */
export interface JourneyDesk {
  /**
   * Carries out what a person says.
   * @param expectedRevision refuses with Conflict where the child's stream stands elsewhere
   * @throws Refused; CommandIdReused; Conflict; KeyUnavailable
   */
  say(command: Saying, context: CommandContext, expectedRevision?: number): Promise<Recorded>;
  /**
   * Finishes what was said to one of two records and not yet to the other, and erasures; when a log is opened to write.
   * @param landmarks every event of the log that links or parts records, moves a fact or erases a subject
   * @returns how many could not be finished: a key is missing, or the other record refuses
   */
  finish(landmarks: readonly JourneyFact[]): Promise<number>;
  /** Records what one load reports of one child; the load itself is what tells a repeat. */
  report(command: RecordReportedFacts, context?: LoadContext): Promise<Reported>;
}

/** Who runs an import, and for what. */
export type LoadContext = Omit<CommandContext, 'commandId' | 'source'>;

interface DeskOptions {
  readonly handler: CommandHandler;
  readonly claims: Pick<IdentityClaims, 'claim'>;
  readonly keys: ErasingKeys & Pick<KeyStore, 'find'>;
  readonly store: EventStore;
  readonly codec: Codec;
}

const loadId = ({ source, edition, digest }: RecordReportedFacts['load']): string =>
  canonicalJson(['load', source, edition, digest]);

/** The one desk of a log. */
export const createJourneyDesk = (options: DeskOptions): JourneyDesk => {
  const { handler, claims, keys } = options;
  const pairs = createPairs(options);
  const erasures = createErasures({ handler, keys, pairs });
  const execute = async (
    command: JourneyCommand,
    context: CommandContext,
    said: () => string,
    more: Pick<LookingOrder<JourneyCommand, JourneyState>, 'expectedRevision' | 'look' | 'withoutKey'> = {},
  ): Promise<Recorded> => {
    const { stream, ...done } = await handler.execute({
      ...{ stream: streamOf(command.childId), command, decider: journey, context, said },
      ...more,
    });
    return { childId: childOf(stream), ...done };
  };
  // Claimed before anything is recorded, so that a registration said twice is one child.
  const begun = async (command: Saying, { commandId }: CommandContext): Promise<Saying> => {
    // Refused before anything is claimed: the numbers of a registration that cannot be stay free.
    journey.decide(command, journey.fold([]), () => '');
    const child = streamOf(command.childId);
    const [claimed] = await claims.claim([{ kind: 'command', value: commandId, child }]);
    if (!claimed || 'erased' in claimed)
      throw new Refused('record-erased', 'childId', 'The record that this command began was erased.');
    await claimIdentity(command.said as Registered, claimed.child, claims);
    return { ...command, childId: childOf(claimed.child) };
  };

  return {
    say: async (command, context, expectedRevision) => {
      const { createsChild, otherChild, endsRecord } = commands.get(command.type) ?? {};
      const carryOut = (taken: Saying): Promise<Recorded> =>
        execute(taken, context, () => canonicalJson(command.said), {
          ...(expectedRevision !== undefined && { expectedRevision }),
          // What is unreadable can be erased too.
          ...(endsRecord === true && { withoutKey: true as const }),
        });
      if (endsRecord === true) return erasures.say(command as EraseSubject, carryOut);
      if (otherChild !== undefined) return pairs.say(command, otherChild, carryOut);
      return carryOut(createsChild === true ? await begun(command, context) : command);
    },
    finish: async (landmarks) => (await pairs.finish(landmarks)) + (await erasures.finish(landmarks)),
    report: async (command, context = {}) => {
      const { load, facts } = command;
      let proposals: readonly ProposedCorrection[] = [];
      const look = ({ events }: JourneyState): void => {
        proposals = proposedCorrections(load, facts, events);
      };
      const ofLoad = { ...context, commandId: loadId(load), source: `import:${load.importId}` };
      const done = await execute(command, ofLoad, () => canonicalJson(load.known), { look });
      return { ...done, proposals: done.repeated ? [] : proposals };
    },
  };
};
