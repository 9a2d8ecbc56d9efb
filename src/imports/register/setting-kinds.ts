import type { DataOfFact } from '../../domain/fact-schema.js';
import type { SettingRegistered } from '../../settings/settings.events.js';

export type RegisteredSetting = DataOfFact<typeof SettingRegistered>;

/** What the register's TypeOfEstablishment (code) means here. Source: establishment types of GIAS, 2025-04-22. */
const KINDS: Readonly<Record<RegisteredSetting['kind'], readonly number[]>> = {
  mainstream: [1, 2, 3, 5, 6, 11, 28, 34, 35, 40, 41],
  special: [7, 8, 10, 12, 33, 36, 44],
  alternative: [14, 38, 42, 43],
  'early-years': [15],
  'further-education': [18, 31, 39, 45, 46],
  'special-post-16': [32],
  other: [24, 25, 26, 27, 29, 30, 37, 49, 56, 57],
};

const kindOfCode = new Map(
  Object.entries(KINDS).flatMap(([kind, codes]) =>
    codes.map((code) => [code, kind as RegisteredSetting['kind']] as const),
  ),
);

/** Undefined for a type that the register did not have in April 2025. */
export const kindOfType = (code: string): RegisteredSetting['kind'] | undefined =>
  kindOfCode.get(Number(code));

const PHASES: Readonly<Record<string, RegisteredSetting['phase']>> = {
  nursery: 'nursery',
  primary: 'primary',
  'middle deemed primary': 'middle',
  'middle deemed secondary': 'middle',
  secondary: 'secondary',
  '16 plus': '16-plus',
  'all-through': 'all-through',
  'not applicable': 'not-applicable',
};

/** PhaseOfEducation (name); special schools and colleges mostly have none. */
export const phaseOfName = (name: string | undefined): RegisteredSetting['phase'] =>
  PHASES[name?.toLowerCase() ?? ''] ?? 'not-applicable';

const STATUSES: Readonly<Record<string, NonNullable<RegisteredSetting['status']>>> = {
  1: 'open',
  2: 'closed',
  3: 'proposed-to-close',
  4: 'proposed-to-open',
};

/** EstablishmentStatus (code). */
export const statusOfCode = (code: string | undefined): RegisteredSetting['status'] => STATUSES[code ?? ''];

const PROVISIONS: Readonly<Record<string, NonNullable<RegisteredSetting['resourcedProvision']>>> = {
  'resourced provision': 'resourced',
  'sen unit': 'unit',
  'resourced provision and sen unit': 'both',
  'not applicable': 'none',
  none: 'none',
};

/** TypeOfResourcedProvision (name). */
export const provisionOfName = (name: string | undefined): RegisteredSetting['resourcedProvision'] =>
  PROVISIONS[name?.toLowerCase() ?? ''];
