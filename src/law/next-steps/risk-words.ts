import type { RiskWords } from './risk-phrase.js';
import { ADULTHOOD_WORDS } from './risk-words-adulthood.js';
import { SCHOOL_WORDS } from './risk-words-school.js';

/** The next step of each risk, by rule. */
export const RISK_WORDS: Readonly<Record<string, RiskWords>> = { ...SCHOOL_WORDS, ...ADULTHOOD_WORDS };
