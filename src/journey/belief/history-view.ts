import { readable } from '../../domain/sealed.js';
import type { Instant, PlainDate } from '../../domain/plain-date.js';
import type { JourneyFactType } from '../catalogue.js';
import { BIRTH, bitAt, EVERYTHING, SHARED_BIT, SHARED_PLACE, THE_DAY, type Asked } from './asked.js';
import { beginLooking, endLooking, note } from './looking.js';
import { cutAt, type FactList } from './fact-list.js';
import type { BelievedFact, Coverage, History, RecordGap } from './history.js';
import type { NoticedGap } from './gaps.js';
import type { Snapshot } from './snapshots.js';

/** What a history answers from; made once a moment, shared by its cuts. */
export interface Moment {
  readonly knownAt: Instant;
  readonly snapshot: Snapshot;
  readonly coverage: () => readonly Coverage[];
  readonly gaps: () => readonly NoticedGap[];
}

const NONE: readonly BelievedFact[] = [];

const dateOfBirthOf = (history: History): PlainDate | undefined => {
  const resolved = history
    .of('IdentifierConflictResolved')
    .findLast(({ data }) => data.identifier === 'date-of-birth');
  return readable(resolved?.data.value ?? history.latest('ChildRegistered')?.data.dateOfBirth);
};

const OWN_BITS = ~(THE_DAY | BIRTH | SHARED_BIT);
const lowestPlace = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** A view of one moment, cut at a day or whole; made by the thousand, so it answers only what it is asked. */
export class HistoryView implements History {
  private readonly made: (readonly BelievedFact[] | undefined)[] = [];

  private born: { readonly on: PlainDate | undefined } | undefined;

  constructor(
    private readonly moment: Moment,
    private readonly day: PlainDate | undefined,
  ) {}

  /** Whether another view answers the same to what was asked; in doubt, not. */
  agreesWith(other: HistoryView, asked: Asked): boolean {
    if (asked < 0) return false;
    if (this.moment.snapshot.places !== other.moment.snapshot.places) return false;
    if ((asked & THE_DAY) !== 0 && this.day !== other.day) return false;
    for (let bits = asked & OWN_BITS; bits !== 0; bits &= bits - 1) {
      const place = lowestPlace(bits);
      if (this.at(place) !== other.at(place)) return false;
    }
    if ((asked & SHARED_BIT) !== 0 && !this.agreesWhereShared(other)) return false;
    return (asked & BIRTH) === 0 || this.bornOn() === other.bornOn();
  }

  /** Whether all types that share a bit agree: which of them was asked for is not known. */
  private agreesWhereShared(other: HistoryView): boolean {
    const { length } = this.moment.snapshot.lists;
    for (let place = SHARED_PLACE; place < length; place++)
      if (this.at(place) !== other.at(place)) return false;
    return true;
  }

  private at(place: number): readonly BelievedFact[] {
    return (this.made[place] ??= this.cut(this.moment.snapshot.lists[place]));
  }

  private cut(list: FactList | undefined): readonly BelievedFact[] {
    if (list === undefined) return NONE;
    return this.day === undefined ? list.facts : cutAt(list, this.day);
  }

  /** Without noting that the day was asked for. */
  isCutAt(day: PlainDate): boolean {
    return this.day === day;
  }

  get cutAt(): PlainDate | undefined {
    note(THE_DAY);
    return this.day;
  }

  get knownAt(): Instant {
    note(EVERYTHING);
    return this.moment.knownAt;
  }

  get dateOfBirth(): PlainDate | undefined {
    note(BIRTH);
    return this.bornOn();
  }

  /** Without noting what is asked for it: the date itself is what an answer rests on. */
  private bornOn(): PlainDate | undefined {
    if (this.born === undefined) {
      const before = beginLooking(this);
      this.born = { on: dateOfBirthOf(this) };
      endLooking(before);
    }
    return this.born.on;
  }

  get facts(): readonly BelievedFact[] {
    note(EVERYTHING);
    return this.cut(this.moment.snapshot.life);
  }

  of<T extends JourneyFactType>(type: T): readonly BelievedFact<T>[] {
    const place = this.moment.snapshot.places.get(type);
    if (place === undefined) return NONE as readonly BelievedFact<T>[];
    note(bitAt(place));
    return this.at(place) as readonly unknown[] as readonly BelievedFact<T>[];
  }

  latest<T extends JourneyFactType>(type: T): BelievedFact<T> | undefined {
    const facts = this.of(type);
    return facts[facts.length - 1];
  }

  get coverage(): readonly Coverage[] {
    note(EVERYTHING);
    return this.moment.coverage();
  }

  get gaps(): readonly RecordGap[] {
    note(EVERYTHING);
    const { day } = this;
    const gaps = this.moment.gaps();
    return gaps.filter(({ latestOn }) => day === undefined || latestOn <= day).map(({ gap }) => gap);
  }

  until(day: PlainDate): History {
    const cut = this.day !== undefined && this.day < day ? this.day : day;
    return new HistoryView(this.moment, cut);
  }
}
