import type { OlderVersionCited, PlanInForce, PlanVersion } from '../law/readings/plan-versions.js';
import { table } from './table.js';

const versionJson = ({ episode: _, planVersionId, ...version }: PlanVersion) => ({
  ...{ ...version, planVersionId: planVersionId ?? null },
});

/** The plan in force as `--format json` prints it; null where there was none. */
export const planInForceJson = (inForce: PlanInForce | undefined) => {
  if (inForce === undefined) return null;
  const { plan, planId, version, versions, olderCited } = inForce;
  return {
    ...{ planId: planId ?? null, from: plan.from, version: version ? versionJson(version) : null },
    versions: versions.map(versionJson),
    warnings: olderCited.map(({ fact, cited, inForce: was, ...said }) => ({
      ...{ ...said, cited: cited.number, inForce: was.number, events: fact.events },
    })),
  };
};

const warning = ({ citedIn, citedOn, cited, inForce }: OlderVersionCited): string =>
  `Warning: a ${citedIn} on ${citedOn} cited version ${cited.number}; version ${inForce.number} was in force since ${inForce.issuedOn}.\n`;

/** The plan in force, for a person: its versions, to whom each was sent, and where an older one was cited. */
export const planInForceText = (inForce: PlanInForce | undefined): string => {
  if (inForce === undefined) return 'None.\n';
  const { version, versions, olderCited } = inForce;
  const said =
    version === undefined
      ? 'Made by another authority; no version of it was made here yet.\n'
      : `Version ${version.number}, final ${version.issuedOn} (${version.cause}).\n`;
  const lines = table(versions, [
    { heading: 'VERSION', of: ({ number }) => number },
    { heading: 'FINAL', of: ({ issuedOn }) => issuedOn },
    { heading: 'CAUSE', of: ({ cause }) => cause },
    { heading: 'SENT', of: ({ sentTo }) => sentTo.map(({ to, sentOn }) => `${to} ${sentOn}`).join(', ') },
  ]);
  return said + (versions.length === 0 ? '' : lines) + olderCited.map(warning).join('');
};
