import type { FoundCase } from '../case-replay/find-case.queries.js';
import { ledgerAnswer } from '../case-replay/ledger-answer.js';
import { isOfJourney, plainData, sourceNames } from '../case-replay/plain-data.js';
import { sourceReferences } from '../case-replay/source-references.js';
import { summaryCell } from '../case-replay/case-source.js';
import type { JourneyFact } from '../journey/catalogue.js';
import { dueText, dutyJson, dutyTable } from './duty-formats.js';
import { nextSteps } from '../law/next-steps/next-steps.js';
import { planInForceAt } from '../law/readings/plan-versions.js';
import { rightsHolderOn } from '../law/readings/rights-holder.js';
import { ledgerTable } from './ledger-table.js';
import { nextStepsJson, nextStepsTable } from './next-steps-table.js';
import { planInForceJson, planInForceText } from './plan-in-force-text.js';
import { rightsHolderJson, rightsHolderText } from './rights-holder-text.js';
import { table } from './table.js';

interface Used {
  readonly position: string;
  readonly rulesRelease: string;
}

const eventJson = (event: JourneyFact, source: string, sourceRef: string | undefined) => {
  const { id, type, occurredOn, occurredBy, knownAt, knownFrom, knownPrecision, recordedAt, replaces, data } =
    event;
  const more = { ...(occurredBy && { occurredBy }), ...(replaces !== undefined && { replaces }) };
  return {
    id,
    type,
    occurredOn,
    knownAt,
    recordedAt,
    source,
    ...(sourceRef !== undefined && { sourceRef }),
    knownFrom,
    knownPrecision,
    ...more,
    data: plainData(data),
  };
};

const json = (found: FoundCase, { position, rulesRelease }: Used): string => {
  const { times, journey, perhapsKnown, duties, ledgerOf, risks, gaps, auditTrail } = found.case;
  const [sourceOf, referenceOf] = [sourceNames(auditTrail), sourceReferences(auditTrail)];
  const told = (events: readonly JourneyFact[]) =>
    events.filter(isOfJourney).map((event) => eventJson(event, sourceOf(event), referenceOf(event)));
  return `${JSON.stringify(
    {
      child: found.child,
      ...{ position, known: times.known, on: times.on, rulesRelease },
      journey: told(journey),
      perhapsKnown: told(perhapsKnown),
      duties: duties.map((duty) => ({ ...dutyJson(duty, times.on), ledger: ledgerAnswer(ledgerOf(duty)) })),
      risks: risks.map(({ colour: severity, silence: _silence, ...risk }) => ({ ...risk, severity })),
      gaps,
      planInForce: planInForceJson(planInForceAt(found.case.history, times.on)),
      rightsHolder: rightsHolderJson(rightsHolderOn(found.case.history, times.on)),
      nextSteps: {
        coordinator: nextStepsJson(nextSteps(found.case, 'coordinator', times.on)),
        family: nextStepsJson(nextSteps(found.case, 'family', times.on)),
      },
    },
    null,
    2,
  )}\n`;
};

const SKIPPED = new Set(['alias']);

/** What an event says, in one line: its values by name. */
const saying = (data: unknown): string =>
  Object.entries(plainData(data) as object)
    .filter(([name]) => !SKIPPED.has(name) && !name.endsWith('Ref') && !name.endsWith('Id'))
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ')
    .slice(0, 160);

const day = ({ occurredOn, occurredBy }: JourneyFact): string =>
  occurredBy ? `by ${occurredOn}` : occurredOn;
const knownText = ({ knownAt, knownPrecision }: JourneyFact): string =>
  `${knownPrecision === 'by' ? 'by ' : ''}${knownAt.slice(0, 10)}`;

const eventTable = (events: readonly JourneyFact[], sourceOf: (event: JourneyFact) => string): string =>
  table(events.filter(isOfJourney), [
    { heading: 'ON', of: day },
    { heading: 'EVENT', of: ({ type }) => type },
    { heading: 'KNOWN', of: knownText },
    { heading: 'ACCORDING TO', of: sourceOf },
    { heading: 'SAYING', of: ({ data }) => saying(data) },
  ]);

const titled = (title: string, text: string): string => `\n${title}\n\n${text}`;

const heading = ({ child, isErased, summary }: FoundCase): string => {
  if (isErased) return `Child ${child} (erased)\n`;
  if (!summary) return `Child ${child}\nNothing was known of this child yet.\n`;
  const said = (...columns: Parameters<typeof summaryCell>[1][]): string =>
    columns.map((column) => summaryCell(summary, column) ?? '-').join(' ');
  return (
    `Child ${child}\n${said('forename', 'surname')}, born ${said('date_of_birth')}, UPN ${said('upn')}, ` +
    `SEN status ${said('sen_status')}, need ${said('need')}, at ${said('setting')}, officer ${said('officer')}\n`
  );
};

const forPeople = (found: FoundCase): string => {
  const { times, journey, perhapsKnown, duties, ledgerOf, risks, gaps, auditTrail } = found.case;
  const sourceOf = sourceNames(auditTrail);
  const parts = [
    heading(found),
    ...(found.summary && !found.isErased
      ? [rightsHolderText(rightsHolderOn(found.case.history, times.on))]
      : []),
    titled('Journey', eventTable(journey, sourceOf)),
    ...(perhapsKnown.length === 0
      ? []
      : [titled('The record does not say whether these were known yet', eventTable(perhapsKnown, sourceOf))]),
    titled('What happens next', nextStepsTable(nextSteps(found.case, 'coordinator', times.on))),
    titled('For the family', nextStepsTable(nextSteps(found.case, 'family', times.on))),
    titled('Plan in force', planInForceText(planInForceAt(found.case.history, times.on))),
    titled('Duties', dutyTable(duties, times.on)),
    titled('Where the days of open and late duties went', ledgerTable(duties, ledgerOf)),
    titled(
      'Risks',
      table(risks, [
        { heading: 'RULE', of: ({ rule }) => rule },
        { heading: 'SEVERITY', of: ({ colour }) => colour },
        { heading: 'RED FROM', of: ({ redFrom }) => redFrom },
        { heading: 'DUE', of: ({ dueOn }) => dueText(dueOn) },
        { heading: 'REASON', of: ({ reason }) => reason },
      ]),
    ),
    titled(
      'Gaps in the record',
      table(gaps, [
        { heading: 'GAP', of: ({ gap }) => gap },
        { heading: 'SINCE', of: ({ since }) => since },
        { heading: 'SHOWN BY', of: ({ type }) => type },
      ]),
    ),
  ];
  return parts.join('');
};

/** A case in each format. */
export const caseAs = { table: forPeople, json } as const;
