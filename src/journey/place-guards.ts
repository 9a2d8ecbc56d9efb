import { Refused } from '../domain/refused.js';
import { placeKey } from './parts.js';

/** @throws Refused `place-missing` unless a setting or an arrangement is named */
export const placeGiven = (said: Parameters<typeof placeKey>[0]): void => {
  if (placeKey(said) !== '') return;
  throw new Refused(
    'place-missing',
    'urn',
    'Give the URN or UKPRN of the setting, or the arrangement in its place.',
  );
};
