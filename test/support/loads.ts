import type { Known, NewFact } from '../../src/domain/envelope.js';
import type { JourneyData, JourneyFact } from '../../src/journey/catalogue.js';
import { asEvents } from './facts.js';
import { RecordReportedFacts, recordReportedFacts } from '../../src/journey/record/record-reported-facts.js';
import type { Load, Reported, ReportedFact } from '../../src/journey/record/reported-load.js';

export const by = (day: string): Known => ({
  knownAt: `${day}T12:00:00.000Z`,
  knownFrom: 'source',
  knownPrecision: 'by',
});
export const load2025: Load = {
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
export const load2026: Load = {
  ...load2025,
  importId: 'i26',
  edition: '2026',
  digest: 'd26',
  asAt: '2026-01-15',
  known: by('2026-02-01'),
};

export const registered = (over: Partial<Reported<'ChildRegistered'>> = {}): Reported<'ChildRegistered'> => ({
  ...{ type: 'ChildRegistered', occurredOn: '2025-02-01', known: by('2025-02-01'), row: 1 },
  data: { names: { surname: 'Fable', forename: 'Ida' }, dateOfBirth: '2012-05-04', birthCohort: 2011 },
  ...over,
});
export const requested = (
  on: string,
  over: Partial<Reported<'AssessmentRequested'>> = {},
): Reported<'AssessmentRequested'> => ({
  ...{ type: 'AssessmentRequested', occurredOn: on, known: by('2025-02-01'), row: 2 },
  data: { receivedOn: on, requestedBy: 'setting', alias: { source: 'sen2', ref: on, refKey: `key-${on}` } },
  ...over,
});
export const need = (code: 'ASD' | 'SLCN', asAt: string, row = 3): Reported<'NeedIdentified'> => ({
  ...{ type: 'NeedIdentified', occurredOn: asAt, known: by(asAt), row },
  data: { need: code, rank: 1, identifiedOn: asAt },
});

export const ids = (): (() => string) => {
  let made = 0;
  return () => `made-${++made}`;
};
export const decide = (load: Load, facts: readonly ReportedFact[], events: readonly JourneyFact[] = []) =>
  recordReportedFacts(new RecordReportedFacts('1', load, facts), events, ids());
export const reportOf = (facts: readonly NewFact[]): JourneyData<'SourceReported'> =>
  facts.find(({ type }) => type === 'SourceReported')!.data as JourneyData<'SourceReported'>;
export const typesOf = (facts: readonly NewFact[]): string[] => facts.map(({ type }) => type);
export const held = (load: Load, facts: readonly ReportedFact[]): JourneyFact[] =>
  asEvents(decide(load, facts), 'child-1', `import:${load.importId}`);
