import { onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr26 } from './tr-26.js';

const born = '2009-05-10';
const need = said('NeedIdentified', '2019-01-17', { need: 'PMLD' });

describe('TR-26, no named transition worker,', () => {
  const worker = {
    worker: 'staff-1',
    from: '2024-01-01',
    role: 'transition-coordinator',
    contact: '0121 000 0000',
  };

  it('is amber from Year 9 and red from the 16th birthday', () => {
    expect(onlyWindow(tr26, given({ born }, need))).toMatchObject({
      amberFrom: '2022-09-01',
      redFrom: '2025-05-10',
    });
  });

  it.each([
    said('ContinuingHealthcareFlagged', '2021-06-01'),
    said('HealthServiceTransferPlanned', '2021-06-01', {
      healthService: 'epilepsy',
      transferOn: '2026-01-01',
    }),
    said('ChildLookedAfterStarted', '2021-06-01'),
  ])('applies also because of $type', (fact) => {
    expect(windows(tr26, given({ born }, fact))).toHaveLength(1);
  });

  it('is cleared by a worker named with role and contact, and not by a name alone', () => {
    expect(
      onlyWindow(tr26, given({ born }, need, said('TransitionWorkerNamed', '2024-01-01', worker))).clearedOn,
    ).toBe('2024-01-01');
    const { contact: _, ...bare } = worker;
    expect(
      onlyWindow(tr26, given({ born }, need, said('TransitionWorkerNamed', '2024-01-01', bare))).clearedOn,
    ).toBeUndefined();
  });

  it('lapses six months after the transfer to adult services', () => {
    expect(
      onlyWindow(tr26, given({ born }, need, said('TransferredToAdultServices', '2027-05-10'))).lapsedOn,
    ).toBe('2027-11-10');
  });
});
