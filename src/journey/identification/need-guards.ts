import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { History } from '../belief/history.js';
import { upTo } from '../guards.js';

/** @throws Refused `no-such-need` unless the type of need was identified by that day, or another was revised to it */
export const needOnRecord = (need: string, day: PlainDate, history: History): void => {
  const ofNeed = ({ data }: { readonly data: { readonly need: string } }): boolean => data.need === need;
  if (upTo(history, 'NeedIdentified', day).some(ofNeed) || upTo(history, 'NeedRevised', day).some(ofNeed))
    return;
  throw new Refused(
    'no-such-need',
    'need',
    'No such need is on record by that date. Record that it was identified first.',
  );
};
