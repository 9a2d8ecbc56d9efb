import { randomBytes, randomUUID } from 'node:crypto';
import { seal, unseal } from '../../src/event-store/codec/seal.js';
import type { Sealed } from '../../src/event-store/codec/seal.js';
import type { DataKey } from '../../src/event-store/keys/data-key.js';
import type { KeyStore } from '../../src/event-store/keys/key-store.js';

/** What a case may choose when it opens the keys; what is left out is right. */
export interface Opening {
  readonly logId?: string;
  readonly kek?: string;
  readonly mayCreate?: boolean;
}

/** A place of keys that no other case uses. */
export interface KeysPlace {
  /** Opens the keys as a process that takes commands does. */
  open(opening: Required<Opening>): Promise<KeyStore>;
  /** Opens them beside that process. */
  openBeside(opening: Required<Opening>): Promise<KeyStore>;
  done(): Promise<void>;
}

let makePlace: () => Promise<KeysPlace> = () => Promise.reject(new Error('No place was given.'));
let place: KeysPlace;
let kek: string;
const openNow: KeyStore[] = [];

/** Which key store the cases that follow are for. */
export const useKeys = (make: () => Promise<KeysPlace>): void => {
  makePlace = make;
  beforeEach(async () => {
    place = await makePlace();
    kek = newKek();
  });
  afterEach(async () => {
    await closeAll();
    await place.done();
  });
};

export const LOG = '0f0c1a86-7b3a-4c7c-9a5e-1c1d1b0a9f11';
export const newKek = (): string => randomBytes(32).toString('base64');
export const newChild = (): string => `child-${randomUUID()}`;

const given = (opening: Opening): Required<Opening> => ({ logId: LOG, kek, mayCreate: true, ...opening });
const kept = (store: KeyStore): KeyStore => {
  openNow.push(store);
  return store;
};
export const open = async (opening: Opening = {}): Promise<KeyStore> =>
  kept(await place.open(given(opening)));
export const openBeside = async (opening: Opening = {}): Promise<KeyStore> =>
  kept(await place.openBeside(given(opening)));
export const closeAll = async (): Promise<void> => {
  for (const store of openNow.splice(0)) await store.close();
};

const at = { stream: 'child-a', revision: 0, type: 'ViewsRecorded', pointer: '/views' };

/** A value sealed with a key. */
export const sealedBy = (key: DataKey, value: string): Sealed =>
  JSON.parse(seal(value, at, key, randomBytes(12))) as Sealed;

/** What a store opens of it; undefined where it does not hold the key. */
export const opensIn = (store: KeyStore, sealed: Sealed): unknown => {
  const secret = store.secretOf(sealed.$sealed[1]);
  return secret && unseal(sealed, at, secret);
};

export const until = async (happened: () => boolean): Promise<void> => {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 20));
};
