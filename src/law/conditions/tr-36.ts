import { leadTime } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { dayOfFact, named, notBefore, plus, sooner } from './terms.js';

const releasePlanned: Condition = {
  says: 'The planned day of release is on record',
  ask: (history) => {
    const detained = history.of('DetainedStarted').findLast(({ data }) => data.plannedRelease !== undefined);
    return detained === undefined
      ? fails('No planned day of release is on record.')
      : holds(`Release is planned for ${inWords(detained.data.plannedRelease!)}.`, {
          on: detained.data.plannedRelease,
          events: detained.events,
        });
  },
};

export const why36: RuleWhy = {
  conditions: [
    onRecord('spell of youth detention', 'begun', (history) => history.latest('DetainedStarted')),
    releasePlanned,
  ],
  reckon: (of) => {
    const detained = shownBy(of, 'DetainedStarted')!;
    const began = dayOfFact('the detention began', detained);
    const planned = named('release planned for', detained.data.plannedRelease!);
    const ended = shownBy(of, 'DetainedEnded');
    const release = ended === undefined ? planned : sooner(planned, dayOfFact('released', ended));
    const red = notBefore(release, began);
    const weeks = leadTime(of.policy, 'tr-36.amberWeeks');
    return { amber: sooner(notBefore(plus(planned, -weeks, 'week'), began), red), red };
  },
};
