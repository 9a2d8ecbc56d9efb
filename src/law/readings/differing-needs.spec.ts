import { given, said } from '../../../test/law/given.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { gapsOn } from '../../journey/gaps.js';
import { differingNeeds } from './differing-needs.js';

const DAY = '2026-12-31';
const by = <F extends BelievedFact>(source: string, fact: F): F => ({ ...fact, source });
const need = (source: string, on: string, code: 'ASD' | 'MLD' | 'SEMH') =>
  by(source, said('NeedIdentified', on, { need: code, rank: 1 }));

describe('the needs on which sources differ', () => {
  it('are those that one source gives and another that speaks of needs does not, both ways', () => {
    const history = given({}, need('sen2', '2025-01-16', 'ASD'), need('school', '2026-02-02', 'MLD'));
    expect(differingNeeds(history)).toMatchObject([
      { need: 'ASD', saidBy: 'sen2', notBy: 'school', from: '2026-02-02' },
      { need: 'MLD', saidBy: 'school', notBy: 'sen2', from: '2026-02-02' },
    ]);
  });

  it('are none where only one source speaks, or both say the same', () => {
    const one = given({}, need('sen2', '2025-01-16', 'ASD'), need('sen2', '2025-01-16', 'MLD'));
    expect(differingNeeds(one)).toEqual([]);
    const same = given({}, need('sen2', '2025-01-16', 'ASD'), need('school', '2026-02-02', 'ASD'));
    expect(differingNeeds(same)).toEqual([]);
  });

  it('begin where a source that gave a need too gives it no longer', () => {
    const ended = { ...need('school', '2025-03-01', 'ASD'), endedOn: '2026-03-01' };
    const facts = [need('sen2', '2025-01-16', 'ASD'), ended, need('school', '2025-03-01', 'MLD')];
    expect(differingNeeds(given({}, ...facts)).map(({ need: code, from }) => [code, from])).toEqual([
      ['MLD', '2025-03-01'],
      ['ASD', '2026-03-01'],
    ]);
  });

  it('follow a revision', () => {
    const revised = by('school', said('NeedRevised', '2026-03-01', { need: 'ASD', formerly: 'MLD' }));
    const facts = [need('sen2', '2025-01-16', 'ASD'), need('school', '2025-03-01', 'MLD')];
    expect(differingNeeds(given({}, ...facts, revised))).toEqual([]);
  });

  it('are over from the day on which the need itself was said to be no more, and by nothing said of another or before', () => {
    const facts = [
      need('sen2', '2025-01-16', 'ASD'),
      need('school', '2026-02-02', 'MLD'),
      need('school', '2026-02-02', 'SEMH'),
    ];
    const after = (code: 'ASD' | 'MLD', on: string) =>
      differingNeeds(given({}, ...facts, said('NeedNoLongerPresent', on, { need: code }))).map(
        (one) => one.need,
      );
    expect(after('MLD', '2026-02-01')).toEqual(['ASD', 'MLD', 'SEMH']);
    expect(after('MLD', '2026-02-02')).toEqual(['ASD', 'SEMH']);
    expect(after('ASD', '2026-03-01')).toEqual([]);
  });

  it('are not ended by a revision of another need, or of one made before', () => {
    const facts = [need('sen2', '2025-01-16', 'ASD'), need('school', '2026-02-02', 'MLD')];
    const after = (formerly: 'MLD' | 'SEMH', on: string) => {
      const revised = by('school', said('NeedRevised', on, { need: 'ASD', formerly }));
      return differingNeeds(given({}, ...facts, revised)).map((one) => one.need);
    };
    expect(after('SEMH', '2026-03-01')).toEqual(['MLD']);
    expect(after('MLD', '2026-02-01')).toEqual(['MLD']);
    expect(after('MLD', '2026-02-02')).toEqual([]);
  });

  it('begin on the first day on which the other source spoke of needs, and rest on all that it says', () => {
    const facts = [
      need('sen2', '2025-01-16', 'ASD'),
      need('school', '2026-02-02', 'MLD'),
      need('school', '2026-05-02', 'SEMH'),
    ];
    const [asd] = differingNeeds(given({}, ...facts));
    expect(asd).toMatchObject({ need: 'ASD', from: '2026-02-02' });
    expect(asd!.events).toEqual([
      'NeedIdentified 2025-01-16',
      'NeedIdentified 2026-02-02',
      'NeedIdentified 2026-05-02',
    ]);
  });

  it('are a gap of the record, until somebody says what holds', () => {
    const facts = [need('sen2', '2025-01-16', 'ASD'), need('school', '2026-02-02', 'MLD')];
    const cut = (...all: BelievedFact[]) => given({}, ...all).until(DAY);
    expect(
      gapsOn(cut(...facts), DAY)
        .filter(({ gap }) => gap === 'sources-conflict')
        .map(({ gap, type, since }) => [gap, type, since]),
    ).toEqual([
      ['sources-conflict', 'NeedIdentified', '2026-02-02'],
      ['sources-conflict', 'NeedIdentified', '2026-02-02'],
    ]);
    const settled = said('ConflictReconciled', '2026-03-01', { kind: 'NeedIdentified' });
    expect(gapsOn(cut(...facts, settled), DAY).filter(({ gap }) => gap === 'sources-conflict')).toEqual([]);
  });
});
