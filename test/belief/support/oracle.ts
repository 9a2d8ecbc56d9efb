import { isCorrection } from './said.js';
import type { CorrectionRow, FactRow, Said, Target } from './said.js';

/*
 * What should be believed, worked out the slow way from what was said (no events, no importer, no sharing).
 * Whole values only; corrections name what they speak of by reference.
 */

/** Place in the order: moment, who, edition, digest, row. */
type Place = readonly [number, string, string, string, number];
interface Telling {
  readonly place: Place;
  readonly source: string;
  readonly ref: string | undefined;
  readonly row: FactRow;
}
interface Correcting {
  readonly place: Place;
  readonly source: string;
  readonly row: CorrectionRow;
  readonly puts: readonly Telling[];
}
type About =
  | { readonly what: 'fact'; readonly key: string }
  | { readonly what: 'put'; readonly put: Telling }
  | { readonly what: 'correction'; readonly correction: Correcting }
  | undefined;

export interface Expected {
  readonly key: string;
  readonly value: string;
  readonly occurredOn: string;
  readonly occurredBy: boolean;
  readonly known: number;
}

// What is typed comes after every report of its moment.
const AFTER_REPORTS = '~';
const before = (a: Place, b: Place): boolean => {
  const i = a.findIndex((part, n) => part !== b[n]);
  return i >= 0 && a[i]! < b[i]!;
};
const byPlace = (a: { place: Place }, b: { place: Place }): number =>
  before(a.place, b.place) ? -1 : before(b.place, a.place) ? 1 : 0;

const keyOf = ({ data }: FactRow): string => String(data['fromAuthority']);
const valueOf = ({ data }: FactRow): string => String(data['madeOn']);

const parse = (said: readonly Said[]) => {
  const tellings: Telling[] = [];
  const corrections: Correcting[] = [];
  for (const one of said)
    one.rows.forEach((row, at) => {
      const source = one.source ?? 'page';
      const who = one.source ?? AFTER_REPORTS;
      const place = (n: number): Place => [
        row.known ?? one.known,
        who,
        one.edition ?? '1',
        one.digest ?? one.edition ?? '1',
        at * 10 + n,
      ];
      if (!isCorrection(row)) {
        tellings.push({ place: place(0), source, ref: row.ref, row });
        return;
      }
      const puts = (row.replacing ?? []).map((put, i) => ({
        ...{ place: place(i + 1), source, row: put },
        ref: put.ref ?? `${row.ref}/${i}`,
      }));
      corrections.push({ place: place(0), source, row, puts });
    });
  return { tellings: tellings.sort(byPlace), corrections: corrections.sort(byPlace) };
};

export const expectedAt = (said: readonly Said[], known: number): readonly Expected[] => {
  const { tellings, corrections } = parse(said);
  const isNamed = (one: { source: string }, ref: string | undefined, of: Target): boolean =>
    one.source === of.source && ref === of.ref;

  const about = ({ row, place }: Correcting): About => {
    const correction = corrections.find((one) => isNamed(one, one.row.ref, row.of));
    if (correction) return { what: 'correction', correction };
    const put = corrections.flatMap(({ puts }) => puts).find((one) => isNamed(one, one.ref, row.of));
    if (put) return { what: 'put', put };
    const named = tellings.filter((one) => isNamed(one, one.ref, row.of));
    const telling = named.findLast((one) => one.place[0] <= place[0]) ?? named[0];
    return telling && { what: 'fact', key: keyOf(telling.row) };
  };
  const speakOfOne = (a: About, b: About): boolean => {
    if (a === undefined || b === undefined) return false;
    if (a.what === 'fact') return b.what === 'fact' && a.key === b.key;
    if (a.what === 'put') return b.what === 'put' && a.put === b.put;
    return b.what === 'correction' && a.correction === b.correction;
  };
  const stands = (one: Correcting, at: number): boolean => {
    if (one.place[0] > at) return false;
    const withdrawn = corrections.some((other) => {
      const of = about(other);
      return (
        of?.what === 'correction' &&
        of.correction === one &&
        before(one.place, other.place) &&
        stands(other, at)
      );
    });
    if (withdrawn) return false;
    const of = about(one);
    if (of?.what !== 'put') return true;
    const owner = corrections.find(({ puts }) => puts.includes(of.put))!;
    return before(owner.place, one.place) && acts(owner, at);
  };
  const acts = (one: Correcting, at: number): boolean => {
    if (!stands(one, at)) return false;
    const of = about(one);
    if (of === undefined || of.what === 'correction') return true;
    return !corrections.some(
      (other) =>
        other !== one &&
        other.row.wrong !== 'known-at' &&
        speakOfOne(about(other), of) &&
        before(one.place, other.place) &&
        stands(other, at),
    );
  };

  const acting = corrections.filter((one) => one.row.wrong !== 'known-at' && acts(one, known));
  const disbelieved = (of: About): boolean => acting.some((one) => speakOfOne(about(one), of));
  const puts = acting
    .flatMap((one) => one.puts)
    .filter((put) => !disbelieved({ what: 'put', put }))
    .sort(byPlace);

  const believe = (key: string): readonly { readonly first: Telling; readonly fact: Expected }[] => {
    const its = tellings.filter((one) => keyOf(one.row) === key);
    const put = puts.filter((one) => keyOf(one.row) === key);
    const moved = corrections.findLast((one) => {
      const of = about(one);
      return one.row.wrong === 'known-at' && of?.what === 'fact' && of.key === key && stands(one, Infinity);
    });
    const instead = moved?.row.instead;
    if (instead !== undefined && known < instead && put.length === 0) return [];
    const told = its.filter((one) => one.place[0] <= known);
    const heard = told.length === 0 && instead !== undefined ? its.slice(0, 1) : told;
    const first = [...heard, ...put].sort(byPlace)[0];
    if (first === undefined) return [];
    const from = instead ?? first.place[0];
    const last = put.at(-1);
    if (last === undefined && disbelieved({ what: 'fact', key })) return [];
    const value = valueOf((last ?? heard.at(-1)!).row);
    const dates = last ? [last] : heard.filter((one) => valueOf(one.row) === value);
    const dated = [...dates].sort((a, b) => {
      if (a.row.occurredOn !== b.row.occurredOn) return a.row.occurredOn < b.row.occurredOn ? -1 : 1;
      return Number(a.row.occurredBy === true) - Number(b.row.occurredBy === true);
    })[0]!.row;
    const { occurredOn, occurredBy = false } = dated;
    return [{ first, fact: { key, value, occurredOn, occurredBy, known: from } }];
  };

  const keys = [
    ...new Set([...tellings, ...corrections.flatMap((one) => one.puts)].map(({ row }) => keyOf(row))),
  ];
  return keys
    .flatMap(believe)
    .sort((a, b) =>
      a.fact.occurredOn === b.fact.occurredOn
        ? byPlace(a.first, b.first)
        : a.fact.occurredOn < b.fact.occurredOn
          ? -1
          : 1,
    )
    .map(({ fact }) => fact);
};
