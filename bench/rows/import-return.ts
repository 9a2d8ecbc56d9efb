import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCity } from '../../src/city/generate-city.js';
import { importInto } from '../measuring/city.js';
import { measured } from '../row.js';
import type { RowSpec, Target } from '../row.js';

/** Children of a city whose last return holds about 12,000 plans. */
const CHILDREN = 44_500;
const PLANS = 12_000;
const SECONDS = 60;

const withinAMinute = (plans: number): Target => ({
  text: `<= ${SECONDS} for ${PLANS.toLocaleString('en-GB')} plans`,
  met: (seconds) => seconds <= (SECONDS * plans) / PLANS,
});

/** A yearly return into an empty log. */
export const importReturn: RowSpec = {
  names: ['import-sen2'],
  measure: async (scale, [name]) => {
    const children = scale.quick ? 1_000 : CHILDREN;
    const folder = scale.scratch('return');
    scale.say(`  The files of a city of ${children} children are written`);
    const { persons, files } = await generateCity({ children, seed: 2, out: join(folder, 'files') });
    const last = files.findLast((file) => /sen2-\d+\.xml$/.test(file))!;
    const year = Number(/sen2-(\d+)/.exec(last)![1]);
    const plans = readFileSync(last, 'utf8').split('<ActivePlans>').length - 1;
    if (plans === 0) throw new Error('The return holds no plan.');
    const { ms, events } = await importInto(join(folder, 'log'), [files[0]!, files[1]!, last]);
    return [
      measured(name!, {
        ...{ ours: ms / 1_000, unit: 's', target: withinAMinute(plans) },
        how: `the return of ${year}, ${plans} plans in force of ${persons[year]} persons, with the register of settings, into an empty log: ${events} events, durable, checked and matched; ${Math.round((persons[year]! / ms) * 1_000)} persons/s; the lists are not made yet`,
      }),
    ];
  },
};
