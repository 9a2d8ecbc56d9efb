import type { ProjectionSet } from '../../../src/read-model/projection-rows.js';
import { ADA, BEN, decided, met, projections } from './ada-and-ben.js';
import type { LogFolder } from './log-folder.js';

/** Projections that fail on the child whose review was decided, and name her, until they are mended. */
export const aFault = () => {
  let broken = true;
  const faulty: ProjectionSet = {
    ...projections,
    rowsOf: (person, authority) => {
      if (broken && person.some(({ events }) => events.some(({ type }) => type === 'ReviewDecided')))
        throw new RangeError('Fable, Ada has no such day.');
      return projections.rowsOf(person, authority);
    },
  };
  return { projections: faulty, mend: () => void (broken = false) };
};

/** What meets the fault in Ada's record, another fact of hers after it, and one of Ben's. */
export const meetTheFault = async (folder: LogFolder): Promise<void> => {
  await folder.say(ADA, '2024-05-01T09:00:00.000Z', decided('2024-03-20'));
  await folder.say(ADA, '2024-05-02T09:00:00.000Z', met('2024-05-01'));
  await folder.say(BEN, '2024-05-03T09:00:00.000Z', met('2024-03-01'));
};
