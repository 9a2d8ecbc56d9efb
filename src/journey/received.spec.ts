import { TODAY } from '../../test/support/child.js';
import { inClear } from '../../test/support/given.js';
import { ADA, EVE, IDA, link, move, open, REASON, streamOf, unlink } from '../../test/support/two-records.js';
import { RegisterChild } from './identification/register-child.js';
import { CorrectFact } from './record/correct-fact.js';

describe('a fact moved to another child', () => {
  it('is believed of the giver until then and of the receiver from then on', async () => {
    const { say, support, events, history, clock, forward } = await open();
    const event = await support(ADA);
    forward(60_000);
    const before = clock.now();
    forward(60_000);
    await say(move(event));
    const moved = (await events(ADA)).at(-1)!;
    expect(moved).toMatchObject({
      type: 'FactMovedToAnotherChild',
      data: { event, toStream: streamOf(EVE) },
    });
    const holds = async (child: string, at: string) =>
      (await history(child, at))
        .of('SenSupportStarted')
        .map(({ occurredOn, data }) => [occurredOn, data.level]);
    expect(await holds(ADA, before)).toEqual([['2020-09-01', 'targeted']]);
    expect(await holds(EVE, before)).toEqual([]);
    expect(await holds(ADA, moved.knownAt)).toEqual([]);
    expect(await holds(EVE, moved.knownAt)).toEqual([['2020-09-01', 'targeted']]);
  });
  it('is sealed anew under the receiver’s key, and outlives the giver’s', async () => {
    const { say, support, events, keys } = await open();
    await say(move(await support(ADA)));
    keys.destroy(streamOf(ADA));
    const [received, fact] = (await events(EVE)).slice(-2);
    expect(inClear(received!.data)).toMatchObject({ fromStream: streamOf(ADA), reason: REASON });
    expect(fact).toMatchObject({ type: 'SenSupportStarted', knownAt: received!.knownAt });
  });
  it('happens once when it is said twice', async () => {
    const { say, support, types } = await open();
    const event = await support(ADA);
    const first = await say(move(event), 'a');
    expect(await say(move(event), 'a')).toEqual({ ...first, repeated: true });
    expect(await types(EVE)).toEqual([
      'ChildRegistered',
      'FactReceivedFromAnotherChild',
      'SenSupportStarted',
    ]);
  });
  it('takes with it what a correction says of it', async () => {
    const { say, support, history } = await open();
    const corrects = await support(ADA);
    const instead = [{ occurredOn: '2020-09-08', data: { startedOn: '2020-09-08', level: 'targeted' } }];
    const { eventIds } = await say(
      new CorrectFact(ADA, { corrects, wrong: 'date', reason: 'Typed wrongly.', instead }, TODAY),
    );
    await expect(say(move(corrects))).rejects.toMatchObject({ reason: 'fact-not-believed' });
    await say(move(eventIds[1]!));
    expect((await history(ADA)).of('SenSupportStarted')).toEqual([]);
    expect((await history(EVE)).of('SenSupportStarted')).toMatchObject([{ occurredOn: '2020-09-08' }]);
  });
  it('comes back when it is moved back', async () => {
    const { say, support, events, history } = await open();
    await say(move(await support(ADA)));
    await say(move((await events(EVE)).at(-1)!.id, ADA, EVE));
    expect((await history(EVE)).of('SenSupportStarted')).toEqual([]);
    expect((await history(ADA)).of('SenSupportStarted')).toMatchObject([{ occurredOn: '2020-09-01' }]);
  });
  it('is refused to the same child, to nobody, a second time, and to a record that holds it or is the same child’s', async () => {
    const { say, support } = await open();
    const event = await support(ADA);
    await expect(say(move(event, ADA))).rejects.toMatchObject({ reason: 'same-child', field: 'toChild' });
    await expect(say(move(event, 'nobody'))).rejects.toMatchObject({
      reason: 'unknown-child',
      field: 'toChild',
    });
    await expect(say(move('none'))).rejects.toMatchObject({ reason: 'unknown-fact', field: 'event' });
    await support(IDA);
    await expect(say(move(event, IDA))).rejects.toMatchObject({ reason: 'already-recorded' });
    await say(link());
    await expect(say(move(event))).rejects.toMatchObject({ reason: 'records-linked' });
    await say(unlink());
    await say(move(event));
    await expect(say(move(event))).rejects.toMatchObject({ reason: 'fact-already-moved' });
  });
  it('cannot be taken back on the giver’s side alone', async () => {
    const { say, support, events } = await open();
    await say(move(await support(ADA)));
    const [correction, moved] = (await events(ADA)).slice(-2);
    const undo = (corrects: string) =>
      say(new CorrectFact(ADA, { corrects, wrong: 'never-happened', reason: 'No.' }, TODAY));
    await expect(undo(correction!.id)).rejects.toMatchObject({ reason: 'fact-was-moved' });
    await expect(undo(moved!.id)).rejects.toMatchObject({ reason: 'not-a-fact' });
  });
  it('is refused where it is no fact of the child’s life', async () => {
    const { say, events } = await open();
    const [registration] = await events(ADA);
    await expect(say(move(registration!.id))).rejects.toMatchObject({ reason: 'not-a-fact' });
  });
  it('is refused before anything is recorded where the other child was born later', async () => {
    const { say, support, types } = await open();
    const event = await support(ADA);
    const child = '00000000-0000-4000-8000-000000000004';
    await say(
      new RegisterChild(
        child,
        { names: { surname: 'Fable', forename: 'Amy' }, dateOfBirth: '2022-01-02' },
        TODAY,
      ),
    );
    await expect(say(move(event, child))).rejects.toMatchObject({ reason: 'fact-before-birth' });
    expect(await types(ADA)).toEqual(['ChildRegistered', 'SenSupportStarted']);
  });
});
