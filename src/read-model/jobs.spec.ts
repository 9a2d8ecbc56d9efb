import { createJobs } from './jobs.js';
import type { Job, JobStore } from './job-store.js';

const POSITION = '7'.padStart(20, '0');

/** Jobs in memory, which cannot be reached while they are away. */
const storeOf = () => {
  const jobs = new Map<string, Job>();
  let away = false;
  const reached = (): void => {
    if (away) throw new RangeError('away');
  };
  const store: JobStore = {
    add: async (job) => void jobs.set(job.id, { ...job, state: 'waiting', done: 0, error: null }),
    find: async (id) => jobs.get(id),
    next: async () => {
      reached();
      return [...jobs.values()].find(({ state }) => state === 'waiting' || state === 'running');
    },
    put: async (id, standing) => {
      reached();
      jobs.set(id, { ...jobs.get(id)!, ...standing });
    },
  };
  return { store, goes: () => void (away = true), comesBack: () => void (away = false) };
};

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 400 && !(await isSo()); i++) await soon();
};

describe('jobs whose database goes while they are worked on', () => {
  const workedOn = () => {
    const { store, goes, comesBack } = storeOf();
    let made = 0;
    const make = async () => {
      if (++made === 1) goes();
      return { read: () => Promise.reject(new RangeError('not read')), close: () => undefined };
    };
    const jobs = createJobs(store, { isAtHand: async () => made > 1, eventsUpTo: () => 3, make }, 1);
    return { jobs, comesBack, isTried: () => made > 0 };
  };

  it('are gone on with when it is back, and end nothing else', async () => {
    const { jobs, comesBack, isTried } = workedOn();
    const { id } = await jobs.start(POSITION, '{}');
    await until(isTried);
    for (let i = 0; i < 3; i++) await soon();
    comesBack();
    await until(async () => (await jobs.find(id))!.state === 'done');
    expect(await jobs.find(id)).toMatchObject({ state: 'done', error: null });
    await jobs.stop();
  });

  it('are left alone once they are told to stop', async () => {
    const { jobs, isTried } = workedOn();
    await jobs.start(POSITION, '{}');
    await until(isTried);
    await expect(jobs.stop()).resolves.toBeUndefined();
  });
});
