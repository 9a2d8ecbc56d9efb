import { createDecipheriv } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { StoredEvent } from '../../src/event-store/port.js';

/** A sealed value as it lies in the log, ready for the cipher: nothing of it is looked for while it is timed. */
interface Ready {
  readonly secret: KeyObject;
  readonly nonce: Buffer;
  readonly beside: Buffer;
  readonly tag: Buffer;
  readonly text: Buffer;
}

const TAG_BYTES = 16;

type SecretOf = (keyId: string) => KeyObject | undefined;
type Place = Pick<StoredEvent, 'stream' | 'revision' | 'type'>;

const sealedWithin = (value: unknown, place: Place, pointer: string, secretOf: SecretOf): Ready[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { $sealed } = value as { readonly $sealed?: readonly [number, string, string, string] };
  if ($sealed === undefined)
    return Object.entries(value).flatMap(([name, part]) =>
      sealedWithin(part, place, `${pointer}/${name}`, secretOf),
    );
  const [, keyId, nonce, text] = $sealed;
  const bytes = Buffer.from(text, 'base64url');
  return [
    {
      secret: secretOf(keyId)!,
      nonce: Buffer.from(nonce, 'base64url'),
      beside: Buffer.from(JSON.stringify([1, place.stream, place.revision, place.type, pointer, keyId])),
      tag: bytes.subarray(bytes.length - TAG_BYTES),
      text: bytes.subarray(0, bytes.length - TAG_BYTES),
    },
  ];
};

const open = ({ secret, nonce, beside, tag, text }: Ready): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(beside);
  decipher.setAuthTag(tag);
  const opened = decipher.update(text);
  decipher.final();
  return opened;
};

/**
 * The least that a case costs which is made of its stream: its rows read, each text parsed once, and each value that is
 * told opened by the bare cipher, without looking for it, for its key or for where it stands.
 * @param told the events that the case tells
 */
export const bareReading = (
  read: () => readonly StoredEvent[],
  told: ReadonlySet<string>,
  secretOf: SecretOf,
): (() => number) => {
  const ready = read()
    .filter(({ id }) => told.has(id))
    .flatMap((event) => sealedWithin(JSON.parse(event.data), event, '', secretOf));
  return () => {
    let said = 0;
    for (const { data, metadata } of read())
      said +=
        Object.keys(JSON.parse(data) as object).length + Object.keys(JSON.parse(metadata) as object).length;
    for (const one of ready) said += open(one).length;
    return said;
  };
};
