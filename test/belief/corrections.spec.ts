import {
  believes,
  correct,
  its,
  never,
  pA1,
  report,
  the,
  toDate,
  toValue,
  withdraws,
} from './support/believes.js';
import type { Case } from './support/believes.js';

const C = correct('C', 3, toValue(the('p', 'A'), 'Z'));
const W = correct('W', 5, withdraws(its('C')));

const cases: readonly Case[] = [
  {
    number: 1,
    says: 'believes a corrected value from its knownAt',
    said: [pA1, C],
    believed: [
      { at: 2, facts: ['p=A from 1'] },
      { at: 3, facts: ['p=Z from 1'] },
    ],
  },
  {
    number: 2,
    says: 'keeps the correction when the source was never mended',
    said: [pA1, C, report('p', 'A', 4)],
    believed: [{ at: 5, facts: ['p=Z from 1'], gaps: ['source-still-says'] }],
  },
  {
    number: 3,
    says: 'keeps the correction against a third value, and shows the conflict',
    said: [pA1, C, report('p', 'Y', 4)],
    believed: [{ at: 5, facts: ['p=Z from 1'], gaps: ['sources-conflict'] }],
  },
  {
    number: 4,
    says: 'believes the report again when the correction is withdrawn',
    said: [pA1, C, W],
    believed: [
      { at: 4, facts: ['p=Z from 1'] },
      { at: 5, facts: ['p=A from 1'] },
    ],
  },
  {
    number: 5,
    says: 'believes the correction again when its withdrawal is withdrawn',
    said: [pA1, C, W, correct('W2', 6, withdraws(its('W')))],
    believed: [{ at: 6, facts: ['p=Z from 1'] }],
  },
  {
    number: 6,
    says: 'believes the latest report after a withdrawal',
    said: [pA1, C, report('p', 'Y', 4), W],
    believed: [{ at: 5, facts: ['p=Y from 1'] }],
  },
  {
    number: 7,
    says: 'lets a correction of the replacing event act',
    said: [pA1, C, correct('C2', 4, toValue(its('C/0'), 'Y'))],
    believed: [{ at: 4, facts: ['p=Y from 1'] }],
  },
  {
    number: 8,
    says: 'lets a correction bring the first value back',
    said: [pA1, C, correct('C2', 4, toValue(its('C/0'), 'A'))],
    believed: [{ at: 4, facts: ['p=A from 1'] }],
  },
  {
    number: 9,
    says: 'believes the first correction again when the second is withdrawn',
    said: [pA1, C, correct('C2', 4, toValue(its('C/0'), 'Y')), correct('W', 5, withdraws(its('C2')))],
    believed: [{ at: 5, facts: ['p=Z from 1'] }],
  },
  {
    number: 10,
    says: 'lets a correction fall with the event that it corrects',
    said: [pA1, correct('C', 3, toDate(the('p', 'A'), 'q')), correct('C2', 4, toDate(its('C/0'), 'r')), W],
    believed: [{ at: 5, facts: ['p=A from 1'] }],
  },
  {
    number: 11,
    says: 'lets only the latest of two corrections of one fact act',
    said: [pA1, correct('C', 3, toDate(the('p', 'A'), 'q')), correct('C2', 4, toDate(the('p', 'A'), 'r'))],
    believed: [
      { at: 3, facts: ['q=A from 3'] },
      { at: 5, facts: ['r=A from 4'] },
    ],
  },
  {
    number: 16,
    says: 'meets a correction that was loaded before its target',
    said: [C, pA1],
    believed: [
      { at: 2, facts: ['p=A from 1'] },
      { at: 3, facts: ['p=Z from 1'] },
    ],
  },
  {
    number: 17,
    says: 'believes a correction whose target never comes',
    said: [C],
    believed: [
      { at: 2, facts: [] },
      { at: 3, facts: ['p=Z from 3'] },
    ],
  },
  {
    number: 18,
    says: 'believes nothing after never-happened',
    said: [pA1, report('p', 'B', 2), correct('C', 3, never(the('p', 'A')))],
    believed: [
      { at: 2, facts: ['p=B from 1'] },
      { at: 3, facts: [] },
    ],
  },
  {
    number: 19,
    says: 'shows a later report of what never happened as a gap',
    said: [pA1, correct('C', 3, never(the('p', 'A'))), report('p', 'B', 4)],
    believed: [{ at: 4, facts: [], gaps: ['source-still-says'] }],
  },
  {
    number: 24,
    says: 'believes a report of its own that repeats a withdrawn correction',
    said: [pA1, C, report('p', 'Z', 4), W],
    believed: [{ at: 5, facts: ['p=Z from 1'] }],
  },
];

describe('a correction', () => believes(cases));
