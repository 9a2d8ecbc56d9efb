import { findChanges } from '../case-replay/impact/find-changes.queries.js';
import type { FoundChanges } from '../case-replay/impact/find-changes.queries.js';
import { formatPosition } from '../event-store/positions.js';
import type { Platform } from '../platform/platform.module.js';
import { timesUsed } from '../read-model/question-times.js';
import type { TimesUsed } from '../read-model/question-times.js';
import { positionAsked } from './ask-lists.js';
import type { AskedTimes } from './asked-times.js';
import { findChild, unknownChild } from './find-child.js';

export interface ChangesOfAChild extends FoundChanges {
  /** The child's id. */
  readonly id: string;
  readonly position: string;
  /** The position as it is shown. */
  readonly shown: string;
  readonly times: TimesUsed;
}

/** One child's record as known then, and what changed it. @throws Failed where nobody is known by that */
export const changesAsked = async (
  platform: Platform,
  asked: AskedTimes & { readonly child: string },
): Promise<ChangesOfAChild> => {
  const { cases, tables, log } = platform;
  const position = asked.at === undefined ? await log.store.head() : await positionAsked(asked.at, platform);
  const now = tables.now();
  const times = timesUsed({ on: asked.on, known: asked.known, now }, cases.recordedAt(position) ?? now);
  const id = await findChild(platform, asked.child);
  const found = findChanges(cases, { child: id, position, known: times.known });
  if (found.child.person.length === 0) throw unknownChild(asked.at);
  return { ...found, id, position, shown: formatPosition(tables.logId, position), times };
};
