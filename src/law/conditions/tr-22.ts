import { birthday } from '../../domain/birthday.js';
import { inWords } from '../readings/in-words.js';
import { ADULT, LAST_YEAR_FROM, stopsOf, type Stop } from '../risks/tr-22.js';
import { born } from './born.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { named } from './terms.js';

const shown = ({ on, fact }: Stop) => ({ on, events: fact.events });

const stops: Condition = {
  says: "Children's social care or short breaks ended, or are planned to end",
  ask: (history) => {
    const stop = stopsOf(history).at(-1);
    return stop === undefined
      ? fails("No end of children's social care or short breaks is on record or planned.")
      : holds(`${stop.isPlanned ? 'Planned to end' : 'Ended'} on ${inWords(stop.on)}.`, shown(stop));
  },
};

const inLastYear: Condition = {
  says: 'That end is in the year up to the 18th birthday',
  ask: (history) => {
    const { dateOfBirth } = history;
    if (dateOfBirth === undefined) return fails('The 18th birthday is not known.');
    const [from, to] = [birthday(dateOfBirth, LAST_YEAR_FROM), birthday(dateOfBirth, ADULT)];
    const stop = stopsOf(history).findLast(({ on }) => on >= from && on <= to);
    const year = `between ${inWords(from)} and ${inWords(to)}`;
    return stop === undefined
      ? fails(`No such end lies ${year}.`)
      : holds(`The end on ${inWords(stop.on)} lies ${year}.`, shown(stop));
  },
};

export const why22: RuleWhy = {
  conditions: [born, stops, inLastYear],
  reckon: ({ history, window }) => {
    const stop = stopsOf(history).find(({ care, on }) => window.episode === `${care} to ${on}`)!;
    return { red: named(stop.isPlanned ? 'planned end' : 'end', stop.on) };
  },
};
