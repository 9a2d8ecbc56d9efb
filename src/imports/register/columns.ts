const plain = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Columns of the full and of the short extract, by the name used here. Head teachers and telephones are not read. */
const COLUMNS: Readonly<Record<string, string>> = {
  urn: 'urn',
  ukprn: 'ukprn',
  establishmentname: 'name',
  typeofestablishmentcode: 'type',
  typeofestablishmentid: 'type',
  establishmentstatuscode: 'status',
  establishmentstatusid: 'status',
  phaseofeducationname: 'phase',
  statutorylowage: 'lowage',
  agerangelow: 'lowage',
  statutoryhighage: 'highage',
  agerangehigh: 'highage',
  lacode: 'authority',
  laid: 'authority',
  opendate: 'opened',
  closedate: 'closed',
  typeofresourcedprovisionname: 'provision',
  resourcedprovisionname: 'provision',
};

/** The name used here for a column of the register; others become `-name` and are not read. */
export const registerColumn = (header: string): string => COLUMNS[plain(header)] ?? `-${plain(header)}`;

/** The name used here for a column of the links file. */
export const linkColumn = (header: string): string => plain(header);
