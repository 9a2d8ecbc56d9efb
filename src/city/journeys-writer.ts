import { compareText } from '../domain/compare-text.js';
import { addDays, earlier, type PlainDate } from '../domain/plain-date.js';
import { authority, FIRST_PLANS } from './authority.js';
import { coveredKinds } from './covered-kinds.js';
import type { Life, LifeFact } from './life.js';
import type { Person } from './person.js';

/** The first line: who speaks, up to when, and about which kinds of fact. */
export const journeysHead = (asAt: PlainDate): string =>
  `${JSON.stringify({
    source: authority.source,
    authority: authority.code,
    extractedAt: extractedAt(asAt),
    coverage: coveredKinds.map((kind) => ({ kind, from: FIRST_PLANS, to: asAt })),
  })}\n`;

const extractedAt = (asAt: PlainDate): string => `${asAt}T19:00:00.000Z`;

// Between half past eight and a quarter to five, the same for the same reference.
const timeFor = (ref: string): string => {
  let sum = 0;
  for (let at = 0; at < ref.length; at += 1) sum = (sum * 31 + ref.charCodeAt(at)) % 29_700;
  const seconds = 30_600 + sum;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.000Z`;
};

const knownAt = (fact: LifeFact): string =>
  `${fact.recordedOn}T${timeFor(fact.corrects ?? fact.replaces ?? fact.ref)}`;

const named = (ref: string): { source: string; ref: string } => ({ source: authority.source, ref });

const lineOf = (child: string, fact: LifeFact): string =>
  JSON.stringify({
    child,
    type: fact.type,
    occurredOn: fact.on,
    data: fact.data,
    knownAt: knownAt(fact),
    sourceRef: fact.ref,
    ...(fact.corrects !== undefined && { corrects: named(fact.corrects) }),
    ...(fact.replaces !== undefined && { replaces: named(fact.replaces) }),
  });

const registration = (person: Person, on: PlainDate): string =>
  JSON.stringify({
    child: person.id,
    type: 'ChildRegistered',
    occurredOn: on,
    data: {
      names: { surname: person.surname, forename: person.forename },
      dateOfBirth: person.dateOfBirth,
      birthCohort: person.cohort,
      sex: person.sex,
      ethnicity: person.ethnicity,
      postcode: person.postcode,
      upn: person.upn,
      ...(person.uln !== undefined && { uln: person.uln }),
      ...(person.nhsNumber !== undefined && { nhsNumber: person.nhsNumber }),
      homeAuthority: authority.code,
      locality: person.locality,
    },
    knownAt: `${on}T08:05:00.000Z`,
    sourceRef: `${person.id}-F0`,
  });

/** Facts that the case system held on a day, in the order of their records; a correction is followed by its fact. */
export const heldBy = (life: Life, asAt: PlainDate): LifeFact[] =>
  life.facts
    .filter(({ recordedOn, returnOnly }) => recordedOn <= asAt && returnOnly !== true)
    .sort((a, b) => compareText(a.recordedOn, b.recordedOn));

/** The lines of one child, and how many; none for a child too young for a UPN: only the returns speak of it. */
export const journeyLines = (
  life: Life,
  asAt: PlainDate,
): { readonly text: string; readonly lines: number } => {
  const { person } = life;
  if (person.upnFrom > asAt) return { text: '', lines: 0 };
  const facts = heldBy(life, asAt);
  const first = facts[0]?.recordedOn ?? addDays(asAt, -30);
  const lines = [registration(person, earlier(first, asAt)), ...facts.map((fact) => lineOf(person.id, fact))];
  return { text: `${lines.join('\n')}\n`, lines: lines.length };
};
