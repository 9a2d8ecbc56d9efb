import { configurationOf } from './configuration.js';
import { doSay } from './do-say.js';
import type { AskedSaying, SaidAndDone, SayNews } from './do-say.js';
import { Failed } from './failures.js';
import { handOver } from './hand-over.js';
import type { Io } from './io.js';
import { createProgress } from './progress.js';
import { whereItCan } from './where-it-can.js';
import { logToRead } from './which-log.js';

const NO_WORD =
  'The server ended without a word. Look with "throughline case" whether it was done before giving the command again.';

/**
 * Says something of a child, or of two, in the log in use: here, or by the server that writes to it. What came of it, on
 * standard output. @param inWords a sentence for the person at the terminal
 * @throws Failed, Refused; LogInUse where no server takes it over
 */
export const say = async (
  io: Io,
  typed: Omit<AskedSaying, 'user'>,
  inWords: (done: SaidAndDone) => string,
): Promise<void> => {
  const configuration = configurationOf(io.env);
  const asked: AskedSaying = { ...typed, user: configuration.user };
  const { dir } = logToRead(configuration, io);
  const progress = createProgress(io);
  let done: SaidAndDone | undefined;
  const heard = (news: SayNews): void => {
    if ('step' in news) progress.show(news.step);
    else ({ done } = news);
  };
  try {
    await whereItCan(
      dir,
      configuration,
      io,
      (platform) => doSay(platform, asked, heard),
      (server) => handOver(server, 'say', asked, (news) => heard(news as SayNews)),
    );
  } finally {
    progress.end();
  }
  if (!done) throw new Failed(NO_WORD);
  io.out(`${inWords(done)}\nPosition ${done.position}\n`);
};
