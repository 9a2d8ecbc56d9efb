import { importLog } from '../../../test/support/import-log.js';
import { pip, sen2Xml } from '../../../test/support/sen2-xml.js';
import type { Elements } from '../../../test/support/sen2-xml.js';
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

  it('is known from the moment asked for, the register and its links alike', async () => {
    const log = importLog();
    const register = log.file('r.csv', 'URN,EstablishmentName,TypeOfEstablishmentId\n900106,Quillholt,01');
    const links = log.file('l.csv', 'URN,LinkURN,LinkType\n990106,900106,Successor');
    const knownAt = '2024-05-01T09:00:00.000Z';
    expect(await log.import([register, links], { knownAt })).toMatchObject({ accepted: true, errors: 0 });
    for (const stream of ['setting-900106', 'setting-990106'])
      expect((await log.read(stream))[0]).toMatchObject({
        occurredOn: '2024-05-01',
        knownAt,
        knownFrom: 'source',
      });
    const again = await log.import(links, { knownAt: '2024-06-01T09:00:00.000Z' });
    expect(again.wrong[0]).toContain('was loaded as known at 2024-05-01T09:00:00.000Z');
    log.done();
  });

  it('loaded before a return makes it say which places cannot be so', async () => {
    const log = importLog();
    const header = 'URN,EstablishmentName,TypeOfEstablishmentId,ResourcedProvisionName';
    const rows = '900112,Oak,01,Not applicable\n900103,Ash,29,Resourced provision';
    const flagged = {
      URN: '900112',
      PlacementRank: '1',
      SENunitIndicator: '1',
      ResourcedProvisionIndicator: '1',
    };
    const placements = [
      { ...flagged, EntryDate: '2023-09-01' },
      { URN: '900103', PlacementRank: '2', EntryDate: '2023-09-01' },
    ];
    const request = pip['Requests'] as Elements;
    const person = { ...pip, Requests: { ...request, ActivePlans: { PlacementDetail: placements } } };
    await log.import(log.file('r.csv', `${header}\n${rows}`));
    const done = await log.import(log.file('a.xml', sen2Xml([person])));
    expect(done.accepted).toBe(true);
    const said = done.entries
      .filter(({ column }) => column === 'URN')
      .map(({ value, problem }) => `${value}: ${problem}`);
    expect(said).toEqual([
      '900112: A SEN unit is named, and the register has none at this setting.',
      '900112: Resourced provision is named, and the register has none at this setting.',
      '900103: The register has this setting as of a type that is seldom named in a plan.',
      '900103: The register has a unit or resourced provision here, and the row does not say whether it is meant.',
    ]);
    log.done();
  });
});
