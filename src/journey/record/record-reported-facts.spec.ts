import type { RecordedFact } from '../../domain/envelope.js';
import { SealedValue } from '../../domain/sealed.js';
import type { JourneyData, JourneyFact } from '../catalogue.js';
import {
  by,
  load2025,
  load2026,
  registered,
  requested,
  need,
  decide,
  reportOf,
  typesOf,
  held,
} from '../../../test/support/loads.js';

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
