import { planIn } from '../src/journey/plan/plan.js';
import type { History } from '../src/journey/belief/history.js';
import { cellsOf, type Cells } from '../src/read-model/rows.js';
import { perChild, plainly } from './per-child.js';
import { settingNumber } from './setting-number.js';

const cells = cellsOf('plan_in_force');
const NONE: readonly Cells[] = [];

const planInForce = (history: History): readonly Cells[] => {
  const plan = planIn(history);
  if (plan?.inForce !== true) return NONE;
  const version = plan.versions.at(-1);
  const reported = history.of('SectionIReported').findLast(({ endedOn }) => endedOn === undefined);
  const named = (version?.data.sectionI ?? reported?.data.names)?.[0];
  return [
    cells({
      plan: plan.episode ?? plan.from,
      made_on: plan.firstMadeOn,
      latest_version_on: version?.latestOn,
      transferred_in_on: plan.transferredIn?.latestOn,
      setting: named && settingNumber(named),
      arrangement: named?.arrangement,
      type_only: named === undefined ? null : Number(named.typeOnly === true),
    }),
  ];
};

/** The plan in force: since when, its newest version, and what Section I names. */
export const plansInForce = perChild<Cells>({
  name: 'plans-in-force',
  version: 1,
  table: 'plan_in_force',
  questions: () => [
    plainly(
      [
        ...([
          'PlanFinalised',
          'PlanTransferredIn',
          'PlanCeased',
          'PlanContinued',
          'PlanTransferredOut',
        ] as const),
        ...(['ChildDied', 'SectionIReported'] as const),
      ],
      planInForce,
    ),
  ],
});
