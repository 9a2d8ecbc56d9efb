import type { NewFact } from '../../domain/envelope.js';
import { registered } from '../../../test/support/child.js';
import { asEvents, said } from '../../../test/support/facts.js';
import { childrenAndFactsTouched } from './children-and-facts-touched.js';

const touched = (fact: NewFact) => childrenAndFactsTouched(asEvents([fact], 'child-ada')[0]!);

describe('what an event about two records touches', () => {
  it('is every fact of both children for a link and for its undoing', () => {
    const all = { children: ['ada', 'eve'], facts: 'all' };
    expect(touched(said('RecordsLinked', { withStream: 'child-eve', because: 'decision' }))).toEqual(all);
    expect(touched(said('RecordsUnlinked', { fromStream: 'child-eve', reason: 'Two.' }))).toEqual(all);
  });
  it('is the moved fact, and both children, on either side of the move', () => {
    const moved = { children: ['ada', 'eve'], facts: ['e1'] };
    const reason = 'Of her sister.';
    expect(touched(said('FactMovedToAnotherChild', { event: 'e1', toStream: 'child-eve', reason }))).toEqual(
      moved,
    );
    expect(touched(said('FactReceivedFromAnotherChild', { event: 'e1', fromStream: 'child-eve' }))).toEqual(
      moved,
    );
  });
  it('is nothing for any other event', () => {
    expect(touched(registered)).toBeUndefined();
  });
});
