import { LogMoved, START_POSITION } from '../port.js';
import { positionText } from '../positions.js';
import { copyToMake } from './copy-to-make.js';
import { CopyRefused } from './house.js';
import type { House } from './house.js';
import type { Standing } from './standing.js';

const LOG = '6f0e7c4a-52f1-4f0e-9d1c-0c6a5c2b7d10';
const shut = (state: 'arriving' | 'closed', copy = 'c'): Standing => ({
  ...{ state, copy, other: 'a data folder', at: '2026-11-22T10:00:00.000Z' },
});
const open = (copy?: string): Standing => ({ state: 'open', copy });

const house = (name: string, standing: Standing | undefined, logId = LOG, head = positionText(7)): House => ({
  ...{ name, calledThere: name, unit: 'events', isMirrored: false, measure: Number },
  standing: async () => standing && { ...standing, logId },
  head: async () => head,
  events: () => [],
  ...{ arrive: async () => undefined, write: async () => undefined, shut: async () => undefined },
  ...{ open: async () => undefined, end: async () => undefined },
});
const asked = (from: Standing | undefined, to: Standing | undefined) =>
  copyToMake(house('here', from), house('there', to), 'new');

describe('what a copy of a log has to do', () => {
  it.each([
    ['begins, into an empty place', open(), undefined, { copy: 'new', arrives: true, shuts: true }],
    [
      'begins, into a house that was left',
      open(),
      shut('closed'),
      { copy: 'new', arrives: true, shuts: true },
    ],
    ['goes on', open(), shut('arriving'), { copy: 'c', arrives: false, shuts: true }],
    ['goes on, the source closed', shut('closed'), shut('arriving'), { arrives: false, shuts: false }],
    ['has been done', shut('closed'), open('c'), { kind: 'done' }],
    ['is given up', shut('arriving'), shut('closed'), { kind: 'give-back', copy: 'c' }],
  ] as const)('%s', async (_what, from, to, expected) => {
    expect(await asked(from, to)).toMatchObject({ kind: 'copy', ...expected });
  });
  it.each([
    ['from a house that the log left', shut('closed'), undefined],
    ['from a house that it left for another than this', shut('closed'), shut('arriving', 'another')],
    ['from a house that it has not arrived in', shut('arriving'), undefined],
    [
      'from one to the other where neither is the end of the same copy',
      shut('closed', 'a'),
      shut('closed', 'b'),
    ],
  ] as const)('is refused %s', async (_what, from, to) => {
    await expect(asked(from, to)).rejects.toThrow(LogMoved);
  });
  it('is refused where there is nothing, where both are open, and where another log lies', async () => {
    await expect(asked(undefined, undefined)).rejects.toThrow('Nothing is recorded in here');
    const empty = house('here', open(), LOG, START_POSITION);
    await expect(copyToMake(empty, house('there', undefined), 'new')).rejects.toThrow(CopyRefused);
    await expect(asked(open(), open())).rejects.toThrow('Both here and there');
    const another = house('there', shut('closed'), 'another');
    await expect(copyToMake(house('here', open()), another, 'new')).rejects.toThrow(
      'there holds another log, another',
    );
  });
});
