import { randomUUID } from 'node:crypto';
import { openPostgresKeys } from '../../src/event-store/keys/postgres/open.js';

/** Child process of a spec: makes keys and claims without end, and prints "subject key-id" once both are acknowledged. */
const { url, logId, kek } = JSON.parse(process.argv[2]!) as {
  readonly url: string;
  readonly logId: string;
  readonly kek: string;
};
const store = await openPostgresKeys({
  ...{ url, setting: 'KEY_DATABASE_URL', mode: 'write', logId, kek, mayCreate: true },
});
process.stdout.write('ready\n');
const makeForEver = async (): Promise<void> => {
  for (;;) {
    const subject = `child-${randomUUID()}`;
    await store.claims.claim([{ kind: 'upn', value: subject, child: subject, needed: true }]);
    const { keyId } = await store.ensure(subject);
    process.stdout.write(`${subject} ${keyId}\n`);
  }
};
await Promise.all(Array.from({ length: 8 }, makeForEver));
