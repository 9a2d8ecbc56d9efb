import { addDays, type PlainDate } from '../domain/plain-date.js';
import { aliasOf, ownLag, tell, type Life } from './life.js';
import { requests2024 } from './published-figures.js';
import { workday } from './school-days.js';

const MEDIATED = requests2024.mediation / requests2024.notToAssess;
const APPEALED = requests2024.tribunal / requests2024.notToAssess;

/** The authority's response and, months later, the Tribunal's decision; an order to assess has steps of its own. */
const tellDecision = (life: Life, lodgedOn: PlainDate, disputeRef: string): void => {
  const { random } = life;
  tell(life, 'AppealResponded', workday(addDays(lodgedOn, random.whole(30, 50))), { disputeRef });
  const decidedOn = workday(addDays(lodgedOn, random.whole(150, 320)));
  if (!random.chance(0.9)) {
    tell(life, 'AppealDecided', decidedOn, { disputeRef, outcome: 'dismissed', orders: [] });
    return;
  }
  tell(life, 'AppealDecided', decidedOn, { disputeRef, outcome: 'allowed', orders: ['b'] });
  const step = { disputeRef, order: 'b' } as const;
  tell(life, 'OrderStepDone', workday(addDays(decidedOn, random.whole(3, 20))), { ...step, step: 'told' });
  const issueOn = workday(addDays(decidedOn, random.whole(50, 90)));
  tell(life, 'OrderStepDone', issueOn, { ...step, step: 'decided' });
};

/** What followed a refusal to assess, as often as the tables say: mediation, an appeal, or nothing. */
export const tellDispute = (life: Life, refusedOn: PlainDate): void => {
  const { random, person } = life;
  const mediated = random.chance(MEDIATED);
  const about = 'refusal-to-assess' as const;
  let certificateOn = workday(addDays(refusedOn, random.whole(10, 50)));
  if (mediated) {
    const disputeRef = `${person.id}-D1`;
    tell(life, 'MediationRequested', certificateOn, { alias: aliasOf(disputeRef), about }, ownLag(random));
    const heldOn = workday(addDays(certificateOn, random.whole(14, 30)));
    tell(life, 'MediationHeld', heldOn, { disputeRef }, ownLag(random));
    certificateOn = workday(addDays(heldOn, 2));
    tell(life, 'MediationCertificateIssued', certificateOn, { disputeRef, because: 'held' }, ownLag(random));
  }
  if (!random.chance(APPEALED)) return;
  const lodgedOn = workday(addDays(certificateOn, random.whole(5, 28)));
  const disputeRef = `${person.id}-D2`;
  tell(life, 'AppealLodged', lodgedOn, { alias: aliasOf(disputeRef), about }, ownLag(random));
  if (random.chance(0.7))
    tell(life, 'AppealConceded', workday(addDays(lodgedOn, random.whole(20, 60))), { disputeRef });
  else tellDecision(life, lodgedOn, disputeRef);
};
