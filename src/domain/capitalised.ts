/** A text with a capital as its first letter: to begin a sentence, or a name after another. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
