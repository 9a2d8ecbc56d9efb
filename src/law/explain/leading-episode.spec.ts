import { leadingEpisode, type Ranked } from './leading-episode.js';

const DAY = '2026-06-01';
const leading = (...episodes: readonly Ranked[]): Ranked | undefined => leadingEpisode(episodes, DAY);

describe('the episode that speaks for a rule', () => {
  it('is the one with the strongest colour', () => {
    const [red, amber, unsaid, none] = (['red', 'amber', 'cannot-be-said', 'none'] as const).map(
      (colour): Ranked => ({ colour }),
    );
    expect(leading(none!, unsaid!, amber!, red!)).toBe(red);
    expect(leading(none!, unsaid!, amber!)).toBe(amber);
    expect(leading(none!, unsaid!)).toBe(unsaid);
  });

  it('is, where none has a colour, the one still to come, else the one that was over last', () => {
    const cleared: Ranked = { colour: 'none', clearedOn: '2025-01-01', lapsedOn: '2027-01-01' };
    const lapsed: Ranked = { colour: 'none', lapsedOn: '2026-01-01' };
    const toCome: Ranked = { colour: 'none', lapsedOn: '2027-09-01' };
    expect(leading(cleared, lapsed)).toBe(lapsed);
    expect(leading(cleared, toCome, lapsed)).toBe(toCome);
  });

  it('is none where there is no episode', () => {
    expect(leading()).toBeUndefined();
  });
});
