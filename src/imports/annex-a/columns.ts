const plain = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Columns of the two Annex A lists, by the name used here; beginnings suffice, for wordings vary from year to year. */
const STARTS: readonly (readonly [start: string, name: string])[] = [
  ['uniqueid', 'id'],
  ['upn', 'upn'],
  ['uln', 'uln'],
  ['dateofbirth', 'born'],
  ['gender', 'gender'],
  ['sex', 'gender'],
  ['ethnicity', 'ethnicity'],
  ['dateinitialehcplanissued', 'initial'],
  ['dateupdatedehcplanissued', 'updated'],
  ['dateehcplanlastreviewed', 'reviewed'],
  ['senprimaryneed', 'need'],
  ['maineducationestablishmenturn', 'urn'],
  ['maineducationestablishmentphase', 'phase'],
  ['subsidiaryeducationestablishmentphase', 'subsidiary'],
  ['electivehomeeducation', 'home'],
  ['suspensions', 'suspensions'],
  ['permanentexclusions', 'exclusions'],
  ['absence', 'absence'],
  ['pupilpremium', 'premium'],
  ['knowntochildrenssocialcare', 'care'],
  ['whichchildrenssocialcareteam', 'team'],
  ['doesthechildoryoungpersonhaveadisability', 'disability'],
];

/** The name used here for a column of an Annex A list; others become `-name` and are not read. */
export const annexAColumn = (header: string): string => {
  const name = plain(header);
  return STARTS.find(([start]) => name.startsWith(start))?.[1] ?? `-${name}`;
};

/** `1`: children with a plan; `2`: children on SEN support; undefined: no Annex A list. */
export const listOfColumns = (columns: readonly string[]): 1 | 2 | undefined => {
  const has = (name: string): boolean => columns.includes(name);
  if (!['id', 'born', 'need', 'disability'].every(has)) return undefined;
  return has('initial') ? 1 : 2;
};

/** What each column is called in a report. */
export const annexALabels: Readonly<Record<string, string>> = {
  id: 'Unique ID',
  upn: 'UPN',
  uln: 'ULN',
  born: 'Date of birth',
  gender: 'Gender',
  ethnicity: 'Ethnicity',
  initial: 'Date initial EHC plan issued',
  updated: 'Date updated EHC plan issued',
  reviewed: 'Date EHC plan last reviewed',
  need: 'SEN primary need',
  urn: 'Main education establishment - URN',
  phase: 'Main education establishment - phase',
  subsidiary: 'Subsidiary education establishment - phase (dual registration)',
  home: 'Elective home education',
  suspensions: 'Suspensions',
  exclusions: 'Permanent exclusions',
  absence: 'Absence',
  premium: 'Pupil Premium',
  care: "Known to children's social care?",
  team: "Which children's social care team?",
  disability: 'Does the child or young person have a disability?',
};
