import { parentPort, workerData } from 'node:worker_threads';
import { packOutcome, unpackBatch } from './batch-message.js';
import type { Answer, PackedBatch } from './batch-message.js';
import { limitRoom, openWriter } from './connection.js';
import { createWriter } from './writer.js';

/** What the thread that writes is told when it starts. */
export interface WriterThreadData {
  readonly path: string;
  readonly maxBytes: number | undefined;
}

const { path, maxBytes } = workerData as WriterThreadData;
const port = parentPort!;
const db = openWriter(path);
limitRoom(db, maxBytes);
const commit = createWriter(db);

const answer = (batch: PackedBatch): Answer => {
  try {
    return { outcomes: commit(unpackBatch(batch)).map(packOutcome) };
  } catch (error) {
    return { failed: (error as Error).message };
  }
};

port.on('message', (batch: PackedBatch | 'close') => {
  if (batch !== 'close') return port.postMessage(answer(batch));
  db.close();
  port.close();
});
