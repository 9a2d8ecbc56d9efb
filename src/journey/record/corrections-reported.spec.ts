import type { ReportedFact } from './reported-load.js';
import {
  by,
  load2025,
  load2026,
  registered,
  requested,
  need,
  decide,
  typesOf,
  held,
} from '../../../test/support/loads.js';

describe('corrections in a load', () => {
  const corrected = (knownDay: string): ReportedFact[] => [
    {
      ...{ type: 'FactCorrected', occurredOn: knownDay, known: by(knownDay), row: 5 },
      data: {
        correctsRef: { source: 'case-system', ref: 'x', refKey: 'kx' },
        wrong: 'date',
        reason: 'Typed wrongly.',
      },
    },
    { ...requested('2024-03-08', { row: 5, known: by(knownDay) }), replaces: 'kx' },
  ];

  it('stand with the facts that replace what they correct', () => {
    const facts = decide(load2025, corrected('2025-02-01'));
    expect(typesOf(facts)).toEqual(['FactCorrected', 'AssessmentRequested', 'SourceReported']);
    expect(facts[1]).toMatchObject({ replaces: 'kx' });
  });

  it('add nothing where a longer file repeats them', () => {
    const facts = decide(load2026, corrected('2025-02-01'), held(load2025, corrected('2025-02-01')));
    expect(typesOf(facts)).toEqual(['SourceReported']);
  });

  it('are said anew where they put something else in place', () => {
    const [correction] = corrected('2025-02-01');
    const facts = decide(load2026, [correction!], held(load2025, corrected('2025-02-01')));
    expect(typesOf(facts)).toEqual(['FactCorrected', 'SourceReported']);
  });

  it('leave a replacing event alone: a report that says the same is an event of its own', () => {
    const events = held(load2025, corrected('2025-02-01'));
    expect(typesOf(decide(load2026, [requested('2024-03-08')], events))).toEqual([
      'AssessmentRequested',
      'SourceReported',
    ]);
  });
});

describe('a report that its own record shows to be wrong', () => {
  it.each<[string, ReportedFact[], string]>([
    ['a date that does not exist', [requested('2024-02-30')], 'no-such-date'],
    ['a date after the day it was known', [requested('2025-02-02')], 'after-it-was-known'],
    ['a fact before the birth that it states', [registered(), requested('2012-05-03')], 'before-birth'],
    [
      'a month before the birth',
      [registered(), requested('2011-01-01', { occurredOn: '2012-04' })],
      'before-birth',
    ],
    ['an unknown code', [need('XX' as never, '2025-01-16')], 'unknown-code'],
  ])('is refused for %s', (_what, facts, reason) => {
    expect(() => decide(load2025, facts)).toThrow(expect.objectContaining({ reason }));
  });

  it('is not refused for the month of the birth', () => {
    expect(decide(load2025, [registered(), requested('2012-05-04', { occurredOn: '2012-05' })])).toHaveLength(
      3,
    );
  });

  it('is not refused for what is already held: that is a gap in the record', () => {
    const events = held(load2025, [registered()]);
    expect(decide(load2026, [requested('2011-01-01')], events)).toHaveLength(2);
  });

  it('names its row', () => {
    expect(() => decide(load2025, [requested('2025-02-02')])).toThrow(/^Row 2, AssessmentRequested: /);
  });
});
