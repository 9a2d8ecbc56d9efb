import { mkdirSync, rmSync } from 'node:fs';
import { registerPath } from '../../src/answers-given/register.js';
import { REGISTER, startService } from './a-service.js';
import type { Service } from './a-service.js';

let service: Service;
beforeAll(async () => (service = await startService({})));
afterAll(() => service.remove());

const LIST = '{ children(first: 5) { edges { node { name } } } }';

describe('a service that ends while its register of answers cannot be written', () => {
  it('says how many answers are in no register, and names nobody', async () => {
    const path = registerPath(service.dir);
    rmSync(path, { force: true });
    mkdirSync(path);
    const names = { surname: 'Fable', forename: 'Ida' };
    await service.ask(REGISTER, { input: { idempotencyKey: 'a', names, dateOfBirth: '2010-05-04' } });
    for (let i = 0; i < 2; i++) expect((await service.ask(LIST)).text).toContain('Fable');
    service.askToEnd();
    const { err } = await service.over;
    expect(err).toMatch(/"error".*2 answers .* are in no register/);
    expect(err).not.toContain('Fable');
  });
});
