// Letters that Unicode does not take apart into a base letter and a mark.
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The words of a name as compared between records: lower case, without marks, apostrophes dropped within a word
 * ("O'Neill" is "oneill"), hyphens, full stops and spaces taken as ends of words.
 */
export const nameWords = (name: string): string[] =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’‘ʼʻ`´′]/g, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => FOLDED[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** One text for a name, equal for 'Al-Karsham', 'AL KARSHAM' and 'AlKarsham'. Only for comparing, never for showing. */
export const matchName = (name: string): string => nameWords(name).join('');
