import { isRecorded } from '../answers-given/answer-given.js';
import type { AnswerGiven } from '../answers-given/answer-given.js';
import type { Platform } from '../platform/platform.module.js';
import type { Configuration } from './configuration.js';
import type { Io } from './io.js';

type Said = Pick<AnswerGiven, 'kind' | 'format' | 'position' | 'known' | 'on' | 'asked' | 'rows'>;

/** Notes what a command gave in the register of answers given; says so on standard error where that cannot be written. */
export const noteAnswer = async (
  { answers, clock, tables }: Platform,
  { user = 'command-line' }: Configuration,
  io: Io,
  said: Said,
): Promise<void> => {
  if (!isRecorded(said)) return;
  answers.note({ ...said, givenAt: clock.now(), givenTo: user, rulesRelease: tables.rulesRelease });
  await answers.flush();
  const problem = answers.problem();
  if (problem !== undefined) io.err(`${problem}\n`);
};
