import type { PlainDate } from '../domain/plain-date.js';
import { placeName } from './names.js';
import type { Random } from './random.js';

/** What a setting of the city is. `primary-special` to `all-through-special` differ by age range. */
export type SettingKind =
  | 'nursery'
  | 'primary'
  | 'secondary'
  | 'secondary-11-16'
  | 'primary-special'
  | 'secondary-special'
  | 'all-through-special'
  | 'independent-special'
  | 'alternative'
  | 'college'
  | 'special-post-16';

export interface Setting {
  readonly urn: string;
  readonly ukprn?: string;
  readonly name: string;
  readonly kind: SettingKind;
  readonly number: number;
  /** It became an academy on this day: the URN changed. */
  readonly convertedOn?: PlainDate;
  readonly formerUrn?: string;
  readonly resourced: boolean;
}

/** Settings of a city, by kind. */
export type Settings = Readonly<Record<SettingKind, readonly Setting[]>>;

/** How many children there are to one setting of a kind, and how many settings there are at least. */
const sizes: Readonly<Record<SettingKind, readonly [children: number, least: number, suffix: string]>> = {
  nursery: [1500, 2, 'Nursery School'],
  primary: [135, 5, 'Primary School'],
  secondary: [1000, 2, 'School'],
  'secondary-11-16': [1000, 2, 'Academy'],
  'primary-special': [5500, 1, 'Primary Special School'],
  'secondary-special': [3500, 1, 'Special School'],
  'all-through-special': [4000, 1, 'All-through Special School'],
  'independent-special': [9000, 1, 'House School'],
  alternative: [9000, 1, 'Pupil Referral Unit'],
  college: [6000, 2, 'College'],
  'special-post-16': [4500, 1, 'Skills Centre'],
};
const kinds = Object.keys(sizes) as SettingKind[];
const maintained: readonly SettingKind[] = ['primary', 'secondary', 'secondary-special', 'primary-special'];
const conversionDays: readonly PlainDate[] = [
  '2022-09-01',
  '2023-04-01',
  '2024-01-01',
  '2024-09-01',
  '2025-04-01',
];

const settingOf = (kind: SettingKind, at: number, number: number, random: Random): Setting => {
  const converted = maintained.includes(kind) && at % 6 === 3;
  const hasUkprn = kind === 'college' || kind === 'special-post-16';
  return {
    urn: String(900_000 + number),
    name: `${placeName(number)} ${sizes[kind][2]}`,
    kind,
    number,
    resourced: kind === 'primary' || kind === 'secondary' ? at % 4 === 1 : false,
    ...(converted && { convertedOn: random.pick(conversionDays), formerUrn: String(990_000 + number) }),
    ...(hasUkprn && { ukprn: String(19_000_000 + number) }),
  };
};

/** The settings that a city of so many children needs. URNs from 900000 on are not in use. */
export const settingsFor = (children: number, random: Random): Settings => {
  let number = 100;
  const made = kinds.map((kind) => {
    const [perSetting, least] = sizes[kind];
    const count = Math.max(least, Math.round(children / perSetting));
    return [
      kind,
      Array.from({ length: count }, (_, at) => settingOf(kind, at, (number += 1), random)),
    ] as const;
  });
  return Object.fromEntries(made) as unknown as Settings;
};

/** The URN that the setting had on a day. */
export const urnOn = (setting: Setting, day: PlainDate): string =>
  setting.convertedOn !== undefined && day < setting.convertedOn ? setting.formerUrn! : setting.urn;
