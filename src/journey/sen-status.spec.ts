import { historyOf } from '../../test/support/history.js';
import { said } from '../../test/support/facts.js';
import { statusOn } from './sen-status.js';

describe('the SEN status on a day', () => {
  const support = said('SenSupportStarted', { startedOn: '2014-09-01' });
  const plan = said('PlanFinalised', { planId: 'p', cause: 'first', issuedOn: '2015-03-02' });

  it('is an EHC plan before SEN Support, and SEN Support before none', () => {
    const history = historyOf(support, plan);
    expect(['2014-08-31', '2014-09-01', '2015-03-02'].map((day) => statusOn(history, day))).toEqual([
      ...['none', 'sen-support', 'ehc-plan'],
    ]);
  });

  it('is none once SEN Support ended', () => {
    const history = historyOf(support, said('SenSupportEnded', { endedOn: '2015-01-10' }));
    expect(statusOn(history, '2015-01-10')).toBe('none');
  });
});
