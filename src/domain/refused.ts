/** The one domain error: a rule says no. `reason` is a kebab-case fragment; `field` the input it speaks of. */
export class Refused extends Error {
  /** @param detail one sentence for a person, without personal data: what is wrong and what to do. */
  constructor(
    readonly reason: string,
    readonly field?: string,
    readonly detail?: string,
  ) {
    super(detail ?? reason);
  }
}
