import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../src/event-store/folder.js';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { mirrorFile } from '../../src/event-store/mirror/mirror-file.js';
import { openMirror } from '../../src/event-store/mirror/mirror.js';
import type { Mirror, MirrorOptions } from '../../src/event-store/mirror/mirror.js';
import type { EventStore, StoredEvent } from '../../src/event-store/port.js';

export const SOON_MS = 5_000;

/** A folder for mirrors, anew for each case; those opened are closed after it. */
export const mirroring = () => {
  let dir: string;
  let open: Mirror[];
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mirror-'));
    open = [];
    makeFolder(dirname(mirrorFile(dir)));
  });
  afterEach(async () => {
    for (const mirror of open) await mirror.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const path = (): string => mirrorFile(dir);
  const mirrored = async (store: EventStore, options?: MirrorOptions): Promise<Mirror> => {
    const mirror = await openMirror(path(), store, options);
    open.push(mirror);
    return mirror;
  };
  /** Filled up to the store's head. */
  const filled = async (store: EventStore, options?: MirrorOptions): Promise<Mirror> => {
    const mirror = await mirrored(store, options);
    expect(await mirror.reached(await store.head(), SOON_MS)).toBe(true);
    return mirror;
  };
  /** Everything that the mirror's file holds. */
  const held = (): StoredEvent[] => {
    const reader = openLogReader(path());
    const all = [...reader.all()];
    reader.close();
    return all;
  };
  return { path, mirrored, filled, held };
};
