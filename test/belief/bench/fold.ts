import { beliefOf } from '../../../src/journey/belief/belief.js';
import type { JourneyFact } from '../../../src/journey/catalogue.js';
import { recordIn } from '../support/recorder.js';
import type { FactRow, Said } from '../support/said.js';

/*
 * Microseconds of processor time an event for folding a child and walking through every moment known. Not in the suite:
 * node --import ./test/store-contract/run-typescript.mjs test/belief/bench/fold.ts
 */

const alias = (ref: string) => ({ source: 'sen2', ref, refKey: `k-${ref}` });
const on = (type: FactRow['type'], day: string, field: string, more: object = {}, by = false): FactRow => ({
  type,
  occurredOn: day,
  occurredBy: by,
  data: { [field]: day, ...more },
  ref: `${type}-${day}`,
});

const yearly = (year: number): Said => {
  const asAt = `${year}-01-18`;
  const rows: FactRow[] = [
    {
      type: 'ChildRegistered',
      occurredOn: '2024-01-01',
      data: { names: { surname: 'Fenwick', forename: 'Ada' }, dateOfBirth: '2010-05-05', birthCohort: 2009 },
    },
    on('NameChanged', asAt, 'changedOn', { names: { surname: 'Fenwick', forename: 'Ada' } }, true),
    on('AddressChanged', asAt, 'changedOn', { postcode: 'ZZ1 1ZZ' }, true),
    on('AssessmentRequested', '2018-03-01', 'receivedOn', { alias: alias('r1') }),
    on('AssessmentDecided', '2018-04-10', 'notifiedOn', { requestRef: 'k-r1', decision: 'yes' }),
    on('PlanFinalised', '2018-07-10', 'issuedOn', { requestRef: 'k-r1', cause: 'first', alias: alias('p1') }),
    on('NeedIdentified', asAt, 'identifiedOn', { need: 'ASD', rank: 1 }, true),
    on('NeedIdentified', asAt, 'identifiedOn', { need: 'SLCN', rank: year > 2021 ? 2 : 3 }, true),
    on('SectionIReported', asAt, 'seenOn', { planRef: 'k-p1', names: [{ urn: '100001' }] }, true),
    on('PlacementStarted', '2018-09-03', 'startedOn', { urn: '100001' }),
    on('AnnualReviewMeetingHeld', `${year - 1}-06-10`, 'heldOn', { planRef: 'k-p1' }),
    on('ReviewDecided', `${year - 1}-07-01`, 'notifiedOn', { decision: 'maintain' }),
  ];
  const kinds = [...new Set(rows.map(({ type }) => type))];
  const covers = kinds.map((kind) => ({ kind, from: '2018-01-01', to: asAt }));
  return { source: 'sen2', edition: String(year), known: (year - 2019) * 12, asAt, covers, rows };
};

const typed = (n: number): Said => ({
  known: 10 + n * 11,
  rows: [on('ContactMade', `2019-0${n + 1}-11`, 'madeOn', { with: 'parent', reference: `c${n}` })],
});

const child = (nth: number): readonly JourneyFact[] =>
  recordIn(
    [2020, 2021, 2022, 2023, 2024].map(yearly).concat([0, 1, 2, 3, 4, 5, 6, 7].map(typed)),
    'by-event',
    `child-${nth}`,
  );

const children = Array.from({ length: 2000 }, (_, nth) => structuredClone(child(nth)));
const events = children.reduce((sum, one) => sum + one.length, 0);
process.stdout.write(
  `${children.length} children, ${events / children.length} events, ${beliefOf(children[0]!).moments.length} moments each\n`,
);
for (let round = 0; round < 12; round++) {
  let [seen, start] = [0, process.cpuUsage()];
  for (const one of children) {
    const belief = beliefOf(one);
    seen += belief.moments.length;
  }
  const folded = process.cpuUsage(start).user / events;
  start = process.cpuUsage();
  for (const one of children) {
    const belief = beliefOf(one);
    for (const at of belief.moments) {
      const history = belief.historyAt(at);
      seen +=
        history.of('PlanFinalised').length + history.until('2021-01-01').of('AnnualReviewMeetingHeld').length;
      seen += history.coverage.length;
    }
  }
  const walked = process.cpuUsage(start).user / events;
  process.stdout.write(
    `fold ${folded.toFixed(2)} us an event; fold and every moment ${walked.toFixed(2)} us an event (${seen})\n`,
  );
}
