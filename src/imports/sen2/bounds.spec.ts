import { importLog } from '../../../test/support/import-log.js';
import { active, request } from '../../../test/support/sen2-facts.js';
import { pip, sen2Xml } from '../../../test/support/sen2-xml.js';
import type { Elements } from '../../../test/support/sen2-xml.js';
import { historyAt } from '../../journey/belief/belief.js';
import type { JourneyFact, JourneyFactType } from '../../journey/catalogue.js';

const CENSUSES = ['2024-01-18', '2025-01-16', '2026-01-15'] as const;

/** What is believed of one type after the return of each year in turn. */
const believed = async (
  type: JourneyFactType,
  of: (year: number) => Elements,
): Promise<readonly string[]> => {
  const log = importLog();
  for (const referenceDate of CENSUSES) {
    const year = referenceDate.slice(0, 4);
    const person = { ...pip, Requests: { ...request, ActivePlans: [], ...of(Number(year)) } };
    const text = sen2Xml([person], { year, referenceDate, dateTime: `${year}-02-20T10:00:00` });
    expect((await log.import(log.file(`${year}.xml`, text))).wrong).toEqual([]);
  }
  const events = (await log.read(await log.onlyChild())) as readonly JourneyFact[];
  log.done();
  return historyAt(events, '2026-10-01T00:00:00.000Z')
    .of(type)
    .map(({ occurredOn, occurredBy }) => `${occurredBy ? 'by ' : ''}${occurredOn}`);
};

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
});
