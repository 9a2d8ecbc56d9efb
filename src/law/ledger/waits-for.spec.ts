import { release } from '../release.js';
import { WAITS_FOR } from './waits-for.js';

const waitingFor = (...business: string[]): string[] =>
  Object.keys(WAITS_FOR)
    .filter((id) => WAITS_FOR[id]!.join() === business.join())
    .sort();

describe('what a duty waits for', () => {
  it('is the answers without which it cannot be finished', () => {
    expect(waitingFor('assessment', 'refusal')).toEqual(['A11', 'A4', 'A5', 'A8']);
    expect(waitingFor('assessment')).toEqual([
      ...['O-b1', 'O-b2', 'O-b3', 'O-c1', 'O-c2', 'O-d', 'U-b1', 'U-b2', 'U-b3', 'U-c1', 'U-c2'],
    ]);
    expect(waitingFor('review')).toEqual(['M3', 'R1', 'R14', 'R2', 'R8', 'R9']);
    expect(waitingFor('review', 'amendment')).toEqual([
      ...['O-e', 'O-f', 'O-h', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'R11', 'R12', 'U-e', 'U-f', 'U-h'],
    ]);
    expect(waitingFor('assessment', 'amendment')).toEqual(['D10']);
    expect(waitingFor('cease')).toEqual(['X7']);
  });

  it('is nothing where others owe it', () => {
    const others = release.duties.filter(({ holder }) => holder !== 'authority').map(({ id }) => id);
    expect(others.filter((id) => WAITS_FOR[id] !== undefined)).toEqual([]);
  });
});
