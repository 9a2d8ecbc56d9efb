import { importLog } from '../../test/support/import-log.js';
import type { Elements } from '../../test/support/sen2-xml.js';
import { pip, sen2Xml } from '../../test/support/sen2-xml.js';
import { readable } from '../domain/sealed.js';
import { journeysText } from '../../test/support/journeys-text.js';
import type { JourneyFact } from '../journey/catalogue.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const born = (person: Elements, date: string): Elements => ({ ...person, PersonBirthDate: date });

describe('an import of several sources', () => {
  const register = [
    'URN,LAId,EstablishmentName,EstablishmentStatusId,PhaseOfEducationName,TypeOfEstablishmentId,AgeRangeLow,AgeRangeHigh',
    '900112,999,Quillholt High,1,Secondary,34,11,16',
    '900103,999,Quillholt Primary,1,Primary,01,3,11',
  ].join('\n');

  const descriptions = async (order: ('register' | 'return')[]): Promise<unknown> => {
    const own = importLog();
    const paths = { register: own.file('r.csv', register), return: own.file('a.xml', sen2Xml([pip])) };
    for (const one of order) await own.import(paths[one]);
    const [child] = await own.children();
    const said = (await own.read(child!)).filter(({ type }) => type === 'SettingDescribed');
    own.done();
    return said
      .map(({ occurredOn, knownAt, data }) => [occurredOn, knownAt, data])
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  };

  it('describes each child’s settings, whichever of register and return comes first', async () => {
    const first = await descriptions(['register', 'return']);
    expect(await descriptions(['return', 'register'])).toEqual(first);
    expect(first).toContainEqual([
      '2023-09-01',
      '2026-02-20T10:00:00.000Z',
      {
        of: 'placement',
        urn: '900112',
        describedOn: '2023-09-01',
        described: { kind: 'mainstream', phase: 'secondary', lowAge: 11, highAge: 16, registerType: '34' },
      },
    ]);
  });

  it('finds the child of a journey by the UPN', async () => {
    const journeys = journeysText({}, [
      {
        child: 'WX-1',
        type: 'ChildRegistered',
        occurredOn: '2020-01-01',
        knownAt: '2020-01-01T09:00:00.000Z',
        data: {
          names: { surname: 'Tangledene', forename: 'Pip' },
          ...{ dateOfBirth: '2011-12-05', birthCohort: 2011, upn: 'C999200016002' },
        },
      },
      { child: 'WX-1', type: 'AdultSocialCareReferred', occurredOn: '2026-05-01', data: {}, sourceRef: 'F1' },
    ]);
    await log.import([log.file('a.xml', sen2Xml([pip])), log.file('j.jsonl', journeys)]);
    const types = await log.typesOf(await log.onlyChild());
    expect(types).toContain('AdultSocialCareReferred');
    expect(types.filter((type) => type === 'SourceReported')).toHaveLength(2);
  });

  it('gives an identifier that belongs to another to neither, and says so on both', async () => {
    await log.import(log.file('a.xml', sen2Xml([pip])));
    const other = born({ ...pip, Surname: 'Bramblelea', Forename: 'Larkin' }, '2009-01-01');
    const done = await log.import(log.file('b.xml', sen2Xml([other], { dateTime: '2026-02-21T10:00:00' })));
    expect(done.accepted).toBe(true);
    const [first, second] = await log.children();
    for (const child of [first!, second!]) expect(await log.typesOf(child)).toContain('IdentifierClaimed');
    const registered = (await log.read(second!)).find(({ type }) => type === 'ChildRegistered');
    expect(registered!.data).not.toHaveProperty('upn');
    expect(done.entries.some(({ problem }) => problem.includes('whose name and date of birth differ'))).toBe(
      true,
    );
  });

  it('lets no load bring back a person who was erased', async () => {
    await log.import(log.file('a.xml', sen2Xml([pip])));
    const erased = await log.onlyChild();
    const before = await log.read(erased);
    log.forget(erased);
    const done = await log.import(log.file('b.xml', sen2Xml([pip], { dateTime: '2026-02-21T10:00:00' })));
    expect(done.entries.map(({ problem }) => problem)).toContain(
      'This person’s record was erased; the row is left out.',
    );
    expect((await log.read(erased)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await log.onlyChild();
  });

  it('keeps names sealed', async () => {
    await log.import(log.file('a.xml', sen2Xml([pip])));
    const stored = JSON.stringify(await log.store.readAll({ limit: 1000 }));
    for (const secret of ['Tangledene', 'C999200016002', '2011-12-05', 'ZZ7 2QX'])
      expect(stored).not.toContain(secret);
    const registered = (await log.read(await log.onlyChild())).find(
      ({ type }) => type === 'ChildRegistered',
    ) as JourneyFact;
    const names = registered.type === 'ChildRegistered' ? readable(registered.data.names) : undefined;
    expect(names).toEqual({ surname: 'Tangledene', forename: 'Pip' });
  });
});
