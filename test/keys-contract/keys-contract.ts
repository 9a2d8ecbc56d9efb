import { claims } from './claims.js';
import { dataKeys } from './data-keys.js';
import { erasing } from './erasing.js';
import { useKeys } from './fixture.js';
import type { KeysPlace } from './fixture.js';
import { opening } from './opening.js';

/** What every store of keys must do, whatever it is made of; run it on each of them. */
export const keysContract = (name: string, makePlace: () => Promise<KeysPlace>): void => {
  describe(`${name}, as every key store`, () => {
    useKeys(makePlace);
    describe('data keys', dataKeys);
    describe('claims', claims);
    describe('erasing', erasing);
    describe('opening', opening);
  });
};
