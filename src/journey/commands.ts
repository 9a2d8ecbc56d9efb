import type { CommandEntry } from './command.js';
import type { Stage } from './catalogue.js';
import { adulthoodCommands } from './adulthood/commands.js';
import { annualReviewCommands } from './annual-review/commands.js';
import { contactCommands } from './contact/commands.js';
import { disputeCommands } from './dispute/commands.js';
import { graduatedApproachCommands } from './graduated-approach/commands.js';
import { identificationCommands } from './identification/commands.js';
import { needsAssessmentCommands } from './needs-assessment/commands.js';
import { placementCommands } from './placement/commands.js';
import { planCommands } from './plan/commands.js';
import { recordCommands } from './record/commands.js';

/** A command as mutations, pages and handlers find it: `RecordAnnualReviewMeeting`, of a stage. */
export interface Command extends CommandEntry {
  readonly name: string;
  readonly stage: Stage;
}

const of = (stage: Stage, entries: readonly CommandEntry[]): Command[] =>
  entries.map((entry) => ({ ...entry, stage, name: entry.command.name }));

/** Every command that a person can say of a child, by stage. */
export const allCommands: readonly Command[] = [
  ...of('adulthood', adulthoodCommands),
  ...of('annual-review', annualReviewCommands),
  ...of('contact', contactCommands),
  ...of('dispute', disputeCommands),
  ...of('graduated-approach', graduatedApproachCommands),
  ...of('identification', identificationCommands),
  ...of('needs-assessment', needsAssessmentCommands),
  ...of('placement', placementCommands),
  ...of('plan', planCommands),
  ...of('record', recordCommands),
];

/** The same by name. */
export const commands: ReadonlyMap<string, Command> = new Map(allCommands.map((one) => [one.name, one]));
