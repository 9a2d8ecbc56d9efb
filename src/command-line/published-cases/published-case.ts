import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartialDate, PlainDate } from '../../domain/plain-date.js';
import type { LateDays } from '../../law/late-days.js';
import type { Due } from '../../law/rule.js';

/** How late a publication says that a step was, and how exactly. */
export interface LateBy {
  readonly number: number;
  readonly unit: 'weeks' | 'months' | 'years';
  readonly rounded: 'down' | 'nearest';
}

/** What a publication says of one step; null: it does not say. */
export interface Published {
  /** In few words, near its own. */
  readonly says: string;
  readonly dueOn: PartialDate | null;
  readonly doneOn: PartialDate | null;
  readonly verdict: 'late' | 'on-time' | null;
  readonly lateBy: LateBy | null;
}

/** Which of a duty's due dates the publication counts by. */
export type Count = 'strict' | 'customary' | 'alternative';

/**
 * `agrees`: equal within the stated precision. `on-every-day`: the verdict holds on every day that partial dates allow,
 * and each figure lies in our range. `cannot-be-said`: the dates allow the verdict and its opposite.
 */
export type Agreement = 'agrees' | 'on-every-day' | 'cannot-be-said' | 'differs' | 'nothing-published';

/** The arithmetic done by hand from the text of the law, without this program. */
export interface ByHand {
  readonly dueOn: Due | null;
  readonly lateDays: LateDays;
  /** By the strict date, where the publication counts by another. */
  readonly strict?: { readonly dueOn: Due; readonly lateDays: LateDays };
}

export interface ExpectedDuty {
  readonly step: string;
  readonly rule: string;
  /** How the episode's name begins, where a case has several duties of the rule. */
  readonly episode?: string;
  readonly count?: Count;
  readonly published: Published;
  /** Null where the service holds no such duty. */
  readonly byHand: ByHand | null;
  readonly agreement: Agreement;
  /** Why the service says otherwise, where it does. */
  readonly differs?: string;
}

/** A published case: where it stands, what was found, and what each duty in it should come to. */
export interface PublishedCase {
  /** File name without its ending; the journeys file beside it bears the same. */
  readonly name: string;
  readonly case: string;
  /** The child's id in the journeys file. */
  readonly child: string;
  readonly source: string;
  readonly published: PlainDate | null;
  readonly url: string;
  readonly precision: 'day' | 'month';
  /** The day as at which the case is asked for. */
  readonly askedOn: PlainDate;
  readonly found: string;
  readonly notes?: readonly string[];
  readonly duties: readonly ExpectedDuty[];
}

export const FOLDER = 'docs/examples/cases';
const ENDING = '.expected.json';

/** Every published case of the folder, by file name. */
export const publishedCases = (folder = FOLDER): readonly PublishedCase[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => ({
      name: file.slice(0, -ENDING.length),
      ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<PublishedCase, 'name'>),
    }));

/** The journeys file of a case. */
export const journeysFile = ({ name }: PublishedCase, folder = FOLDER): string =>
  join(folder, `${name}.jsonl`);
