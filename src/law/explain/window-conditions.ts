import { capitalised } from '../../domain/capitalised.js';
import { earlier, type PlainDate } from '../../domain/plain-date.js';
import type { Coverage, History } from '../../journey/belief/history.js';
import { isLaw, opensOn, type AssessedWindow } from '../assess-risks.js';
import { lastToldOn } from '../colour.js';
import { cannotSay, fails, holds, type Answer, type Finding } from '../conditions/condition.js';
import { FOR_EVER } from '../coverage/told.js';
import { inWords } from '../readings/in-words.js';
import type { RiskRule } from '../rule.js';
import { kindInWords } from './kinds-in-words.js';
import { absencesInWords, reliedOn } from './silences.js';
import { whatCleared, whatLapsed } from './what-ended.js';

/** A window as asked about: of the history of a day, as known by a day. */
export interface AskedWindow {
  readonly rule: RiskRule;
  readonly history: History;
  readonly window: AssessedWindow;
  readonly coverage: readonly Coverage[];
  readonly day: PlainDate;
  /** London date of the moment of knowledge. */
  readonly knownOn: PlainDate;
}

const lawThen = ({ rule, window }: AskedWindow): Answer => {
  const opened = opensOn(window);
  const { validFrom, validTo } = rule;
  const until = validTo === undefined ? '' : ` until ${inWords(validTo)}`;
  const because = `The rule holds from ${inWords(validFrom)}${until}; the risk begins on ${inWords(opened)}.`;
  return isLaw(rule, opened) ? holds(because, { on: validFrom }) : fails(because);
};

const notCleared = ({ rule, history, window, day }: AskedWindow): Answer => {
  const { clearedOn, silence } = window;
  if (clearedOn === undefined || clearedOn > day) {
    const absence =
      silence.length === 0
        ? 'nothing that would clear it is on record'
        : absencesInWords(history, silence, day);
    return holds(`${capitalised(absence)}.`);
  }
  const { because, events } = whatCleared(rule, history, window, clearedOn);
  return fails(`Cleared on ${inWords(clearedOn)}: ${because === '' ? window.clears : `${because}.`}`, {
    on: clearedOn,
    events,
  });
};

const notEnded = ({ rule, history, window, day }: AskedWindow): Answer => {
  const { clearedOn, lapsedOn } = window;
  if (lapsedOn === undefined) return holds('Nothing on record ended it.');
  if (clearedOn !== undefined && clearedOn <= lapsedOn)
    return holds('Nothing ended it before it was cleared.');
  if (lapsedOn > day) return holds(`It will end, met or not, on ${inWords(lapsedOn)}.`);
  const { because, events } = whatLapsed(rule, history, lapsedOn);
  return fails(`Ended, never met, on ${inWords(lapsedOn)}: ${because}.`, { on: lapsedOn, events });
};

const begun = ({ window, day }: AskedWindow): Answer => {
  const on = opensOn(window);
  return on <= day
    ? holds(`It is a risk from ${inWords(on)}.`, { on })
    : fails(`It is not a risk before ${inWords(on)}.`, { on });
};

/** A window red in the life, of which nobody told since before it was red. */
const atMostAmber = ({ window, day, knownOn }: AskedWindow): string => {
  const { redFrom } = window;
  const told = lastToldOn(window, day, knownOn);
  return told !== undefined && redFrom !== undefined && redFrom <= day && redFrom > told
    ? ` It would be red from ${inWords(redFrom)}; as last told, it is amber.`
    : '';
};

const sourcesOf = ({ history, window, coverage, day }: AskedWindow): string => {
  const relied = reliedOn(history, window.silence, coverage, day);
  const names = new Set(relied.flatMap(({ coveredBy }) => coveredBy.map(({ source }) => source)));
  return [...names].map((name) => (name === 'here' ? 'what is recorded here' : name)).join(', ');
};

const told = (asked: AskedWindow): Answer => {
  const { window, day, knownOn } = asked;
  const { toldUntil, staleFrom, unsaidFrom, unsaidKind = 'a source' } = window;
  if (unsaidFrom !== undefined && unsaidFrom <= day)
    return cannotSay(`No source for ${kindInWords(unsaidKind)} from ${inWords(unsaidFrom)}.`, unsaidKind);
  if (staleFrom !== undefined && staleFrom <= earlier(day, knownOn))
    return cannotSay(
      `Last told on ${inWords(toldUntil!)}, too long ago from ${inWords(staleFrom)}.`,
      window.silence[0]!.kinds[0]!,
    );
  if (toldUntil === undefined) return holds('It rests on facts alone; no silence is relied on.');
  const until = toldUntil === FOR_EVER ? 'as it happens' : `up to ${inWords(toldUntil)}`;
  return holds(`Told by ${sourcesOf(asked)}, ${until}.${atMostAmber(asked)}`);
};

const CONDITIONS: readonly (readonly [string, (asked: AskedWindow) => Answer])[] = [
  ['The rule was law when the risk began', lawThen],
  ['What would clear it is not on record', notCleared],
  ['Nothing ended it', notEnded],
  ['The day has come from which it is a risk', begun],
  ['A source would have told', told],
];

/** What every window is asked, in order: all hold, or the last cannot be said, exactly where `colourOn` gives a colour. */
export const windowConditions = (asked: AskedWindow): readonly Finding[] =>
  CONDITIONS.map(([condition, ask]) => ({ condition, ...ask(asked) }));
