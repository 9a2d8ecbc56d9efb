import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { masked } from '../report/mask.js';
import { sen2Fields } from './fields.js';
import type { Sen2Person } from './rows.js';

/**
 * A checked UPN or ULN as a number, one to one: the UPN's first letter follows from the rest. A piece of the text itself
 * would keep the part of the file alive from which it was cut.
 */
const numberOf = (value: string): number => {
  const digits = value.length === 13 ? value.slice(1) : value;
  return Number(digits.slice(0, -1)) * 36 + Number.parseInt(digits.slice(-1), 36);
};

/** Finds persons that one return gives twice by the same UPN or ULN; remembers those seen, some 50 bytes each. */
export const createDuplicates = (): ((person: Sen2Person) => ReportEntry[]) => {
  const seen = {
    upn: new Map<number, number>(),
    uniquelearnernumber: new Map<number, number>(),
  };
  return (person) =>
    (['upn', 'uniquelearnernumber'] as const).flatMap((name) => {
      const value = person.fields[name];
      if (value === undefined) return [];
      const number = numberOf(value);
      const first = seen[name].get(number);
      if (first === undefined) {
        seen[name].set(number, person.row);
        return [];
      }
      const column = sen2Fields.person[name]!.label;
      return [
        anError(
          { file: person.file, row: person.row, column, value: masked(value) },
          `The person in row ${first} has the same ${column}.`,
          'Send one person’s requests under one Person, or correct the number of one.',
        ),
      ];
    });
};
