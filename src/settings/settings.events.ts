import { code, date, fact, id, optional, whole, wording } from '../domain/fact-schema.js';
import { settingKind, settingPhase } from '../journey/parts.js';

/** A `setting-<urn>` stream is about no person: its texts are in clear. */
const ofRegister = { speaksOf: 'record', rank: 1, inJourneys: false } as const;

export const SettingRegistered = fact(
  'SettingRegistered',
  {
    urn: id,
    ukprn: optional(id),
    name: wording,
    kind: settingKind,
    phase: settingPhase,
    registerType: optional(id),
    lowAge: optional(whole),
    highAge: optional(whole),
    status: optional(code('open', 'closed', 'proposed-to-open', 'proposed-to-close')),
    openedOn: optional(date),
    closedOn: optional(date),
    authority: optional(id),
    resourcedProvision: optional(code('none', 'unit', 'resourced', 'both')),
    asAt: date,
  },
  { ...ofRegister, occursOn: 'asAt' },
);
export const SettingLinked = fact(
  'SettingLinked',
  { urn: id, linkUrn: id, linkName: optional(wording), linkType: wording, establishedOn: optional(date) },
  { ...ofRegister, key: ({ data }) => [data.linkUrn, data.linkType] },
);
