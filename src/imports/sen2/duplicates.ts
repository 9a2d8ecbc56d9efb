import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { masked } from '../report/mask.js';
import { sen2Fields } from './fields.js';
import type { Sen2Person } from './rows.js';

/** Finds persons that one return gives twice by the same UPN or ULN; remembers those seen. */
export const createDuplicates = (): ((person: Sen2Person) => ReportEntry[]) => {
  const seen = new Map<string, number>();
  return (person) =>
    (['upn', 'uniquelearnernumber'] as const).flatMap((name) => {
      const value = person.fields[name];
      if (value === undefined) return [];
      const key = `${name} ${value}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, person.row);
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
