import { birthday } from '../../src/domain/birthday.js';
import { addMonths, monthsStartingWith } from '../../src/domain/months.js';
import { addDays } from '../../src/domain/plain-date.js';
import { ncYear } from '../../src/law/calendar/academic-year.js';
import { daysBeginningWith, weeksFrom } from '../../src/law/calendar/calendar-days.js';
import { endOfCompulsorySchoolAge, startOfCompulsorySchoolAge } from '../../src/law/calendar/school-age.js';
import { lastDayToAppeal, lastDayToRespond } from '../../src/law/calendar/tribunal-days.js';
import { workingDaysAfter } from '../../src/law/calendar/working-days.js';

// Every clock on each day of a year that holds a leap day and both changes of the clocks, for a process to print.
const days = Array.from({ length: 400 }, (_, n) => addDays('2023-12-15', n));
const answers = days.map((day) => [
  ...[weeksFrom(day, 20), daysBeginningWith(day, 15), addMonths(day, -5), monthsStartingWith(day, 12)],
  ...[workingDaysAfter(day, 3), lastDayToAppeal(day), lastDayToRespond(day)],
  ...[birthday(day, 16), ncYear('2011-08-31', day)],
  ...[startOfCompulsorySchoolAge(day), endOfCompulsorySchoolAge(day)],
]);
process.stdout.write(JSON.stringify(answers));
