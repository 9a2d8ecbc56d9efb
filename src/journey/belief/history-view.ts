import { readable } from '../../domain/sealed.js';
import type { Instant, PlainDate } from '../../domain/plain-date.js';
import type { JourneyFactType } from '../catalogue.js';
import { cutAt } from './fact-list.js';
import type { BelievedFact, Coverage, History, RecordGap } from './history.js';
import type { NoticedGap } from './gaps.js';
import { listOf } from './snapshots.js';
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

/** A view of one moment, cut at a day or whole; made by the thousand, so it answers only what it is asked. */
export class HistoryView implements History {
  constructor(
    private readonly moment: Moment,
    readonly cutAt: PlainDate | undefined,
  ) {}

  get knownAt(): Instant {
    return this.moment.knownAt;
  }

  get dateOfBirth(): PlainDate | undefined {
    return dateOfBirthOf(this);
  }

  get facts(): readonly BelievedFact[] {
    const { life } = this.moment.snapshot;
    return this.cutAt === undefined ? life.facts : cutAt(life, this.cutAt);
  }

  of<T extends JourneyFactType>(type: T): readonly BelievedFact<T>[] {
    const list = listOf(this.moment.snapshot, type);
    if (list === undefined) return NONE as readonly BelievedFact<T>[];
    const facts = this.cutAt === undefined ? list.facts : cutAt(list, this.cutAt);
    return facts as readonly unknown[] as readonly BelievedFact<T>[];
  }

  latest<T extends JourneyFactType>(type: T): BelievedFact<T> | undefined {
    const facts = this.of(type);
    return facts[facts.length - 1];
  }

  get coverage(): readonly Coverage[] {
    return this.moment.coverage();
  }

  get gaps(): readonly RecordGap[] {
    const day = this.cutAt;
    const gaps = this.moment.gaps();
    return gaps.filter(({ latestOn }) => day === undefined || latestOn <= day).map(({ gap }) => gap);
  }

  until(day: PlainDate): History {
    const cut = this.cutAt !== undefined && this.cutAt < day ? this.cutAt : day;
    return new HistoryView(this.moment, cut);
  }
}
