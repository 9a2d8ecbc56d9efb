import { CHILD, registered, requested, TODAY, withPlan } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { CorrectFact } from './correct-fact.js';

const wrongMeeting = said(
  'AnnualReviewMeetingHeld',
  { planId: 'plan-1', reviewId: 'review-1', heldOn: '2026-01-12' },
  { id: 'm' },
);
const GIVEN = [...withPlan, wrongMeeting] as const;
const right = { occurredOn: '2026-01-19', data: { planId: 'plan-1', heldOn: '2026-01-19' } };
const SAID = {
  corrects: 'm',
  wrong: 'date',
  reason: 'The minutes give the 19th.',
  instead: [right],
} as const;
const say = (over: object = {}): CorrectFact => new CorrectFact(CHILD, { ...SAID, ...over }, TODAY);
const bare = (wrong: string, over: object = {}): CorrectFact => say({ wrong, instead: undefined, ...over });

const correction = said(
  'FactCorrected',
  { corrects: 'm', wrong: 'never-happened', reason: 'Cancelled.' },
  { id: 'c', occurredOn: TODAY },
);
const replaced = [
  said(
    'FactCorrected',
    { corrects: 'm', wrong: 'date', reason: 'The minutes give the 19th.' },
    { id: 'c', occurredOn: TODAY },
  ),
  said('AnnualReviewMeetingHeld', { planId: 'plan-1', heldOn: '2026-01-19' }, { id: 'r', replaces: 'm' }),
] as const;

describe('correct fact', () => {
  it('is recorded, once, with what is right instead and the id of the episode', () =>
    given(...GIVEN)
      .when(say())
      .thenOnce(
        {
          type: 'FactCorrected',
          occurredOn: TODAY,
          data: { corrects: 'm', wrong: 'date', reason: SAID.reason },
        },
        { type: 'AnnualReviewMeetingHeld', replaces: 'm', data: { ...right.data, reviewId: 'review-1' } },
      ));
  it('says who somebody is as of today, whatever day is given: a date of birth has no place in clear', () =>
    given({ ...registered, id: 'who' })
      .when(
        say({
          ...{ corrects: 'who', wrong: 'value' },
          instead: [{ occurredOn: '2010-05-04', occurredBy: true, data: registered.data }],
        }),
      )
      .thenOnce(
        { type: 'FactCorrected' },
        { type: 'ChildRegistered', occurredOn: TODAY, replaces: 'who', data: registered.data },
      ));
  it('is recorded, once, where the fact never happened', () =>
    given(...GIVEN)
      .when(bare('never-happened'))
      .thenOnce({ type: 'FactCorrected', data: { corrects: 'm', wrong: 'never-happened' } }));
  it('is recorded, once, where the fact was known at another time', () =>
    given(...GIVEN)
      .when(bare('known-at', { knownAtInstead: '2026-03-01T10:00:00.000Z' }))
      .thenOnce({ type: 'FactCorrected', data: { knownAtInstead: '2026-03-01T10:00:00.000Z' } }));
  it('withdraws a correction', () =>
    given(...GIVEN, correction)
      .when(bare('never-happened', { corrects: 'c' }))
      .thenOnce({ type: 'FactCorrected', data: { corrects: 'c' } }));
  it('corrects what stands in the place of a fact', () =>
    given(...GIVEN, ...replaced)
      .when(
        say({
          corrects: 'r',
          instead: [{ ...right, occurredOn: '2026-01-20', data: { ...right.data, heldOn: '2026-01-20' } }],
        }),
      )
      .thenOnce({ type: 'FactCorrected' }, { occurredOn: '2026-01-20', replaces: 'r' }));
});

describe('a correction is refused', () => {
  it.each<[string, CorrectFact, string]>([
    ['of an event that this child has not', say({ corrects: 'x' }), 'unknown-fact'],
    ['of a value or a date with nothing in its place', bare('date'), 'replacement-missing'],
    [
      'that puts something in the place of what never happened',
      say({ wrong: 'never-happened' }),
      'never-happened-replaces-nothing',
    ],
    [
      'with data that the type does not know',
      say({ instead: [{ ...right, data: { ...right.data, colour: 'red' } }] }),
      'unknown-field',
    ],
    [
      'with a fact in the future',
      say({ instead: [{ ...right, occurredOn: '2026-11-03' }] }),
      'fact-in-future',
    ],
    ['of the time known without that time', bare('known-at'), 'known-at-missing'],
    [
      'of the time known to before it happened',
      bare('known-at', { knownAtInstead: '2026-01-11T10:00:00.000Z' }),
      'known-before-it-happened',
    ],
    [
      'of the time known to the future',
      bare('known-at', { knownAtInstead: '2026-11-03T10:00:00.000Z' }),
      'known-in-future',
    ],
    [
      'of the time known together with something else',
      say({ wrong: 'known-at', knownAtInstead: '2026-03-01T10:00:00.000Z' }),
      'known-at-replaces-nothing',
    ],
  ])('%s', (_what, command, reason) =>
    given(...GIVEN)
      .when(command)
      .thenRefused(reason),
  );

  it('of the time known of what stands in the place of a fact', () =>
    given(...GIVEN, ...replaced)
      .when(bare('known-at', { corrects: 'r', knownAtInstead: '2026-03-01T10:00:00.000Z' }))
      .thenRefused('known-at-of-replacing-fact'));
  it('of a correction, with something in its place', () =>
    given(...GIVEN, correction)
      .when(say({ corrects: 'c' }))
      .thenRefused('withdrawal-replaces-nothing'));
  it('of what a load says of itself', () => {
    const load = { source: 'sen2', edition: '2025', digest: 'd', covers: [], restates: [] };
    return given(registered, requested, said('SourceReported', load, { id: 's' }))
      .when(bare('never-happened', { corrects: 's' }))
      .thenRefused('not-a-fact');
  });
});
