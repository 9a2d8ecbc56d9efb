import { describeError } from './parking.js';

describe('what is said of a child who could not be projected', () => {
  it('is the kind of the error and its place, and no line of what it says', () => {
    const described = describeError(new RangeError('no such day\n    at Ida Fable (born:2010:5)\nat Fable'));
    expect(described).toMatch(/^RangeError at .*parking\.spec/);
    expect(described).not.toMatch(/Ida|Fable|2010/);
  });
});
