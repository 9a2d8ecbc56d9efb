import type { NewFact } from '../../src/domain/envelope.js';
import type { PartialDate } from '../../src/domain/plain-date.js';
import { definitionOf } from '../../src/journey/catalogue.js';
import type { JourneyData, JourneyFact, JourneyFactType } from '../../src/journey/catalogue.js';

/** A fact as a decision makes it; its day is the field that the catalogue names, unless given. */
export const said = <T extends JourneyFactType>(
  type: T,
  data: JourneyData<T>,
  over: Partial<NewFact> = {},
): NewFact<T, JourneyData<T>> => {
  const on = (data as Record<string, unknown>)[definitionOf(type)?.occursOn ?? ''];
  return { type, occurredOn: (on as PartialDate | undefined) ?? '2020-01-01', data, ...over } as NewFact<
    T,
    JourneyData<T>
  >;
};

/** Facts as events of one stream, each recorded on a day of its own from 1 January 2020 on, unless known otherwise. */
export const asEvents = (facts: readonly NewFact[], stream = 'child-1', source = 'page'): JourneyFact[] =>
  facts.map((fact, revision) => {
    const at = new Date(Date.UTC(2020, 0, 1 + revision, 9)).toISOString();
    const { id = `event-${revision}`, known, occurredBy = false, sourceKey, sourceRow, ...rest } = fact;
    return {
      ...{ schemaVersion: 1, recordedAt: at, knownAt: at, knownFrom: 'here', knownPrecision: 'instant' },
      ...rest,
      ...known,
      ...{ id, occurredBy, stream, revision, position: String(revision + 1).padStart(20, '0') },
      metadata: {
        ...{ source, correlationId: `user-action-${revision}` },
        ...(sourceKey !== undefined && { sourceKey }),
        ...(sourceRow !== undefined && { sourceRow }),
      },
    } as JourneyFact;
  });
