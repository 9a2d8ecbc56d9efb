import { formatPosition } from '../event-store/positions.js';
import type { Platform } from '../platform/platform.module.js';
import { queriesToPaste } from './queries-to-paste.js';

interface Served {
  readonly url: string;
  readonly token: string;
  readonly isDemo: boolean;
  /** The token was made here and stands nowhere else. */
  readonly made: boolean;
}

const tokenLine = ({ token, made }: Served): string =>
  made ? `Token      ${token}` : 'Token      as THROUGHLINE_TOKEN says';

/** What a server says once it listens. */
export const welcome = async (platform: Platform, served: Served): Promise<string> => {
  const position = formatPosition(platform.log.store.logId, await platform.log.store.head());
  const lines = [
    '',
    served.isDemo
      ? 'Throughline serves the demonstration: fictitious children. The first "import" starts the real log.'
      : 'Throughline is up.',
    `Address    ${served.url}/graphql`,
    tokenLine(served),
    `Position   ${position}`,
  ];
  return `${lines.join('\n')}\n${await queriesToPaste(platform, served)}`;
};
