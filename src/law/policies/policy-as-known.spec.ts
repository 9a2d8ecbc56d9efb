import { Refused } from '../../domain/refused.js';
import { release } from '../release.js';
import { FOR_EVER } from '../coverage/told.js';
import type { RulesRelease } from '../rule.js';
import { policy2026_11 } from './2026-11.js';
import { policyAsKnown, type Adoption } from './policy-as-known.js';

const later: RulesRelease = {
  ...release,
  policies: [...release.policies, { ...policy2026_11, version: '2027-03', staleAfterDays: 200 }],
};
const adopted = (
  knownAt: string,
  policy: string,
  kinds: readonly string[],
  supersedes?: boolean,
): Adoption => ({
  knownAt,
  data: {
    policy,
    recordedHere: kinds.map((kind) => ({ kind, from: '2026-12-01' })),
    ...(supersedes !== undefined && { supersedes }),
  },
});
const here = (kind: string) => ({ kind, source: 'here', from: '2026-12-01', to: FOR_EVER });

describe('the policy as known', () => {
  const adoptions = [
    adopted('2026-12-01T09:00:00.000Z', '2026-11', ['TravelAgreed']),
    adopted('2027-03-01T09:00:00.000Z', '2027-03', ['TravelRefused']),
    adopted('2027-06-01T09:00:00.000Z', '2027-03', ['ReviewDecided'], true),
  ];

  it("is the release's initial one before any adoption, with nothing recorded here", () => {
    expect(policyAsKnown(later, adoptions, '2026-12-01T08:59:59.999Z')).toEqual({
      policy: release.initialPolicy,
      recordedHere: [],
    });
  });

  it('is the one adopted last, from the moment at which that was known', () => {
    expect(policyAsKnown(later, adoptions, '2027-02-28T12:00:00.000Z').policy.version).toBe('2026-11');
    expect(policyAsKnown(later, adoptions, '2027-03-01T09:00:00.000Z').policy.version).toBe('2027-03');
  });

  it('adds what each adoption declares as recorded here, unless one supersedes the others', () => {
    expect(policyAsKnown(later, adoptions, '2027-04-01T00:00:00.000Z').recordedHere).toEqual([
      here('TravelAgreed'),
      here('TravelRefused'),
    ]);
    expect(policyAsKnown(later, adoptions, '2027-07-01T00:00:00.000Z').recordedHere).toEqual([
      here('ReviewDecided'),
    ]);
  });

  it('goes by when each was known and not by the order of the stream, which decides between two of one moment', () => {
    const turned = [...adoptions].reverse();
    for (const moment of ['2027-02-28T12:00:00.000Z', '2027-04-01T00:00:00.000Z', '2027-07-01T00:00:00.000Z'])
      expect(policyAsKnown(later, turned, moment)).toEqual(policyAsKnown(later, adoptions, moment));
    const [first, second] = [
      adopted('2027-01-01T09:00:00.000Z', '2026-11', []),
      adopted('2027-01-01T09:00:00.000Z', '2027-03', []),
    ];
    const asOf = (...both: readonly Adoption[]) =>
      policyAsKnown(later, both, '2027-01-02T00:00:00.000Z').policy.version;
    expect([asOf(first, second), asOf(second, first)]).toEqual(['2027-03', '2026-11']);
  });

  it('refuses a version that the release does not have, and names those that it has', () => {
    const asked = (): unknown => policyAsKnown(release, adoptions, '2027-07-01T00:00:00.000Z');
    expect(asked).toThrow(Refused);
    expect(asked).toThrow(
      expect.objectContaining({
        reason: 'policy-unknown',
        message: `Rules release ${release.id} has no policy 2027-03. Use a release that has it, or adopt one of: 2026-11, 2026-12.`,
      }),
    );
  });
});
