import { inWords } from '../readings/in-words.js';
import type { Transfer } from '../readings/transfers.js';

const TO: Readonly<Record<Transfer['phase'], string>> = {
  school: 'Move to the next school',
  'post-16': 'Move to post-16',
  'within-post-16': 'Move between post-16 institutions',
};

/** How a transfer begins a reason: which move, when, and how that is known. */
export const transferInWords = ({ phase, on, isPlanned }: Transfer): string =>
  `${TO[phase]} ${isPlanned ? 'planned' : "expected, by the present setting's ages,"} for ${inWords(on)}`;
