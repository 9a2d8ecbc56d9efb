import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { tr39 } from './tr-39.js';

const born = '2010-05-10';
const by = <F extends BelievedFact>(source: string, fact: F): F => ({ ...fact, source });
const need = (source: string, on: string, code: 'ASD' | 'MLD' | 'SEMH', rank?: number) =>
  by(source, said('NeedIdentified', on, { need: code, ...(rank !== undefined && { rank }) }));
const reconciled = (kind: string, on: string) => said('ConflictReconciled', on, { kind });
const placement = (source: string, on: string, urn: string) =>
  by(source, said('PlacementStarted', on, { urn }));

describe('TR-39, record conflict,', () => {
  const conflict = said('SourcesConflict', '2026-03-02', { kind: 'PlacementStarted', events: ['a', 'b'] });

  it('is amber fourteen days after a conflict was noted and never red', () => {
    const days = ['2026-03-15', '2026-03-16', '2027-03-16'];
    expect(colours(tr39, given({ born }, conflict), days)).toEqual([
      '2026-03-15: none',
      '2026-03-16: amber',
      '2027-03-16: amber',
    ]);
  });

  it('is cleared when the same matter is reconciled, and by no other', () => {
    const same = given({ born }, conflict, reconciled('PlacementStarted', '2026-04-01'));
    expect(onlyWindow(tr39, same).clearedOn).toBe('2026-04-01');
    const other = given({ born }, conflict, reconciled('NeedIdentified', '2026-04-01'));
    expect(onlyWindow(tr39, other).clearedOn).toBeUndefined();
  });

  it('finds sources that give other needs, from the day on which both speak', () => {
    const facts = [need('sen2', '2025-01-16', 'ASD'), need('school', '2026-02-02', 'MLD')];
    expect(onlyWindow(tr39, given({ born }, ...facts))).toMatchObject({
      amberFrom: '2026-02-16',
      silence: [],
    });
    expect(onlyWindow(tr39, given({ born }, ...facts)).reason).toContain(
      'sen2 gives the need ASD and school does not',
    );
  });

  it('finds a need that one source gives more than the other', () => {
    const facts = [need('sen2', '2025-01-16', 'ASD', 1), need('school', '2026-02-02', 'ASD', 1)];
    expect(windows(tr39, given({ born }, ...facts))).toEqual([]);
    const more = need('school', '2026-03-02', 'SEMH', 2);
    expect(onlyWindow(tr39, given({ born }, ...facts, more)).amberFrom).toBe('2026-03-16');
  });

  it('is no conflict where Annex A gives the primary need alone', () => {
    const sen2 = [need('sen2', '2025-01-16', 'ASD', 1), need('sen2', '2025-01-16', 'SEMH', 2)];
    expect(windows(tr39, given({ born }, ...sen2, need('annex-a', '2026-02-02', 'ASD', 1)))).toEqual([]);
    expect(windows(tr39, given({ born }, ...sen2, need('annex-a', '2026-02-02', 'SEMH', 1)))).toHaveLength(1);
  });

  it('counts no need that its source, or anybody since, said was no more', () => {
    const ended = { ...need('sen2', '2025-01-16', 'MLD'), endedOn: '2026-01-15' };
    const facts = [need('sen2', '2026-01-15', 'ASD'), need('school', '2026-02-02', 'ASD')];
    expect(windows(tr39, given({ born }, ended, ...facts))).toEqual([]);
    const gone = said('NeedNoLongerPresent', '2026-03-01', { need: 'SEMH' });
    expect(windows(tr39, given({ born }, ...facts, need('school', '2026-02-02', 'SEMH'), gone))).toEqual([]);
  });

  it('finds other settings from the same weeks on, and no move', () => {
    const [a, b] = [placement('sen2', '2025-09-01', '100001'), placement('school', '2025-09-08', '100002')];
    expect(onlyWindow(tr39, given({ born }, a, b)).amberFrom).toBe('2025-09-22');
    expect(windows(tr39, given({ born }, a, placement('school', '2025-09-08', '100001')))).toEqual([]);
    expect(windows(tr39, given({ born }, a, placement('school', '2025-10-03', '100002')))).toEqual([]);
    const left = said('PlacementEnded', '2025-09-05', { urn: '100001' });
    expect(windows(tr39, given({ born }, a, left, b))).toEqual([]);
  });

  it('finds a placement that goes on where another source says that the person left education', () => {
    const school = placement('school', '2021-09-01', '100002');
    const neet = by('sen2', said('BecameNeet', '2026-01-05'));
    expect(onlyWindow(tr39, given({ born }, school, neet)).amberFrom).toBe('2026-01-19');
    const left = said('PlacementEnded', '2025-12-19', { urn: '100002' });
    expect(windows(tr39, given({ born }, school, neet, left))).toEqual([]);
    expect(windows(tr39, given({ born }, school, by('school', neet)))).toEqual([]);
    expect(windows(tr39, given({ born }, school, neet, said('ReEngaged', '2026-02-01')))).toEqual([]);
  });

  it('begins anew with what differs after it was reconciled', () => {
    const facts = [need('sen2', '2025-01-16', 'ASD'), need('school', '2026-02-02', 'ASD')];
    const more = [need('school', '2026-02-02', 'SEMH'), reconciled('NeedIdentified', '2026-03-01')];
    expect(onlyWindow(tr39, given({ born }, ...facts, ...more)).clearedOn).toBe('2026-03-01');
    const again = need('school', '2026-04-01', 'MLD');
    expect(onlyWindow(tr39, given({ born }, ...facts, ...more, again))).toMatchObject({
      amberFrom: '2026-04-15',
    });
  });

  it('says once what was noted and is found too', () => {
    const facts = [need('sen2', '2025-01-16', 'ASD'), need('school', '2026-02-02', 'MLD')];
    const noted = said('SourcesConflict', '2026-03-02', { kind: 'NeedIdentified', events: ['a', 'b'] });
    expect(onlyWindow(tr39, given({ born }, ...facts, noted)).amberFrom).toBe('2026-03-16');
  });

  it('cannot be said where nobody tells of placements that end, and lapses with a death', () => {
    const facts = [placement('school', '2021-09-01', '100002'), by('sen2', said('BecameNeet', '2026-01-05'))];
    expect(colours(tr39, given({ born }, ...facts), ['2026-01-19'], [])).toEqual([
      '2026-01-19: cannot-be-said',
    ]);
    expect(onlyWindow(tr39, given({ born }, conflict, said('ChildDied', '2026-03-20'))).lapsedOn).toBe(
      '2026-03-20',
    );
  });
});
