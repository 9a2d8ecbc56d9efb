import { academicYear } from '../../../law/calendar/academic-year.js';
import { formerGenders } from '../../code-sets/sen2-code-sets.js';
import type { ReportedFact } from '../../../journey/record/reported-load.js';
import type { Sen2Person } from '../rows.js';
import { boundOf, given, said, SEN2 } from './context.js';
import type { Sen2Context } from './context.js';

const sexOf = ({ fields }: Sen2Person): 'M' | 'F' | 'U' | undefined =>
  (fields['sex'] as 'M' | 'F' | undefined) ?? formerGenders[fields['gendercurrent'] ?? ''];

/** Who the person is: registered, with name and address as the return saw them on its day. */
export const mapPerson = (person: Sen2Person, context: Sen2Context): ReportedFact[] => {
  const { surname, forename, personbirthdate, ethnicity, postcode, upn, uniquelearnernumber, upnunknown } =
    person.fields as Record<string, string>;
  const names = { surname: surname!, forename: forename! };
  const seen = boundOf(context);
  const registered = said(context, person, 'ChildRegistered', context.knownOn, {
    names,
    dateOfBirth: personbirthdate!,
    birthCohort: academicYear(personbirthdate!),
    ...given('sex', sexOf(person)),
    ...given('ethnicity', ethnicity),
    ...given('upn', upn),
    ...given('uln', uniquelearnernumber),
    ...given('upnUnknown', upnunknown as 'UN1' | undefined),
    homeAuthority: context.authority,
    registeredFrom: SEN2,
  });
  const named = said(context, person, 'NameChanged', seen, { names, changedOn: seen }, true);
  if (postcode === undefined) return [registered, named];
  return [
    registered,
    named,
    said(context, person, 'AddressChanged', seen, { postcode, changedOn: seen }, true),
  ];
};
