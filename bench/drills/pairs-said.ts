import { StartSenSupport } from '../../src/journey/graduated-approach/start-sen-support.js';
import { RegisterChild } from '../../src/journey/identification/register-child.js';
import type { Saying } from '../../src/journey/command.js';
import { LinkRecords } from '../../src/journey/record/link-records.js';
import { MoveFactToAnotherChild } from '../../src/journey/record/move-fact-to-another-child.js';
import { UnlinkRecords } from '../../src/journey/record/unlink-records.js';

/** Two children of whom everything is said at once. */
export const PAIR = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;

const [ONE, OTHER] = PAIR;
const TODAY = '2026-11-02';
const BORN = { names: { surname: 'Fable', forename: 'Ida' }, dateOfBirth: '2010-05-04' };
const reason = 'Said by a drill.';

/** The newest event by which a child's record states the fact that goes to and fro. */
export type NewestSupport = (child: string) => string;

const begin = (nth: number): Saying => {
  if (nth < 2) return new RegisterChild(PAIR[nth]!, BORN, TODAY);
  return new StartSenSupport(ONE, { startedOn: '2020-09-01', level: 'targeted' }, TODAY);
};

/** The nth thing said: after a beginning, a link, its undoing, a fact moved, and moved back, over and over. */
export const pairCommand = (nth: number, newest: NewestSupport): Saying => {
  if (nth < 3) return begin(nth);
  const move = (from: string, toChild: string): Saying =>
    new MoveFactToAnotherChild(from, { event: newest(from), toChild, reason }, TODAY);
  switch ((nth - 3) % 4) {
    case 0:
      return new LinkRecords(ONE, { withChild: OTHER }, TODAY);
    case 1:
      return new UnlinkRecords(OTHER, { fromChild: ONE, reason }, TODAY);
    case 2:
      return move(ONE, OTHER);
    default:
      return move(OTHER, ONE);
  }
};
