import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
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

  it('opens again the day after the time of the worker has passed, until another is named', () => {
    const until = (to: string) => said('TransitionWorkerNamed', '2023-01-01', { ...worker, to });
    const next = said('TransitionWorkerNamed', '2025-06-02', worker);
    const days = ['2024-07-31', '2024-08-01', '2025-05-10', '2025-06-02'];
    expect(colours(tr26, given({ born }, need, until('2024-07-31'), next), days)).toEqual([
      '2024-07-31: none',
      '2024-08-01: amber',
      '2025-05-10: red',
      '2025-06-02: none',
    ]);
    const beforeYear9 = said('TransitionWorkerNamed', '2021-01-01', { ...worker, to: '2022-03-31' });
    expect(colours(tr26, given({ born }, need, beforeYear9), ['2022-08-31', '2022-09-01'])).toEqual([
      '2022-08-31: none',
      '2022-09-01: amber',
    ]);
  });

  it('stays shut where the next worker took over by then', () => {
    const first = said('TransitionWorkerNamed', '2023-01-01', { ...worker, to: '2024-07-31' });
    const over = (on: string) => said('TransitionWorkerChanged', on, { ...worker, worker: 'staff-2' });
    expect(windows(tr26, given({ born }, need, first, over('2024-08-01')))).toHaveLength(1);
    expect(windows(tr26, given({ born }, need, first, over('2024-08-02')))).toHaveLength(2);
  });

  it('opens again where another worker took over whom nobody can reach', () => {
    const first = said('TransitionWorkerNamed', '2023-01-01', worker);
    const bare = said('TransitionWorkerChanged', '2024-03-04', { worker: 'staff-2', from: '2024-03-04' });
    expect(windows(tr26, given({ born }, need, first, bare))[1]).toMatchObject({
      amberFrom: '2024-03-04',
      redFrom: '2025-05-10',
    });
  });

  it('does not end with one of two workers named side by side', () => {
    const health = said('TransitionWorkerNamed', '2023-01-01', { ...worker, to: '2023-12-31' });
    const social = said('TransitionWorkerNamed', '2023-05-01', { ...worker, worker: 'staff-2' });
    expect(windows(tr26, given({ born }, need, health, social))).toHaveLength(1);
  });

  it('lapses six months after the transfer to adult services', () => {
    expect(
      onlyWindow(tr26, given({ born }, need, said('TransferredToAdultServices', '2027-05-10'))).lapsedOn,
    ).toBe('2027-11-10');
  });
});
