import { dutyHolds } from '../../../test/law/duty-cases.js';
import { said } from '../../../test/law/given.js';

const decided = (outcome: 'allowed' | 'allowed-in-part' | 'dismissed' | 'withdrawn') =>
  said('AppealDecided', '2024-01', { outcome, orders: [] });
const done = said('OrderStepDone', '2024-03-01', { step: 'amended' });

dutyHolds('O', [
  {
    // LGSCO 24 018 390, Devon: what was ordered is not in the text that was read.
    it: 'has no date where the record does not say what was ordered',
    facts: [decided('allowed')],
    owes: [
      {
        ...{ episode: 'order 2024-01', startedOn: '2024-01-31', dueOn: null, metOn: undefined },
        cannotBeSaid: 'what the Tribunal ordered, and so by when',
      },
    ],
    late: ['2025-06-01', null],
  },
  {
    it: 'is met by a step done after the order, and by none before it',
    facts: [decided('allowed'), said('OrderStepDone', '2023-12-01', { step: 'told' }), done],
    owes: [{ metOn: '2024-03-01' }],
  },
  {
    it: 'is owed where an appeal was allowed in part, or how it ended is not on record',
    facts: [decided('allowed-in-part'), said('AppealDecided', '2024-02-05', { orders: [] })],
    owes: [{ episode: 'order 2024-01' }, { episode: 'order 2024-02-05' }],
  },
  { it: 'is owed of no dismissal', facts: [decided('dismissed')], owes: [] },
  { it: 'is owed of no appeal withdrawn', facts: [decided('withdrawn')], owes: [] },
  {
    it: 'gives way to the limits of an order that is on record',
    facts: [said('AppealDecided', '2024-02-05', { orders: ['e'] })],
    owes: [],
  },
  {
    it: 'ends with a departure',
    facts: [decided('allowed'), said('MovedOutOfArea', '2024-02-20')],
    owes: [{ endedOn: '2024-02-20' }],
  },
]);

const conceded = (more: { beforeResponse?: boolean } = {}) => said('AppealConceded', '2025-03-03', more);
const lodged = (about: 'contents' | 'other') => said('AppealLodged', '2025-02-03', { about });

dutyHolds('U', [
  {
    it: 'has no date where no appeal is on record',
    facts: [conceded()],
    owes: [
      {
        ...{ episode: 'concession 2025-03-03', startedOn: '2025-03-03', dueOn: null, metOn: undefined },
        cannotBeSaid: 'what the appeal was about, and so by when',
      },
    ],
    late: ['2025-12-01', null],
  },
  {
    it: 'is met by a step done',
    facts: [lodged('other'), conceded(), said('OrderStepDone', '2025-04-01', { step: 'amended' })],
    owes: [{ dueOn: null, metOn: '2025-04-01' }],
  },
  { it: 'gives way to the limits of what is on record', facts: [lodged('contents'), conceded()], owes: [] },
  {
    it: 'is not owed after the response: an order follows',
    facts: [conceded({ beforeResponse: false })],
    owes: [],
  },
]);
