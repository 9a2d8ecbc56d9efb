import { importLog } from '../../../test/support/import-log.js';
import { elements, sen2Xml } from '../../../test/support/sen2-xml.js';
import type { Elements } from '../../../test/support/sen2-xml.js';
import type { PersonFile } from '../running/person-file.js';
import { bladeTables } from './blade-set.js';
import { sen2Fields } from './fields.js';
import { openBlade, openSen2Xml } from './open-return.js';
import type { ModuleName } from './rows.js';

type Row = Readonly<Record<string, string>>;

const place = { URN: '900112', UKPRN: '10081234', SENsetting: 'OTH', SENsettingOther: 'Elsewhere' };
const flags = { PlacementRank: '1', SENunitIndicator: '1', ResourcedProvisionIndicator: '0' };
/** One row of each module, with every field of the return. */
const rows: Readonly<Record<ModuleName, Row>> = {
  person: {
    ...{
      Surname: 'Tangledene',
      Forename: 'Pip',
      PersonBirthDate: '2011-12-05',
      Sex: 'F',
      GenderCurrent: '2',
    },
    ...{ Ethnicity: 'WBRI', PostCode: 'ZZ7 2QX', UPN: 'C999200016002', UniqueLearnerNumber: '9276308686' },
    UPNunknown: 'UN3',
  },
  requests: {
    ...{ ReceivedDate: '2019-03-04', RequestSource: '2', RYA: '1', RequestOutcomeDate: '2019-04-10' },
    ...{ RequestOutcome: 'Y', RequestMediation: '1', RequestTribunal: '1', Exported: '333' },
  },
  assessment: {
    ...{ AssessmentOutcome: 'Y', AssessmentOutcomeDate: '2019-07-20', AssessmentMediation: '1' },
    ...{ AssessmentTribunal: '1', OtherMediation: '1', OtherTribunal: '1', Week20: '1' },
  },
  namedplan: {
    ...{ StartDate: '2019-07-20', PlanRes: 'A', PlanWBP: 'SI', PB: '1', OA: '1', DP: 'E' },
    ...{ CeaseDate: '2026-02-01', CeaseReason: '2' },
  },
  plandetail: { ...place, ...flags },
  activeplans: {
    ...{ TransferLA: '331', RES: 'B', WBP: 'AP', ReviewMeeting: '2025-11-24', ReviewOutcome: 'Amend' },
    ...{
      ReviewDraft: '2025-12-11',
      PhaseTransferDueDate: '2026-03-31',
      PhaseTransferFinalDate: '2026-02-10',
    },
    LastReview: '2025-12-11',
  },
  placementdetail: {
    ...{ ...place, ...flags, EntryDate: '2023-09-01', LeavingDate: '2026-02-01' },
    ...{ AttendancePattern: '1', RES: 'A', WBP: 'TR' },
  },
  senneed: { SENtype: 'ASD', SENtypeRank: '1' },
};

const nested = ({ person, requests, assessment, namedplan, ...of }: typeof rows): Elements => ({
  ...person,
  Requests: {
    ...requests,
    Assessment: { ...assessment, NamedPlan: { ...namedplan, PlanDetail: of.plandetail } },
    ActivePlans: { ...of.activeplans, PlacementDetail: of.placementdetail, SENneed: of.senneed },
  },
});

const PARENTS = { person: 'sen2', requests: 'person', assessment: 'requests', namedplan: 'assessment' };
const UNDER = { plandetail: 'namedplan', activeplans: 'requests', placementdetail: 'activeplans' };
const parentOf: Readonly<Record<string, string>> = { ...PARENTS, ...UNDER, senneed: 'activeplans' };
const blade = (table: string): string => {
  if (table === 'sen2')
    return 'sen2tableid,collection,year,referencedate,lea\n1,SEN2,2026,2026-Jan-15 00:00:00,999';
  const row = rows[table as ModuleName];
  const header = [`${table}tableid`, `${parentOf[table]!}tableid`, ...Object.keys(row)];
  return `${header.join(',').toLowerCase()}\n1,1,${Object.values(row).join(',')}`;
};

const known = { knownAt: '2026-02-20T23:59:59.999Z', knownFrom: 'source', knownPrecision: 'by' } as const;
const factsOf = async (file: PersonFile) => {
  const wrong: string[] = [];
  const report = ({ severity, problem }: { severity: string; problem: string }): void =>
    void (severity === 'error' && wrong.push(problem));
  const facts = [];
  for await (const records of file.walk({ known, reading: { onBytes: () => undefined }, report }))
    for (const record of records)
      facts.push(
        ...record.facts(
          (purpose, text) => `${purpose} ${text}`,
          (name) => name,
        ),
      );
  expect(wrong).toEqual([]);
  return facts.map(({ row: _row, file: _file, ...fact }) => fact);
};

describe('a return with every field', () => {
  let log: ReturnType<typeof importLog>;
  beforeEach(() => void (log = importLog()));
  afterEach(() => log.done());
  const inXml = async (person: Elements, change = (text: string): string => text) =>
    factsOf(await openSen2Xml(log.file('a.xml', change(sen2Xml([person])))));

  it('is filled from the whole list of fields', () => {
    for (const [module, row] of Object.entries(rows))
      expect(
        Object.keys(row)
          .map((name) => name.toLowerCase())
          .sort(),
      ).toEqual(Object.keys(sen2Fields[module as ModuleName]).sort());
  });

  it('becomes every fact of the table', async () => {
    const facts = await inXml(nested(rows));
    expect(facts.map(({ type }) => type)).toEqual([
      ...['ChildRegistered', 'NameChanged', 'AddressChanged', 'AssessmentRequested', 'AssessmentDecided'],
      ...['DisputeReported', 'DisputeReported', 'MovedOutOfArea', 'TimeLimitExceptionReported'],
      ...['DisputeReported', 'DisputeReported', 'DisputeReported', 'DisputeReported', 'PlanFinalised'],
      ...['SectionIReported', 'PersonalBudgetReported', 'WorkBasedActivityReported', 'PlanCeased'],
      ...['PlanTransferredIn', 'AnnualReviewMeetingHeld', 'ReviewDecided', 'AmendmentNoticeSent'],
      ...['PhaseTransferPlanned', 'PlanFinalised', 'PlacementStarted', 'PlacementEnded'],
      ...['WorkBasedActivityReported', 'NeedIdentified'],
    ]);
  });

  it('says the same as the CSV set of COLLECT', async () => {
    const files = bladeTables.map((table) => [
      table,
      log.file(`Blade-Export_20-02-2026_${table}.csv`, blade(table)),
    ]);
    const set = { date: '2026-02-20', files: Object.fromEntries(files) as Record<never, string> };
    expect(await factsOf(await openBlade(set as never))).toEqual(await inXml(nested(rows)));
  });

  it('says the same in the other spelling, and in any case of letters', async () => {
    const respelt = (text: string): string =>
      text
        .replace(/WBP>/g, 'WPB>')
        .replace(/SENsetting/g, 'SENSetting')
        .replace(/RES>/g, 'Res>');
    const plain = await inXml(nested(rows));
    expect(await inXml(nested(rows), respelt)).toEqual(plain);
    const person = elements({ Person: nested(rows) });
    expect(
      await inXml({}, (text) =>
        text.replace(
          '<Person></Person>',
          person.replace(/<\/?\w+/g, (tag) => tag.toUpperCase()),
        ),
      ),
    ).toEqual(plain);
  });
});
