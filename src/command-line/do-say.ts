import { randomUUID } from 'node:crypto';
import { londonDate } from '../domain/london.js';
import { formatPosition } from '../event-store/positions.js';
import { commands } from '../journey/commands.js';
import type { Platform } from '../platform/platform.module.js';
import { Failed } from './failures.js';
import { findChild } from './find-child.js';
import type { Step } from './progress.js';

/** What can be said at a terminal; everything else is said over GraphQL, or comes in a file. */
export const TYPED = ['LinkRecords', 'UnlinkRecords', 'MoveFactToAnotherChild', 'EraseSubject'] as const;
export type Typed = (typeof TYPED)[number];

/** A command as it was typed: children by whatever names them. */
export interface AskedSaying {
  readonly command: Typed;
  readonly child: string;
  /** The command's own fields; the other child, where it speaks of one, as it was typed. */
  readonly said: Readonly<Record<string, string>>;
  /** Who types, as `staff-<uuid>`. */
  readonly user?: string | undefined;
}

/** What came of it. */
export interface SaidAndDone {
  readonly child: string;
  readonly other?: string;
  readonly eventIds: readonly string[];
  /** `<logId>.<position>` */
  readonly position: string;
}

/** What a command tells while it is carried out, wherever that is. */
export type SayNews = { readonly step: Step } | { readonly done: SaidAndDone };

/** Carries out a command in an opened log and brings the lists up to it. @throws Failed, Refused, Conflict */
export const doSay = async (
  platform: Platform,
  { command: name, child: named, said: typed, user }: AskedSaying,
  tell: (news: SayNews) => void,
): Promise<void> => {
  const entry = commands.get(name);
  if (entry === undefined) throw new Failed(`There is no command called ${name}.`);
  const { command: Class, otherChild } = entry;
  const child = await findChild(platform, named);
  const other = otherChild === undefined ? undefined : await findChild(platform, typed[otherChild] ?? '');
  const said = { ...typed, ...(other !== undefined && { [otherChild!]: other }) };
  const { eventIds, position } = await platform.desk.say(
    new Class(child, said, londonDate(platform.clock.now())),
    { source: 'command-line', commandId: randomUUID(), ...(user !== undefined && { recordedBy: user }) },
  );
  await platform.catchUp((step) => tell({ step }));
  const shown = formatPosition(platform.log.store.logId, position);
  tell({ done: { child, ...(other !== undefined && { other }), eventIds, position: shown } });
};
