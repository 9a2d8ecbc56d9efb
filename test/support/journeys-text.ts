/** A journeys file: its header with what is left out filled in, then one fact a line. */
export const journeysText = (header: object, lines: readonly object[]): string =>
  [{ source: 'case-system', authority: '999', extractedAt: '2026-10-31T19:00:00.000Z', ...header }, ...lines]
    .map((line) => JSON.stringify(line))
    .join('\n');
