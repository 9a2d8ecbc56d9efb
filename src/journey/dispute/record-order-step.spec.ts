import { appealed, CHILD, mediation, TODAY, withRefusal } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordOrderStep } from './record-order-step.js';

const SAID = { step: 'told', doneOn: '2022-04-14' } as const;
const lodged = [...withRefusal, appealed] as const;
const decided = (...orders: readonly ('b' | 'c' | 'e')[]) =>
  said('AppealDecided', { disputeId: 'dispute-1', decidedOn: '2022-04-04', orders });
const conceded = said('AppealConceded', { disputeId: 'dispute-1', concededOn: '2022-01-10' });
const agreed = said('MediationAgreementReached', {
  disputeId: 'dispute-1',
  agreedOn: '2021-11-15',
  appealable: true,
});
const say = (over: object = {}): RecordOrderStep => new RecordOrderStep(CHILD, { ...SAID, ...over }, TODAY);

describe('record order step', () => {
  it('is recorded, once, of the one order that stands', () =>
    given(...lodged, decided('b'))
      .when(say())
      .thenOnce({
        type: 'OrderStepDone',
        occurredOn: SAID.doneOn,
        data: { ...SAID, order: 'b', disputeId: 'dispute-1' },
      }));
  it('is recorded of the order that it names', () =>
    given(...lodged, decided('c', 'e'))
      .when(say({ order: 'e', step: 'amended' }))
      .thenOnce({ data: { order: 'e', step: 'amended' } }));
  it('is refused where several orders stand and it names none', () =>
    given(...lodged, decided('c', 'e'))
      .when(say())
      .thenRefused('order-missing'));
  it('is recorded after a concession, without an order', () =>
    given(...lodged, conceded)
      .when(say())
      .thenOnce({ type: 'OrderStepDone', data: { ...SAID, disputeId: 'dispute-1' } }));
  it('is recorded after an agreement at mediation', () =>
    given(...withRefusal, mediation, agreed)
      .when(say())
      .thenOnce({ type: 'OrderStepDone' }));
  it('is refused in the future', () =>
    given(...lodged, decided('b'))
      .when(say({ doneOn: '2026-11-03' }))
      .thenRefused('step-in-future'));
  it('is refused where nothing was ordered', () =>
    given(...lodged)
      .when(say())
      .thenRefused('no-such-order'));
  it('is refused where the appeal was decided without an order', () =>
    given(...lodged, decided())
      .when(say())
      .thenRefused('no-such-order'));
  it('is refused of an order that was not made', () =>
    given(...lodged, decided('b'))
      .when(say({ order: 'c' }))
      .thenRefused('no-such-order'));
  it('is refused before the order', () =>
    given(...lodged, decided('b'))
      .when(say({ doneOn: '2022-04-03' }))
      .thenRefused('no-such-order'));
  it('is refused in a dispute in which nothing was ordered', () =>
    given(
      ...lodged,
      decided('b'),
      said('AppealLodged', { disputeId: 'dispute-2', about: 'other', lodgedOn: '2022-03-01' }),
    )
      .when(say({ disputeId: 'dispute-2' }))
      .thenRefused('no-such-order'));
});
