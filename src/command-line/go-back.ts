import type { WentBack } from '../read-model/go-back.js';
import { configurationOf } from './configuration.js';
import { handOver, type RunningServer } from './hand-over.js';
import type { Io } from './io.js';
import { whereItCan } from './where-it-can.js';
import { logToRead } from './which-log.js';

const byServer = async (server: RunningServer): Promise<WentBack | undefined> => {
  let went: WentBack | undefined;
  await handOver(server, 'go-back', {}, (news) => (went = news as WentBack));
  return went;
};

const said = ({ generation, left }: WentBack): string =>
  `The lists before these are in use again (number ${generation}), brought up to the log.\n` +
  (left === undefined ? '' : `Those left (number ${left}) are kept: the same command goes back to them.\n`);

/** Puts the lists in use before in use again: here, or by the server that writes to the log. @throws NoWayBack */
export const goBack = async (io: Io): Promise<void> => {
  const configuration = configurationOf(io.env);
  const { dir } = logToRead(configuration, io);
  const went = await whereItCan(dir, configuration, io, (platform) => platform.goBack(), byServer);
  if (went) io.out(said(went));
};
