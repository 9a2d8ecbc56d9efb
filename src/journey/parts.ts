import {
  code,
  date,
  flag,
  group,
  id,
  optional,
  sealed,
  text,
  whole,
  wording,
} from '../domain/fact-schema.js';

/** Pieces that events of several stages share. */

/** Surname and forename, sealed as one value. */
export const names = sealed(group({ surname: wording, forename: wording, otherNames: optional(wording) }));

/** A source's own name for an episode: sealed, with a keyed HMAC by which the fold joins without decrypting. */
export const alias = optional(group({ source: id, ref: text, refKey: id }));

/** SEN2 SENtype codes, and NSA of the school census. */
export const needCode = code(
  ...([
    'SPLD',
    'MLD',
    'SLD',
    'PMLD',
    'SEMH',
    'SLCN',
    'HI',
    'VI',
    'MSI',
    'PD',
    'ASD',
    'DS',
    'OTH',
    'NSA',
  ] as const),
);

/** The notice that goes with a decision that can be appealed (CFA 2014 s51; Regs 2014 regs 5(3), 10, 14, 20-22, 31). */
export const appealNotice = optional(
  group({ sentOn: date, mediationInformation: optional(flag), documentHash: optional(id) }),
);

/** Where a person is educated when no register number names it (SEN2 SENsetting). */
export const arrangement = code('OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO');

/** What a setting is, and for which ages, in the words that the register of settings is read into. */
export const settingKind = code(
  'mainstream',
  'special',
  'alternative',
  'early-years',
  'further-education',
  'special-post-16',
  'other',
);
export const settingPhase = code(
  'nursery',
  'primary',
  'middle',
  'secondary',
  'all-through',
  '16-plus',
  'not-applicable',
);

/** What a setting is, as in the register on a date. */
export const description = group({
  kind: settingKind,
  phase: settingPhase,
  lowAge: optional(whole),
  highAge: optional(whole),
  registerType: optional(id),
});

/** A setting by its number, or an arrangement in its place. */
export const whereEducated = {
  urn: optional(id),
  ukprn: optional(id),
  arrangement: optional(arrangement),
  arrangementDetail: optional(text),
  described: optional(description),
  rank: optional(whole),
  senUnit: optional(flag),
  resourcedProvision: optional(flag),
  residential: optional(code('A', 'B')),
};

/** What Section I of a plan names: a setting, or only a type of setting (CFA 2014 s37(2)(d)). */
export const sectionI = group({
  urn: optional(id),
  ukprn: optional(id),
  arrangement: optional(arrangement),
  typeOnly: optional(flag),
  described: optional(description),
  rank: optional(whole),
  senUnit: optional(flag),
  resourcedProvision: optional(flag),
});

/** A person's part, never the person. */
export const party = code(
  ...(['parent', 'young-person', 'child', 'setting', 'authority', 'health', 'social-care', 'other'] as const),
);

/** How a fact of a person's circumstances is keyed where a place is involved. */
export const placeKey = (place: {
  readonly urn?: string;
  readonly ukprn?: string;
  readonly arrangement?: string;
}): string => place.urn ?? place.ukprn ?? place.arrangement ?? '';
