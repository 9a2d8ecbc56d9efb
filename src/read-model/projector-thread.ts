import { parentPort, workerData } from 'node:worker_threads';
import { followLog, type LoopOptions, type Told } from './projector-loop.js';
import { loadProjections } from './run-shard.js';

const { projectionsUrl, ...options } = workerData as LoopOptions & { readonly projectionsUrl: string };
const port = parentPort!;
const loop = followLog(options, await loadProjections(projectionsUrl), (said) => port.postMessage(said));
port.on('message', (told: Told) => loop.tell(told));
await loop.ended;
port.close();
