import { Refused } from '../domain/refused.js';
import { CHILD, registered, TODAY } from '../../test/support/child.js';
import { asEvents } from '../../test/support/facts.js';
import { RecordViews } from './identification/record-views.js';
import { journey } from './journey.js';
import { RecordReportedFacts } from './record/record-reported-facts.js';

const newer = {
  ...asEvents([registered])[0]!,
  ...{ id: 'newer', type: 'SomethingNewer', revision: 1, position: '00000000000000000002' },
} as never;
const held = journey.fold([...asEvents([registered]), newer]);
const newId = (): string => 'new';

describe('a record that holds a type of event which this release does not know', () => {
  it('takes nothing that is typed', () => {
    const said = { whose: 'child', views: 'Mine.', recordedOn: TODAY } as const;
    const decide = () => journey.decide(new RecordViews(CHILD, said, TODAY), held, newId);
    expect(decide).toThrow(Refused);
    expect(decide).toThrow('SomethingNewer');
  });

  it('takes nothing that is reported', () => {
    const known = { knownAt: '2026-01-01T00:00:00.000Z', knownFrom: 'source', knownPrecision: 'by' } as const;
    const load = { importId: 'i', source: 'sen2', edition: '2026', digest: 'd', known, covers: [] };
    const decide = () => journey.decide(new RecordReportedFacts(CHILD, load, []), held, newId);
    expect(decide).toThrow('newer release');
  });
});
