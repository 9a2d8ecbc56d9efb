import { register, sharedHouses, type Process, type SharedHouse } from './processes.js';

let houses: Awaited<ReturnType<typeof sharedHouses>>;
let house: SharedHouse;
let processes: readonly Process[];

beforeAll(async () => void (houses = await sharedHouses()));
afterAll(() => houses.stop());
beforeEach(async () => {
  house = await houses.open();
  processes = [await house.start(), await house.start()];
  for (const one of processes) await one.platform.startProjector();
});
afterEach(() => house.clear());

const LIST = 'query ($name: String) { children(first: 1, name: $name) { edges { node { id surname } } } }';
const CASE = 'query ($id: ID!, $at: String) { child(id: $id, atPosition: $at) { surname unreadable } }';
const ASKED = 50;
/** Fableaa, Fableab, … */
const surnameOf = (i: number): string =>
  `Fable${String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26))}`;

describe('what one process was told', () => {
  it('is answered by another at once: in lists, in the case, and at the position that was given for it', async () => {
    for (let i = 0; i < ASKED; i++) {
      const [one, other] = [processes[i % 2]!, processes[(i + 1) % 2]!];
      const surname = surnameOf(i);
      const { childId: id, position: at } = (await register(one, surname)).data.registerChild;
      const asked = [
        other.ask(CASE, { id, at }),
        other.ask(CASE, { id }),
        other.ask(LIST, { name: surname }),
      ];
      const [atPosition, found, list] = await Promise.all(asked);
      expect(list.data?.children.edges).toEqual([{ node: { id, surname } }]);
      for (const { data, errors } of [found, atPosition])
        expect({ data, errors }).toEqual({ data: { child: { surname, unreadable: null } } });
    }
  }, 120_000);
});
