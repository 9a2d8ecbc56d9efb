import { lastDay } from '../../domain/partial-date.js';
import type { ReportedFact } from '../../journey/record/reported-load.js';
import type { RegisteredSetting } from '../register/setting-kinds.js';
import { aWarning } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { placesOf } from './describe.js';
import type { Where } from './describe.js';
import type { Register } from './register-now.js';

const CHECK = 'Check the number and the flags in the source system.';

/** What a return and the register say of one place that cannot both be so. Source: the checks of witan.sen2. */
const doubts = (where: Where, setting: RegisteredSetting): string[] => {
  const found: string[] = [];
  const { resourcedProvision: has, kind } = setting;
  if (kind === 'other')
    found.push('The register has this setting as of a type that is seldom named in a plan.');
  if (where.senUnit === true && (has === 'none' || has === 'resourced'))
    found.push('A SEN unit is named, and the register has none at this setting.');
  if (where.resourcedProvision === true && (has === 'none' || has === 'unit'))
    found.push('Resourced provision is named, and the register has none at this setting.');
  const flagged = where.senUnit !== undefined || where.resourcedProvision !== undefined;
  if (!flagged && has !== undefined && has !== 'none')
    found.push(
      'The register has a unit or resourced provision here, and the row does not say whether it is meant.',
    );
  return found;
};

/** Warnings of the places that a return's facts name, each once; a setting that the register lacks gives none. */
export const checkPlaces = (
  facts: readonly ReportedFact[],
  file: string,
  register: Register,
): ReportEntry[] => {
  if (register.size === 0) return [];
  const found = new Map<string, ReportEntry>();
  for (const fact of facts) {
    for (const [, where] of placesOf(fact)) {
      const setting = register.find(where, lastDay(fact.occurredOn));
      if (!setting) continue;
      for (const doubt of doubts(where, setting)) {
        const place = { file: fact.file ?? file, row: fact.row, column: 'URN', value: setting.urn };
        found.set(
          `${setting.urn} ${doubt}`,
          found.get(`${setting.urn} ${doubt}`) ?? aWarning(place, doubt, CHECK),
        );
      }
    }
  }
  return [...found.values()];
};
