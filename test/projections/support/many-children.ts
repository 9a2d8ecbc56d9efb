import { childSummaries } from '../../../projections/child-summaries.js';
import { placements } from '../../../projections/placements.js';
import { projectionSet } from '../../../projections/projection-set.js';
import type { ReadModel } from '../../../src/read-model/read-model.js';
import { openReadModel } from '../../../src/read-model/sqlite-read-model.js';
import { children } from '../../../src/work-list/children.queries.js';
import { said } from '../../support/facts.js';
import { logFolder, type LogFolder } from './log-folder.js';
import { testRelease } from './release.js';

export const CHILDREN = 300;
export const NOW = '2024-06-01T09:00:00.000Z';
export const streamOf = (n: number): string => `child-00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const projections = projectionSet([childSummaries, placements], testRelease);

/** A log of many children, none in the tables yet, and how often one was projected. */
export interface ManyChildren {
  readonly folder: LogFolder;
  readonly model: ReadModel;
  /** Children projected since this was last set. */
  projected: number;
  /** Records one more. @returns the position */
  register(n: number): Promise<string>;
  /** Ids of the children in the tables. */
  all(): Promise<readonly string[]>;
  /** Closes the tables and opens them anew, as another process would. */
  reopen(): Promise<ReadModel>;
  done(): Promise<void>;
}

export const manyChildren = async (): Promise<ManyChildren> => {
  const folder = await logFolder();
  const open = (): ReadModel =>
    openReadModel({
      ...{ dir: folder.dir, logPath: folder.log.path },
      projections: {
        ...projections,
        rowsOf: (person, authority) => {
          many.projected++;
          return projections.rowsOf(person, authority);
        },
      },
    });
  const register = (n: number): Promise<string> =>
    folder.say(
      streamOf(n),
      '2024-01-02T09:00:00.000Z',
      said('ChildRegistered', {
        names: { surname: 'Fable', forename: `N${n}` },
        dateOfBirth: '2010-05-04',
        birthCohort: 2009,
      }),
    );
  await Promise.all(Array.from({ length: CHILDREN }, (_, n) => register(n)));
  let model = open();
  const many: ManyChildren = {
    folder,
    get model() {
      return model;
    },
    projected: 0,
    register,
    all: async () =>
      (await model.read((reading) => children(reading, { now: NOW }, {}))).items.map(({ child }) => child),
    reopen: async () => {
      await model.close();
      return (model = open());
    },
    done: async () => {
      await model.close();
      await folder.remove();
    },
  };
  return many;
};
