import { words, type RiskWords } from './risk-phrase.js';

/** Risks of the transfer to adult services, of the record and of provision, each with its next step, by rule. */
export const ADULTHOOD_WORDS: Readonly<Record<string, RiskWords>> = {
  'TR-19': words(
    'authority',
    'Refer to adult social care',
    'You can ask adult social care for an assessment before the age of 18',
  ),
  'TR-20': words(
    'social-care',
    'Carry out the transition assessment, or refuse it with written reasons',
    'You can expect an assessment of adult needs, or written reasons why not',
  ),
  'TR-21': words(
    'social-care',
    'Agree the adult care and support plan, or continue children’s services',
    'You can expect an adult care plan, or children’s services that go on until there is one',
  ),
  'TR-22': words(
    'social-care',
    'Continue children’s services until adult care is decided',
    'You can ask that services go on until adult care is decided',
  ),
  'TR-23': words(
    'health',
    'Tell the integrated care board that adult continuing healthcare is likely',
    'You can ask whether adult continuing healthcare is being looked at',
  ),
  'TR-24': words(
    'health',
    'Screen for adult continuing healthcare',
    'You can ask when the screening for adult continuing healthcare will be',
  ),
  'TR-25': words(
    'health',
    'Decide in principle on adult continuing healthcare',
    'You can ask for the decision in principle on adult continuing healthcare',
  ),
  'TR-26': words(
    'authority',
    'Name a transition worker, with role and contact',
    'You can ask for one named person to guide the move to adult services',
  ),
  'TR-27': words(
    'health',
    'Find an adult service that accepts, and set the first appointment',
    'You can ask which adult service takes over, and when the first appointment is',
  ),
  'TR-28': words(
    'health',
    'Contact the young person or the family about the missed appointment',
    'You can ask for a new first appointment with the adult service',
  ),
  'TR-29': words(
    'health',
    'Do the annual health check, and date its action plan',
    'You can ask the doctor’s practice for an annual health check',
  ),
  'TR-30': words(
    'authority',
    'Record who decides from the end of compulsory school age on',
    'You can ask who decides from the end of compulsory school age on, and with what support',
  ),
  'TR-31': words(
    'authority',
    'Decide on travel',
    'You can ask for the decision on travel, or apply for help with it',
  ),
  'TR-32': words(
    'authority',
    'Obtain advice on preparing for adulthood',
    'You can ask that the assessment looks at preparing for adulthood',
  ),
  'TR-33': words(
    'authority',
    'Do what the order or the agreement asks for',
    'You can expect what the order or the agreement asks for',
  ),
  'TR-34': words(
    'authority',
    'Tell the family how the transferred plan goes on, and review it',
    'You can expect to be told how the plan goes on here, and when it is reviewed',
  ),
  'TR-35': words(
    'setting',
    'Hold a transition meeting, or tell the next school or college of the needs',
    'You can ask the school to tell the next one about the needs',
  ),
  'TR-36': words(
    'authority',
    'Have a placement and provision ready for the release',
    'You can ask what education is ready for the release',
  ),
  'TR-37': words('social-care', 'Agree the pathway plan', 'You can expect a pathway plan'),
  'TR-38': words(
    'authority',
    'Contact the family',
    'You can ask for news: no contact has been recorded for twenty working days',
  ),
  'TR-39': words(
    'authority',
    'Settle what holds where the sources of the record differ',
    'You can tell the council which of its records is right',
  ),
  'TR-40': words(
    'authority',
    'Find out what the young person does now',
    'You can tell the council what you do now, or ask for help to find a place',
  ),
  'F-01': words(
    'authority',
    'Secure the provision that was missed',
    'You can ask when the support that was missed will be given',
  ),
  'F-02': words('authority', 'Arrange education', 'You can ask what education is being arranged'),
};
