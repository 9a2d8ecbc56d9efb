import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { History } from '../belief/history.js';
import { upTo } from '../guards.js';

/** @throws Refused `care-had-not-begun` unless care of this kind began by that day and has not ended since */
export const careGoesOn = (care: 'social-care' | 'short-breaks', day: PlainDate, history: History): void => {
  const start = upTo(history, 'ChildrensCareStarted', day).findLast(({ data }) => data.care === care);
  const end = upTo(history, 'ChildrensCareEnded', day).findLast(({ data }) => data.care === care);
  if (start && (end === undefined || end.latestOn < start.latestOn)) return;
  const detail = 'No such care goes on at that date. Record its start first, or mend the date.';
  throw new Refused('care-had-not-begun', 'care', detail);
};
