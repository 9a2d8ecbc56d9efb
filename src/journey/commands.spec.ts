import { given } from '../../test/support/given.js';
import { CHILD, registered, TODAY } from '../../test/support/child.js';
import type { Saying } from './command.js';
import { catalogue, journeyFacts, stages } from './catalogue.js';
import { allCommands, commands } from './commands.js';

/** What a source alone can say: whoever knows better by himself says the fact itself. */
const REPORTED = [
  ...['DecidedEarlier', 'TimeLimitExceptionReported', 'SectionIReported', 'PersonalBudgetReported'],
  ...['WorkBasedActivityReported', 'SettingDescribed', 'DisputeReported'],
];
/** Why no command of a child's journey says a type of event. */
const WITHOUT_COMMAND: Readonly<Record<string, readonly string[]>> = {
  'only a return, a register or an older record can say it': REPORTED,
  'the import itself says it of a load': ['SourceReported', 'ReturnLoaded', 'OfficersCounted', 'ImportBegun'],
  'it comes with the register of settings': ['SettingRegistered', 'SettingLinked'],
  'it is of the authority, which has commands of its own': ['AuthoritySet', 'PolicyAdopted'],
  'it is the other side of a fact that was moved': ['FactReceivedFromAnotherChild'],
};
const said = new Set(allCommands.map(({ says }) => says.type));

describe('the commands', () => {
  it('say every event of the catalogue but those of which it is known why not', () => {
    const unsaid = catalogue.map(({ type }) => type).filter((type) => !said.has(type));
    expect([...unsaid].sort()).toEqual(Object.values(WITHOUT_COMMAND).flat().sort());
  });
  it('say nothing that only a source can report', () => {
    expect(REPORTED.filter((type) => said.has(type))).toEqual([]);
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
