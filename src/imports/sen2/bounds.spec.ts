import { importLog } from '../../../test/support/import-log.js';
import { active, request } from '../../../test/support/sen2-facts.js';
import { pip, sen2Xml } from '../../../test/support/sen2-xml.js';
import type { Elements } from '../../../test/support/sen2-xml.js';
import { historyAt } from '../../journey/belief/belief.js';
import type { History } from '../../journey/belief/history.js';
import { allPlacementsIn, placementsIn } from '../../journey/placement/placement.js';
import { latestPlacement } from '../../law/readings/placements.js';
import type { JourneyFact, JourneyFactType } from '../../journey/catalogue.js';

const CENSUSES = ['2024-01-18', '2025-01-16', '2026-01-15'] as const;

/** What is believed after the return of each year in turn. */
const historyAfter = async (of: (year: number) => Elements): Promise<History> => {
  const log = importLog();
  for (const referenceDate of CENSUSES) {
    const year = referenceDate.slice(0, 4);
    const person = { ...pip, Requests: { ...request, ActivePlans: [], ...of(Number(year)) } };
    const text = sen2Xml([person], { year, referenceDate, dateTime: `${year}-02-20T10:00:00` });
    expect((await log.import(log.file(`${year}.xml`, text))).wrong).toEqual([]);
  }
  const events = (await log.read(await log.onlyChild())) as readonly JourneyFact[];
  log.done();
  return historyAt(events, '2026-10-01T00:00:00.000Z');
};

/** The days of what is believed of one type. */
const believed = async (type: JourneyFactType, of: (year: number) => Elements): Promise<readonly string[]> =>
  (await historyAfter(of))
    .of(type)
    .map(({ occurredOn, occurredBy }) => `${occurredBy ? 'by ' : ''}${occurredOn}`);

describe('what a return gives without a day of its own, and the next returns give again,', () => {
  it('is one outcome of one review, by the first census', async () => {
    const review = (ReviewMeeting: string): Elements => ({
      ActivePlans: { ...active, ReviewMeeting, ReviewDraft: '', LastReview: '' },
    });
    expect(await believed('ReviewDecided', () => review('2023-11-24'))).toEqual(['by 2024-01-18']);
    const held = (year: number) => review(year === 2024 ? '2023-11-24' : '2024-11-24');
    expect(await believed('ReviewDecided', held)).toEqual(['by 2024-01-18', 'by 2025-01-16']);
  });

  it('is one move to one authority, by the first census', async () => {
    expect(await believed('MovedOutOfArea', () => ({ Exported: '333' }))).toEqual(['by 2024-01-18']);
    const to = (year: number) => ({ Exported: year === 2024 ? '333' : '334' });
    expect(await believed('MovedOutOfArea', to)).toEqual(['by 2024-01-18', 'by 2025-01-16']);
  });

  it('is one exception, one dispute and one decision, by the first census', async () => {
    const undated = () => ({ RequestOutcomeDate: '' });
    expect(await believed('TimeLimitExceptionReported', undated)).toEqual(['by 2024-01-18']);
    expect(await believed('DisputeReported', undated)).toEqual(['by 2024-01-18']);
    expect(await believed('AssessmentDecided', undated)).toEqual(['by 2024-01-18']);
  });

  it('is one placement where the person is still, by the first census; another after one elsewhere', async () => {
    const at = (URN: string): Elements => ({
      ActivePlans: {
        ...{ ...active, ReviewMeeting: '', ReviewDraft: '', LastReview: '', PhaseTransferDueDate: '' },
        PlacementDetail: { URN, PlacementRank: '1' },
      },
    });
    const placed = async (of: (year: number) => Elements): Promise<unknown> => {
      const history = (await historyAfter(of)).until('2026-06-01');
      const present = latestPlacement(history)!;
      expect(placementsIn(history)[0]!.from).toBe(present.from);
      return [...allPlacementsIn(history).map(({ from }) => from), present.from];
    };
    expect(await placed(() => at('900112'))).toEqual(['2024-01-18', '2024-01-18']);
    const moved = (year: number) => at(year === 2025 ? '900120' : '900112');
    expect(await placed(moved)).toEqual(['2024-01-18', '2025-01-16', '2026-01-15', '2026-01-15']);
  });
});
