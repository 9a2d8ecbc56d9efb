import { withPlan } from '../../../test/support/child.js';
import { asEvents, said } from '../../../test/support/facts.js';
import type { NewFact } from '../../domain/envelope.js';
import { release } from '../../law/release.js';
import type { OfChild } from '../impact/impact.js';
import { counterfactual } from './counterfactual.js';
import type { Counterfactual } from './counterfactual.js';
import type { Supposed } from './supposed.js';

const at = (knownAt: string) => ({ knownAt, knownFrom: 'here', knownPrecision: 'instant' }) as const;
const known = (facts: readonly NewFact[]): readonly NewFact[] =>
  facts.map((fact) => ({ ...fact, known: at(`${fact.occurredOn}T12:00:00.000Z`) }));

const meeting = said(
  'AnnualReviewMeetingHeld',
  { planId: 'plan-1', reviewId: 'review-1', heldOn: '2026-01-12' },
  { id: 'meeting', known: at('2026-01-20T10:00:00.000Z') },
);
const TIMES = { on: '2026-03-02', known: '2026-03-02T12:00:00.000Z' };

const childOf = (...facts: readonly NewFact[]): OfChild => ({
  person: [{ stream: 'child-1', events: asEvents([...known(withPlan), ...facts]) }],
  ...{ stream: 'child-1', authority: [] },
});
const NOTHING: Supposed = { without: [], dates: [], add: [] };
const suppose = (changes: Partial<Supposed>, child = childOf(meeting), times = TIMES): Counterfactual =>
  counterfactual(child, times, { ...NOTHING, ...changes }, release);
const dutyOf = ({ duties }: Counterfactual, rule: string) =>
  duties.find(({ before, after }) => (before ?? after)?.rule === rule);

describe('a counterfactual', () => {
  it('says that it is hypothetical, and at which day and moment both were asked', () => {
    expect(suppose({ without: ['meeting'] })).toMatchObject({ hypothetical: true, times: TIMES });
  });

  it('leaves a fact out: what it started disappears', () => {
    const answer = suppose({ without: ['meeting'] });
    expect(answer.leftOut).toEqual(['meeting']);
    expect(dutyOf(answer, 'R8')).toMatchObject({
      ...{ before: { startedOn: '2026-01-12' }, after: undefined, differs: ['disappeared'] },
    });
  });

  it('leaves it out with every event that states it', () => {
    const again = { ...meeting, id: 'again', known: at('2026-02-20T10:00:00.000Z') };
    const answer = suppose({ without: ['again'] }, childOf(meeting, again));
    expect([...answer.leftOut].sort()).toEqual(['again', 'meeting']);
    expect(dutyOf(answer, 'R8')?.after).toBeUndefined();
  });

  it('moves a fact to another day, in every duty of its episode', () => {
    const answer = suppose({ dates: [{ event: 'meeting', occurredOn: '2026-01-19' }] });
    expect(answer).toMatchObject({ leftOut: ['meeting'], supposed: [{ id: 'hypothetical-1' }] });
    expect(dutyOf(answer, 'R8')).toMatchObject({
      before: { startedOn: '2026-01-12', dueOn: '2026-02-09' },
      after: { startedOn: '2026-01-19', dueOn: '2026-02-16' },
      differs: expect.arrayContaining(['started', 'due']),
    });
  });

  it('moves a fact that is corrected to the day, not what was corrected', () => {
    const correction = said(
      'FactCorrected',
      { corrects: 'meeting', wrong: 'date', reason: 'The minutes say otherwise.' },
      { id: 'correction', occurredOn: '2026-02-02', known: at('2026-02-02T10:00:00.000Z') },
    );
    const right = said(
      'AnnualReviewMeetingHeld',
      { ...meeting.data, heldOn: '2026-01-19' },
      {
        ...{ id: 'right', replaces: 'meeting', known: at('2026-02-02T10:00:00.000Z') },
      },
    );
    const child = childOf(meeting, correction, right);
    const answer = suppose({ dates: [{ event: 'right', occurredOn: '2026-01-26' }] }, child);
    expect(dutyOf(answer, 'R8')?.after).toMatchObject({ startedOn: '2026-01-26' });
    expect(() => suppose({ without: ['meeting'] }, child)).toThrow(
      expect.objectContaining({ reason: 'not-believed', field: 'without/0' }),
    );
  });

  it('adds a fact, in an episode of its own or in one on record', () => {
    const add = (data: object) => [
      { type: 'ReviewDecided', occurredOn: '2026-02-02', data: { decision: 'maintain', ...data } },
    ];
    const answer = suppose({ add: add({ reviewId: 'review-1' }) });
    expect(dutyOf(answer, 'R8')).toMatchObject({
      differs: expect.arrayContaining(['met', 'state']),
      after: { metOn: '2026-02-02' },
    });
    const held = { type: 'AnnualReviewMeetingHeld', occurredOn: '2026-01-12', data: { planId: 'plan-1' } };
    const both = suppose({ add: [held, ...add({ reviewId: 'hypothetical-1-review' })] }, childOf());
    expect(dutyOf(both, 'R8')).toMatchObject({ before: undefined, after: { metOn: '2026-02-02' } });
  });

  it('changes nothing of what it was given', () => {
    const child = childOf(meeting);
    const before = JSON.stringify(child);
    suppose({ dates: [{ event: 'meeting', occurredOn: '2026-01-19' }] }, child);
    expect(JSON.stringify(child)).toBe(before);
  });

  const held = (over: object) => ({
    type: 'AnnualReviewMeetingHeld',
    occurredOn: '2026-01-12',
    data: {},
    ...over,
  });
  it.each<[string, Partial<Supposed>, string, string | undefined]>([
    ['no change at all', {}, 'nothing-supposed', undefined],
    ['an event that is not of this child', { without: ['other'] }, 'unknown-fact', 'without/0'],
    ['what speaks of the record', { without: ['event-0'] }, 'of-the-record', 'without/0'],
    [
      'one fact twice',
      { without: ['meeting'], dates: [{ event: 'meeting', occurredOn: '2026-01-19' }] },
      'changed-twice',
      'dates/0/event',
    ],
    [
      'a day that does not exist',
      { dates: [{ event: 'meeting', occurredOn: '2026-02-30' }] },
      'no-such-date',
      'dates/0/occurredOn',
    ],
    [
      'a day after the moment of knowing',
      { dates: [{ event: 'meeting', occurredOn: '2026-03-03' }] },
      'fact-in-future',
      'dates/0/occurredOn',
    ],
    [
      'a day before the birth',
      { dates: [{ event: 'meeting', occurredOn: '1999-03-03' }] },
      'before-birth',
      'dates/0/occurredOn',
    ],
    ['an unknown type', { add: [held({ type: 'SomethingHeld' })] }, 'unknown-type', 'add/0/type'],
    ['a fact of the record', { add: [held({ type: 'SubjectErased' })] }, 'not-supposable', 'add/0/type'],
    [
      'a state that returns saw',
      { add: [held({ type: 'SectionIReported' })] },
      'not-supposable',
      'add/0/type',
    ],
    ['an unknown field', { add: [held({ data: { heard: true } })] }, 'unknown-field', 'add/0/data/heard'],
    [
      'a value of another kind',
      { add: [held({ data: { phaseReview: 'yes' } })] },
      'wrong-kind',
      'add/0/data/phaseReview',
    ],
    ['two days', { add: [held({ data: { heldOn: '2026-01-13' } })] }, 'two-dates', 'add/0/data/heldOn'],
    [
      'a fact of no episode where it needs one',
      { add: [held({ type: 'AmendmentsAbandoned' })] },
      'episode-missing',
      'add/0/data/amendmentId',
    ],
    [
      'a fact of an unknown episode',
      { add: [held({ type: 'ReviewDecided', data: { decision: 'maintain', reviewId: 'review-9' } })] },
      'unknown-episode',
      'add/0/data/reviewId',
    ],
  ])('refuses %s, naming the place', (_, changes, reason, field) => {
    expect(() => suppose(changes)).toThrow(expect.objectContaining({ reason, field }));
  });
});
