/** An answer that the record does not allow; the phrase names what is missing: 'no bank holidays held for 2031'. */
export interface CannotBeSaid {
  readonly cannotBeSaid: string;
}

export const cannotBeSaid = (missing: string): CannotBeSaid => ({ cannotBeSaid: missing });

export const isCannotBeSaid = (answer: unknown): answer is CannotBeSaid =>
  typeof answer === 'object' && answer !== null && 'cannotBeSaid' in answer;
