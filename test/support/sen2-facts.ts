import { pip, sen2Xml, type Elements } from './sen2-xml.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSen2Xml } from '../../src/imports/sen2/read-xml.js';
import { cleanPerson } from '../../src/imports/sen2/clean.js';
import { mapSen2Person } from '../../src/imports/sen2/map/map-person.js';

export type Said = { occurredOn: string; occurredBy?: boolean; data: Record<string, unknown> };

/** The facts of one person, by type. */
export const factsOf = async (person: Elements, knownOn = '2026-02-20'): Promise<Record<string, Said[]>> => {
  const dir = mkdtempSync(join(tmpdir(), 'throughline-map-'));
  const path = join(dir, 'a.xml');
  writeFileSync(path, sen2Xml([person]));
  const found: Record<string, Said[]> = {};
  for await (const part of readSen2Xml(path, { onBytes: () => undefined }, () => undefined)) {
    if ('header' in part) continue;
    const context = {
      ...{ edition: '2026', authority: '999', referenceDate: '2026-01-15', knownOn },
      known: { knownAt: `${knownOn}T10:00:00.000Z`, knownFrom: 'source', knownPrecision: 'by' } as const,
      aliasKey: (...parts: string[]) => parts.join('|'),
    };
    const raw = cleanPerson(part.persons[0]!, () => undefined);
    for (const fact of mapSen2Person(raw, context)) (found[fact.type] ??= []).push(fact);
  }
  rmSync(dir, { recursive: true });
  return found;
};

export const request = pip['Requests'] as Elements;
export const assessment = request['Assessment'] as Elements;
export const plan = assessment['NamedPlan'] as Elements;
export const active = request['ActivePlans'] as Elements;
export const withRequest = (more: Elements): Elements => ({ ...pip, Requests: { ...request, ...more } });
export const withAssessment = (more: Elements): Elements =>
  withRequest({ Assessment: { ...assessment, ...more } });
export const withPlan = (more: Elements): Elements => withAssessment({ NamedPlan: { ...plan, ...more } });
export const withActive = (more: Elements): Elements => withRequest({ ActivePlans: { ...active, ...more } });

export const REQUEST = 'request|sen2|2019-03-04';
export const PLAN = 'plan|sen2|2019-03-04';
