import { randomUUID } from 'node:crypto';
import { openLog } from '../../src/event-store/open-log.js';

/** Child process of a spec: writes to the log of a folder (or of the event store that it mirrors) without end, and prints the id of each event once acknowledged. */
const [dir, eventStoreUrl] = process.argv.slice(2) as [string, string | undefined];
const log = await openLog(dir, { mode: 'write', eventStoreUrl });
log.announce('http://127.0.0.1:4321');
for (let revision = -1; ; revision += 1) {
  const id = randomUUID();
  const metadata = '{"recordedAt":"2025-03-04T09:30:00.000Z","schemaVersion":1}';
  await log.store.append('child-a', revision, [{ id, type: 'ViewsRecorded', data: '{}', metadata }]);
  process.stdout.write(`${id}\n`);
}
