import type { ReadModel } from '../../src/read-model/read-model.js';
import { openReadModel } from '../../src/read-model/sqlite-read-model.js';
import { said } from '../support/facts.js';
import { aFault, meetTheFault } from './support/a-fault.js';
import { ADA, adaAndBen, redIn } from './support/ada-and-ben.js';
import type { LogFolder } from './support/log-folder.js';

describe('where a child cannot be projected', () => {
  let folder: LogFolder;
  let model: ReadModel;
  let fault: ReturnType<typeof aFault>;

  beforeEach(async () => {
    fault = aFault();
    folder = await adaAndBen();
    model = openReadModel({ dir: folder.dir, logPath: folder.log.path, projections: fault.projections });
    await model.rebuild();
    await meetTheFault(folder);
    await model.catchUp();
  });

  afterEach(async () => {
    await model.close();
    await folder.remove();
  });

  it('parks the child, says so without personal data, and goes on with the others', async () => {
    expect((await redIn(model)).map(({ name }) => name)).toEqual(['Fable, Ada', 'Märchen, Ben']);
    const { parked, lagEvents } = await model.health();
    expect(parked).toMatchObject([{ child: ADA.slice(6), attempts: 3 }]);
    expect(JSON.stringify(parked)).not.toContain('Fable');
    expect(lagEvents).toBe(0);
  });

  it('takes up the events that waited once the child is replayed', async () => {
    expect(await model.replayParked()).toEqual([]);
    fault.mend();
    expect(await model.replayParked()).toEqual([ADA.slice(6)]);
    expect((await model.health()).parked).toEqual([]);
    expect((await redIn(model)).map(({ name }) => name)).toEqual(['Märchen, Ben', 'Fable, Ada'].slice(0, 2));
  });

  it('is no longer parked once it is skipped with a reason', async () => {
    expect(await model.skipParked(ADA.slice(6), 'the projection is being mended')).toBe(true);
    expect(await model.health()).toMatchObject({ parked: [], skipped: [{ child: ADA.slice(6) }] });
  });

  it('is noted as skipped, by whom and why, and may be behind until its rows are made', async () => {
    await model.skipParked(ADA.slice(6), 'the projection is being mended', 'staff-1');
    const note = { child: ADA.slice(6), attempts: 3, skippedBy: 'staff-1' };
    expect(await model.skips()).toMatchObject([{ ...note, reason: 'the projection is being mended' }]);
    expect((await model.read(({ parked }) => parked)).map(({ child }) => child)).toEqual([ADA.slice(6)]);
    expect(await model.skipParked(ADA.slice(6), 'once more')).toBe(false);
    expect(await model.replayParked()).toEqual([]);
    fault.mend();
    expect(await model.replayParked(ADA.slice(6))).toEqual([ADA.slice(6)]);
    expect(await model.read(({ parked }) => parked)).toEqual([]);
    expect(await model.skips()).toMatchObject([note]);
  });

  it('leaves no note of its skip once it is erased', async () => {
    await model.skipParked(ADA.slice(6), 'the projection is being mended');
    const erasure = { because: 'ordered', authority: '999', by: 'staff-1' } as const;
    await folder.say(ADA, '2024-05-04T09:00:00.000Z', said('SubjectErased', erasure));
    await model.catchUp();
    expect(await model.skips()).toEqual([]);
  });

  it('takes away what is left of it all the same once it is erased', async () => {
    const erasure = { because: 'ordered', authority: '999', by: 'staff-1' } as const;
    await folder.say(ADA, '2024-05-04T09:00:00.000Z', said('SubjectErased', erasure));
    await model.catchUp();
    expect((await redIn(model)).map(({ name }) => name)).toEqual(['Märchen, Ben']);
    expect((await model.health()).parked).toEqual([]);
  });

  it('parks it in a rebuild too', async () => {
    await model.rebuild();
    expect((await model.health()).parked).toMatchObject([{ child: ADA.slice(6) }]);
  });
});
