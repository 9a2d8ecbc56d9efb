const LONGEST = 40;

/** A personal value as a report may show it: its first character and its length, so that the row can be found. */
export const masked = (value: string): string => {
  const text = value.trim();
  if (text === '') return '';
  return `${text.slice(0, 1)}${'*'.repeat(Math.min(text.length - 1, 12))}`;
};

/** A value that is not personal, cut where somebody pasted a page into a cell. */
export const shortened = (value: string): string =>
  value.length <= LONGEST ? value : `${value.slice(0, LONGEST)}…`;
