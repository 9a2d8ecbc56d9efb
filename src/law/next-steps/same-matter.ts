/** Duties that ask for what clears a risk: where one is open the risk colours its step, and has none of its own. */
export const SAME_MATTER: Readonly<Record<string, readonly string[]>> = {
  'TR-01': ['R14'],
  'TR-02': ['R3', 'R2', 'R1', 'M3'],
  'TR-03': ['R3', 'R2', 'R1', 'M3'],
  'TR-04': ['R8', 'R9'],
  'TR-05': ['R11'],
  'TR-06': ['P8'],
  'TR-07': ['P5', 'P6'],
  'TR-08': ['P1', 'P2', 'P3', 'P4'],
  'TR-09': ['P7'],
  'TR-15': ['X3', 'X6'],
  'TR-16': ['X7'],
  'TR-17': ['X2', 'X3'],
  'TR-33': [
    ...['O', 'O-a', 'O-b1', 'O-b3', 'O-c1', 'O-c2', 'O-d', 'O-e', 'O-f', 'O-g', 'O-h'],
    ...['U', 'U-b1', 'U-b3', 'U-c1', 'U-c2', 'U-e', 'U-f', 'U-g', 'U-h', 'D10'],
  ],
  'TR-34': ['M2', 'M3'],
};
