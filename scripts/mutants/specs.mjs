import { expect } from 'expect';
import { bind } from 'jest-each';

const withEach = (word) => Object.assign(word, { each: bind(word, false) });

/** Jest's own words, for specs that only describe, state and expect; each test is handed to `collect`. */
export const speak = (collect) => {
  const titles = [];
  const describe = (title, body) => {
    titles.push(title);
    body();
    titles.pop();
  };
  const it = (title, body) => collect([...titles, title].join(' '), body);
  Object.assign(globalThis, { expect, describe: withEach(describe), it: withEach(it), test: withEach(it) });
};
