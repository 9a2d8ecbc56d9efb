import type { Field } from '../domain/fact-schema.js';
import { nameShared } from '../web/graphql/shared-names.js';
import { DestinationRecorded } from './adulthood/destinations.events.js';
import { SenSupportStarted } from './graduated-approach/graduated-approach.events.js';
import { ChildrensCareStarted } from './identification/identification.events.js';
import { arrangement, description, names, needCode, party, sectionI } from './parts.js';
import { PlanCeased } from './plan/plan.events.js';
import { OfficerAssigned } from './record/record.events.js';

/** What partners call the pieces that several events share. */
const typeNames: Readonly<Record<string, Field>> = {
  Arrangement: arrangement,
  CeaseReason: PlanCeased.fields.reason,
  ChildrensCare: ChildrensCareStarted.fields.care,
  DestinationActivity: DestinationRecorded.fields.activity,
  Need: needCode,
  OfficerRole: OfficerAssigned.fields.role,
  Party: party,
  PersonNames: names,
  // Before what holds one.
  SettingDescription: description,
  SectionI: sectionI,
  SupportLevel: SenSupportStarted.fields.level,
};

/** Names that no other piece may take. */
export const TYPE_NAMES = [...Object.keys(typeNames), 'Child', 'Duty', 'Job', 'Node', 'Setting', 'Severity'];

/** Makes those pieces under their names, before any command makes them under its own. */
export const nameTypes = (): void => {
  for (const [name, field] of Object.entries(typeNames)) nameShared(name, field);
};
