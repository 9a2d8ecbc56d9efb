/** What a test's return says of itself; the rest is filled in. */
export interface ReturnHeader {
  readonly year?: string;
  readonly referenceDate?: string;
  readonly dateTime?: string;
  readonly authority?: string;
}

type Value = string | readonly Elements[] | Elements;
/** Elements by name; a list gives the element several times. */
export interface Elements {
  readonly [name: string]: Value;
}

const written = (name: string, value: Value): string => {
  if (typeof value === 'string') return `<${name}>${value}</${name}>`;
  if (Array.isArray(value)) return value.map((one: Elements) => written(name, one)).join('');
  return `<${name}>${elements(value as Elements)}</${name}>`;
};

export const elements = (of: Elements): string =>
  Object.entries(of)
    .map(([name, value]) => written(name, value))
    .join('\n');

/** A SEN2 return in XML, one element a line. */
export const sen2Xml = (persons: readonly Elements[], header: ReturnHeader = {}): string => {
  const { year = '2026', authority = '999' } = header;
  const { referenceDate = `${year}-01-15`, dateTime = `${year}-02-20T10:00:00` } = header;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<SEN2>',
    elements({
      Header: {
        CollectionDetails: { Collection: 'SEN2', Year: year, ReferenceDate: referenceDate },
        Source: { SourceLevel: 'L', LEA: authority, SoftwareCode: 'Test', DateTime: dateTime },
      },
      LADetails: { DMO: '1', DCO: '0' },
    }),
    '<Persons>',
    ...persons.map((person) => written('Person', person)),
    '</Persons>',
    '</SEN2>',
  ].join('\n');
};

/** An invented person whose record is right. */
export const pip: Elements = {
  Surname: 'Tangledene',
  Forename: 'Pip',
  PersonBirthDate: '2011-12-05',
  Sex: 'F',
  Ethnicity: 'WBRI',
  PostCode: 'ZZ7 2QX',
  UPN: 'C999200016002',
  Requests: {
    ReceivedDate: '2019-03-04',
    RequestSource: '1',
    RYA: '0',
    RequestOutcomeDate: '2019-04-10',
    RequestOutcome: 'Y',
    RequestMediation: '0',
    RequestTribunal: '1',
    Assessment: {
      AssessmentOutcome: 'Y',
      AssessmentOutcomeDate: '2019-07-20',
      Week20: '1',
      NamedPlan: {
        StartDate: '2019-07-20',
        PlanRes: 'A',
        PB: '1',
        OA: '0',
        PlanDetail: { URN: '900112', PlacementRank: '1' },
      },
    },
    ActivePlans: {
      ReviewMeeting: '2025-11-24',
      ReviewOutcome: 'Amend',
      ReviewDraft: '2025-12-11',
      PhaseTransferDueDate: '2026-03-31',
      LastReview: '2025-12-11',
      PlacementDetail: [
        { URN: '900103', PlacementRank: '1', EntryDate: '2016-09-01', LeavingDate: '2023-07-21' },
        { URN: '900112', PlacementRank: '1', EntryDate: '2023-09-01', LeavingDate: '2027-07-31' },
      ],
      SENneed: [
        { SENtype: 'ASD', SENtypeRank: '1' },
        { SENtype: 'SLCN', SENtypeRank: '2' },
      ],
    },
  },
};
