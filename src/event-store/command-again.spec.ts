import { memoryLog } from '../../test/support/memory-log.js';
import { createMemoryStore } from './memory-store.js';
import { Conflict } from './port.js';
import { CommandIdReused } from './command.js';
import { counting, gatheredOf, order, raced, stream, viewOf } from '../../test/support/said-views.js';

describe('a command said twice', () => {
  it('happens once, and gets its first result', async () => {
    const { handler, read } = memoryLog();
    const first = await handler.execute(order('a', 'one', 'two'));
    await handler.execute(order('b', 'three'));
    expect(await handler.execute(order('a', 'one', 'two'))).toEqual({ ...first, repeated: true });
    expect(await read(stream)).toHaveLength(3);
  });

  it('gets its first result from a process that did not see it', async () => {
    const { handler, anotherHandler } = memoryLog();
    const first = await handler.execute(order('a', 'one', 'two'));
    expect(await anotherHandler().execute(order('a', 'one', 'two'))).toEqual({ ...first, repeated: true });
  });

  it('is a conflict where it says something else', async () => {
    const { handler } = memoryLog();
    await handler.execute(order('a', 'one'));
    await expect(handler.execute(order('a', 'two'))).rejects.toThrow(CommandIdReused);
  });

  it('happens once also when said twice at the same time', async () => {
    const { handler, anotherHandler, read } = memoryLog();
    const other = anotherHandler();
    const said = await Promise.all(
      [handler, handler, other, other].map((one) => one.execute(order('a', 'one'))),
    );
    expect(said.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await read(stream)).toHaveLength(1);
  });
});

describe('commands of one stream at the same time', () => {
  it('are taken one after the other within a process', async () => {
    const { handler, read } = memoryLog();
    await Promise.all(Array.from({ length: 30 }, (_, i) => handler.execute(order(`${i}`, 'one'))));
    expect((await read(stream)).map(gatheredOf)).toEqual(Array.from({ length: 30 }, (_, i) => `after ${i}`));
  });

  const racedTimes = (times: number) => {
    const store = createMemoryStore();
    const first = memoryLog(undefined, { store });
    const others = Array.from(
      { length: times },
      (_, i) => () => first.handler.execute(order(`o${i}`, 'other')),
    );
    const log = memoryLog(undefined, { store: raced(store, others), keys: first.keys });
    return { first, log };
  };

  it('are tried three times more, decided and sealed anew, when another process was first', async () => {
    const { first, log } = racedTimes(3);
    await log.handler.execute(order('mine', 'mine'));
    const events = await first.read(stream);
    expect(events.map(viewOf)).toEqual(['other', 'other', 'other', 'mine']);
    expect(gatheredOf(events.at(-1))).toBe('after 3');
  });

  it('are a conflict after that', async () => {
    const { first, log } = racedTimes(4);
    await expect(log.handler.execute(order('mine', 'mine'))).rejects.toThrow(Conflict);
    expect(await first.read(stream)).toHaveLength(4);
  });
});

describe('a command said by somebody who saw a certain revision', () => {
  it('is carried out where the stream still stands there', async () => {
    const { handler } = memoryLog();
    await handler.execute(order('a', 'one'));
    expect(await handler.execute({ ...order('b', 'two'), expectedRevision: 0 })).toMatchObject({
      revision: 1,
    });
  });

  it('is a conflict where it has moved on, and is not tried again', async () => {
    const store = counting(createMemoryStore());
    const { handler } = memoryLog(undefined, { store });
    await handler.execute(order('a', 'one', 'two'));
    await expect(handler.execute({ ...order('b', 'x'), expectedRevision: 0 })).rejects.toThrow(Conflict);
    expect(store.reads).toBe(1);
  });

  it('is carried out where another process moved the stream on to there', async () => {
    const store = counting(createMemoryStore());
    const { handler, anotherHandler } = memoryLog(undefined, { store });
    await handler.execute(order('a', 'one'));
    await anotherHandler().execute(order('b', 'two'));
    store.reads = 0;
    expect(await handler.execute({ ...order('c', 'three'), expectedRevision: 1 })).toMatchObject({
      revision: 2,
    });
    expect(store.reads).toBe(1);
  });

  it('is a conflict where nothing stands there yet, looked up once', async () => {
    const store = counting(createMemoryStore());
    const { handler } = memoryLog(undefined, { store });
    await handler.execute(order('a', 'one'));
    store.reads = 0;
    await expect(handler.execute({ ...order('b', 'x'), expectedRevision: 7 })).rejects.toThrow(Conflict);
    expect(store.reads).toBe(1);
  });

  it('still gets its first result when it is said again', async () => {
    const { handler } = memoryLog();
    await handler.execute(order('a', 'one'));
    const said = { ...order('b', 'two'), expectedRevision: 0 };
    const first = await handler.execute(said);
    expect(await handler.execute(said)).toEqual({ ...first, repeated: true });
  });
});
