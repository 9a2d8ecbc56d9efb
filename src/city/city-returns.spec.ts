import { named, valueOf, city, lines, returns } from '../../test/support/city-made.js';

describe('the returns of a city', () => {
  it('give dates in the order of a life', () => {
    for (const persons of returns.values()) {
      for (const person of persons) {
        const born = valueOf(person, 'PersonBirthDate')!;
        const received = valueOf(person, 'ReceivedDate')!;
        const started = valueOf(person, 'StartDate') ?? received;
        const ceased = valueOf(person, 'CeaseDate') ?? started;
        expect([born, received, started, ceased]).toEqual([born, received, started, ceased].sort());
      }
    }
  });

  it('have the fields of their edition', () => {
    const has = (year: number, name: string): boolean =>
      returns.get(year)!.some((person) => person.includes(`<${name}>`));
    expect([2023, 2024, 2025, 2026].map((year) => has(year, 'GenderCurrent'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([2023, 2024, 2025, 2026].map((year) => has(year, 'ReviewMeeting'))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect([2023, 2024, 2025, 2026].map((year) => has(year, 'PhaseTransferDueDate'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('differ as successive returns do: new plans, ended ones, a UPN that came, a need and a date put right', () => {
    const key = (person: string): string =>
      `${valueOf(person, 'Forename')} ${valueOf(person, 'PersonBirthDate')}`;
    const [before, after] = [2024, 2025].map(
      (year) => new Map(returns.get(year)!.map((person) => [key(person), person])),
    );
    const changed = (name: string): number =>
      [...before!].filter(([who, person]) => {
        const next = after!.get(who);
        return next !== undefined && valueOf(person, name) !== valueOf(next, name);
      }).length;
    for (const name of ['UPN', 'SENtype', 'StartDate', 'CeaseDate', 'LastReview', 'RequestOutcome']) {
      expect([name, changed(name) > 0]).toEqual([name, true]);
    }
    expect([...after!.keys()].some((who) => !before!.has(who))).toBe(true);
  });

  it('name only settings of the register, and persons of the journeys by their UPN', async () => {
    const register = new Set((await named(city, 'settings.csv')).split('\n').map((row) => row.split(',')[0]));
    const all = [...returns.values()].flat().join('');
    const urns = [...all.matchAll(/<URN>(\d+)</g)].map(([, urn]) => urn!);
    expect(urns.filter((urn) => !register.has(urn))).toEqual([]);
    const upns = new Set(lines.map(({ data }) => data['upn']));
    const reported = [...all.matchAll(/<UPN>(\w+)</g)].map(([, upn]) => upn!);
    expect(reported.filter((upn) => !upns.has(upn))).toEqual([]);
  });

  it('link each URN that changed to the one that came after it', async () => {
    const rows = (await named(city, 'links.csv')).trimEnd().split('\n');
    expect(rows[0]).toBe('"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows.slice(1))
      expect(row).toMatch(/^"9\d{5}","9\d{5}","[^"]+","(Successor|Predecessor)","\d\d-\d\d-\d{4}"$/);
  });
});
