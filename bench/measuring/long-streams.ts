import { randomUUID } from 'node:crypto';
import type { Platform } from '../../src/platform/platform.module.js';
import { RecordViews } from '../../src/journey/identification/record-views.js';
import { RegisterChild } from '../../src/journey/identification/register-child.js';
import type { Recorded } from '../../src/journey/journey-desk.handlers.js';

const BORN = '2010-05-04';
const TODAY = '2026-11-02';
const context = () => ({ commandId: randomUUID(), source: 'page' });
const dayOf = (nth: number): string =>
  new Date(Date.parse(BORN) + (nth + 1) * 86_400_000).toISOString().slice(0, 10);

/** One more fact of a child, with one sealed field. */
export const sayMore = ({ desk }: Platform, child: string, nth: number): Promise<Recorded> => {
  const said = { whose: 'child', views: 'I would like to be asked first.', recordedOn: dayOf(nth) } as const;
  return desk.say(new RecordViews(child, said, TODAY), context());
};

/** Registers a child and says things until its stream holds so many events. */
export const longStream = async (platform: Platform, length: number): Promise<string> => {
  const said = { names: { surname: 'Fable', forename: 'Ida' }, dateOfBirth: BORN };
  const command = new RegisterChild(randomUUID(), said, TODAY);
  const { childId } = await platform.desk.say(command, context());
  for (let nth = 0; nth < length - 1; nth++) await sayMore(platform, childId, nth);
  return childId;
};
