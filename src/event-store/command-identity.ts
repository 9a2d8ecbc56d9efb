import { hash } from 'node:crypto';
import type { Order } from './command.js';
import type { DataKey } from './keys/data-key.js';

/** A command as its events carry it: neither text says anything without the subject's key. */
export interface CommandIdentity {
  readonly commandId: string;
  readonly commandDigest: string;
}

const plainHash = (text: string): string => hash('sha256', text, 'base64url');

/** Keyed where the stream has a subject; what a stream about no person keeps needs no key. */
export const identityOf = (
  { context, said }: Order<unknown, unknown>,
  key: DataKey | undefined,
): CommandIdentity =>
  key
    ? {
        commandId: key.hmac('command-id', context.commandId),
        commandDigest: key.hmac('command-digest', said()),
      }
    : { commandId: plainHash(context.commandId), commandDigest: plainHash(said()) };
