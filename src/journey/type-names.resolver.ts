import type { Field } from '../domain/fact-schema.js';
import { nameShared } from '../web/graphql/shared-names.js';
import { DestinationRecorded } from './adulthood/destinations.events.js';
import { ContactMade } from './contact/contact.events.js';
import {
  AppealDecided,
  AppealLodged,
  MediationAgreementReached,
  MediationCertificateIssued,
  OrderStepDone,
} from './dispute/dispute.events.js';
import { SenSupportStarted, SupportCycleReviewed } from './graduated-approach/graduated-approach.events.js';
import { ChildrensCareStarted } from './identification/care.events.js';
import { arrangement, description, names, needCode, party, sectionI } from './parts.js';
import { PlanCeased } from './plan/plan.events.js';
import { RecordRestricted, SharingBasisGiven } from './record/information-governance.events.js';
import { OfficerAssigned } from './record/record.events.js';

/** What partners call the pieces that several events share. */
const typeNames: Readonly<Record<string, Field>> = {
  Arrangement: arrangement,
  CeaseReason: PlanCeased.fields.reason,
  ChildrensCare: ChildrensCareStarted.fields.care,
  ContactChannel: ContactMade.fields.channel,
  DestinationActivity: DestinationRecorded.fields.activity,
  DisputeMatter: AppealLodged.fields.about,
  MediationCertificateReason: MediationCertificateIssued.fields.because,
  MediationStep: MediationAgreementReached.fields.steps.item!.fields!['step']!,
  Need: needCode,
  OfficerRole: OfficerAssigned.fields.role,
  Party: party,
  PersonNames: names,
  OrderStep: OrderStepDone.fields.step,
  RestrictionList: RecordRestricted.fields.list,
  TribunalOrder: AppealDecided.fields.orders.item!,
  TribunalOutcome: AppealDecided.fields.outcome,
  // Before what holds one.
  SettingDescription: description,
  SectionI: sectionI,
  SharingBasis: SharingBasisGiven.fields.basis,
  SupportLevel: SenSupportStarted.fields.level,
  SupportNextStep: SupportCycleReviewed.fields.nextStep,
  SupportProgress: SupportCycleReviewed.fields.progress,
};

/** Names that no other piece may take. */
export const TYPE_NAMES = [...Object.keys(typeNames), 'Child', 'Duty', 'Job', 'Node', 'Setting', 'Severity'];

/** Makes those pieces under their names, before any command makes them under its own. */
export const nameTypes = (): void => {
  for (const [name, field] of Object.entries(typeNames)) nameShared(name, field);
};
