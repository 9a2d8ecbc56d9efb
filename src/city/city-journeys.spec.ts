import { checkData } from '../domain/check-data.js';
import { checkNhsNumber } from '../domain/identifiers/nhs-number.js';
import { checkUln } from '../domain/identifiers/uln.js';
import { checkUpn } from '../domain/identifiers/upn.js';
import { isInstant, isPlainDate } from '../domain/plain-date.js';
import { journeyFacts } from '../journey/catalogue.js';
import { lines, head } from '../../test/support/city-made.js';

describe('the journeys of a city', () => {
  it('hold only facts that the catalogue allows there, each with valid data and its own date', () => {
    const wrong = lines.flatMap(({ type, occurredOn, data, sourceRef }) => {
      const definition = journeyFacts[type];
      const problems = definition.inJourneys ? checkData(definition, data) : [`${type} is not for journeys`];
      const own = definition.occursOn === undefined || data[definition.occursOn] === occurredOn;
      return [...problems, ...(own ? [] : ['its own date differs'])].map((problem) => ({
        type,
        sourceRef,
        problem,
      }));
    });
    expect(wrong).toEqual([]);
  });

  it('were known on or after the day on which they occurred, up to the extract, and never before the birth', () => {
    const born = new Map(
      lines
        .filter(({ type }) => type === 'ChildRegistered')
        .map(({ child, data }) => [child, data['dateOfBirth']]),
    );
    const wrong = lines.filter(
      ({ child, occurredOn, knownAt }) =>
        !isPlainDate(occurredOn) ||
        !isInstant(knownAt) ||
        knownAt.slice(0, 10) < occurredOn ||
        knownAt > (head['extractedAt'] as string) ||
        occurredOn < (born.get(child) as string),
    );
    expect(wrong).toEqual([]);
  });

  it('stand together child by child, the registration first, then as they became known', () => {
    const seen = new Set<string>();
    const misplaced = lines.filter((line, at) => {
      const before = lines[at - 1];
      if (before?.child === line.child) return line.knownAt.slice(0, 10) < before.knownAt.slice(0, 10);
      const again = seen.has(line.child);
      seen.add(line.child);
      return again || line.type !== 'ChildRegistered';
    });
    expect(misplaced).toEqual([]);
    expect(new Set(lines.map(({ sourceRef }) => sourceRef)).size).toBe(lines.length);
  });

  it('name the plan, request, review or service of each fact by a reference that some line opens', () => {
    const opened = new Set(lines.map(({ data }) => (data['alias'] as { ref: string } | undefined)?.ref));
    const named = lines.flatMap(({ data }) =>
      Object.entries(data).flatMap(([name, ref]) => (name.endsWith('Ref') ? [ref as string] : [])),
    );
    expect(named.length).toBeGreaterThan(1000);
    // A review or request may be recorded after what followed from it: at the end of the file it may be missing.
    expect(named.filter((ref) => !opened.has(ref)).length / named.length).toBeLessThan(0.02);
  });

  it('hold corrections, each followed by the fact that it puts in', () => {
    const corrections = lines.flatMap((line, at) =>
      line.type === 'FactCorrected' ? [[line, lines[at + 1]!] as const] : [],
    );
    expect(corrections.length).toBeGreaterThan(10);
    for (const [correction, next] of corrections) {
      const wrong = lines.find(({ sourceRef }) => sourceRef === correction.corrects?.ref);
      expect(next.replaces).toEqual(correction.corrects);
      expect(next.knownAt).toBe(correction.knownAt);
      expect(next.type).toBe(wrong?.type);
      expect(next.occurredOn).not.toBe(wrong?.occurredOn);
    }
  });

  it('lag as records do: most within days, some by months', () => {
    const lags = lines.map(
      ({ occurredOn, knownAt }) => Date.parse(knownAt.slice(0, 10)) - Date.parse(occurredOn),
    );
    const share = (days: number): number =>
      lags.filter((lag) => lag <= days * 86_400_000).length / lags.length;
    expect(share(0)).toBeGreaterThan(0.3);
    expect(share(7)).toBeGreaterThan(0.75);
    expect(share(60)).toBeLessThan(0.995);
  });

  it('carry numbers with right check digits, each for one child', () => {
    const people = lines.filter(({ type }) => type === 'ChildRegistered').map(({ data }) => data);
    const checks = { upn: checkUpn, uln: checkUln, nhsNumber: checkNhsNumber };
    for (const [name, check] of Object.entries(checks)) {
      const numbers = people.flatMap((data) => (data[name] === undefined ? [] : [data[name] as string]));
      expect(numbers.filter((number) => !check(number).ok)).toEqual([]);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.length).toBeGreaterThan(100);
    }
  });
});
