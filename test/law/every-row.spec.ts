import { KINDS_RELIED_ON } from '../../src/law/coverage/relied-on.js';
import { release } from '../../src/law/release.js';

/** Every row of the law of assessments, reviews, transfers, ceasing, disputes, moves and direct payments, by its rule's id. */
const upTo = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, n) => `${letter}${n + 1}`);
const SAME_ID = [
  ...[...upTo('A', 12), ...upTo('R', 16), ...upTo('P', 8), ...upTo('X', 10), ...upTo('D', 10)],
  ...[...upTo('M', 3), 'B2'],
];
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  '44(2)(a) dismissed appeal against ceasing': ['O-a'],
  '44(2)(b) assess: tell, decide, final plan': ['O-b1', 'O-b2', 'O-b3'],
  '44(2)(c) make a plan: draft, final plan': ['O-c1', 'O-c2'],
  '44(2)(d) reconsider': ['O-d'],
  '44(2)(e) amend contents': ['O-e'],
  '44(2)(f) amend placement': ['O-f'],
  '44(2)(g) continue': ['O-g'],
  '44(2)(h) continue and amend': ['O-h'],
  '44(2) with its parts not on record': ['O'],
  '45 with what it was about not on record': ['U'],
  '45 assess': ['U-b1', 'U-b2', 'U-b3'],
  '45 contents': ['U-e'],
  '45 placement': ['U-f'],
  '45 refusal to issue conceded': ['U-c1', 'U-c2'],
  '45 ceasing conceded': ['U-g', 'U-h'],
};
const ruleIds = release.duties.map(({ id }) => id);
const reasons = new Map(release.notReckoned.map((row) => [row.id, row]));

describe('every row of the law', () => {
  it.each(SAME_ID)('%s is reckoned by a rule, or says why not', (id) => {
    expect([ruleIds.includes(id), reasons.has(id)].filter(Boolean)).toHaveLength(1);
  });

  it.each(Object.entries(ORDERS))('reg %s is reckoned', (_, ids) => {
    expect(ids.filter((id) => !ruleIds.includes(id))).toEqual([]);
  });

  it('has no rule that belongs to no row', () => {
    const known = new Set([...SAME_ID, ...Object.values(ORDERS).flat(), 'X6-notice']);
    expect(ruleIds.filter((id) => !known.has(id))).toEqual([]);
  });

  it('gives a sentence as the reason', () => {
    for (const { reason, name, source } of release.notReckoned) {
      expect(reason).toMatch(/^[A-Z].*\.$/);
      expect([name, source]).not.toContain('');
    }
  });

  it('relies on no silence but of the kinds that a source may declare', () => {
    const relied = release.duties.flatMap(({ silence = [] }) => silence);
    expect(relied.filter((kind) => !(KINDS_RELIED_ON as readonly string[]).includes(kind))).toEqual([]);
  });

  it('names a family’s limit as a limit, and nobody else’s', () => {
    for (const { id, kind, holder } of release.duties)
      if (id !== 'X9') expect([id, kind === 'time-limit']).toEqual([id, holder === 'family']);
  });
});
