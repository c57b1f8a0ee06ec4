import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, type LiveContext, type Provider, type Resource } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { beforeEach, describe, expect, test } from 'vitest';
import { concern, stackProvider } from '../src/index.ts';
import { artifactsOf, contentOf, environmentNamed, stored } from './platform.ts';
import { byHand, fakeSwarm } from './swarm.ts';

const environment = environmentNamed('production');
const stack = 'fluxer-signoz';
const root = '/project';
const file = 'generated/production/compose/compose.yaml';

/** The project's generated/, the swarm, and the provider between them. */
function world(variables: Record<string, string> = {}) {
  let compose = '';
  let resource: Resource;
  const generate = (changes: Partial<Environment> = {}): Resource => {
    const artifacts = stored(artifactsOf({ ...environment, ...changes }));
    compose = contentOf(artifacts, 'compose.yaml');
    const [only, ...more] = concern.resources(artifacts);
    expect(more).toEqual([]);
    resource = only!;
    return resource;
  };
  const read = (path: string): string => {
    expect(path).toBe(join(root, file));
    return compose;
  };
  const swarm = fakeSwarm(read, variables);
  const provider = (): Provider =>
    stackProvider(
      context([resource]),
      { stack },
      { docker: swarm.docker, variables: (name) => variables[name], read: async (path) => read(path) },
    );
  return { generate, provider, swarm };
}

function context(desired: readonly Resource[]): LiveContext<Endpoints> {
  return {
    owner: { project: 'fluxer', environment: 'production' },
    endpoints: { swarm: { stack } },
    secrets: () => undefined,
    desired,
    root,
  };
}

const ours = async (provider: Provider) => (await provider.read()).find(({ key }) => key === stack);
/** Paths at which what is there differs from what is wanted. */
async function differences(provider: Provider, resource: Resource): Promise<string[]> {
  return unlike((await ours(provider))?.spec, provider.normalize(resource), '');
}
function unlike(a: unknown, b: unknown, path: string): string[] {
  if (canonicalJson(a ?? null) === canonicalJson(b ?? null)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a)) return [path];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    unlike(a[key as never], b[key as never], path === '' ? key : `${path}.${key}`),
  );
}

test('there is one resource, named after the stack', () => {
  const { kind, key, source, title } = world().generate();
  expect([kind, key, title]).toEqual(['stack', stack, 'Swarm stack fluxer-signoz']);
  expect(source).toBe('packages/compose/definitions/stack.ts');
});

test('an environment without a swarm has no provider, and says why', () => {
  expect(concern.providers({ ...context([]), endpoints: {} })).toEqual([]);
  expect(concern.unplanned?.({})).toContain('live.swarm');
  expect(concern.unplanned?.({ swarm: { stack } })).toBeUndefined();
  expect(concern.providers(context([])).map(({ kind }) => kind)).toEqual(['stack']);
});

describe('a stack that is deployed', () => {
  let all: ReturnType<typeof world>;
  let resource: Resource;
  beforeEach(async () => {
    all = world();
    resource = all.generate();
    expect(await all.provider().read()).toEqual([]);
    await all.provider().create(resource);
  });

  test('was deployed as a whole, by the client, from the artifact', () => {
    expect(all.swarm.commands).toContainEqual(['stack', 'deploy', '--compose-file', join(root, file), stack]);
  });

  test('shows no difference afterwards', async () => {
    expect(await differences(all.provider(), resource)).toEqual([]);
  });

  test.each([
    ['replicas', 'otel-collector', (s: Spec) => Object.assign(s.Mode.Replicated!, { Replicas: 1 }), 'replicas'],
    [
      'the image',
      'signoz',
      (s: Spec) => Object.assign(s.TaskTemplate.ContainerSpec, { Image: 'signoz/signoz:v0.99.0' }),
      'image',
    ],
    ['a variable', 'signoz', (s: Spec) => s.TaskTemplate.ContainerSpec.Env.push('X=hunter2'), 'environment.X'],
    [
      'memory',
      'clickhouse',
      (s: Spec) => Object.assign(s.TaskTemplate, { Resources: { Limits: { NanoCPUs: 4e9, MemoryBytes: 2 ** 30 } } }),
      'limits.memoryMiB',
    ],
    [
      'a config',
      'caddy',
      (s: Spec) => Object.assign(s.TaskTemplate.ContainerSpec, { Configs: [] }),
      'configs./etc/caddy/Caddyfile',
    ],
    ['a place', 'caddy', (s: Spec) => Object.assign(s.TaskTemplate, { Placement: {} }), 'constraints'],
  ] as const)('shows %s that was changed by hand', async (_, name, change, field) => {
    change(all.swarm.services.get(`${stack}_${name}`)!.Spec);
    expect(await differences(all.provider(), resource)).toEqual([`services.${name}.${field}`]);
    expect(JSON.stringify(await all.provider().read())).not.toContain('hunter2');
    await all.provider().update(resource, (await ours(all.provider()))!);
    expect(await differences(all.provider(), resource)).toEqual([]);
  });

  test('shows a service that is gone', async () => {
    all.swarm.services.delete(`${stack}_caddy`);
    expect(await differences(all.provider(), resource)).toEqual(['services.caddy']);
  });

  test('a change of the definition is that field alone, and its impact the service', async () => {
    const next = all.generate({ clickhouse: { ...environment.clickhouse, cpus: 8 } });
    expect(await differences(all.provider(), next)).toEqual(['services.clickhouse.limits.cpus']);
    const impact = all.provider().impact?.({ before: await ours(all.provider()), after: next, all: [] });
    expect(impact).toEqual([{ effect: 'service-restarted', text: 'clickhouse is restarted, by its update policy' }]);
  });

  test('another file of the collector is another config of that service', async () => {
    const next = all.generate({ domain: 'signoz.example.com' });
    expect(await differences(all.provider(), next)).toEqual([
      'services.caddy.configs./etc/caddy/Caddyfile',
      'services.signoz.environment.SIGNOZ_ALERTMANAGER_SIGNOZ_EXTERNAL__URL',
      'services.signoz.environment.SIGNOZ_GLOBAL_EXTERNAL__URL',
    ]);
  });

  test('a smaller topology removes what is ours and no longer defined, and says that data stays', async () => {
    const next = all.generate({ topology: 'single' });
    const before = (await ours(all.provider()))!;
    const texts =
      all
        .provider()
        .impact?.({ before, after: next, all: [] })
        .map(({ text }) => text) ?? [];
    expect(texts).toContain('zookeeper-2 is stopped and removed; its volumes and their data stay');
    await all.provider().update(next, before);
    expect(await differences(all.provider(), next)).toEqual([]);
    expect([...all.swarm.services.keys()].filter((name) => name.includes('zookeeper'))).toEqual([`${stack}_zookeeper`]);
  });

  test('replicas alone restart nothing', async () => {
    Object.assign(all.swarm.services.get(`${stack}_otel-collector`)!.Spec.Mode.Replicated!, { Replicas: 2 });
    const impact = all.provider().impact?.({ before: await ours(all.provider()), after: resource, all: [] });
    expect(impact).toEqual([{ effect: 'other', text: 'otel-collector goes from 2 to 3 replicas' }]);
  });

  test('a file that is not the planned one is not deployed', async () => {
    const planned = resource;
    all.generate({ domain: 'signoz.example.com' });
    const before = all.swarm.commands.length;
    await expect(all.provider().update(planned, (await ours(all.provider()))!)).rejects.toThrow('plan again');
    expect(all.swarm.commands.slice(before).flat()).not.toContain('deploy');
  });

  test('deletion takes our services one by one, never the whole stack', async () => {
    all.swarm.services.set(`${stack}_debug`, byHand('debug', stack));
    await all.provider().delete((await ours(all.provider()))!);
    expect([...all.swarm.services.keys()]).toEqual([`${stack}_debug`]);
    expect(all.swarm.commands.map(([group, verb]) => `${group} ${verb}`)).not.toContain('stack rm');
  });
});

type Spec = NonNullable<ReturnType<ReturnType<typeof fakeSwarm>['services']['get']>>['Spec'];

describe('what is not ours', () => {
  test('is shown as unmanaged, without its values, and survives an update', async () => {
    const { generate, provider, swarm } = world();
    const resource = generate();
    await provider().create(resource);
    swarm.services.set(`${stack}_debug`, byHand('debug', stack));
    const [mine, foreign] = await provider().read();
    expect([mine?.key, foreign?.key, foreign?.title]).toEqual([stack, undefined, `${stack}_debug`]);
    expect(JSON.stringify(foreign)).not.toContain('hunter2');
    await provider().update(resource, mine!);
    expect(swarm.services.has(`${stack}_debug`)).toBe(true);
  });

  test('is in the way when it has a name of the stack, and is not overwritten', async () => {
    const { generate, provider, swarm } = world();
    const resource = generate();
    swarm.services.set(`${stack}_caddy`, byHand('caddy', stack));
    expect(provider().occupant?.(resource, await provider().read())?.title).toBe(`${stack}_caddy`);
    await expect(provider().create(resource)).rejects.toThrow(`${stack}_caddy: not deployed by this project`);
    expect(swarm.services.get(`${stack}_caddy`)?.ID).toBe('hand-caddy');
  });

  test('in another namespace is not read', async () => {
    const { generate, provider, swarm } = world();
    generate();
    swarm.services.set('web_caddy', byHand('caddy', 'web'));
    expect(await provider().read()).toEqual([]);
  });
});

test('the plan means the tags of the machine that deploys', async () => {
  const { generate, provider } = world({ SIGNOZ_IMAGE_TAG: 'v0.109.0' });
  const resource = generate();
  expect(JSON.stringify(provider().normalize(resource))).toContain('signoz/signoz:v0.109.0');
  await provider().create(resource);
  expect(await differences(provider(), resource)).toEqual([]);
});

test('services in the Engine API’s form are read into the same form as the stack file’s', async () => {
  const inspected = readFileSync(join(import.meta.dirname, 'fixtures/service-inspect.json'), 'utf8');
  const provider = stackProvider(
    context([]),
    { stack },
    {
      docker: async ([, verb]) => (verb === 'ls' ? 'k3x9m1collector\nq8migrator\nz1byhand\n' : inspected),
      variables: () => undefined,
      read: async () => '',
    },
  );
  await expect(JSON.stringify(await provider.read(), null, 2)).toMatchFileSnapshot('fixtures/golden/inspected.json');
});

test.each(['{}', '[{}]', '[{"ID":"a","Spec":{"Name":"x"}}]'])('other answers are refused: %s', async (answer) => {
  const provider = stackProvider(
    context([]),
    { stack },
    { docker: async ([, verb]) => (verb === 'ls' ? 'a\n' : answer), variables: () => undefined, read: async () => '' },
  );
  await expect(provider.read()).rejects.toThrow('not a list of services');
});
