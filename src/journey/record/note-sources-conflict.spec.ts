import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { NoteSourcesConflict } from './note-sources-conflict.js';

const SAID = { kind: 'NeedIdentified', events: ['event-1', 'event-2'], noticedOn: '2026-03-02' } as const;
const say = (over: Partial<NoteSourcesConflict['said']> = {}): NoteSourcesConflict =>
  new NoteSourcesConflict(CHILD, { ...SAID, ...over }, TODAY);

describe('note sources conflict', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'SourcesConflict', occurredOn: SAID.noticedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ noticedOn: '2026-11-03' }))
      .thenRefused('note-in-future'));
  it('is refused where only one event is named', () =>
    given(registered)
      .when(say({ events: ['event-1'] }))
      .thenRefused('no-conflict'));
});
