import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { BelievedFact, History } from '../belief/history.js';
import type { Decide } from '../command.js';
import { disputeFor, namesEpisode, namingOf } from '../episode-guards.js';
import { dated, upTo } from '../guards.js';
import { isOfDispute } from './dispute.js';
import { mediationSince, wasDecided } from './dispute-guards.js';
import type { MediationCertificateIssued } from './dispute.events.js';

/** A mediation certificate was issued: mediation was declined, held, or not arranged in time (CFA 2014 s55). */
export class RecordMediationCertificate {
  readonly type = 'RecordMediationCertificate';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof MediationCertificateIssued>,
    readonly today: PlainDate,
  ) {}
}

type Said = RecordMediationCertificate['said'];
type Opener = BelievedFact<'MediationRequested' | 'AppealLodged'>;

const disputeOf = (said: Said, day: PlainDate, history: History): Opener | undefined =>
  namesEpisode(said, 'dispute')
    ? (disputeFor(said, day, history).opener as Opener)
    : mediationSince(undefined, day, history);

// Who declines mediation never requested it.
const refuseUnfounded = (said: Said, dispute: Opener | undefined, history: History): void => {
  if (said.because === 'not-arranged' && dispute?.type !== 'MediationRequested')
    throw new Refused(
      'no-mediation-request',
      'because',
      'Nobody had requested mediation by that date. Record the request first, or say why else it was issued.',
    );
  const held = upTo(history, 'MediationHeld', said.issuedOn);
  if (said.because === 'held' && !held.some((fact) => dispute === undefined || isOfDispute(fact, dispute)))
    throw new Refused(
      'no-mediation-held',
      'because',
      'No mediation had been held by that date. Record it first, or say why else the certificate was issued.',
    );
};

export const recordMediationCertificate: Decide<RecordMediationCertificate> = (command, history) => {
  const { said } = command;
  const day = dated('certificate', 'issuedOn', command, history);
  const dispute = disputeOf(said, day, history);
  wasDecided(dispute?.data.about, day, history, 'issuedOn');
  refuseUnfounded(said, dispute, history);
  const data = { ...said, ...(dispute && namingOf(dispute, 'dispute')) };
  return [{ type: 'MediationCertificateIssued', occurredOn: day, data }];
};
