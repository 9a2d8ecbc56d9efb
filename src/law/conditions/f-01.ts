import { readable } from '../../domain/sealed.js';
import type { Condition, RuleWhy } from './condition.js';
import { byFact, onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { dayOfFact } from './terms.js';

const isReadable: Condition = {
  says: 'Which provision it was can still be read',
  ask: (history) =>
    byFact(
      history.of('ProvisionMissed').findLast(({ data }) => readable(data.provision) !== undefined),
      'missed provision that can be read',
      '',
    ),
};

export const whyF01: RuleWhy = {
  conditions: [
    onRecord('missed provision of Section F', '', (history) => history.latest('ProvisionMissed')),
    isReadable,
  ],
  reckon: (of) => ({ red: dayOfFact('provision missed', shownBy(of, 'ProvisionMissed')!) }),
};
