import { yearOf, type PlainDate } from '../domain/plain-date.js';
import { authority } from './authority.js';
import type { Setting, SettingKind, Settings } from './settings.js';

/** The short column set of the register of settings, in its order. */
const columns = [
  ...['URN', 'LAId', 'LAName', 'RegionId', 'RegionName', 'EstablishmentName', 'EstablishmentNumber'],
  ...[
    'EstablishmentStatusId',
    'EstablishmentStatusName',
    'LAESTAB',
    'TrustId',
    'TrustName',
    'AdmissionsPolicyId',
  ],
  ...['AdmissionsPolicyName', 'DistrictAdministrativeId', 'DistrictAdministrativeName', 'PhaseOfEducationId'],
  ...['PhaseOfEducationName', 'GenderId', 'GenderName', 'ReligiousCharacterId', 'ReligiousCharacterName'],
  ...['TotalCapacity', 'TotalPupils', 'TypeOfEstablishmentId', 'TypeOfEstablishmentName'],
  ...[
    'EstablishmentTypeGroupId',
    'EstablishmentTypeGroupName',
    'ResourcedProvisionId',
    'ResourcedProvisionName',
  ],
  ...['NurseryProvisionName', 'OfficialSixthFormId', 'OfficialSixthFormName', 'TrustSchoolFlagId'],
  ...['TrustSchoolFlagName', 'UKPRN', 'Street', 'Locality', 'Address3', 'Town', 'County', 'Postcode'],
  ...['UrbanRuralId', 'UrbanRuralName', 'Website', 'Easting', 'Northing', 'AgeRangeLow', 'AgeRangeHigh'],
] as const;
type Row = Partial<Record<(typeof columns)[number], string | number>>;

interface Described {
  readonly phase: readonly [id: number, name: string];
  readonly type: readonly [id: string, name: string, group: string, groupName: string];
  readonly academy?: readonly [id: string, name: string, group: string, groupName: string];
  readonly ages: readonly [low: number, high: number];
}
const maintained = ['4', 'Local authority maintained schools'] as const;
const special = ['5', 'Special schools'] as const;
const academies = ['10', 'Academies'] as const;
const converter = ['34', 'Academy converter', ...academies] as const;
const none = [0, 'Not applicable'] as const;
const described: Readonly<Record<SettingKind, Described>> = {
  nursery: {
    phase: [1, 'Nursery'],
    type: ['15', 'Local authority nursery school', ...maintained],
    ages: [3, 5],
  },
  primary: {
    phase: [2, 'Primary'],
    type: ['01', 'Community school', ...maintained],
    academy: converter,
    ages: [3, 11],
  },
  secondary: {
    phase: [4, 'Secondary'],
    type: ['01', 'Community school', ...maintained],
    academy: converter,
    ages: [11, 18],
  },
  'secondary-11-16': { phase: [4, 'Secondary'], type: converter, ages: [11, 16] },
  'primary-special': {
    phase: none,
    type: ['07', 'Community special school', ...special],
    academy: ['44', 'Academy special converter', ...academies],
    ages: [3, 11],
  },
  'secondary-special': {
    phase: none,
    type: ['07', 'Community special school', ...special],
    academy: ['44', 'Academy special converter', ...academies],
    ages: [11, 19],
  },
  'all-through-special': {
    phase: none,
    type: ['44', 'Academy special converter', ...academies],
    ages: [3, 19],
  },
  'independent-special': {
    phase: none,
    type: ['10', 'Other independent special school', ...special],
    ages: [5, 19],
  },
  alternative: { phase: none, type: ['14', 'Pupil referral unit', ...maintained], ages: [5, 16] },
  college: { phase: [6, '16 plus'], type: ['18', 'Further education', '1', 'Colleges'], ages: [16, 99] },
  'special-post-16': {
    phase: none,
    type: ['32', 'Special post 16 institution', '9', 'Other types'],
    ages: [16, 25],
  },
};

const cell = (value: string | number | undefined): string => {
  const text = value === undefined ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

const rowOf = (setting: Setting, former: boolean): Row => {
  const { phase, type, academy, ages } = described[setting.kind];
  const [typeId, typeName, group, groupName] =
    former || setting.convertedOn === undefined ? type : (academy ?? type);
  const number = 2000 + setting.number + (former ? 5000 : 0);
  return {
    ...{ URN: former ? setting.formerUrn! : setting.urn, LAId: authority.code, LAName: authority.name },
    ...{
      RegionId: 'Z',
      RegionName: 'Not applicable',
      EstablishmentName: setting.name,
      EstablishmentNumber: number,
    },
    ...{ EstablishmentStatusId: former ? 2 : 1, EstablishmentStatusName: former ? 'Closed' : 'Open' },
    ...{
      LAESTAB: `${authority.code}${number}`,
      PhaseOfEducationId: phase[0],
      PhaseOfEducationName: phase[1],
    },
    ...{ GenderId: 3, GenderName: 'Mixed', TypeOfEstablishmentId: typeId, TypeOfEstablishmentName: typeName },
    ...{ EstablishmentTypeGroupId: group, EstablishmentTypeGroupName: groupName },
    ...(setting.resourced && { ResourcedProvisionId: 8, ResourcedProvisionName: 'Resourced provision' }),
    ...{
      OfficialSixthFormId: ages[1] > 16 ? 1 : 2,
      OfficialSixthFormName: `${ages[1] > 16 ? 'Has' : 'Does not have'} a sixth form`,
    },
    ...(setting.ukprn !== undefined && { UKPRN: setting.ukprn }),
    ...{ Street: `${(setting.number % 90) + 1} Invented Road`, Town: authority.name, Postcode: 'ZZ1 1ZZ' },
    ...{ AgeRangeLow: ages[0], AgeRangeHigh: ages[1] },
  };
};

const all = (settings: Settings): Setting[] => Object.values(settings).flat();

/** The register of the city's settings as CSV: those that became academies stand twice, the first time closed. */
export const settingsCsv = (settings: Settings): string => {
  const rows = all(settings).flatMap((setting) => [
    rowOf(setting, false),
    ...(setting.convertedOn === undefined ? [] : [rowOf(setting, true)]),
  ]);
  return (
    [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))].join(
      '\n',
    ) + '\n'
  );
};

const dayFirst = (day: PlainDate): string => `${day.slice(8)}-${day.slice(5, 7)}-${yearOf(day)}`;

/** The links between former and present URNs, both ways. */
export const linksCsv = (settings: Settings): string => {
  const link = (...values: string[]): string => values.map((value) => `"${value}"`).join(',');
  const rows = all(settings).flatMap(({ urn, formerUrn, name, convertedOn }) => {
    if (formerUrn === undefined || convertedOn === undefined) return [];
    const day = dayFirst(convertedOn);
    return [link(formerUrn, urn, name, 'Successor', day), link(urn, formerUrn, name, 'Predecessor', day)];
  });
  return [link('URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'), ...rows].join('\n') + '\n';
};

/** The numbers of settings by URN. */
export interface SettingNumbers {
  ukprnOf(urn: string | undefined): string | undefined;
}

export const numbersOf = (settings: Settings): SettingNumbers => {
  const ukprns = new Map(
    all(settings).flatMap(({ urn, ukprn }) => (ukprn === undefined ? [] : [[urn, ukprn] as const])),
  );
  return { ukprnOf: (urn) => (urn === undefined ? undefined : ukprns.get(urn)) };
};
