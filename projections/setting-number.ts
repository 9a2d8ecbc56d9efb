/** The number of a setting in the registers: its URN, else its UKPRN. */
export const settingNumber = (place: {
  readonly urn?: string;
  readonly ukprn?: string;
}): string | undefined => place.urn ?? place.ukprn;
