import { uuidV7 } from './uuid-v7.js';

describe('a UUID v7', () => {
  it('has the form of RFC 9562 and the time of its making', () => {
    const id = uuidV7('2022-02-22T19:22:22.000Z');
    expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('never repeats', () => {
    const ids = Array.from({ length: 5_000 }, () => uuidV7('2026-01-01T00:00:00.000Z'));
    expect(new Set(ids).size).toBe(5_000);
  });

  it('sorts by time', () => {
    expect(uuidV7('2026-01-01T00:00:00.000Z') < uuidV7('2026-01-01T00:00:00.001Z')).toBe(true);
  });
});
