import { RecordAddressChange } from '../../src/journey/identification/record-address-change.js';
import { RecordViews } from '../../src/journey/identification/record-views.js';
import { RegisterChild } from '../../src/journey/identification/register-child.js';
import type { Saying } from '../../src/journey/command.js';
import type { CommandContext } from '../../src/event-store/command.js';

/** Each caller speaks of a child of its own. */
export const CALLERS = 8;

const BORN = '2010-05-04';
const TODAY = '2026-11-02';

/** The id that a caller asks its child to have. */
const childOf = (caller: number): string => `00000000-0000-4000-8000-${String(caller).padStart(12, '0')}`;

const dayOf = (nth: number): string =>
  new Date(Date.parse(BORN) + nth * 86_400_000).toISOString().slice(0, 10);

/**
 * What a caller says as its nth: first it registers its child, then it gives views, and every third time a new address,
 * which the lists show. The same number is the same command, said again.
 */
export const command = (caller: number, nth: number): { said: Saying; context: CommandContext } => {
  const context = { commandId: `caller-${caller}-${nth}`, source: 'page' };
  if (nth > 0 && nth % 3 === 0) {
    const said = { postcode: `ZZ1 ${nth % 10}ZZ`, locality: `Ward ${nth}`, changedOn: dayOf(nth) };
    return { said: new RecordAddressChange(childOf(caller), said, TODAY), context };
  }
  if (nth > 0) {
    const views = `What matters to me is said for the ${nth}th time.`;
    const said = { whose: 'child', views, recordedOn: dayOf(nth) } as const;
    return { said: new RecordViews(childOf(caller), said, TODAY), context };
  }
  const said = { names: { surname: 'Fable', forename: 'Ida' }, dateOfBirth: BORN };
  return { said: new RegisterChild(childOf(caller), said, TODAY), context };
};
