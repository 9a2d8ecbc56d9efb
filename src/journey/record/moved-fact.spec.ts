import type { NewFact } from '../../domain/envelope.js';
import { SealedValue } from '../../domain/sealed.js';
import { asEvents, said } from '../../../test/support/facts.js';
import { registered } from '../../../test/support/child.js';
import { factToReceive } from './moved-fact.js';
import type { Moved } from './moved-fact.js';

const alias = { source: 'mosaic', ref: 'R-1', refKey: 'keyed-to-the-giver' };
const requested = said('AssessmentRequested', { requestId: 'request-1', receivedOn: '2021-09-06', alias });
const decided = said('AssessmentDecided', {
  ...{ requestRef: alias.refKey, decision: 'no', notifiedOn: '2021-10-11' },
});

/** What the other child is told where the n-th of these facts is moved. */
const moved = (n: number, ...facts: readonly NewFact[]): NewFact => {
  const event = `event-${n + 1}`;
  const events = asEvents([
    registered,
    ...facts,
    said('FactCorrected', { corrects: event, wrong: 'child', reason: 'Of Eve.' }),
    said('FactMovedToAnotherChild', { event, toStream: 'child-eve', reason: 'Of Eve.' }),
  ]);
  return factToReceive(events.at(-1) as Moved, events);
};

describe('a fact as another child is told it', () => {
  it('opens its episode by our id, and not by a name that is keyed to the giver', () => {
    const { data } = moved(0, requested);
    expect(data).toEqual({ requestId: 'request-1', receivedOn: '2021-09-06' });
  });
  it('names its episode by our id, where it named it by the source’s', () => {
    expect(moved(1, requested, decided).data).toEqual({
      ...{ requestId: 'request-1', decision: 'no', notifiedOn: '2021-10-11' },
    });
  });
  it('names no episode that nobody opened', () => {
    expect(moved(0, decided).data).toEqual({ decision: 'no', notifiedOn: '2021-10-11' });
  });
  it('says that it happened by a day, where no more is known', () => {
    expect(moved(0, { ...requested, occurredBy: true })).toMatchObject({ occurredBy: true });
  });
  it('is refused where its key is missing, without what it says', () => {
    const views = new SealedValue<string>(() => ({ unreadable: 'key-unavailable' }));
    const fact = said('ViewsRecorded', { whose: 'child', views, recordedOn: '2021-09-06' });
    expect(() => moved(0, fact)).toThrow('The fact cannot be read, so it cannot be moved.');
  });
});
