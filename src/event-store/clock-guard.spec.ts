import { ClockBack, recordingInstant } from './clock-guard.js';

const now = '2025-03-04T09:30:00.000Z';

describe('the instant at which something is recorded', () => {
  it('is what the clock says', () => {
    expect(recordingInstant(now, '2025-03-04T09:29:59.999Z', '2025-03-04T09:29:59.999Z')).toBe(now);
    expect(recordingInstant(now, undefined, undefined)).toBe(now);
  });
  it('never lies before the last of its stream', () => {
    const last = '2025-03-04T09:30:02.500Z';
    expect(recordingInstant(now, last, last)).toBe(last);
  });
  it('may lie up to five seconds before the last of another stream', () => {
    expect(recordingInstant(now, undefined, '2025-03-04T09:30:05.000Z')).toBe(now);
  });
  it('is refused when the clock stands further back', () => {
    const refused = () => recordingInstant(now, undefined, '2025-03-04T09:30:05.001Z');
    expect(refused).toThrow(ClockBack);
    expect(refused).toThrow('Set the clock');
  });
});
