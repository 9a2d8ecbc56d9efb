import { addDays, type PlainDate } from '../domain/plain-date.js';
import { tell, type Life } from './life.js';
import type { Stay } from './places.js';
import type { PlaceKind } from './published-caseload.js';
import { urnOn } from './settings.js';

type Arrangement = 'OLA' | 'EHE' | 'EYP' | 'OTH';
const arrangements: Partial<Record<PlaceKind, Arrangement>> = {
  EHE: 'EHE',
  OLA: 'OLA',
  OTH: 'OTH',
  'early-years': 'EYP',
};
const outOfEducation: readonly PlaceKind[] = ['NEET', 'NIEO'];
/** A provider that has a UKPRN and stands in no register of settings. */
const PROVIDER = '18999001';

/** A stay by the number that its setting had on the day, or by its arrangement; undefined where nothing is recorded. */
export const whereOf = (
  stay: Stay,
  day: PlainDate,
): { readonly urn?: string; readonly ukprn?: string; readonly arrangement?: Arrangement } | undefined => {
  if (stay.setting !== undefined) return { urn: urnOn(stay.setting, day) };
  if (stay.kind === 'provider') return { ukprn: PROVIDER };
  const arrangement = arrangements[stay.kind];
  return arrangement === undefined ? undefined : { arrangement };
};

/** A stay in parts, so that no part spans a change of URN. */
const parts = (stay: Stay): Stay[] => {
  const changed = stay.setting?.convertedOn;
  if (changed === undefined || changed <= stay.from || (stay.to !== undefined && changed > stay.to))
    return [stay];
  return [
    { ...stay, to: addDays(changed, -1) },
    { ...stay, from: changed },
  ];
};

const tellStay = (life: Life, stay: Stay): void => {
  if (outOfEducation.includes(stay.kind)) {
    tell(
      life,
      'BecameNeet',
      stay.from,
      stay.kind === 'NEET' && life.random.chance(0.08) ? { noticeToCease: true } : {},
    );
    if (stay.to !== undefined) tell(life, 'ReEngaged', addDays(stay.to, 1), {});
    return;
  }
  const where = whereOf(stay, stay.from);
  if (where === undefined) return;
  const { residential } = life.person;
  const specialist = stay.kind === 'special' || stay.kind === 'special-post-16';
  const resourced =
    stay.kind === 'mainstream' && stay.setting?.resourced === true && life.person.number % 10 < 7;
  tell(
    life,
    'PlacementStarted',
    stay.from,
    {
      ...where,
      rank: 1,
      ...(stay.kind === 'mainstream' && { senUnit: false, resourcedProvision: resourced }),
      ...(specialist && residential !== undefined && { residential }),
    },
    { misdated: 0.012 },
  );
  if (stay.to !== undefined) tell(life, 'PlacementEnded', stay.to, { ...where, enteredOn: stay.from });
};

/** Where a person was, from the place held when the plan was made. */
export const tellPlacements = (
  life: Life,
  stays: readonly Stay[],
  planFrom: PlainDate,
  endsOn?: PlainDate,
): void => {
  for (const stay of stays) {
    if (stay.to !== undefined && stay.to < planFrom) continue;
    if (endsOn !== undefined && stay.from >= endsOn) continue;
    const ended =
      endsOn !== undefined && (stay.to === undefined || stay.to > endsOn) ? { ...stay, to: endsOn } : stay;
    for (const part of parts(ended)) tellStay(life, part);
  }
};
