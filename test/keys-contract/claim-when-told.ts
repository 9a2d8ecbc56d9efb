import { randomUUID } from 'node:crypto';
import { openPostgresKeys } from '../../src/event-store/keys/postgres/open.js';

/**
 * Child process of a spec: opens the keys, says "ready", and once told makes a key and claims one UPN for each of many
 * children at once, who all share a subject's key. Prints the key's id, then whose the UPN is said to be, claim by claim.
 */
const { url, logId, kek, subject, claimants } = JSON.parse(process.argv[2]!) as {
  readonly url: string;
  readonly logId: string;
  readonly kek: string;
  readonly subject: string;
  readonly claimants: number;
};
const store = await openPostgresKeys({
  ...{ url, setting: 'KEY_DATABASE_URL', mode: 'write', logId, kek, mayCreate: true },
});
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
const { keyId } = await store.ensure(subject);
const answers = await Promise.all(
  Array.from({ length: claimants }, async () =>
    store.claims.claim([{ kind: 'upn', value: 'A999200016002', child: `child-${randomUUID()}` }]),
  ),
);
process.stdout.write(`${[keyId, ...answers.map((answer) => JSON.stringify(answer))].join('\n')}\n`);
await store.close();
process.stdin.destroy();
