import { asEvents, said } from '../../test/support/facts.js';
import { registered, requested } from '../../test/support/child.js';
import { SealedValue } from '../domain/sealed.js';
import type { JourneyData } from '../journey/catalogue.js';
import { sourceReferences } from './source-references.js';

const load = { source: 'case-system', edition: 'e', digest: 'd', covers: [], restates: [] };
const imported = (references: JourneyData<'SourceReported'>['references']) =>
  asEvents(
    [
      { ...registered, sourceRow: '2' },
      { ...requested, sourceRow: '3' },
      said('SourceReported', { ...load, ...(references && { references }) }),
    ],
    'child-1',
    'import:i1',
  );

describe('what a source itself calls an event', () => {
  it('is the reference of the row that it came from', () => {
    const events = imported([{ row: 3, ref: 'F-17' }]);
    expect(events.map(sourceReferences(events))).toEqual([undefined, 'F-17', undefined]);
  });

  it('is never that of the same row of another file', () => {
    const other = asEvents([{ ...requested, sourceRow: '3' }], 'child-1', 'import:i2');
    expect(other.map(sourceReferences([...imported([{ row: 3, ref: 'F-17' }]), ...other]))).toEqual([
      undefined,
    ]);
  });

  it('is not told where it cannot be read, or was not given', () => {
    const erased = new SealedValue<never>(() => ({ unreadable: 'erased' }));
    for (const references of [erased, undefined]) {
      const events = imported(references);
      expect(events.map(sourceReferences(events))).toEqual([undefined, undefined, undefined]);
    }
  });
});
