import { createMemoryStore } from '../../src/event-store/memory-store.js';
import { storeContract } from './store-contract.js';

storeContract('the memory store', async () => createMemoryStore());
