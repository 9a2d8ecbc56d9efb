import { appealed, CHILD, mediation, TODAY, withRefusal } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ConcedeAppeal } from './concede-appeal.js';
import { RecordAppealDecision } from './record-appeal-decision.js';
import { RespondToAppeal } from './respond-to-appeal.js';

const responded = (respondedOn: string) => new RespondToAppeal(CHILD, { respondedOn }, TODAY);
const conceded = (concededOn: string) =>
  new ConcedeAppeal(CHILD, { concededOn, beforeResponse: true }, TODAY);
const decided = (decidedOn: string) =>
  new RecordAppealDecision(CHILD, { decidedOn, outcome: 'allowed', orders: ['b'] }, TODAY);

describe.each([
  ['a response', 'response-in-future', responded],
  ['a concession', 'concession-in-future', conceded],
  ['a decision', 'decision-in-future', decided],
] as const)('%s in an appeal', (_what, inFuture, say) => {
  it('is refused in the future', () =>
    given(...withRefusal, appealed)
      .when(say('2026-11-03'))
      .thenRefused(inFuture));
  it('is refused where no appeal was lodged', () =>
    given(...withRefusal, mediation)
      .when(say('2022-01-17'))
      .thenRefused('no-appeal'));
  it('is refused before the appeal', () =>
    given(...withRefusal, appealed)
      .when(say('2021-12-05'))
      .thenRefused('no-appeal'));
});
