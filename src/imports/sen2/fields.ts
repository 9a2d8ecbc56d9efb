import {
  assessmentOutcomes,
  ceaseReasons,
  requestOutcomes,
  requestSources,
  residential,
  senSettings,
  senTypes,
  upnUnknownReasons,
} from '../code-sets/sen2-code-sets.js';
import type { ModuleName } from './rows.js';

/** How a field of the return is written. `raw`: a short code whose list is not published. */
export type FieldKind =
  | 'text'
  | 'date'
  | 'flag'
  | 'code'
  | 'raw'
  | 'rank'
  | 'upn'
  | 'uln'
  | 'urn'
  | 'ukprn'
  | 'authority'
  | 'postcode'
  | 'ignored';

export interface Sen2Field {
  /** As the guide spells it. */
  readonly label: string;
  readonly kind: FieldKind;
  readonly codes?: readonly string[];
  /** Shown masked in a report. */
  readonly personal?: boolean;
}

const of = (label: string, kind: FieldKind): Sen2Field => ({ label, kind });
const personal = (label: string, kind: FieldKind): Sen2Field => ({ label, kind, personal: true });
const coded = (label: string, codes: object): Sen2Field => ({
  label,
  kind: 'code',
  codes: Object.keys(codes),
});

const where = {
  urn: of('URN', 'urn'),
  ukprn: of('UKPRN', 'ukprn'),
  sensetting: coded('SENsetting', senSettings),
  sensettingother: personal('SENsettingOther', 'text'),
  placementrank: of('PlacementRank', 'rank'),
  senunitindicator: of('SENunitIndicator', 'flag'),
  resourcedprovisionindicator: of('ResourcedProvisionIndicator', 'flag'),
};

/** Every field of the return, by module and lower-case name. */
export const sen2Fields: Readonly<Record<ModuleName, Readonly<Record<string, Sen2Field>>>> = {
  person: {
    surname: personal('Surname', 'text'),
    forename: personal('Forename', 'text'),
    personbirthdate: personal('PersonBirthDate', 'date'),
    gendercurrent: { label: 'GenderCurrent', kind: 'code', codes: ['0', '1', '2', '9'], personal: true },
    sex: { label: 'Sex', kind: 'code', codes: ['M', 'F'], personal: true },
    ethnicity: personal('Ethnicity', 'text'),
    postcode: personal('PostCode', 'postcode'),
    upn: personal('UPN', 'upn'),
    uniquelearnernumber: personal('UniqueLearnerNumber', 'uln'),
    upnunknown: coded('UPNunknown', upnUnknownReasons),
  },
  requests: {
    receiveddate: of('ReceivedDate', 'date'),
    requestsource: coded('RequestSource', requestSources),
    rya: of('RYA', 'flag'),
    requestoutcomedate: of('RequestOutcomeDate', 'date'),
    requestoutcome: coded('RequestOutcome', requestOutcomes),
    requestmediation: of('RequestMediation', 'flag'),
    requesttribunal: of('RequestTribunal', 'flag'),
    exported: of('Exported', 'authority'),
  },
  assessment: {
    assessmentoutcome: coded('AssessmentOutcome', assessmentOutcomes),
    assessmentoutcomedate: of('AssessmentOutcomeDate', 'date'),
    assessmentmediation: of('AssessmentMediation', 'flag'),
    assessmenttribunal: of('AssessmentTribunal', 'flag'),
    othermediation: of('OtherMediation', 'flag'),
    othertribunal: of('OtherTribunal', 'flag'),
    week20: of('Week20', 'flag'),
  },
  namedplan: {
    startdate: of('StartDate', 'date'),
    planres: coded('PlanRes', residential),
    planwbp: of('PlanWBP', 'raw'),
    pb: of('PB', 'flag'),
    oa: of('OA', 'flag'),
    dp: of('DP', 'raw'),
    ceasedate: of('CeaseDate', 'date'),
    ceasereason: coded('CeaseReason', ceaseReasons),
  },
  plandetail: where,
  activeplans: {
    transferla: of('TransferLA', 'authority'),
    res: coded('RES', residential),
    wbp: of('WBP', 'raw'),
    reviewmeeting: of('ReviewMeeting', 'date'),
    reviewoutcome: of('ReviewOutcome', 'raw'),
    reviewdraft: of('ReviewDraft', 'date'),
    phasetransferduedate: of('PhaseTransferDueDate', 'date'),
    phasetransferfinaldate: of('PhaseTransferFinalDate', 'date'),
    lastreview: of('LastReview', 'date'),
  },
  placementdetail: {
    ...where,
    entrydate: of('EntryDate', 'date'),
    leavingdate: of('LeavingDate', 'date'),
    attendancepattern: of('AttendancePattern', 'ignored'),
    res: coded('RES', residential),
    wbp: of('WBP', 'raw'),
  },
  senneed: { sentype: coded('SENtype', senTypes), sentyperank: of('SENtypeRank', 'rank') },
};

/** Both spellings that returns use. */
const RESPELT: Readonly<Record<string, string>> = {
  wpb: 'wbp',
  planwpb: 'planwbp',
  uln: 'uniquelearnernumber',
};

/** The lower-case name under which a field is known here. */
export const fieldName = (written: string): string => {
  const name = written.toLowerCase();
  return RESPELT[name] ?? name;
};
