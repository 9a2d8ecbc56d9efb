import { importLog } from '../../../test/support/import-log.js';
import { settingOfRow } from './setting-of-row.js';
import { registerColumn } from './columns.js';

const setting = (cells: Record<string, string>) => {
  const named = Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [registerColumn(column), cell]),
  );
  return settingOfRow({ row: 2, cells: named }, 'r.csv', '2025-04-22', () => undefined);
};

describe('a row of the register of settings', () => {
  it('is read from the full set of columns', () => {
    expect(
      setting({
        ...{ URN: '138130', UKPRN: '10037232', EstablishmentName: 'Example Academy', 'LA (code)': '355' },
        ...{ 'TypeOfEstablishment (code)': '44', 'EstablishmentStatus (code)': '1', OpenDate: '01-01-2000' },
        ...{ 'PhaseOfEducation (name)': 'Not applicable', StatutoryLowAge: '9', StatutoryHighAge: '19' },
        'TypeOfResourcedProvision (name)': 'Not applicable',
      }),
    ).toEqual({
      ...{
        urn: '138130',
        ukprn: '10037232',
        name: 'Example Academy',
        kind: 'special',
        phase: 'not-applicable',
      },
      ...{
        registerType: '44',
        lowAge: 9,
        highAge: 19,
        status: 'open',
        openedOn: '2000-01-01',
        authority: '355',
      },
      ...{ resourcedProvision: 'none', asAt: '2025-04-22' },
    });
  });

  it('is read from the short set of columns', () => {
    expect(
      setting({
        ...{ URN: '100049', LAId: '202', EstablishmentName: 'Haverstock School', EstablishmentStatusId: '1' },
        ...{
          PhaseOfEducationName: 'Secondary',
          TypeOfEstablishmentId: '01',
          AgeRangeLow: '11',
          AgeRangeHigh: '18',
        },
        ResourcedProvisionName: 'Resourced provision and SEN unit',
      }),
    ).toMatchObject({
      kind: 'mainstream',
      phase: 'secondary',
      lowAge: 11,
      highAge: 18,
      resourcedProvision: 'both',
    });
  });
});

describe('an import of the register', () => {
  it('reads its Latin-1, adds each setting once, and keeps a changed one’s links', async () => {
    const log = importLog();
    const register = 'URN,EstablishmentName,TypeOfEstablishmentId\n900106,École Quillholt,01';
    const links =
      'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n990106,900106,Quillholt,Successor,01-04-2023';
    const paths = [
      log.file('edubasealldata20250422.csv', Buffer.from(register, 'latin1')),
      log.file('links.csv', links),
    ];
    const done = await log.import(paths);
    expect(done).toMatchObject({ accepted: true, files: [{ kind: 'register', events: 1 }, { events: 1 }] });
    const [registered] = await log.read('setting-900106');
    expect(registered).toMatchObject({ occurredOn: '2025-04-22', data: { name: 'École Quillholt' } });
    const [linked] = await log.read('setting-990106');
    expect(linked).toMatchObject({
      data: { linkUrn: '900106', linkType: 'Successor', establishedOn: '2023-04-01' },
    });
    const later = log.file('edubasealldata20250601.csv', Buffer.from(`${register}\n`, 'latin1'));
    expect((await log.import(later)).files[0]!.events).toBe(0);
    log.done();
  });
});
