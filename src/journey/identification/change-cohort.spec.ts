import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ChangeCohort } from './change-cohort.js';

const SAID = { ncYearActual: 9, changedOn: '2026-09-01' } as const;
const say = (over: Partial<ChangeCohort['said']> = {}): ChangeCohort =>
  new ChangeCohort(CHILD, { ...SAID, ...over }, TODAY);

describe('change cohort', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'CohortChanged', occurredOn: SAID.changedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ changedOn: '2026-11-03' }))
      .thenRefused('cohort-change-in-future'));
  it('is refused for an NC year that does not exist', () =>
    given(registered)
      .when(say({ ncYearActual: 21 }))
      .thenRefused('no-such-nc-year'));
});
