import { addMonths, monthsStartingWith } from '../../domain/months.js';
import { birthday } from '../../domain/birthday.js';
import { academicYear, academicYearEnd, academicYearStart, isSummerBorn, ncYear } from './academic-year.js';
import { daysBeginningWith, weeksFrom } from './calendar-days.js';
import { latestEndAt25 } from './end-at-25.js';
import { range } from './partial-range.js';
import { fiveMonthsBefore, phaseNamingDue, post16NamingDue } from './phase-transfer-dates.js';
import { endOfCompulsorySchoolAge, isYoungPerson, startOfCompulsorySchoolAge } from './school-age.js';
import { lastDayToAppeal, lastDayToRespond } from './tribunal-days.js';
import { workingDaysAfter, workingDaysBeginningWith } from './working-days.js';

/** The clocks by which all else is reckoned, C1 to C14 as comments name them: worked examples, then the edges. */
const VECTORS: readonly (readonly [name: string, says: unknown, is: unknown])[] = [
  ['C1 asked on 6 January 2025, six weeks', weeksFrom('2025-01-06', 6), '2025-02-17'],
  ['C1 sixteen weeks', weeksFrom('2025-01-06', 16), '2025-04-28'],
  ['C1 twenty weeks, on a bank holiday', weeksFrom('2025-01-06', 20), '2025-05-26'],
  ['C1 review of 20 November 2025, report', weeksFrom('2025-11-20', 2), '2025-12-04'],
  ['C1 its decision', weeksFrom('2025-11-20', 4), '2025-12-18'],
  ['C1 its final amended plan', weeksFrom('2025-11-20', 12), '2026-02-12'],
  ['C1 over a leap day', weeksFrom('2024-02-15', 2), '2024-02-29'],
  ['C2 draft served on 14 April 2025', daysBeginningWith('2025-04-14', 15), '2025-04-28'],
  ['C2 over a leap day', daysBeginningWith('2024-02-20', 15), '2024-03-05'],
  ['C3 aware on 15 December 2025', workingDaysBeginningWith('2025-12-15', 15), '2026-01-07'],
  ['C4 mediation declined on 23 December 2025', workingDaysAfter('2025-12-23', 3), '2025-12-30'],
  ['C5 before 31 March', post16NamingDue(2026), { strict: '2026-03-30', customary: '2026-03-31' }],
  ['C5 before 15 February', phaseNamingDue(2026), { strict: '2026-02-14', customary: '2026-02-15' }],
  ['C6 five months before 1 September', fiveMonthsBefore('2026-09-01'), '2026-04-01'],
  ['C7 31 August', academicYear('2025-08-31'), 2024],
  ['C7 1 September', academicYear('2025-09-01'), 2025],
  ['C7 first and last day', [academicYearStart(2025), academicYearEnd(2025)], ['2025-09-01', '2026-08-31']],
  ['C8 born on 31 August 2011', ncYear('2011-08-31', '2025-10-01'), 10],
  ['C8 born on 1 September 2011', ncYear('2011-09-01', '2025-10-01'), 9],
  ['C8 born on 10 October 2000', ncYear('2000-10-10', '2025-10-01'), 20],
  ['C8 born on a leap day', ncYear('2012-02-29', '2025-10-01'), 9],
  ['C9 a year behind', ncYear('2011-08-31', '2025-10-01', -1), 9],
  ['C9 summer-born to 31 August', isSummerBorn('2014-08-31'), true],
  ['C9 not from 1 September', isSummerBorn('2014-09-01'), false],
  ['C10 born on 31 August 2011', endOfCompulsorySchoolAge('2011-08-31'), '2027-06-25'],
  ['C10 born on 1 September 2011', endOfCompulsorySchoolAge('2011-09-01'), '2028-06-30'],
  ['C10 the last day is not yet a young person’s', isYoungPerson('2011-08-31', '2027-06-25'), false],
  ['C10 the day after is', isYoungPerson('2011-08-31', '2027-06-26'), true],
  ['C11 five on 31 August', startOfCompulsorySchoolAge('2020-08-31'), '2025-08-31'],
  ['C11 five on 1 September', startOfCompulsorySchoolAge('2020-09-01'), '2025-12-31'],
  ['C12 plan made on a leap day', monthsStartingWith('2024-02-29', 12), '2025-02-28'],
  ['C12 reviewed on 10 January 2025', monthsStartingWith('2025-01-10', 12), '2026-01-09'],
  ['C12 five months before 31 July', addMonths('2026-07-31', -5), '2026-02-28'],
  ['C12 a birthday of 29 February', birthday('2008-02-29', 17), '2025-03-01'],
  ['C13 last day to appeal in August', lastDayToAppeal('2025-06-10'), '2025-09-01'],
  ['C13 last day to appeal at Christmas', lastDayToAppeal('2025-10-27'), '2026-01-02'],
  ['C13 the response, August not counted', lastDayToRespond('2025-07-21'), '2025-09-30'],
  [
    'C14 working days after the years held',
    workingDaysAfter('2028-12-28', 3),
    { cannotBeSaid: 'no bank holidays held for 2029' },
  ],
  [
    'C14 working days before the years held',
    workingDaysBeginningWith('2018-12-31', 2),
    { cannotBeSaid: 'no bank holidays held for 2018' },
  ],
  [
    'C14 a start of which the month is known',
    range('2024-02', (day) => weeksFrom(day, 6)),
    { from: '2024-03-14', to: '2024-04-11' },
  ],
  [
    'C14 a birth of which the year is known',
    range('2011', (born) => endOfCompulsorySchoolAge(born)),
    { from: '2027-06-25', to: '2028-06-30' },
  ],
  ['X9 25 on 31 July', latestEndAt25('2000-07-31', { kind: 'further-education' }), '2025-07-31'],
];

describe('the clocks of the law', () => {
  it.each(VECTORS)('%s', (_, says, is) => {
    expect(says).toEqual(is);
  });
});
