import { needCodes, needsByAge, placeKinds, placesByAge } from './published-caseload.js';
import { england, internshipsByAge, senSupport, sexes, shares } from './published-figures.js';
import type { Sen2Record } from './sen2-record.js';
import {
  CHILDREN,
  expectShare,
  UNRECORDED,
  active,
  sum,
  published,
  ofAge,
  placeOf,
  tableOf,
} from '../../test/support/city-counted.js';

describe('the caseload of a city', () => {
  it('holds as many plans beside SEN Support as the tables', () => {
    const others = shares.plans * (1 + (4 * england.ceased) / england.plans) + senSupport;
    expectShare('plans', active.length, CHILDREN, shares.plans / others, UNRECORDED * 0.3);
  });

  it('is of the ages and the sexes of the tables', () => {
    for (const [age, ...counts] of placesByAge) {
      expectShare(`age ${age}`, ofAge(age!).length, active.length, sum(counts) / published, 0.002);
    }
    const girls = active.filter(({ life }) => life.person.sex === 'F').length;
    expectShare('girls', girls, active.length, sexes.F / (sexes.F + sexes.M));
  });

  it('has the primary needs of the tables', () => {
    needCodes.forEach((need, at) => {
      const count = active.filter(({ life }) => life.person.need === need).length;
      const table = sum(needsByAge.map((row) => row[at + 1]!));
      expectShare(need, count, active.length, table / published, 0.002);
    });
  });

  it('is placed as in the tables', () => {
    const kinds = placeKinds.slice(0, placeKinds.indexOf('NEET'));
    const places = active.map(placeOf);
    for (const kind of kinds) {
      const count = places.filter((place) => place === kind).length;
      expectShare(kind, count, active.length, tableOf(kind) / published, UNRECORDED);
    }
    const out = places.filter((place) => place === 'out of education').length;
    expectShare(
      'out of education',
      out,
      active.length,
      (tableOf('NEET') + tableOf('NIEO')) / published,
      UNRECORDED,
    );
  });

  it('drops at 19: special schools hold 302, 204 and 3 of 12,094 at 17, 18 and 19', () => {
    expect([17, 18, 19].map((age) => tableOf('special', age))).toEqual([302, 204, 3]);
    for (const age of [16, 17, 18, 19, 20]) {
      const count = ofAge(age).filter((record) => placeOf(record) === 'special').length;
      expectShare(`special at ${age}`, count, active.length, tableOf('special', age) / published, 0.002);
    }
  });

  it('has the budgets, residential places and supported internships of the tables', () => {
    const count = (holds: (record: Sen2Record) => boolean): number => active.filter(holds).length;
    const budgets = count(({ life }) => life.person.budget !== undefined);
    // Budgets by age follow three steps and not each age of the table.
    expectShare('budgets', budgets, active.length, shares.personalBudget / shares.plans, 0.01);
    const residential = count(({ life }) => life.person.residential !== undefined);
    expectShare(
      'residential',
      residential,
      active.length,
      (shares.weeks38to51 + shares.weeks52) / shares.plans,
    );
    const interns = count(({ life }) => life.person.internship);
    expectShare(
      'internships',
      interns,
      active.length,
      sum(internshipsByAge.map(([, plans]) => plans)) / shares.plans,
    );
  });
});
