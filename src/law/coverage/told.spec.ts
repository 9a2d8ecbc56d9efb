import { covered } from '../../../test/law/asked.js';
import { coverageByKind, FOR_EVER, toldOf } from './told.js';

const told = (from: string, ...spells: readonly [source: string, from: string, to: string][]) =>
  toldOf(
    [{ kinds: ['ReviewDecided'], from }],
    coverageByKind(spells.map(([source, start, to]) => covered(source, 'ReviewDecided', start, to))),
  );

describe('how far a silence speaks', () => {
  it('is to the last day of coverage that is unbroken from the first day', () => {
    expect(told('2025-01-11', ['sen2', '2025-01-01', '2026-01-15'])).toEqual({ until: '2026-01-15' });
    expect(
      told('2025-01-11', ['sen2', '2025-01-11', '2025-06-30'], ['sen2', '2025-07-01', '2026-01-15']),
    ).toEqual({
      until: '2026-01-15',
    });
  });

  it('is the first day alone where the coverage ends on it', () => {
    expect(told('2025-01-11', ['sen2', '2025-01-01', '2025-01-11'])).toEqual({ until: '2025-01-11' });
  });

  it('is not at all where the first day is not covered', () => {
    const unsaid = { unsaidFrom: '2025-01-11', unsaidKind: 'ReviewDecided' };
    expect(told('2025-01-11', ['sen2', '2025-01-12', '2026-01-15'])).toEqual(unsaid);
    expect(told('2025-01-11', ['sen2', '2024-01-12', '2025-01-10'])).toEqual(unsaid);
    expect(told('2025-01-11')).toEqual(unsaid);
  });

  it('is to the gap where its source falls silent and then speaks again', () => {
    expect(
      told('2025-01-11', ['sen2', '2025-01-01', '2025-03-31'], ['sen2', '2025-06-01', '2026-01-15']),
    ).toEqual({
      unsaidFrom: '2025-04-01',
      unsaidKind: 'ReviewDecided',
    });
  });

  it('is the longest of the sources that carry it unbroken', () => {
    expect(
      told('2025-01-11', ['sen2', '2025-01-01', '2026-01-15'], ['records', '2024-01-01', '2026-05-31']),
    ).toEqual({ until: '2026-05-31' });
    expect(
      told(
        '2025-01-11',
        ['sen2', '2025-01-01', '2025-03-31'],
        ['sen2', '2025-06-01', '2026-01-15'],
        ['records', '2025-01-01', '2025-03-01'],
      ),
    ).toEqual({ until: '2025-03-01' });
  });

  it('passes from one source to the next that takes over', () => {
    expect(
      told('2025-01-11', ['sen2', '2025-01-01', '2026-01-15'], ['here', '2026-01-10', FOR_EVER]),
    ).toEqual({
      until: FOR_EVER,
    });
  });

  it('is the shortest of several silences, and a silence with several kinds is as good as the best', () => {
    const coverage = coverageByKind([
      covered('a', 'TravelAgreed', '2025-01-01', '2026-01-15'),
      covered('a', 'TravelRefused', '2025-01-01', '2025-12-31'),
    ]);
    const from = '2025-02-01';
    expect(
      toldOf(
        [
          { kinds: ['TravelAgreed'], from },
          { kinds: ['TravelRefused'], from },
        ],
        coverage,
      ),
    ).toEqual({
      until: '2025-12-31',
    });
    expect(toldOf([{ kinds: ['TravelRefused', 'TravelAgreed'], from }], coverage)).toEqual({
      until: '2026-01-15',
    });
    expect(
      toldOf(
        [
          { kinds: ['TravelAgreed'], from },
          { kinds: ['TravelNotNeeded'], from },
        ],
        coverage,
      ),
    ).toEqual({
      until: '2026-01-15',
      unsaidFrom: from,
      unsaidKind: 'TravelNotNeeded',
    });
  });

  it('is, of several kinds, that of one that is told, and of those broken off that of the one told longer', () => {
    const coverage = coverageByKind([
      covered('a', 'TravelAgreed', '2025-01-01', '2025-03-31'),
      covered('b', 'TravelRefused', '2025-01-01', '2025-06-30'),
      covered('b', 'TravelRefused', '2025-08-01', '2026-01-15'),
      covered('c', 'TravelNotNeeded', '2025-01-01', '2025-04-30'),
      covered('c', 'TravelNotNeeded', '2025-08-01', '2026-01-15'),
    ]);
    const of = (...kinds: readonly string[]) => toldOf([{ kinds, from: '2025-02-01' }], coverage);
    for (const other of ['TravelRefused', 'nobody’s']) {
      expect(of('TravelAgreed', other)).toEqual({ until: '2025-03-31' });
      expect(of(other, 'TravelAgreed')).toEqual({ until: '2025-03-31' });
    }
    const both = coverageByKind([
      covered('a', 'TravelAgreed', '2025-01-01', '2025-03-31'),
      covered('a', 'TravelRefused', '2025-01-01', '2025-06-30'),
    ]);
    for (const kinds of [
      ['TravelAgreed', 'TravelRefused'],
      ['TravelRefused', 'TravelAgreed'],
    ])
      expect(toldOf([{ kinds, from: '2025-02-01' }], both)).toEqual({ until: '2025-06-30' });
    const longer = { unsaidFrom: '2025-07-01', unsaidKind: 'TravelRefused' };
    expect(of('TravelRefused', 'TravelNotNeeded')).toEqual(longer);
    expect(of('TravelNotNeeded', 'TravelRefused')).toEqual(longer);
  });

  it('is, of several silences that break off, from the first that does', () => {
    const coverage = coverageByKind([covered('a', 'TravelAgreed', '2025-01-01', '2026-01-15')]);
    const early = { kinds: ['TravelRefused'], from: '2025-02-01' };
    const late = { kinds: ['TravelNotNeeded'], from: '2025-05-01' };
    const told = { kinds: ['TravelAgreed'], from: '2025-02-01' };
    const unsaid = { unsaidFrom: '2025-02-01', unsaidKind: 'TravelRefused' };
    expect(toldOf([early, late], coverage)).toStrictEqual(unsaid);
    expect(toldOf([late, early], coverage)).toStrictEqual(unsaid);
    expect(toldOf([late, early, told], coverage)).toStrictEqual({ until: '2026-01-15', ...unsaid });
  });

  it('cannot be said where no kind would say so', () => {
    expect(toldOf([{ kinds: [], from: '2025-02-01' }], coverageByKind([]))).toEqual({
      unsaidFrom: '2025-02-01',
    });
  });

  it('is without end where no silence is relied on', () => {
    expect(toldOf([], coverageByKind([]))).toStrictEqual({});
  });
});
