import type { Known, NewFact, RecordedFact } from '../../domain/envelope.js';
import { SealedValue } from '../../domain/sealed.js';
import type { JourneyData, JourneyFact } from '../catalogue.js';
import { asEvents } from '../../../test/support/facts.js';
import { RecordReportedFacts, recordReportedFacts } from './record-reported-facts.js';
import type { Load, Reported, ReportedFact } from './reported-load.js';

const by = (day: string): Known => ({
  knownAt: `${day}T12:00:00.000Z`,
  knownFrom: 'source',
  knownPrecision: 'by',
});
const load2025: Load = {
  ...{
    importId: 'i25',
    source: 'sen2',
    edition: '2025',
    digest: 'd25',
    asAt: '2025-01-16',
    known: by('2025-02-01'),
  },
  covers: [{ kind: 'AssessmentRequested', from: '2024-01-01', to: '2024-12-31' }],
};
const load2026: Load = {
  ...load2025,
  importId: 'i26',
  edition: '2026',
  digest: 'd26',
  asAt: '2026-01-15',
  known: by('2026-02-01'),
};

const registered = (over: Partial<Reported<'ChildRegistered'>> = {}): Reported<'ChildRegistered'> => ({
  ...{ type: 'ChildRegistered', occurredOn: '2025-02-01', known: by('2025-02-01'), row: 1 },
  data: { names: { surname: 'Fable', forename: 'Ida' }, dateOfBirth: '2012-05-04', birthCohort: 2011 },
  ...over,
});
const requested = (
  on: string,
  over: Partial<Reported<'AssessmentRequested'>> = {},
): Reported<'AssessmentRequested'> => ({
  ...{ type: 'AssessmentRequested', occurredOn: on, known: by('2025-02-01'), row: 2 },
  data: { receivedOn: on, requestedBy: 'setting', alias: { source: 'sen2', ref: on, refKey: `key-${on}` } },
  ...over,
});
const need = (code: 'ASD' | 'SLCN', asAt: string, row = 3): Reported<'NeedIdentified'> => ({
  ...{ type: 'NeedIdentified', occurredOn: asAt, known: by(asAt), row },
  data: { need: code, rank: 1, identifiedOn: asAt },
});

const ids = (): (() => string) => {
  let made = 0;
  return () => `made-${++made}`;
};
const decide = (load: Load, facts: readonly ReportedFact[], events: readonly JourneyFact[] = []) =>
  recordReportedFacts(new RecordReportedFacts('1', load, facts), events, ids());
const reportOf = (facts: readonly NewFact[]): JourneyData<'SourceReported'> =>
  facts.find(({ type }) => type === 'SourceReported')!.data as JourneyData<'SourceReported'>;
const typesOf = (facts: readonly NewFact[]): string[] => facts.map(({ type }) => type);
const held = (load: Load, facts: readonly ReportedFact[]): JourneyFact[] =>
  asEvents(decide(load, facts), 'child-1', `import:${load.importId}`);

describe('recording what a load reports of a child', () => {
  it('makes an event of each new statement, and one of the load itself', () => {
    const facts = decide(load2025, [registered(), requested('2024-03-01')]);
    expect(typesOf(facts)).toEqual(['ChildRegistered', 'AssessmentRequested', 'SourceReported']);
    expect(facts[1]).toMatchObject({ occurredOn: '2024-03-01', known: by('2025-02-01'), sourceRow: '2' });
    expect(reportOf(facts)).toEqual({
      ...{ source: 'sen2', edition: '2025', digest: 'd25', asAt: '2025-01-16', covers: load2025.covers },
      restates: [],
    });
  });

  it('makes one of the load also where it says nothing new', () => {
    expect(typesOf(decide(load2026, [], held(load2025, [registered()])))).toEqual(['SourceReported']);
  });

  it('restates what an event says already, with the times and the row of its own', () => {
    const events = held(load2025, [requested('2024-03-01')]);
    const again = requested('2024-03-01', { known: by('2026-02-01'), row: 9, sourceKey: 'k9' });
    const facts = decide(load2026, [again], events);
    expect(typesOf(facts)).toEqual(['SourceReported']);
    expect(reportOf(facts).restates).toEqual([
      {
        ...{ event: 'event-0', ...by('2026-02-01'), occurredOn: '2024-03-01', occurredBy: false, row: 9 },
        ...{ sourceKey: 'k9', alias: again.data.alias },
      },
    ]);
  });

  it('keeps the source’s own references, also those of rows that say nothing new', () => {
    const references = [{ row: 2, ref: 'F-17' }];
    const said = [requested('2024-03-01', { sourceKey: 'k17' })];
    const facts = decide({ ...load2026, references }, said, held({ ...load2025, references }, said));
    expect(typesOf(facts)).toEqual(['SourceReported']);
    expect(reportOf(facts).references).toEqual(references);
  });

  it('says nothing of references where the load has none', () => {
    expect(reportOf(decide({ ...load2025, references: [] }, []))).not.toHaveProperty('references');
  });

  it('compares sealed values in clear', () => {
    const [first] = held(load2025, [registered()]) as RecordedFact<
      'ChildRegistered',
      JourneyData<'ChildRegistered'>
    >[];
    const sealed = (value: unknown) => new SealedValue(() => value as never);
    const data = {
      ...first!.data,
      names: sealed(first!.data.names),
      dateOfBirth: sealed(first!.data.dateOfBirth),
    };
    const events = [{ ...first!, data }] as JourneyFact[];
    expect(reportOf(decide(load2026, [registered()], events)).restates).toHaveLength(1);
  });

  it('takes a value that cannot be read for another', () => {
    const [first] = held(load2025, [registered()]) as RecordedFact<
      'ChildRegistered',
      JourneyData<'ChildRegistered'>
    >[];
    const lost = new SealedValue<never>(() => ({ unreadable: 'key-unavailable' }));
    const events = [{ ...first!, data: { ...first!.data, dateOfBirth: lost } }] as JourneyFact[];
    expect(typesOf(decide(load2026, [registered()], events))).toContain('ChildRegistered');
  });

  it('makes an event of a statement that differs in one field, also where it only leaves one out', () => {
    const events = held(load2025, [requested('2024-03-01')]);
    const thin = requested('2024-03-01', { data: { receivedOn: '2024-03-01' } });
    expect(typesOf(decide(load2026, [thin], events))).toEqual(['AssessmentRequested', 'SourceReported']);
  });

  it('leaves ids minted here and aliases out of the comparison', () => {
    const minted = { ...requested('2024-03-01').data, requestId: 'ours-1' };
    const events = held(load2025, [requested('2024-03-01', { data: minted })]);
    const other = { ...minted, requestId: 'ours-2', alias: { source: 'annex-a', ref: 'x', refKey: 'y' } };
    expect(
      reportOf(decide(load2026, [requested('2024-03-01', { data: other })], events)).restates,
    ).toHaveLength(1);
  });

  it('restates an observation at its own date', () => {
    const events = held(load2025, [need('ASD', '2025-01-16')]);
    const facts = decide(load2026, [need('ASD', '2026-01-15'), need('SLCN', '2026-01-15', 4)], events);
    expect(typesOf(facts)).toEqual(['NeedIdentified', 'SourceReported']);
    expect(reportOf(facts).restates).toMatchObject([{ event: 'event-0', occurredOn: '2026-01-15' }]);
  });

  it('restates a statement of the same load that stands in two rows', () => {
    const facts = decide(load2025, [requested('2024-03-01'), requested('2024-03-01', { row: 7 })]);
    expect(typesOf(facts)).toEqual(['AssessmentRequested', 'SourceReported']);
    expect(facts[0]!.id).toBe('made-1');
    expect(reportOf(facts).restates).toMatchObject([{ event: 'made-1', row: 7 }]);
  });

  it('adds nothing when the same load is said again', () => {
    expect(decide(load2025, [registered()], held(load2025, [registered()]))).toEqual([]);
  });

  it('refuses the same load said again as known at another time', () => {
    const events = held(load2025, [registered()]);
    expect(() => decide({ ...load2025, known: by('2025-03-01') }, [registered()], events)).toThrow(
      expect.objectContaining({ reason: 'load-known-at-another-time' }),
    );
  });
});

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
