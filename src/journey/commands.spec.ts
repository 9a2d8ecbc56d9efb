import { given } from '../../test/support/given.js';
import { CHILD, registered, TODAY } from '../../test/support/child.js';
import type { Saying } from './command.js';
import { journeyFacts, stages } from './catalogue.js';
import type { Stage } from './catalogue.js';
import { allCommands, commands } from './commands.js';

const STAGES: readonly Stage[] = [
  ...(['identification', 'needs-assessment', 'plan', 'annual-review', 'placement', 'adulthood'] as const),
];
/** What only a return, a register or an older record can say. */
const REPORTED = new Set([
  ...['DecidedEarlier', 'TimeLimitExceptionReported', 'SectionIReported', 'PersonalBudgetReported'],
  ...['WorkBasedActivityReported', 'SettingDescribed'],
]);
const said = new Set(allCommands.map(({ says }) => says.type));

describe('the commands', () => {
  it('say every event of their stages but those that only a source can report', () => {
    const events = STAGES.flatMap((stage) => Object.keys(stages[stage]));
    expect(events.filter((type) => !said.has(type) && !REPORTED.has(type))).toEqual([]);
  });

  it('say nothing that only a source can report', () => {
    expect([...said].filter((type) => REPORTED.has(type))).toEqual([]);
  });

  it('have names of their own, and say an event of their stage', () => {
    expect(commands.size).toBe(allCommands.length);
    for (const { stage, says } of allCommands) expect(Object.keys(stages[stage])).toContain(says.type);
  });
});

describe.each(allCommands.map((command) => [command.name, command] as const))(
  '%s',
  (name, { command: Command, says, createsChild }) => {
    const say = (data: object): Saying => new Command(CHILD, data, TODAY);

    it('carries its name', () => {
      expect(say({}).type).toBe(name);
    });

    it('is refused where it leaves out what must be said', () =>
      given(...(createsChild ? [] : [registered]))
        .when(say({}))
        .thenRefused('missing'));

    it('is refused for a field that its event does not know', () =>
      given(...(createsChild ? [] : [registered]))
        .when(say({ colour: 'red' }))
        .thenRefused('unknown-field'));

    it('leads to a fact that may be said here', () => {
      expect(journeyFacts).toHaveProperty(says.type);
    });
  },
);
