import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr22 } from './tr-22.js';

const born = '2009-05-10';

describe('TR-22, service stopped at 18 with no adult decision,', () => {
  const started = said('ChildrensCareStarted', '2020-01-01', { care: 'short-breaks' });
  const ended = (on: string) => said('ChildrensCareEnded', on, { care: 'short-breaks' });

  it('is red at once where the service ended by the 18th birthday', () => {
    expect(
      colours(tr22, given({ born }, started, ended('2027-05-10')), ['2027-05-09', '2027-05-10']),
    ).toEqual(['2027-05-09: none', '2027-05-10: red']);
  });

  it('takes a planned end whose day has passed as the end', () => {
    const planned = said('ChildrensCareEndPlanned', '2027-01-10', {
      care: 'short-breaks',
      endsOn: '2027-05-10',
    });
    expect(colours(tr22, given({ born }, started, planned), ['2027-05-09', '2027-05-10'])).toEqual([
      '2027-05-09: none',
      '2027-05-10: red',
    ]);
  });

  it('says nothing of an end after 18, or long before it', () => {
    expect(windows(tr22, given({ born }, started, ended('2027-05-11')))).toEqual([]);
    expect(windows(tr22, given({ born }, started, ended('2023-05-11')))).toEqual([]);
  });

  it('is cleared by a decision either way, by continuation, or by the service starting again', () => {
    const facts = [
      said('AdultCareDecided', '2027-06-01', { eligible: true }),
      said('AdultCareDecided', '2027-06-01', { eligible: false }),
      said('ChildrensServicesContinued', '2027-06-01'),
      said('ChildrensCareStarted', '2027-06-01', { care: 'short-breaks' }),
    ];
    for (const fact of facts)
      expect(onlyWindow(tr22, given({ born }, started, ended('2027-05-01'), fact)).clearedOn).toBe(
        '2027-06-01',
      );
  });
});
