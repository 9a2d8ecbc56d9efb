import type { Instant } from '../domain/plain-date.js';
import type { Finding } from '../law/conditions/condition.js';
import { FOR_EVER } from '../law/coverage/told.js';
import type { EpisodeExplained, RiskExplained } from '../law/explain/explain-risk.js';
import { dueText } from './duty-formats.js';
import { table } from './table.js';

interface Used {
  readonly position: string;
  readonly known: Instant;
  readonly rulesRelease: string;
}

const conditionJson = ({ condition, finding, because, on, events, missing }: Finding) => ({
  ...{ condition, finding, because, on: on ?? null, events, missing: missing ?? null },
});

const episodeJson = ({ colour, reason, clearedOn, lapsedOn, conditions, ...said }: EpisodeExplained) => ({
  ...said,
  reason: reason ?? null,
  ...{ severity: colour, clearedOn: clearedOn ?? null, lapsedOn: lapsedOn ?? null },
  conditions: conditions.map(conditionJson),
});

const json = (child: string, said: RiskExplained, { position, known, rulesRelease }: Used): string => {
  const { rule, day, colour, decisive, conditions, episodes } = said;
  const { id, name, says, source, mark, version } = rule;
  return `${JSON.stringify(
    {
      ...{ child, position, known, on: day, rulesRelease, policy: said.policy },
      ...{ rule: id, name, says, source, mark, version, verdict: said.verdict, severity: colour },
      decisive: decisive === undefined ? null : conditionJson(decisive),
      conditions: conditions.map(conditionJson),
      episodes: episodes.map(episodeJson),
    },
    null,
    2,
  )}\n`;
};

const VERDICTS = {
  'at-risk': 'At risk',
  'not-at-risk': 'Not at risk',
  'cannot-be-said': 'It cannot be said',
} as const;

const heading = (child: string, said: RiskExplained): string => {
  const { rule, day, verdict, colour, decisive, episodes, policy } = said;
  const why = decisive === undefined ? (episodes[0]?.reason ?? '') : decisive.because;
  const shade = verdict === 'at-risk' ? ` (${colour})` : '';
  return (
    `Child ${child}\n${rule.id} ${rule.name}\n${rule.says}\n` +
    `Source: ${rule.source} (${rule.mark}). Lead times that are no law: policy ${policy}.\n\n` +
    `${VERDICTS[verdict]} on ${day}${shade}: ${why}\n`
  );
};

const conditionTable = (findings: readonly Finding[]): string =>
  table(findings, [
    { heading: 'FINDING', of: ({ finding }) => finding },
    { heading: 'ON', of: ({ on }) => on },
    { heading: 'CONDITION', of: ({ condition }) => condition },
    { heading: 'BECAUSE', of: ({ because }) => because },
    { heading: 'EVENTS', of: ({ events }) => events.join(' ') },
  ]);

const dateTable = ({ dates }: EpisodeExplained): string =>
  table(dates, [
    { heading: 'DATE', of: ({ of }) => of },
    { heading: 'ON', of: ({ on }) => dueText(on) },
    { heading: 'RECKONED', of: ({ words }) => words },
  ]);

const sourceTable = ({ reliesOn }: EpisodeExplained): string =>
  table(reliesOn, [
    { heading: 'ABSENCE', of: ({ absence }) => absence },
    {
      heading: 'TOLD BY',
      of: ({ coveredBy }) =>
        coveredBy
          .map(({ source, from, to }) => `${source} ${from} to ${to === FOR_EVER ? 'now' : to}`)
          .join(', ') || 'nobody',
    },
  ]);

const episodeText = (episode: EpisodeExplained, first: boolean): string => {
  const { colour, reason, clears, reliesOn } = episode;
  const open = reason === undefined ? '' : `${reason}\nWhat would clear it: ${clears}\n`;
  const relied = reliesOn.length === 0 ? '' : `\n${sourceTable(episode)}`;
  const conditions = first ? '' : `\n${conditionTable(episode.conditions)}`;
  return `\nEpisode: ${episode.episode} (${colour})\n${open}\n${dateTable(episode)}${relied}${conditions}`;
};

const forPeople = (child: string, said: RiskExplained): string =>
  [
    heading(child, said),
    `\n${conditionTable(said.conditions)}`,
    ...said.episodes.map((episode, i) => episodeText(episode, i === 0)),
  ].join('');

/** An explanation in each format. */
export const explanationAs = { table: forPeople, json } as const;
