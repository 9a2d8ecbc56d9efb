import { readFileSync } from 'node:fs';
import type { Field, Fields } from '../domain/fact-schema.js';
import { definitionOf } from '../journey/catalogue.js';
import { annexALabels } from './annex-a/columns.js';
import { sen2Fields } from './sen2/fields.js';

interface Row {
  readonly module: string;
  readonly field: string;
  readonly event: string;
  readonly at: string;
  readonly sealed: string;
}

const [sen2, annexA] = readFileSync('docs/field-map.md', 'utf8')
  .split('\n## Annex A\n')
  .map((part) =>
    part.split('\n').flatMap((line): Row[] => {
      const [, module, field, event, at, sealed] = line.split('|').map((cell) => cell.trim());
      if (sealed === undefined || /^-*$/.test(module!) || event === 'Event') return [];
      return [{ module: module!, field: field!, event: event!, at: at!, sealed }];
    }),
  );

/** The field of an event by its path, and whether it or what holds it is sealed. */
const resolve = (fields: Fields, path: readonly string[]): { readonly sealed: boolean } | undefined => {
  const field: Field | undefined = fields[path[0]!];
  if (field === undefined) return undefined;
  const inner = field.kind === 'list' ? field.item! : field;
  if (path.length === 1) return { sealed: field.sealed || inner.sealed };
  const rest = inner.fields && resolve(inner.fields, path.slice(1));
  return rest && { sealed: field.sealed || rest.sealed };
};

const kept = [...sen2!, ...annexA!].filter(({ event }) => !event.startsWith('not kept: '));

describe('the map of fields', () => {
  it('has a row for every field of the SEN2 return', () => {
    const rows = new Set(sen2!.map(({ module, field }) => `${module} ${field}`));
    const fields = Object.entries(sen2Fields).flatMap(([module, of]) =>
      Object.values(of).map(({ label }) => `${module} ${label}`),
    );
    const header =
      'Collection Year ReferenceDate SourceLevel LEA SoftwareCode Release SerialNo DateTime DMO DCO DSCO';
    const wanted = [...fields, ...header.split(' ').map((name) => `header ${name}`)];
    expect(wanted.filter((name) => !rows.has(name))).toEqual([]);
    expect([...rows].filter((name) => !wanted.includes(name))).toEqual([]);
  });

  it('has a row for every field of the Annex A lists', () => {
    const rows = new Set(annexA!.map(({ field }) => field));
    expect(rows).toEqual(new Set(Object.values(annexALabels)));
  });

  it.each(kept)(
    'names a field of the catalogue and its sealing: $module $field to $event.$at',
    ({ event, at, sealed }) => {
      const found = resolve(definitionOf(event)?.fields ?? {}, at.split('.'));
      expect(found).toEqual({ sealed: sealed === 'yes' });
    },
  );
});
