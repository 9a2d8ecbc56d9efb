import type { PlainDate } from '../../domain/plain-date.js';
import type { History } from '../belief/history.js';
import { upTo } from '../guards.js';

/** An officer's part in a case. */
interface Part {
  readonly officer: string;
  readonly role: string;
}

/** Whether the officer has that part at the end of a day. */
export const isAssigned = ({ officer, role }: Part, day: PlainDate, history: History): boolean => {
  const same = ({ data }: { readonly data: Part }): boolean => data.officer === officer && data.role === role;
  const since = upTo(history, 'OfficerAssigned', day).findLast(same)?.latestOn;
  const until = upTo(history, 'OfficerUnassigned', day).findLast(same)?.latestOn;
  return since !== undefined && (until === undefined || until < since);
};
