import { rightsHolderJson, rightsHolderText } from './rights-holder-text.js';

const holder = {
  ...{ who: 'young-person' as const, passOn: '2027-06-26', events: [] },
  because: 'Over compulsory school age since 26 June 2027.',
};
const unnamed = { ...holder, who: undefined, because: 'Capacity was considered on 5 July 2027.' };

describe('who holds the rights, in a case,', () => {
  it('is a line for a person', () => {
    expect([holder, unnamed, undefined].map(rightsHolderText)).toEqual([
      'Rights under a plan: young-person. Over compulsory school age since 26 June 2027.\n',
      'Rights under a plan: not on record whose. Capacity was considered on 5 July 2027.\n',
      'Rights under a plan: it cannot be said whose, at this age or none on record.\n',
    ]);
  });

  it('has its parts in JSON, and null for what is not said', () => {
    expect(rightsHolderJson(holder)).toEqual(holder);
    expect(rightsHolderJson(unnamed)).toEqual({ ...unnamed, who: null });
    expect(rightsHolderJson(undefined)).toBeNull();
  });
});
