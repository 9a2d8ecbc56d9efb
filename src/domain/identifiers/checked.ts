/**
 * What became of a text that should be an identifier: its normal form, or why not.
 * `reason` is a kebab-case fragment; `detail` a sentence for a person. Neither repeats the text: it may be personal.
 */
export type Checked =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

export const accepted = (value: string): Checked => ({ ok: true, value });
export const refused = (reason: string, detail: string): Checked => ({ ok: false, reason, detail });

/** Sum of each digit times its weight; weights run from `first` downwards by one. */
export const weightedSum = (digits: string, first: number): number => {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) sum += (digits.charCodeAt(at) - 48) * (first - at);
  return sum;
};
