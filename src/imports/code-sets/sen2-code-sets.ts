/** Code sets of the SEN2 person-level return: code to meaning. Sources: SOURCES.md beside this file. */

export const requestOutcomes = {
  Y: 'decided to assess',
  N: 'decided not to assess',
  A: 'decision yet to be made',
  W: 'withdrawn or ceased before the decision',
  H: 'decided before the latest collection period',
} as const;

export const assessmentOutcomes = {
  Y: 'plan would be issued',
  N: 'plan would not be issued',
  A: 'decision yet to be made',
  W: 'withdrawn or ceased before the decision',
  H: 'decided before the latest collection period',
} as const;

export const requestSources = {
  1: 'young-person-or-parent',
  2: 'setting',
  3: 'health',
  4: 'social-care',
  5: 'other',
} as const;

export const upnUnknownReasons = {
  UN1: 'under 6 and not yet assigned a UPN',
  UN2: 'never attended a state-funded school in England',
  UN3: 'educated outside England',
  UN5: 'source discrepancies prevent reliable matching',
  UN8: 'new to the authority, UPN or ULN not yet known',
  UN9: 'never attended a state-funded school or further education in England',
  UN10: 'the request led to no further action before a UPN or ULN was known',
} as const;

export const senSettings = {
  OLA: 'other arrangements by the authority (CFA 2014 s61)',
  OPA: 'other arrangements by a parent or person (s42(5)), not elective home education',
  EHE: 'elective home education',
  EYP: 'early years provider with no URN',
  OTH: 'other, also where a type is named but no setting',
  NEET: 'not in education, employment or training, 16 to 25',
  NIEC: 'not in education or training, notice to cease issued',
  NIEO: 'not in education or training, other',
} as const;
export type SenSetting = keyof typeof senSettings;

export const ceaseReasons = {
  1: 'reached the maximum age',
  2: 'needs met without a plan',
  3: 'higher education',
  4: 'paid employment',
  5: 'transferred to another authority',
  6: 'no longer wishes to engage',
  7: 'moved outside England',
  8: 'died',
  9: 'other',
} as const;

export const senTypes = {
  SPLD: 'specific learning difficulty',
  MLD: 'moderate learning difficulty',
  SLD: 'severe learning difficulty',
  PMLD: 'profound and multiple learning difficulty',
  SEMH: 'social, emotional and mental health',
  SLCN: 'speech, language and communication needs',
  HI: 'hearing impairment',
  VI: 'vision impairment',
  MSI: 'multi-sensory impairment',
  PD: 'physical disability',
  ASD: 'autistic spectrum disorder',
  DS: 'Down syndrome',
  OTH: 'other difficulty',
} as const;

export const residential = { A: '38 to 51 weeks', B: '52 weeks' } as const;

/** Sex since version 1.2 of the return. */
export const sexes = { M: 'male', F: 'female' } as const;
/** GenderCurrent of earlier returns, and Annex A's Gender, as Sex. */
export const formerGenders: Readonly<Record<string, 'M' | 'F' | 'U'>> = { 0: 'U', 1: 'M', 2: 'F', 9: 'U' };

/**
 * Words for the outcomes of an annual review as the published statistics name them. The return's letter codes are not
 * published where we could read them: any other code is kept as it is.
 */
export const reviewOutcomes: Readonly<Record<string, 'maintain' | 'amend' | 'cease'>> = {
  MAINTAIN: 'maintain',
  AMEND: 'amend',
  CEASE: 'cease',
};
