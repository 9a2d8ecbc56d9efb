import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogInUse } from './port.js';
import { holdWriterLock, readHolder } from './writer-lock.js';

let dir: string;
let path: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(dir, 'log.db');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the writer lock', () => {
  it('is refused to a second holder, who is told the first', () => {
    const lock = holdWriterLock(path);
    expect(() => holdWriterLock(path)).toThrow(LogInUse);
    expect(() => holdWriterLock(path)).toThrow(`process ${process.pid}`);
    lock.release();
  });
  it('can be taken once it was released', () => {
    holdWriterLock(path).release();
    const again = holdWriterLock(path);
    expect(readHolder(path)).toMatchObject({ pid: process.pid });
    again.release();
  });
  it('says where its holder answers, once that is known', () => {
    const lock = holdWriterLock(path);
    expect(readHolder(path)?.url).toBeUndefined();
    lock.announce('http://127.0.0.1:3000');
    expect(() => holdWriterLock(path)).toThrow('answers at http://127.0.0.1:3000');
    lock.release();
  });
  it('leaves no word of a holder behind when released, also when released twice', () => {
    const lock = holdWriterLock(path);
    lock.release();
    lock.release();
    expect(readHolder(path)).toBeUndefined();
    expect(existsSync(`${path}.holder.json`)).toBe(false);
  });
});
