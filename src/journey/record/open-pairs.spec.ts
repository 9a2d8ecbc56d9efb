import type { NewFact } from '../../domain/envelope.js';
import { asEvents, said } from '../../../test/support/facts.js';
import type { JourneyFact } from '../catalogue.js';
import { openPairs } from './open-pairs.js';

const [ADA, EVE] = ['child-ada', 'child-eve'];
const event = (stream: string, fact: NewFact, causationId?: string): JourneyFact => {
  const [one] = asEvents([fact], stream);
  const id = `${stream} ${fact.type}`;
  return { ...one!, id, metadata: { ...one!.metadata, ...(causationId !== undefined && { causationId }) } };
};
const linked = (withStream: string, because: 'decision' | 'identifiers' = 'decision') =>
  said('RecordsLinked', { withStream, because });
const moved = said('FactMovedToAnotherChild', { event: 'e', toStream: EVE, reason: 'Of Eve.' });
const received = said('FactReceivedFromAnotherChild', { event: 'e', fromStream: ADA });
const erased = said('SubjectErased', { because: 'ordered', authority: '999', by: 'staff-1' });
const open = (...events: JourneyFact[]): readonly string[] => openPairs(events).map(({ id }) => id);

describe('an open pair', () => {
  const first = event(ADA, linked(EVE));

  it('is what one record was told and the other was not', () => {
    expect(open(first)).toEqual([first.id]);
    expect(open(event(ADA, moved))).toEqual([`${ADA} FactMovedToAnotherChild`]);
  });
  it('is closed by the event that follows from it', () => {
    expect(open(first, event(EVE, linked(ADA), first.id))).toEqual([]);
    expect(open(event(ADA, moved), event(EVE, received, `${ADA} FactMovedToAnotherChild`))).toEqual([]);
  });
  it('is none where an import told both by itself', () => {
    const told = [event(ADA, linked(EVE, 'identifiers')), event(EVE, linked(ADA, 'identifiers'))];
    expect(open(...told)).toEqual([]);
    expect(open(told[0]!)).toEqual([told[0]!.id]);
  });
  it('is none the less open for what was said the other way round on the same day', () => {
    const back = said('FactMovedToAnotherChild', { event: 'f', toStream: ADA, reason: 'Of Ada.' });
    const there = [event(ADA, moved), event(EVE, received, `${ADA} FactMovedToAnotherChild`)];
    expect(open(...there, event(EVE, back))).toEqual([`${EVE} FactMovedToAnotherChild`]);
    const again = event(EVE, linked(ADA));
    expect(open(first, { ...event(EVE, linked(ADA), first.id), id: 'second' }, again)).toEqual([again.id]);
  });
  it('is none of a record that was erased since', () => {
    expect(open(first, event(EVE, erased))).toEqual([]);
    expect(open(first, event(ADA, erased))).toEqual([]);
  });
});
