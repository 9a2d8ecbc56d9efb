import { TODAY } from './child.js';
import { memoryLog } from './memory-log.js';
import { beliefOf } from '../../src/journey/belief/belief.js';
import type { History } from '../../src/journey/belief/history.js';
import type { JourneyFact } from '../../src/journey/catalogue.js';
import type { Saying } from '../../src/journey/command.js';
import { StartSenSupport } from '../../src/journey/graduated-approach/start-sen-support.js';
import { RegisterChild } from '../../src/journey/identification/register-child.js';
import { createJourneyDesk } from '../../src/journey/journey-desk.handlers.js';
import { LinkRecords } from '../../src/journey/record/link-records.js';
import { MoveFactToAnotherChild } from '../../src/journey/record/move-fact-to-another-child.js';
import { UnlinkRecords } from '../../src/journey/record/unlink-records.js';

export const [ADA, EVE, IDA] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
export const streamOf = (child: string): string => `child-${child}`;
export const REASON = 'Of her sister.';

/** Claims of nobody. */
export const claims = { find: () => undefined, claim: (all: readonly { child: string }[]) => all };

/** A log with three children of one name and birth date, and a desk over it. */
export const open = async () => {
  const log = memoryLog();
  const desk = createJourneyDesk({ ...log, claims });
  const forward = (milliseconds: number): void =>
    log.clock.set(new Date(Date.parse(log.clock.now()) + milliseconds).toISOString());
  let said = 0;
  const say = (command: Saying, commandId = `command-${++said}`) =>
    desk.say(command, { commandId, source: 'graphql', recordedBy: 'staff-1' });
  const born = { surname: 'Fable', forename: 'Ada' };
  for (const child of [ADA, EVE, IDA]) {
    await say(new RegisterChild(child, { names: born, dateOfBirth: '2010-05-04' }, TODAY));
    forward(1_000);
  }
  const events = async (child: string) => await log.read(streamOf(child));
  const types = async (child: string) => (await events(child)).map(({ type }) => type);
  const history = async (child: string, knownAt = '9999'): Promise<History> =>
    beliefOf((await events(child)) as readonly unknown[] as readonly JourneyFact[]).historyAt(knownAt);
  const support = async (child: string, startedOn = '2020-09-01') =>
    (await say(new StartSenSupport(child, { startedOn, level: 'targeted' }, TODAY))).eventIds[0]!;
  return { ...log, desk, forward, say, events, types, history, support };
};
export const link = (withChild = EVE, child = ADA) => new LinkRecords(child, { withChild }, TODAY);
export const unlink = (fromChild = EVE, child = ADA) =>
  new UnlinkRecords(child, { fromChild, reason: REASON }, TODAY);
export const move = (event: string, toChild = EVE, child = ADA) =>
  new MoveFactToAnotherChild(child, { event, toChild, reason: REASON }, TODAY);
