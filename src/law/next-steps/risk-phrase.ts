import type { Holder } from '../rule.js';

/** A risk's next step: who leads, what a coordinator does, what a family can expect or do. */
export interface RiskWords {
  readonly lead: Holder;
  readonly coordinator: string;
  readonly family: string;
}

/** Both phrases as sentences. */
export const words = (lead: Holder, coordinator: string, family: string): RiskWords => ({
  ...{ lead, coordinator: `${coordinator}.`, family: `${family}.` },
});
