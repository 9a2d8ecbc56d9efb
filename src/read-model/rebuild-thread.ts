import { parentPort, workerData } from 'node:worker_threads';
import { runShard, type ShardWork } from './run-shard.js';

const work = workerData as ShardWork;
await runShard(work, (events) => parentPort?.postMessage(events));
