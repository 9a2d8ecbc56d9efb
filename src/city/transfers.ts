import { addMonths } from '../domain/months.js';
import { plainDate, yearOf, type PlainDate } from '../domain/plain-date.js';
import { ownLag, tell, type Life } from './life.js';
import { whereOf } from './placement-facts.js';
import { ncIn, type Person } from './person.js';
import type { Stay } from './places.js';
import { dayBetween, workday } from './school-days.js';

/** A move from one phase to the next on 1 September. */
export interface Transfer {
  readonly on: PlainDate;
  readonly phase:
    'early-years-to-school' | 'primary-to-secondary' | 'secondary-to-post-16' | 'post-16-to-post-16';
  /** Before this day the next setting must be named. SEND Regs 2014 reg 18. */
  readonly nameBefore: PlainDate;
  readonly from: Stay;
  /** Not known yet for a move that lies ahead. */
  readonly to?: Stay;
}

const phaseAt = (nc: number, from: Stay): Transfer['phase'] => {
  if (nc <= 0) return 'early-years-to-school';
  if (nc <= 7) return 'primary-to-secondary';
  return from.setting?.kind === 'college' || from.setting === undefined
    ? 'post-16-to-post-16'
    : 'secondary-to-post-16';
};

const transferOf = (person: Person, on: PlainDate, from: Stay, to?: Stay): Transfer => {
  const phase = phaseAt(ncIn(person, yearOf(on)), from);
  const year = yearOf(on);
  const late: Record<Transfer['phase'], PlainDate> = {
    'early-years-to-school': plainDate(year, 2, 15),
    'primary-to-secondary': plainDate(year, 2, 15),
    'secondary-to-post-16': plainDate(year, 3, 31),
    'post-16-to-post-16': plainDate(year, 4, 1),
  };
  return { on, phase, nameBefore: late[phase], from, ...(to !== undefined && { to }) };
};

/** Whether a person in a place must move on at the end of an NC year. */
const mustMove = (stay: Stay, nc: number): boolean => {
  if (nc === -1) return true;
  const kind = stay.setting?.kind;
  if (nc === 6) return kind === 'primary' || kind === 'primary-special';
  if (nc === 11) return kind === 'secondary-11-16';
  if (nc === 13) return kind === 'secondary';
  return nc === 14 && stay.kind === 'special';
};

/** The phase transfers of a plan's time, and the one that lies ahead of `open`. */
export const transfersOf = (
  person: Person,
  stays: readonly Stay[],
  planFrom: PlainDate,
  open: number,
): Transfer[] => {
  const made = stays.flatMap((to, at) => {
    const from = stays[at - 1];
    if (from === undefined || !to.phaseTransfer || to.from <= planFrom) return [];
    return [transferOf(person, to.from, from, to)];
  });
  const last = stays.at(-1)!;
  const on = plainDate(open + 1, 9, 1);
  return mustMove(last, ncIn(person, open)) ? [...made, transferOf(person, on, last)] : made;
};

/** How well a transfer went: named in time, late, or never. */
export type Naming = 'in-time' | 'late' | 'never';
export const namingOf = (life: Life): Naming =>
  (['in-time', 'late', 'never'] as const)[life.random.weighted([88, 9, 3])]!;

/** What is on record of a transfer beside its review and its plan. */
export const tellTransfer = (life: Life, transfer: Transfer): void => {
  const { random } = life;
  const year = yearOf(transfer.on);
  const plannedOn = dayBetween(plainDate(year - 1, 9, 10), plainDate(year - 1, 11, 20), random);
  const { phase, on: transferOn } = transfer;
  if (random.chance(0.93)) {
    tell(life, 'PhaseTransferPlanned', plannedOn, { phase, transferOn, finalPlanDueOn: transfer.nameBefore });
  }
  tellTravel(life, transfer.on);
  if (transfer.to === undefined || transfer.from.setting === undefined) return;
  const place = whereOf(transfer.to, transfer.on);
  if (place?.urn !== undefined && random.chance(0.85)) {
    tell(life, 'TransferRecordsSent', workday(dayBetween(transfer.on, plainDate(year, 9, 25), random)), {
      toUrn: place.urn,
    });
  }
};

/** A travel decision for a start in September: mostly between March and June. */
export const tellTravel = (life: Life, startsOn: PlainDate): void => {
  const { random } = life;
  const quality = random.weighted([92, 5, 3]);
  if (quality === 2) return;
  const [from, to] =
    quality === 0 ? [addMonths(startsOn, -6), addMonths(startsOn, -3)] : [addMonths(startsOn, -3), startsOn];
  const day = dayBetween(from, to, random);
  const about = { forStartOn: startsOn };
  const answer = random.weighted([50, 42, 8]);
  if (answer === 0) tell(life, 'TravelAgreed', day, about, ownLag(random));
  else if (answer === 1) tell(life, 'TravelNotNeeded', day, about, ownLag(random));
  else tell(life, 'TravelRefused', day, about, ownLag(random));
};
