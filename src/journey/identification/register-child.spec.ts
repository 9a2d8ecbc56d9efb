import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RegisterChild } from './register-child.js';

const SAID = {
  names: { surname: 'Fable', forename: 'Ida' },
  dateOfBirth: '2012-09-01',
  nhsNumber: '9434765919',
};
const say = (over: Partial<RegisterChild['said']> = {}): RegisterChild =>
  new RegisterChild(CHILD, { ...SAID, ...over }, TODAY);

describe('register child', () => {
  it('is recorded, once, with the cohort of birth worked out', () =>
    given()
      .when(say())
      .thenOnce({ type: 'ChildRegistered', occurredOn: TODAY, data: { ...SAID, birthCohort: 2012 } }));
  it('takes a birth in August for the cohort of the year before', () =>
    given()
      .when(say({ dateOfBirth: '2012-08-31' }))
      .thenOnce({ type: 'ChildRegistered', data: { birthCohort: 2011 } }));
  it('is refused for a child on record', () =>
    given(registered).when(say()).thenRefused('child-already-registered'));
  it('is refused for a birth in the future', () =>
    given()
      .when(say({ dateOfBirth: '2026-11-03' }))
      .thenRefused('birth-in-future'));
  it('is refused for a birth on a day that does not exist', () =>
    given()
      .when(say({ dateOfBirth: '2012-02-30' }))
      .thenRefused('no-such-date'));
  it('is refused for an NHS number with a wrong check digit', () =>
    given()
      .when(say({ nhsNumber: '9434765918' }))
      .thenRefused('nhs-number-check-digit'));
  it('is refused for a malformed UPN', () =>
    given()
      .when(say({ upn: 'A1' }))
      .thenRefused('upn-malformed'));
});
