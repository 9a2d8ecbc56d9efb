import { given, said } from '../../../test/law/given.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { rightsHolderOn } from './rights-holder.js';

// Sixteen in the academic year 2026/27, whose last Friday in June is the 25th.
const born = '2011-08-31';
const at = (day: string, ...facts: readonly BelievedFact[]) =>
  rightsHolderOn(given({ born }, ...facts).until(day), day);
const considered = (on: string, data: object) => said('CapacityConsidered', on, data);

describe('the rights under a plan', () => {
  it('are the parent’s to the end of compulsory school age, and the young person’s from the day after', () => {
    expect(at('2027-06-25')).toEqual({
      ...{ who: 'parent', passOn: '2027-06-26', events: [] },
      because: 'Not over compulsory school age until 26 June 2027.',
    });
    expect(at('2027-06-26')).toEqual({
      ...{ who: 'young-person', passOn: '2027-06-26', events: [] },
      because: 'Over compulsory school age since 26 June 2027.',
    });
  });

  it('are nobody’s from the 25th birthday on, and of no known age cannot be said to be anybody’s', () => {
    expect(at('2036-08-30')?.who).toBe('young-person');
    expect(at('2036-08-31')).toBeUndefined();
    expect(rightsHolderOn(given({}), '2027-06-26')).toBeUndefined();
  });

  it('pass to whom was found to decide when capacity was considered, also where that was before', () => {
    const fact = considered('2027-01-11', { answer: 'lacks-capacity', decides: 'parent' });
    expect(at('2027-06-26', fact)).toMatchObject({
      ...{ who: 'parent', because: 'Capacity was considered on 11 January 2027.', events: fact.events },
    });
    expect(
      at('2027-02-01', considered('2027-01-11', { answer: 'presumed', decides: 'young-person' })),
    ).toEqual(at('2027-02-01'));
  });

  it('are somebody’s whom the record does not name, where capacity is lacking and it says no more', () => {
    expect(at('2027-09-01', considered('2027-07-05', { answer: 'lacks-capacity' }))).toMatchObject({
      who: undefined,
      because: 'Capacity was considered on 5 July 2027; who decides instead is not on record.',
    });
    expect(at('2027-09-01', considered('2027-07-05', { answer: 'presumed' }))?.who).toBe('young-person');
  });

  it('are whose the newest record says; of a child, what was recorded then holds to the end of that age', () => {
    const ofChild = said('DecisionHolderChanged', '2020-03-02', { holder: 'social-care' });
    const later = said('DecisionHolderChanged', '2028-01-10', { holder: 'other' });
    const lacks = considered('2027-07-05', { answer: 'lacks-capacity', decides: 'parent' });
    expect(at('2021-01-01', ofChild)).toMatchObject({
      who: 'social-care',
      because: 'So recorded on 2 March 2020.',
    });
    expect(at('2027-06-26', ofChild)?.who).toBe('young-person');
    expect(at('2028-01-09', ofChild, lacks, later)?.who).toBe('parent');
    expect(at('2028-01-10', ofChild, lacks, later)?.who).toBe('other');
  });
});
