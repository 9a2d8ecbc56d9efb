import { createReadStream, createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Refused } from '../domain/refused.js';
import { makeFolder } from '../event-store/folder.js';
import { authority } from './authority.js';

const ours = /^(?:settings\.csv|links\.csv|journeys\.jsonl|sen2-\d{4}\.xml)$/;

const startsAsOurs = async (path: string): Promise<boolean> => {
  const stream = createReadStream(path, { encoding: 'utf8', end: 199 });
  let text = '';
  for await (const part of stream) text += String(part);
  return text === '' || text.includes(authority.source);
};

/** Makes the folder. @throws Refused where it holds something that is no city made here. */
export const prepareFolder = async (folder: string): Promise<void> => {
  makeFolder(folder);
  const names = await readdir(folder);
  const foreign = names.filter((name) => !ours.test(name));
  const known =
    foreign.length === 0 &&
    (!names.includes('journeys.jsonl') || (await startsAsOurs(join(folder, 'journeys.jsonl'))));
  if (names.length === 0 || (known && names.includes('journeys.jsonl'))) return;
  throw new Refused(
    'folder-not-empty',
    'out',
    `The folder ${folder} holds files that this command did not write. Choose an empty folder, or one of an earlier city.`,
  );
};

/** A file that is written piece by piece in bounded memory. */
export interface OpenFile {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

const PIECE = 1 << 16;

export const openFile = (path: string): OpenFile => {
  const stream = createWriteStream(path);
  let failure: Error | undefined;
  stream.on('error', (error) => (failure = error));
  let pending = '';
  const flush = async (): Promise<void> => {
    if (failure !== undefined) throw failure;
    if (!stream.write(pending)) await once(stream, 'drain');
    pending = '';
  };
  return {
    write: async (text) => {
      pending += text;
      if (pending.length >= PIECE) await flush();
    },
    close: async () => {
      if (pending !== '') await flush();
      stream.end();
      await finished(stream);
    },
  };
};
