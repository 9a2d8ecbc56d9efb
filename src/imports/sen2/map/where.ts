import type { SenSetting } from '../../code-sets/sen2-code-sets.js';
import type { ModuleRow } from '../rows.js';
import { flagged, given } from './context.js';

/** The setting of a row by its numbers, or the arrangement in its place; undefined where the row names neither. */
export const whereOf = ({ fields }: ModuleRow) => {
  const { urn, ukprn, sensetting, placementrank, senunitindicator, resourcedprovisionindicator } = fields;
  if (urn === undefined && ukprn === undefined && sensetting === undefined) return undefined;
  return {
    ...given('urn', urn),
    ...given('ukprn', ukprn),
    ...given('arrangement', sensetting as SenSetting | undefined),
    ...given('rank', placementrank === undefined ? undefined : Number(placementrank)),
    ...flagged('senUnit', senunitindicator),
    ...flagged('resourcedProvision', resourcedprovisionindicator),
  };
};
