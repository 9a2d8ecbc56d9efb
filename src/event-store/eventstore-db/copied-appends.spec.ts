import type { StoredEvent } from '../port.js';
import { positionText } from '../positions.js';
import { oneAppendEach } from './copied-appends.js';

const event = (stream: string, revision: number, bytes = 10): StoredEvent => ({
  ...{
    stream,
    revision,
    id: `${stream}-${revision}`,
    type: 'ViewsRecorded',
    position: positionText(revision + 1),
  },
  ...{ data: `{"views":"${'x'.repeat(bytes)}"}`, metadata: '{}' },
});
const runs = (...events: readonly StoredEvent[]): string[][] =>
  [...oneAppendEach(events)].map((run) => run.map(({ id }) => id));

describe('events that are copied into an event store', () => {
  it('go together where they follow one another in one stream, and stay in the order of the log', () => {
    expect(runs(event('a', 0), event('a', 1), event('b', 0), event('a', 2))).toEqual([
      ['a-0', 'a-1'],
      ['b-0'],
      ['a-2'],
    ]);
  });
  it('go in several appends where they would not have room in one', () => {
    expect(runs(event('a', 0, 600_000), event('a', 1, 600_000), event('a', 2))).toEqual([
      ['a-0'],
      ['a-1', 'a-2'],
    ]);
  });
  it('are refused, by revision and stream, where one has no room by itself', () => {
    expect(() => runs(event('a', 0), event('child-b', 7, 1_100_000))).toThrow('Revision 7 of child-b');
  });
});
