import { release } from '../../law/release.js';
import type { ForecastItem } from './forecast-item.js';

/** What every forecast is: said with each answer. */
export const IF_NOTHING_MORE =
  'If nothing more is recorded. Nothing is predicted: these are dates that stand in the record already.';

const names = new Map([...release.risks, ...release.duties].map(({ id, name }) => [id, name]));

/** The name of a risk rule or a duty. */
export const ruleName = (rule: string): string => names.get(rule) ?? rule;

/** A sentence: why it is listed. */
export const whyListed = ({ kind, rule, reason }: ForecastItem): string =>
  reason ??
  (kind === 'passes-due' ? `${ruleName(rule)}: due the day before, and nothing on record meets it.` : rule);
