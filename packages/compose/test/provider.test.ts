import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyPlan,
  canonicalJson,
  type Journal,
  type LiveContext,
  makePlan,
  NotWorkingError,
  type OtherArtifacts,
  type Planned,
  type Provider,
  type Resource,
  type StoredArtifact,
} from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { beforeEach, describe, expect, test } from 'vitest';
import { ownerLabel } from '../src/labels.ts';
import { desiredState, leftoverProviders, live, type Machine, stackProvider } from '../src/live.ts';
import { KEPT_VERSIONS } from '../src/stack/prune.ts';
import { artifactsOf, collectorConfig, contentOf, environmentNamed, others, own, stored } from './platform.ts';
import { byHand, fakeSwarm, volumeOf } from './swarm.ts';

const environment = environmentNamed('production');
const stack = 'fluxer-signoz';
const root = '/project';
const file = 'generated/production/compose/compose.yaml';

/** The project's generated/, the swarm, and the provider between them. */
function world(variables: Record<string, string> = {}) {
  let compose = '';
  let resource: Resource;
  let artifacts: readonly StoredArtifact[] = [];
  let collector = collectorConfig;
  const generate = (changes: Partial<Environment> = {}, otel = collectorConfig): Resource => {
    collector = otel;
    const other: OtherArtifacts = (...place) => (others(...place) === undefined ? undefined : otel);
    artifacts = stored(artifactsOf({ ...environment, ...changes }, own, other));
    compose = contentOf(artifacts, 'compose.yaml');
    const [only, ...more] = live.resources(artifacts, other);
    expect(more).toEqual([]);
    resource = only!;
    return resource;
  };
  const read = (path: string): string => {
    expect(path).toBe(join(root, file));
    return compose;
  };
  let stagedText = '';
  const swarm = fakeSwarm(
    () => stagedText,
    variables,
    (path) => artifacts.find(({ file }) => join(root, file) === path)?.content ?? collector,
  );
  let time = 0;
  const proof: { lost: string | undefined } = { lost: undefined };
  const machine: Machine = {
    docker: swarm.docker,
    variables: (name) => variables[name],
    read: async (path) => read(path),
    stage: async (text, use) => {
      stagedText = text;
      await use('/staged/compose.json');
    },
    wait: async (milliseconds) => {
      time += milliseconds;
      swarm.advance();
    },
    clock: () => time,
    prove: async () => proof.lost,
  };
  const provider = (): Provider => stackProvider(context([resource]), { stack }, machine);
  /** The stack and its leftovers, as `plan` compares them. */
  const planned = (
    resources: readonly Resource[],
    remove: readonly string[] = [],
    allow: readonly string[] = [],
    adopt: readonly string[] = [],
    prune: readonly string[] = [],
  ) => {
    const all = context(resources);
    const desired = () => desiredState(all, stack, machine.variables);
    const providers = [stackProvider(all, { stack }, machine), ...leftoverProviders(all, stack, machine, desired)];
    return makePlan({
      owner: all.owner,
      resources,
      providers,
      remove: new Set(remove),
      allow: new Set(allow),
      adopt: new Set(adopt),
      prune: new Set(prune),
    });
  };
  return { generate, provider, planned, swarm, proof };
}

function context(desired: readonly Resource[]): LiveContext<Endpoints> {
  return {
    owner,
    endpoints: { swarm: { stack } },
    secrets: () => undefined,
    desired,
    root,
  };
}

const owner = { project: 'fluxer', environment: 'production' };
const yaml = { receivers: {} };

const ours = async (provider: Provider) => (await provider.read()).find(({ key }) => key === stack);
/** Paths where the live state differs from the wanted one. */
async function differences(provider: Provider, resource: Resource): Promise<string[]> {
  return mismatch((await ours(provider))?.spec, provider.normalize(resource), '');
}
function mismatch(a: unknown, b: unknown, path: string): string[] {
  if (canonicalJson(a ?? null) === canonicalJson(b ?? null)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a)) return [path];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    mismatch(a[key as never], b[key as never], path === '' ? key : `${path}.${key}`),
  );
}

/** `stack`, `network`, `volume`: the actions in order. */
async function applied(planned: Planned): Promise<string[]> {
  const journal = { begin: async () => undefined, end: async () => undefined } as unknown as Journal;
  const { outcomes } = await applyPlan(planned, { journal });
  return outcomes.map(({ change, result, reason }) => `${change.action} ${change.address}: ${reason ?? result}`);
}

test('there is one resource, named after the stack', () => {
  const { kind, key, source, title } = world().generate();
  expect([kind, key, title]).toEqual(['stack', stack, 'Swarm stack fluxer-signoz']);
  expect(source).toBe('packages/compose/definitions/stack.ts');
});

test('an environment without a swarm has no provider, and says why', () => {
  expect(live.providers({ ...context([]), endpoints: {} })).toEqual([]);
  expect(live.unplanned?.({})).toContain('live.swarm');
  expect(live.unplanned?.({ swarm: { stack } })).toBeUndefined();
  expect(live.providers(context([])).map(({ kind }) => kind)).toEqual(['stack', 'network', 'volume']);
});

describe('a deployed stack', () => {
  let all: ReturnType<typeof world>;
  let resource: Resource;
  beforeEach(async () => {
    all = world();
    resource = all.generate();
    expect(await all.provider().read()).toEqual([]);
    await all.provider().create(resource);
  });

  test('was deployed by the client, wave by wave', () => {
    const deployed = all.swarm.commands.filter(([group]) => group === 'stack');
    expect(new Set(deployed.map((command) => command.join(' ')))).toEqual(
      new Set([`stack deploy --resolve-image changed --compose-file /staged/compose.json ${stack}`]),
    );
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
    [
      'what no stack file says',
      'signoz',
      (s: Spec) =>
        Object.assign(s.TaskTemplate.ContainerSpec, {
          ReadOnly: true,
          DNSConfig: { Nameservers: ['1.1.1.1'] },
          TTY: false,
        }),
      'beyond.dns',
      'beyond.read_only',
    ],
  ] as const)('shows a manual change of %s', async (_, name, change, ...fields) => {
    change(all.swarm.services.get(`${stack}_${name}`)!.Spec);
    expect((await differences(all.provider(), resource)).sort()).toEqual(
      fields.map((field) => `services.${name}.${field}`),
    );
    expect(JSON.stringify(await all.provider().read())).not.toContain('hunter2');
    await all.provider().update(resource, (await ours(all.provider()))!);
    expect(await differences(all.provider(), resource)).toEqual([]);
  });

  test.each([
    ['an argument', (s: Spec) => Object.assign(s.TaskTemplate.ContainerSpec, { Args: ['--key', 'hunter2'] })],
    ['an entrypoint', (s: Spec) => Object.assign(s.TaskTemplate.ContainerSpec, { Command: ['sh', '-c', 'hunter2'] })],
    ['a variable', (s: Spec) => s.TaskTemplate.ContainerSpec.Env.splice(0, 1, 'X=hunter2')],
    [
      'a defined variable',
      (s: Spec) =>
        s.TaskTemplate.ContainerSpec.Env.splice(0, 99, ...s.TaskTemplate.ContainerSpec.Env.map((v) => `${v}hunter2`)),
    ],
    ['a label', (s: Spec) => Object.assign(s, { Labels: { ...(s as { Labels: object }).Labels, a: 'hunter2' } })],
    ['a container label', (s: Spec) => Object.assign(s.TaskTemplate.ContainerSpec, { Labels: { a: 'hunter2' } })],
    [
      'an option of logging',
      (s: Spec) => Object.assign(s.TaskTemplate, { LogDriver: { Name: 'splunk', Options: { a: 'hunter2' } } }),
    ],
    [
      'an option of a volume',
      (s: Spec) =>
        Object.assign(s.TaskTemplate.ContainerSpec, {
          Mounts: [
            {
              Type: 'volume',
              Source: 'v',
              Target: '/v',
              VolumeOptions: { DriverConfig: { Name: 'local', Options: { o: 'username=u,password=hunter2' } } },
            },
          ],
        }),
    ],
    [
      'a health check',
      (s: Spec) => Object.assign(s.TaskTemplate.ContainerSpec, { Healthcheck: { Test: ['hunter2'] } }),
    ],
    [
      'privileges',
      (s: Spec) =>
        Object.assign(s.TaskTemplate.ContainerSpec, { Privileges: { CredentialSpec: { Config: 'hunter2' } } }),
    ],
    ['an image with a user', (s: Spec) => Object.assign(s.TaskTemplate.ContainerSpec, { Image: 'x://u:hunter2@h/i' })],
  ] as const)('shows that %s has another value, but not which', async (_, change) => {
    change(all.swarm.services.get(`${stack}_otel-collector`)!.Spec);
    const { plan } = await makePlan({ owner, resources: [resource], providers: [all.provider()] });
    expect(plan.changes.flatMap(({ differences }) => differences)).not.toEqual([]);
    expect(JSON.stringify(plan)).not.toContain('hunter2');
  });

  test('shows a manual change of a setting that the stack file has', async () => {
    const { LogDriver } = all.swarm.services.get(`${stack}_signoz`)!.Spec.TaskTemplate as never as {
      LogDriver: { Options: Record<string, string> };
    };
    LogDriver.Options['max-size'] = '7m';
    const { plan } = await makePlan({ owner, resources: [resource], providers: [all.provider()] });
    expect(plan.changes[0]?.differences).toMatchObject([{ before: '7m', after: '50m' }]);
  });

  test('shows nothing of a mounted file that generated/ does not have', async () => {
    for (const [name, config] of all.swarm.configs) {
      const text = Buffer.from(config.Spec.Data, 'base64').toString();
      const data = Buffer.from(text.replaceAll('\n', '\n# hunter2\nhunter2: hunter2\n')).toString('base64');
      all.swarm.configs.set(name, { ...config, Spec: { ...config.Spec, Data: data } });
    }
    const { plan } = await makePlan({ owner, resources: [resource], providers: [all.provider()] });
    const told = plan.changes.flatMap(({ differences }) => differences);
    expect(told).not.toEqual([]);
    expect(JSON.stringify(told.map(({ before }) => before))).not.toContain('hunter2');
  });

  test('shows a missing service', async () => {
    all.swarm.services.delete(`${stack}_caddy`);
    expect(await differences(all.provider(), resource)).toEqual(['services.caddy']);
  });

  test('shows a changed definition as that field only, with the service as its impact', async () => {
    const next = all.generate({ clickhouse: { ...environment.clickhouse, cpus: 8 } });
    expect(await differences(all.provider(), next)).toEqual(['services.clickhouse.limits.cpus']);
    const impact = all.provider().impact?.({ before: await ours(all.provider()), after: next, all: [] });
    expect(impact).toEqual([
      {
        effect: 'service-restarted',
        text: 'clickhouse is restarted: 1 task, the old one stops before the new one starts; if it fails, it stops',
      },
    ]);
  });

  test('shows another text of a mounted file as another config of that service, with its words', async () => {
    const next = all.generate({ domain: 'signoz.example.com' });
    expect(await differences(all.provider(), next)).toEqual([
      'services.caddy.configs./etc/caddy/Caddyfile.name',
      'services.signoz.environment.SIGNOZ_ALERTMANAGER_SIGNOZ_EXTERNAL__URL',
      'services.signoz.environment.SIGNOZ_GLOBAL_EXTERNAL__URL',
      'configs.caddy',
    ]);
  });

  test('shows changed fields of a YAML file by their names in it', async () => {
    const provider = all.provider();
    const batch = { ...yaml, processors: { batch: { timeout: '5s' } } };
    const next = all.generate({}, JSON.stringify(batch));
    const { plan } = await makePlan({ owner, resources: [next], providers: [provider] });
    expect(plan.changes[0]?.differences.map(({ label, before, after }) => [label, before, after])).toContainEqual([
      'config otel-collector · processors',
      undefined,
      { batch: { timeout: '5s' } },
    ]);
    await provider.update(next, (await ours(provider))!);
    const later = all.generate({}, JSON.stringify({ ...yaml, processors: { batch: { timeout: '10s' } } }));
    const again = await makePlan({ owner, resources: [later], providers: [all.provider()] });
    expect(again.plan.changes[0]?.differences.map(({ label, before, after }) => [label, before, after])).toContainEqual(
      ['config otel-collector · processors · batch · timeout', '5s', '10s'],
    );
    await provider.update(later, (await ours(provider))!);
    expect((await makePlan({ owner, resources: [later], providers: [all.provider()] })).plan.changes).toEqual([]);
  });

  test('does not show a mounted file that somebody else made', async () => {
    const { swarm } = all;
    swarm.configs.set('hand', {
      ID: 'config-hand',
      CreatedAt: '',
      Spec: { Name: 'hand', Labels: {}, Data: 'aHVudGVyMg==' },
    });
    const spec = swarm.services.get(`${stack}_caddy`)!.Spec.TaskTemplate.ContainerSpec;
    Object.assign(spec, { Configs: [{ ConfigName: 'hand', File: { Name: '/etc/caddy/Caddyfile', Mode: 0o444 } }] });
    expect(JSON.stringify(await all.provider().read())).not.toContain('hunter2');
    expect(await differences(all.provider(), resource)).toEqual(['services.caddy.configs./etc/caddy/Caddyfile.name']);
  });

  test('a smaller topology removes our undefined services, and says that data stays', async () => {
    const next = all.generate({ topology: 'single' });
    const before = (await ours(all.provider()))!;
    const texts =
      all
        .provider()
        .impact?.({ before, after: next, all: [] })
        .map(({ text }) => text) ?? [];
    expect(texts).toContain('zookeeper-2 is stopped and removed; its volumes and their data stay');
    // Traffic between several nodes is encrypted, and Docker cannot change that later.
    await expect(all.provider().update(next, before)).rejects.toThrow('the network is there with other properties');
    all.swarm.networks.clear();
    await all.provider().update(next, before);
    expect(await differences(all.provider(), next)).toEqual([]);
    expect([...all.swarm.services.keys()].filter((name) => name.includes('zookeeper'))).toEqual([`${stack}_zookeeper`]);
  });

  test('a change of replicas restarts nothing', async () => {
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

  test('deletion removes our services one by one, never the whole stack', async () => {
    all.swarm.services.set(`${stack}_debug`, byHand('debug', stack));
    await all.provider().delete((await ours(all.provider()))!);
    expect([...all.swarm.services.keys()]).toEqual([`${stack}_debug`]);
    expect(all.swarm.commands.map(([group, verb]) => `${group} ${verb}`)).not.toContain('stack rm');
  });
});

test('changes of the stack after the plan stay until the next plan', async () => {
  const all = world();
  await all.provider().create(all.generate());
  const planned = await all.planned([all.generate({ clickhouse: { ...environment.clickhouse, cpus: 8 } })]);
  Object.assign(all.swarm.services.get(`${stack}_otel-collector`)!.Spec.Mode.Replicated!, { Replicas: 1 });
  const before = all.swarm.commands.length;
  const changed = 'it was changed in the live system since the plan was made, and nothing was sent: make a new plan';
  expect(await applied(planned)).toEqual([`update stack/${stack}: ${changed}`]);
  expect(all.swarm.commands.slice(before).flat()).not.toContain('deploy');
});

test('a stack with a new service since the plan is not deployed', async () => {
  const all = world();
  const planned = await all.planned([all.generate()]);
  all.swarm.services.set(`${stack}_caddy`, byHand('caddy', stack));
  expect(await applied(planned)).toEqual([
    expect.stringContaining(`'${stack}_caddy' (hand-caddy), which is not ours, was created since the plan was made`),
  ]);
  expect([...all.swarm.services.keys()]).toEqual([`${stack}_caddy`]);
});

type Spec = NonNullable<ReturnType<ReturnType<typeof fakeSwarm>['services']['get']>>['Spec'];

describe('a foreign service', () => {
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

  test('conflicts when it has a name of the stack, and is not overwritten', async () => {
    const { generate, provider, swarm } = world();
    const resource = generate();
    swarm.services.set(`${stack}_caddy`, byHand('caddy', stack));
    expect(provider().nameConflict?.(resource, await provider().read())?.title).toBe(`${stack}_caddy`);
    await expect(provider().create(resource)).rejects.toThrow(`${stack}_caddy: not deployed by this project`);
    expect(swarm.services.get(`${stack}_caddy`)?.ID).toBe('hand-caddy');
  });

  test('of `docker stack deploy` is adopted with its stack, with --adopt and in place', async () => {
    const all = world();
    const resource = all.generate();
    await all.provider().create(resource);
    for (const { Spec } of all.swarm.services.values()) Reflect.deleteProperty(Spec.Labels, ownerLabel);
    all.swarm.services.set(`${stack}_debug`, byHand('debug', stack));
    const refused = await all.planned([resource]);
    expect(refused.plan.obstacles.map(({ hint }) => hint)).toEqual([
      `rename the definition, or take it over with --adopt stack/${stack}`,
    ]);
    const adopted = await all.planned([resource], [], [], [`stack/${stack}`]);
    const [change, ...more] = adopted.plan.changes;
    expect(more).toEqual([]);
    expect(change?.action).toBe('adopt');
    expect(new Set(change?.differences.map(({ path }) => path.slice(2).join('.')))).toEqual(
      new Set(['labels.signoz-as-code.owner']),
    );
    const ids = [...all.swarm.services.values()].map(({ ID }) => ID);
    expect(await applied(adopted)).toEqual([`adopt stack/${stack}: verified`]);
    expect([...all.swarm.services.values()].map(({ ID }) => ID)).toEqual(ids);
    expect(await differences(all.provider(), resource)).toEqual([]);
  });

  test('is removed alone when it is named with --prune; the stack is not touched', async () => {
    const all = world();
    const resource = all.generate();
    await all.provider().create(resource);
    const before = [...all.swarm.services.keys()];
    const service = byHand('debug', stack);
    Reflect.deleteProperty(service.Spec.Labels, ownerLabel);
    all.swarm.services.set(`${stack}_debug`, service);
    expect(await applied(await all.planned([resource], [], [], [], ['stack/hand-debug']))).toEqual([
      'delete stack/hand-debug: verified',
    ]);
    expect([...all.swarm.services.keys()]).toEqual(before);
  });

  test('with the mark of another project is reported as that project’s; it is neither adopted nor pruned', async () => {
    const all = world();
    const resource = all.generate();
    const theirs = byHand('caddy', stack);
    Object.assign(theirs.Spec.Labels, { [ownerLabel]: `other/production/${stack}` });
    all.swarm.services.set(`${stack}_caddy`, theirs);
    const { plan } = await all.planned([resource], [], [], [`stack/${stack}`], ['stack/hand-caddy']);
    expect(plan.changes).toEqual([]);
    expect(plan.obstacles.map(({ address, message }) => `${address}: ${message}`)).toEqual([
      `stack/${stack}: '${stack}_caddy' is there already (hand-caddy) and belongs to other · production`,
      `stack/hand-caddy: '${stack}_caddy' is not pruned: it belongs to other · production`,
    ]);
  });

  test('in another namespace is not read', async () => {
    const { generate, provider, swarm } = world();
    generate();
    swarm.services.set('web_caddy', byHand('caddy', 'web'));
    expect(await provider().read()).toEqual([]);
  });
});

test('the plan uses the tags of the deploying machine', async () => {
  const { generate, provider } = world({ SIGNOZ_IMAGE_TAG: 'v0.109.0' });
  const resource = generate();
  expect(JSON.stringify(provider().normalize(resource))).toContain('signoz/signoz:v0.109.0');
  await provider().create(resource);
  expect(await differences(provider(), resource)).toEqual([]);
});

test('a value of the deploying machine is shown by the name of its variable, unless it is a setting', async () => {
  const name = 'LOW_CARDINAL_EXCEPTION_GROUPING';
  for (const [value, shown] of [
    ['hunter2', JSON.stringify({ $secret: name })],
    ['true', '"true"'],
  ] as const) {
    const { generate, provider } = world({ [name]: value });
    const resource = generate();
    const before = await makePlan({ owner, resources: [resource], providers: [provider()] });
    expect(JSON.stringify(before.plan)).not.toContain('hunter2');
    expect(JSON.stringify(provider().normalize(resource))).toContain(`"${name}":${shown}`);
    await provider().create(resource);
    expect(await differences(provider(), resource)).toEqual([]);
    expect(JSON.stringify(await provider().read())).not.toContain('hunter2');
  }
});

const idle = {
  variables: () => undefined,
  read: async () => '',
  stage: async () => {},
  wait: async () => {},
  clock: () => 0,
  prove: undefined,
};

test('dropping ALL capabilities covers the others, and an added one is not dropped, like in Docker', () => {
  const [resource] = live.resources(
    stored(artifactsOf(environment)).map((artifact) => ({
      ...artifact,
      content: artifact.content
        .replaceAll(/cap_drop:\n( +- )ALL/g, 'cap_drop:\n$1ALL\n$1CHOWN')
        .replaceAll(/cap_add:\n( +- )NET_BIND_SERVICE/g, 'cap_add:\n$1NET_BIND_SERVICE\n$1NET_BIND_SERVICE'),
    })),
    others,
  );
  const spec = resource!.spec as unknown as { services: Record<string, { capAdd: string[]; capDrop: string[] }> };
  expect(spec.services.caddy).toMatchObject({ capAdd: ['NET_BIND_SERVICE'], capDrop: ['ALL'] });
});

test('services in the Engine API’s form have the same normal form as those of the stack file', async () => {
  const recorded = (name: string) => readFileSync(join(import.meta.dirname, `fixtures/${name}.json`), 'utf8');
  const docker = async ([group, verb]: readonly string[]) => {
    if (verb === 'ls') return 'id';
    return recorded(group === 'network' ? 'network-inspect' : 'service-inspect');
  };
  const provider = stackProvider(context([]), { stack }, { ...idle, docker });
  await expect(JSON.stringify(await provider.read(), null, 2)).toMatchFileSnapshot('fixtures/golden/inspected.json');
});

test.each([
  ['{}', 'it is an empty object, expected a list'],
  ['[{}]', '[0].ID is missing'],
  ['[{"ID":"a","Spec":{"Name":"x"}}]', '[0].Spec.TaskTemplate is missing'],
  ['[]', 'has 0 entries, and 1 were asked for'],
  ['', 'it is empty'],
  ['hunter2: no such thing', 'it is not JSON'],
  ['[{"ID":"a","Spec":{"Name":"x","TaskTemplate":{"ContainerSpec":{"Env":{"A":"hunter2"}}}}}]', 'Env is an object'],
  ['[{"ID":"a","Spec":{"Name":"x","TaskTemplate":{},"Labels":{"a":7}}}]', 'Labels.a is a number'],
  ['[{"ID":"a","Spec":{"Name":"x","TaskTemplate":{},"Mode":{"Swarmed":{}}}}]', 'a service has no mode'],
])('services in another form are refused, never read as none: %s', async (answer, said) => {
  const docker = async ([group, verb]: readonly string[]) =>
    group === 'network' ? '' : verb === 'ls' ? 'a\n' : answer;
  const read = stackProvider(context([]), { stack }, { ...idle, docker }).read();
  await expect(read).rejects.toThrow(said);
  await expect(read).rejects.not.toThrow('hunter2');
});

test.each([
  ['network ls', '<html>proxy</html>', 'neither a name nor an id'],
  ['network ls', '--help', 'neither a name nor an id'],
  ['network inspect', '[{"Id":"a"}]', '[0].Name is missing'],
  ['service ls', 'Error: hunter2', 'neither a name nor an id'],
  ['config ls', '{"ID":"x"}', 'neither a name nor an id'],
  ['config inspect', '[{"ID":"a","CreatedAt":"","Spec":{"Name":"x","Data":7}}]', '[0].Spec.Data is a number'],
  ['config inspect', 'null', 'expected a list'],
  ['secret ls', '<html>', 'neither a name nor an id'],
])('an answer of %s in another form is refused: %s', async (command, answer, said) => {
  const { generate, provider, swarm } = world();
  await provider().create(generate());
  const { docker } = swarm;
  const other = async (words: readonly string[], ...more: [('out' | 'both')?]) =>
    words.slice(0, 2).join(' ') === command ? answer : docker(words, ...more);
  const read = stackProvider(context([generate()]), { stack }, { ...idle, docker: other }).read();
  await expect(read).rejects.toThrow(said);
  await expect(read).rejects.not.toThrow('hunter2');
});

describe('a rollout', () => {
  let all: ReturnType<typeof world>;
  let resource: Resource;
  beforeEach(async () => {
    all = world();
    resource = all.generate();
    await all.provider().create(resource);
    all.swarm.commands.length = 0;
  });
  const deployments = () => all.swarm.commands.filter(([group]) => group === 'stack').length;
  const update = async (next: Resource) => all.provider().update(next, (await ours(all.provider()))!);

  test('only touches services that differ', async () => {
    const next = all.generate({ clickhouse: { ...environment.clickhouse, cpus: 8 } });
    const caddy = all.swarm.services.get(`${stack}_caddy`);
    await update(next);
    expect(deployments()).toBe(1);
    expect(all.swarm.services.get(`${stack}_caddy`)).toBe(caddy);
  });

  test('goes wave by wave, and the plan says so', async () => {
    const next = all.generate({ versions: { ...environment.versions, zookeeper: '3.8.0' } });
    const provider = all.provider();
    const impact = provider.impact?.({ before: await ours(provider), after: next, all: [] }) ?? [];
    expect(impact.at(-1)?.text).toBe('order: zookeeper-1, then zookeeper-2, then zookeeper-3');
    expect(impact[0]?.text).toContain(`now it runs signoz/zookeeper:3.7.1@sha256:abab`);
    await update(next);
    expect(deployments()).toBe(3);
  });

  test('that rolls back is a failure that names the task and its last lines, without credentials', async () => {
    all.swarm.faults.set('otel-collector', 'rolled-back');
    const next = all.generate({ versions: { ...environment.versions, collector: 'v0.129.13' } });
    const failure = await update(next).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NotWorkingError);
    const lines = (failure as Error).message.split('\n');
    expect(lines).toEqual([
      'otel-collector: its update failed and was rolled back: the previous version runs (update due to failure of task x)',
      '  task otel-collector.1 failed: task: non-zero exit (1)',
      '  its last lines:',
      '    first',
      '    second: clickhouse://signoz:[redacted]@host',
    ]);
  });

  test('that fails does not touch the later waves', async () => {
    all.swarm.faults.set('zookeeper-1', 'paused');
    const before = all.swarm.services.get(`${stack}_zookeeper-2`);
    const next = all.generate({ versions: { ...environment.versions, zookeeper: '3.8.0' } });
    await expect(update(next)).rejects.toThrow('zookeeper-1: its update was paused');
    expect(all.swarm.services.get(`${stack}_zookeeper-2`)).toBe(before);
    expect(await differences(all.provider(), next)).toContain('services.zookeeper-1.rollout');
  });

  test('whose image Docker rejects at once says so', async () => {
    all.swarm.faults.set('otel-collector', 'rejected');
    const next = all.generate({ versions: { ...environment.versions, collector: 'v0.129.13' } });
    await expect(update(next)).rejects.toThrow('task otel-collector.1 failed: task: non-zero exit (1)');
  });

  test("whose tasks fit on no node repeats Swarm's reason", async () => {
    all.swarm.services.delete(`${stack}_caddy`);
    all.swarm.faults.set('caddy', 'without-node');
    const failure = await update(resource).catch((error: unknown) => error);
    expect((failure as Error).message).toBe(
      'caddy: it is not healthy after 710 s (0 of 1 tasks run); it waits for a node: no suitable node (scheduling constraints not satisfied on 3 nodes)',
    );
  });

  test('that only changes placement restarts tasks whose node no longer matches, and the plan says so', async () => {
    const labels = all.swarm.services.get(`${stack}_caddy`)!.Spec.TaskTemplate;
    Object.assign(labels, { Placement: { Constraints: ['node.labels.zone == x'] } });
    const provider = all.provider();
    const impact = provider.impact?.({ before: await ours(provider), after: resource, all: [] }) ?? [];
    expect(impact.map(({ text }) => text)).toEqual([
      'caddy is placed again: tasks on nodes that no longer match start elsewhere, the others keep running',
    ]);
  });

  test('does not begin when an existing volume would need other settings', async () => {
    const cold = (path: string) => ({
      clickhouse: { ...environment.clickhouse, cold: { type: 'local', path } as const },
    });
    await update(all.generate(cold('/mnt/a')));
    const before = deployments();
    const next = all.generate(cold('/mnt/b'));
    const mount = 'services.clickhouse.volumes./var/lib/clickhouse-cold.driverOptions.device';
    expect(await differences(all.provider(), next)).toEqual([mount]);
    await expect(update(next)).rejects.toThrow(
      `${stack}_clickhouse-cold: the volume is there with another driver or other options`,
    );
    expect(deployments()).toBe(before);
    // Once removed, it is created again.
    all.swarm.volumes.delete(`${stack}_clickhouse-cold`);
    await update(next);
    expect(await differences(all.provider(), next)).toEqual([]);
    expect(all.swarm.volumes.get(`${stack}_clickhouse-cold`)?.Options).toMatchObject({ device: '/mnt/b' });
  });

  test('that never gets healthy ends after twice the time of its own policies', async () => {
    all.swarm.services.delete(`${stack}_caddy`);
    all.swarm.faults.set('caddy', 'never-healthy');
    // 2 × (30 s + 7 × 15 s of health checks + 10 s to stop + 60 s to watch), and 300 s to pull the image.
    await expect(update(resource)).rejects.toThrow('caddy: it is not healthy after 710 s (0 of 1 tasks run)');
  });

  test('does not begin without its secrets, and the plan names them', async () => {
    all.swarm.secrets.delete('smtp-password');
    const provider = all.provider();
    const live = (await ours(provider))!;
    expect(provider.notes?.().join()).toContain('docker secret create smtp-password -');
    const next = all.generate({ domain: 'signoz.example.com' });
    await expect(provider.update(next, live)).rejects.toThrow('smtp-password: the swarm has no such secret');
    expect(deployments()).toBe(0);
  });

  test('does not begin when a network would have to change', async () => {
    Object.assign(all.swarm.networks.get(`${stack}_backend`)!, { Internal: false });
    expect(await differences(all.provider(), resource)).toEqual([`networks.${stack}_backend.internal`]);
    await expect(update(resource)).rejects.toThrow(`${stack}_backend: the network is there with other properties`);
    expect(deployments()).toBe(0);
  });

  test('of the collector is rolled back when telemetry no longer arrives', async () => {
    const before = all.swarm.services.get(`${stack}_otel-collector`)?.Spec;
    all.proof.lost = 'logs did not arrive';
    const next = all.generate({ versions: { ...environment.versions, collector: 'v0.129.13' } });
    const failure = await update(next).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NotWorkingError);
    expect((failure as Error).message).toBe(
      'telemetry does not get through: logs did not arrive. The previous version of otel-collector runs again',
    );
    expect(all.swarm.services.get(`${stack}_otel-collector`)?.Spec).toEqual(before);
  });

  test('that does not touch the collector needs no proof', async () => {
    all.proof.lost = 'logs did not arrive';
    const next = all.generate({ domain: 'signoz.example.com' });
    await update(next);
    expect(await differences(all.provider(), next)).toEqual([]);
  });

  test('removes only old configs of ours, beyond the last few', async () => {
    for (const version of ['a', 'b', 'c', 'd', 'e', 'f'])
      await update(all.generate({ domain: `${version}.example.com` }));
    expect([...all.swarm.configs.keys()].filter((name) => name.includes('_caddy_'))).toHaveLength(1 + KEPT_VERSIONS);
  });
});

describe('a stack of an earlier version, without the project in its mark', () => {
  test('is ours, and gets the whole mark with the next apply without a restart', async () => {
    const all = world();
    const resource = all.generate();
    await all.provider().create(resource);
    for (const { Spec } of all.swarm.services.values()) Spec.Labels['signoz-as-code.owner'] = `production/${stack}`;
    for (const { Spec } of all.swarm.configs.values())
      Object.assign(Spec.Labels, { 'signoz-as-code.owner': `production/${stack}` });
    const planned = await all.planned([resource]);
    const { plan } = planned;
    expect(plan.obstacles).toEqual([]);
    expect(plan.unmanaged).toEqual([]);
    expect(plan.changes.map(({ action, address }) => `${action} ${address}`)).toEqual([`update stack/${stack}`]);
    const [change] = plan.changes;
    expect(new Set(change!.differences.map(({ path }) => path.slice(2).join('.')))).toEqual(
      new Set(['labels.signoz-as-code.owner']),
    );
    expect(change!.differences[0]).toMatchObject({
      before: `production/${stack}`,
      after: `fluxer/production/${stack}`,
    });
    expect(change!.impact.filter(({ effect }) => effect === 'service-restarted')).toEqual([]);
    expect(await applied(planned)).toEqual([`update stack/${stack}: verified`]);
    expect((await all.planned([resource])).plan.changes).toEqual([]);
  });

  test('of another project is not ours', async () => {
    const all = world();
    const resource = all.generate();
    await all.provider().create(resource);
    for (const { Spec } of all.swarm.services.values())
      Spec.Labels['signoz-as-code.owner'] = `another/production/${stack}`;
    expect((await all.planned([resource])).plan.obstacles).toMatchObject([{ address: `stack/${stack}` }]);
  });
});

describe('leftovers of the stack', () => {
  let all: ReturnType<typeof world>;
  let resource: Resource;
  const network = (name: string, of: string | null = stack) =>
    all.swarm.networks.set(name, {
      Id: `id-of-${name}`,
      Name: name,
      Driver: 'overlay',
      Labels: of === null ? {} : { 'com.docker.stack.namespace': of },
    });

  beforeEach(async () => {
    all = world();
    resource = all.generate();
    await all.provider().create(resource);
    network(`${stack}_old`);
    all.swarm.volumes.set(`${stack}_zookeeper-9`, volumeOf(`${stack}_zookeeper-9`, stack));
  });

  test('stay, and the plan names ours with the option that removes them', async () => {
    network('somebody_net', 'somebody');
    network('by-hand', null);
    all.swarm.volumes.set('somebody_data', volumeOf('somebody_data', 'somebody'));
    all.swarm.volumes.set(`${stack}_by-hand`, volumeOf(`${stack}_by-hand`, undefined));
    const { plan } = await all.planned([resource]);
    expect(plan.changes).toEqual([]);
    expect(plan.kept).toEqual([
      {
        address: `network/${stack}_old`,
        title: `network ${stack}_old`,
        reason: `no longer defined, and left in place; --remove network/${stack}_old removes it`,
      },
      {
        address: `volume/${stack}_zookeeper-9`,
        title: `volume ${stack}_zookeeper-9`,
        reason: `no longer defined, and left in place; --remove volume/${stack}_zookeeper-9 removes it with its data: 1.2GB`,
      },
    ]);
    expect(all.swarm.commands.filter(([, verb]) => verb === 'rm')).toEqual([]);
  });

  test('are removed when named, a volume with the allowance for its data, and that is verified', async () => {
    const names = [`network/${stack}_old`, `volume/${stack}_zookeeper-9`];
    const planned = await all.planned([resource], names);
    expect(planned.plan.removed).toEqual(names);
    expect(planned.plan.allowances).toEqual([
      { name: 'delete-data:volumes', reason: `data is deleted of ${stack}_zookeeper-9`, granted: false },
    ]);
    expect(planned.plan.changes.flatMap(({ impact }) => impact)).toEqual([
      {
        effect: 'data-deleted',
        text: `volume ${stack}_zookeeper-9 is removed from this node with all its data: 1.2GB`,
      },
    ]);
    all.swarm.leaving(3);
    expect(await applied(planned)).toEqual([
      `delete network/${stack}_old: verified`,
      `delete volume/${stack}_zookeeper-9: verified`,
    ]);
    expect((await all.planned([resource])).plan.kept).toEqual([]);
    expect(all.swarm.volumes.has(`${stack}_clickhouse`)).toBe(true);
  });

  test('are removed after the services that used them, in one apply', async () => {
    const next = all.generate({ topology: 'single' });
    const left = (await all.planned([next])).plan.kept.map(({ address }) => address);
    expect(left).toContain(`volume/${stack}_zookeeper-1`);
    const planned = await all.planned([next], [`volume/${stack}_zookeeper-1`], ['delete-data:volumes']);
    expect(planned.plan.obstacles).toEqual([]);
    expect(planned.plan.changes.map(({ action, address }) => `${action} ${address}`)).toContain(
      `delete volume/${stack}_zookeeper-1`,
    );
  });

  test('that another service uses are not removed, and that service is named', async () => {
    const strange = byHand('strange', 'somebody');
    Object.assign(strange.Spec.TaskTemplate, { Networks: [{ Target: `id-of-${stack}_old`, Aliases: [] }] });
    Object.assign(strange.Spec.TaskTemplate.ContainerSpec, {
      Mounts: [{ Type: 'volume', Source: `${stack}_zookeeper-9`, Target: '/data' }],
    });
    all.swarm.services.set('somebody_strange', {
      ...strange,
      Spec: { ...strange.Spec, Labels: { 'com.docker.stack.namespace': 'somebody' } },
    });
    const names = [`network/${stack}_old`, `volume/${stack}_zookeeper-9`];
    const { plan } = await all.planned([resource], names);
    expect(plan.changes).toEqual([]);
    expect(plan.obstacles.map(({ address, message }) => `${address} ${message}`)).toEqual(
      names.map((name) => `${name} is not removed: somebody_strange uses it`),
    );
  });

  test.each([
    ['that is not ours', 'network/somebody_net'],
    ['that is still wanted', `network/${stack}_backend`],
    ['that was never there', `volume/${stack}_nothing`],
  ])('cannot be removed when %s', async (_, name) => {
    network('somebody_net', 'somebody');
    const { plan } = await all.planned([resource], [name]);
    expect(plan.changes).toEqual([]);
    expect(plan.obstacles).toEqual([
      {
        address: name,
        message: 'cannot be removed: no unused resource of ours has that name',
        hint: '`plan` lists the ones that can be removed',
      },
    ]);
  });

  test('a volume that was recreated since the plan is not the named one', async () => {
    const name = `${stack}_zookeeper-9`;
    const planned = await all.planned([resource], [`volume/${name}`], ['delete-data:volumes']);
    all.swarm.volumes.set(name, volumeOf(name, stack, '2026-11-03T09:00:00Z'));
    expect(await applied(planned)).toEqual([
      `delete volume/${name}: it was changed in the live system since the plan was made, and nothing was sent: make a new plan`,
    ]);
    expect(all.swarm.volumes.has(name)).toBe(true);
  });
});
