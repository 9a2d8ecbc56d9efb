import { isUnreadable, opened } from '../domain/sealed.js';
import type { Sealable, Unreadable } from '../domain/sealed.js';
import type { JourneyFact } from '../journey/catalogue.js';

/** What an event may state of who a child is, where, and with what need. */
export const statedFields = [
  ...(['name', 'date-of-birth', 'upn', 'uln', 'nhs-number', 'locality', 'need', 'setting'] as const),
] as const;
export type StatedField = (typeof statedFields)[number];

/** One value that one event states. */
export interface StatedValue {
  readonly field: StatedField;
  readonly value: string | Unreadable;
  readonly event: JourneyFact;
}

type Said = readonly (readonly [StatedField, Sealable<string> | undefined])[];
type Names = { readonly surname: string; readonly forename: string };

const nameOf = (names: Sealable<Names> | undefined): Sealable<string> | undefined => {
  if (names === undefined) return undefined;
  const said = opened(names);
  return isUnreadable(said) ? (said as never) : `${said.forename} ${said.surname}`;
};

const CLAIMED: Readonly<Record<string, StatedField>> = {
  upn: 'upn',
  uln: 'uln',
  'nhs-number': 'nhs-number',
  'date-of-birth': 'date-of-birth',
};

const saidBy = (event: JourneyFact): Said => {
  switch (event.type) {
    case 'ChildRegistered': {
      const { names, dateOfBirth, upn, uln, nhsNumber, locality } = event.data;
      return [
        ...([
          ['name', nameOf(names)],
          ['date-of-birth', dateOfBirth],
          ['upn', upn],
        ] as const),
        ...([
          ['uln', uln],
          ['nhs-number', nhsNumber],
          ['locality', locality],
        ] as const),
      ];
    }
    case 'NameChanged':
      return [['name', nameOf(event.data.names)]];
    case 'AddressChanged':
      return [['locality', event.data.locality]];
    case 'IdentifierClaimed':
    case 'IdentifierConflictResolved': {
      const field = CLAIMED[event.data.identifier];
      return field === undefined ? [] : [[field, event.data.value]];
    }
    case 'NeedIdentified':
    case 'NeedRevised':
      return [['need', event.data.need]];
    case 'PlacementStarted': {
      const { urn, ukprn, arrangement } = event.data;
      return [['setting', urn ?? ukprn ?? arrangement]];
    }
    default:
      return [];
  }
};

/** Everything that the events state of these fields, in their order: sources may contradict one another. */
export const statedValues = (events: readonly JourneyFact[]): readonly StatedValue[] =>
  events.flatMap((event) =>
    saidBy(event).flatMap(([field, value]) =>
      value === undefined ? [] : [{ field, value: opened(value), event }],
    ),
  );
