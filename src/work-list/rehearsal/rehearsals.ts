import type { PlainDate } from '../../domain/plain-date.js';
import { londonDate } from '../../domain/london.js';
import { monthEnds } from '../../law/rehearsal/months.js';
import { readDraft } from '../../law/rehearsal/read-draft.js';
import { release } from '../../law/release.js';
import type { Tables } from '../../web/graphql/tables.js';
import type { Rehearsed, RehearsalSource } from './rehearse-everybody.js';
import { rehearseEverybody } from './rehearse-everybody.js';

/** Said with every answer: a draft is nobody's rule. */
export const A_REHEARSAL =
  'A rehearsal of a draft, as known at each month’s end. Nothing is adopted: no list shows it, and nothing of it is kept.';

export interface RehearsalAsked {
  /** As a file holds it. */
  readonly draft: unknown;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** What a draft would have said, and up to which position of the log. */
export interface RehearsalFound extends Rehearsed {
  /** 20 digits. */
  readonly position: string;
}

/** A rehearsal is under way already: each takes a processor, so one is enough. */
export class RehearsalUnderWay extends Error {
  constructor() {
    super('A draft is being rehearsed already. Ask again when that is done.');
  }
}

/** Drafts tried over the past, one at a time. */
export interface Rehearsals {
  /** @throws Refused for a draft or months that cannot be; RehearsalUnderWay; RehearsalStopped */
  rehearse(asked: RehearsalAsked, isStopped: () => boolean): Promise<RehearsalFound>;
}

export const REHEARSALS = Symbol('rehearsals');

/** @param source an opened data folder */
export const rehearsalsOf = (
  source: RehearsalSource & { readonly tables: Pick<Tables, 'now' | 'head'> },
): Rehearsals => {
  let isUnderWay = false;
  return {
    rehearse: async ({ draft: said, from, to }, isStopped) => {
      const draft = readDraft(said, release);
      const months = monthEnds(londonDate(source.tables.now()), { from, to });
      if (isUnderWay) throw new RehearsalUnderWay();
      isUnderWay = true;
      try {
        const position = source.tables.head();
        const asked = { draft, months, position };
        return { ...(await rehearseEverybody(source, asked, () => undefined, isStopped)), position };
      } finally {
        isUnderWay = false;
      }
    },
  };
};
