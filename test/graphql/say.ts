import type { Served } from './served.js';

/** Says commands by their mutations, each under a key of its own; what each came to. */
export const sayTo = (served: () => Served): ((name: string, input: object) => Promise<any>) => {
  let said = 0;
  return async (name, input) => {
    const mutation = name[0]!.toLowerCase() + name.slice(1);
    const asked = `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename
      ... on ${name}Success { childId eventIds } ... on Problem { code path } } }`;
    const { data } = await served().ask(asked, { input: { idempotencyKey: `key-${(said += 1)}`, ...input } });
    return data[mutation];
  };
};

/** The same, for what a spec builds on: each must succeed. */
export const mustSayTo = (served: () => Served): ReturnType<typeof sayTo> => {
  const say = sayTo(served);
  return async (name, input) => {
    const answer = await say(name, input);
    expect(answer.__typename).toBe(`${name}Success`);
    return answer;
  };
};
