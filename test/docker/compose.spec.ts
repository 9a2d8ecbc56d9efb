import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { configurationOf } from '../../src/command-line/configuration.js';
import { composeFile, DOCKER, exampleSettings, read } from './compose-file.js';

const example = exampleSettings();
const compose = composeFile(example);
const services = Object.entries(compose.services);
const always = services.filter(([, { profiles }]) => profiles === undefined);
const apps = services.filter(([name]) => name.startsWith('app-'));

describe('compose.yml', () => {
  it('is what the published schema asks for', () => {
    const { $schema: _draft7, ...schema } = JSON.parse(
      readFileSync(join(import.meta.dirname, 'compose-spec.json'), 'utf8'),
    ) as Record<string, unknown>;
    const valid = new Ajv({ strict: false }).compile(schema);
    valid(compose);
    expect(valid.errors).toBeNull();
    expect(
      valid({ ...compose, services: { 'app-1': { ...compose.services['app-1'], cap_drop: 'ALL' } } }),
    ).toBe(false);
  });

  it.each(Object.keys(example))('cannot be started without %s, and says what to do', (name) => {
    const { [name]: _left, ...rest } = example;
    expect(() => composeFile(rest)).toThrow(/docker\/\.env/);
  });

  it('has two processes of one image, which differ in their data folders alone', () => {
    const [[, one], [, other]] = apps as [(typeof apps)[0], (typeof apps)[0]];
    expect(apps).toHaveLength(2);
    expect({ ...one, volumes: [] }).toEqual({ ...other, volumes: [] });
    const folders = apps.map(([, { volumes }]) => volumes!.find((volume) => volume.endsWith(':/data'))!);
    expect(new Set(folders).size).toBe(2);
  });

  it.each(services)('confines %s', (_name, service) => {
    expect(service).toMatchObject({
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.stringMatching(/^\d+[mg]$/),
      pids_limit: expect.any(Number),
    });
    expect(service).not.toHaveProperty('privileged');
    expect(service).not.toHaveProperty('cap_add');
    expect(service.image).toMatch(/:[\w.-]*\d[\w.-]*$/);
  });

  it.each(always)(
    'gives %s a root file system that can only be read, and a user who is not root',
    (_name, service) => {
      expect(service).toMatchObject({ read_only: true, init: true });
      expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    },
  );

  it('is reached through the proxy alone, which alone has a way out', () => {
    const open = services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name);
    const outward = Object.entries(compose.networks).filter(([, network]) => network?.internal !== true);
    expect(open).toEqual(['proxy']);
    expect(outward.map(([name]) => name)).toEqual(['outside']);
    const inOutside = services.filter(([, { networks }]) => networks!.includes('outside'));
    expect(inOutside.map(([name]) => name)).toEqual(['proxy']);
    expect(compose.services['proxy']!.networks).not.toContain('back');
  });

  it('starts each thing when what it needs answers', () => {
    for (const [, { depends_on: needs = {} }] of services)
      for (const [name, { condition }] of Object.entries(needs)) {
        expect(condition).toBe('service_healthy');
        // The image of the program carries its own.
        if (!name.startsWith('app-')) expect(compose.services[name]!.healthcheck).toBeDefined();
      }
  });

  it('holds no password: each secret is a file that make-secrets.sh makes, and is used', () => {
    const script = read('make-secrets.sh');
    const used = new Set(services.flatMap(([, { secrets = [] }]) => secrets));
    expect([...used].sort()).toEqual(Object.keys(compose.secrets).sort());
    const files = services.flatMap(([, { env_file: files = [] }]) =>
      files.map((file) => (typeof file === 'string' ? file : file.path)),
    );
    const made = [...Object.values(compose.secrets).map(({ file }) => file), ...files];
    for (const file of made) {
      expect(file.startsWith(`${example['SECRETS']}/`)).toBe(true);
      expect(script).toContain(file.slice(`${example['SECRETS']}/`.length));
    }
    const told = services.flatMap(([, { environment = {} }]) => Object.keys(environment));
    expect(told.filter((name) => /PASSWORD|TOKEN|KEK|URL/.test(name) && !name.endsWith('_FILE'))).toEqual([]);
  });

  it('mounts configurations that are there', () => {
    const here = Object.values(compose.configs).filter(({ file }) => !file.startsWith(example['SECRETS']!));
    expect(here.length).toBeGreaterThan(0);
    for (const { file } of here) expect(existsSync(join(DOCKER, file))).toBe(true);
  });

  it.each(Object.keys(apps[0]![1].environment!))('gives the program %s, which it reads', (name) => {
    const usual = JSON.stringify(configurationOf({}));
    const configured = (): string => JSON.stringify(configurationOf({ [name]: '/no such thing' }));
    let changed = true;
    try {
      changed = configured() !== usual;
    } catch (error) {
      expect((error as Error).message).toContain(name);
    }
    expect(changed).toBe(true);
  });
});
