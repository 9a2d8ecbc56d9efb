import { appending } from './appending.js';
import { conflicting } from './conflicting.js';
import { endingToFollow } from './ending-to-follow.js';
import { following } from './following.js';
import { useStore } from './fixture.js';
import type { MakeStore } from './fixture.js';
import { keepingBytes } from './keeping-bytes.js';
import { manyWriters } from './many-writers.js';
import { readingAStream } from './reading-a-stream.js';
import { readingTheLog } from './reading-the-log.js';
import { repeating } from './repeating.js';

/** What every store of events must do, whatever it is made of; run it on each of them. */
export const storeContract = (name: string, makeStore: MakeStore): void => {
  describe(`${name}, as every store`, () => {
    useStore(makeStore);
    describe('appending', appending);
    describe('conflicting', conflicting);
    describe('appending again', repeating);
    describe('reading a stream', readingAStream);
    describe('keeping bytes', keepingBytes);
    describe('reading the log', readingTheLog);
    describe('following', following);
    describe('ending to follow', endingToFollow);
    describe('many writers', manyWriters);
  });
};
