import fc from 'fast-check';
import type { NewFact } from '../domain/envelope.js';
import { addDays } from '../domain/plain-date.js';
import { asEvents, said } from '../../test/support/facts.js';
import { registered, withPlan } from '../../test/support/child.js';
import type { History } from './belief/history.js';
import type { JourneyFact } from './catalogue.js';
import { JourneyState } from './journey-state.js';

/** Everything that a decision can ask of a history. */
const answers = (history: History, types: readonly JourneyFact['type'][]): unknown => ({
  facts: history.facts,
  ofTypes: types.map((type) => [history.of(type), history.latest(type)]),
  dateOfBirth: history.dateOfBirth,
  coverage: history.coverage,
  gaps: history.gaps,
  knownAt: history.knownAt,
});

const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2025-01-01', n));
const place = fc.constantFrom('100001', '100002');

/** Facts of every sort: alone, backdated, said twice, of an episode, states, reports, corrections. */
const someFact: fc.Arbitrary<NewFact> = fc.oneof(
  day.map((on) => said('ViewsRecorded', { whose: 'child', views: 'Mine.', recordedOn: on })),
  day.map((on) => said('AdultSocialCareReferred', { referredOn: on })),
  day.map((on) => said('TransitionPlanAgreed', { agreedOn: on })),
  day.map((on) => said('SenSupportStarted', { startedOn: on })),
  fc
    .tuple(day, fc.constantFrom('ASD', 'SLCN'))
    .map(([on, need]) => said('NeedIdentified', { need, identifiedOn: on })),
  day.map((on) => said('NeedRevised', { need: 'ASD', rank: 2, revisedOn: on })),
  fc.tuple(day, place).map(([on, urn]) => said('PlacementStarted', { startedOn: on, urn })),
  day.map((on) => said('AnnualReviewMeetingHeld', { planId: 'plan-1', heldOn: on })),
  fc
    .nat(8)
    .map((n) =>
      said(
        'FactCorrected',
        { corrects: `event-${n}`, wrong: 'never-happened', reason: 'No.' },
        { occurredOn: '2025-03-01' },
      ),
    ),
  day.map((on) =>
    said(
      'AdultSocialCareReferred',
      { referredOn: on },
      { known: { knownAt: `${on}T12:00:00.000Z`, knownFrom: 'source', knownPrecision: 'by' } },
    ),
  ),
);
const grown = (events: readonly JourneyFact[], from: number): JourneyState => {
  const state = new JourneyState(events.slice(0, from));
  for (const event of events.slice(from)) {
    void state.history; // so that there is something to grow
    state.add(event);
  }
  return state;
};

describe('the state of a journey', () => {
  it('is the same grown event by event as folded afresh, for any events', () => {
    fc.assert(
      fc.property(fc.array(someFact, { maxLength: 12 }), fc.nat(12), (facts, from) => {
        const events = asEvents([...withPlan, ...facts]);
        const types = [...new Set(events.map(({ type }) => type))];
        const [one, other] = [grown(events, from).history, new JourneyState(events).history];
        expect(answers(one, types)).toEqual(answers(other, types));
        expect(answers(one.until('2025-01-20'), types)).toEqual(answers(other.until('2025-01-20'), types));
      }),
      { numRuns: 150 },
    );
  });

  it('grows by a fact that is the newest without folding again', () => {
    const [first, second] = asEvents([
      registered,
      said('AdultSocialCareReferred', { referredOn: '2026-01-01' }),
    ]);
    const state = new JourneyState([first!]);
    const before = state.history;
    state.add(second!);
    expect(state.history.of('ChildRegistered')).toBe(before.of('ChildRegistered'));
    expect(state.history.facts).toHaveLength(before.facts.length + 1);
  });

  it('knows of every natural key that was ever stated', () => {
    const [referral] = asEvents([said('AdultSocialCareReferred', { referredOn: '2026-01-01' })]);
    const state = new JourneyState([]);
    expect(state.mayHold(referral!)).toBe(false);
    state.add(referral!);
    expect(state.mayHold(referral!)).toBe(true);
  });
});
