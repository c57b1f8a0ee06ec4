import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  applyPlan,
  type Definition,
  diff,
  type Journal,
  type Live,
  makePlan,
  NotWorkingError,
  type Provider,
  type Resource,
} from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServiceSpec } from '../../src/index.ts';
import { dockerClient, live, type ManagedCollector, managedCollectors, runningConfigurations } from '../../src/live.ts';
import { KEPT_VERSIONS } from '../../src/stack/prune.ts';
import { artifactsOf, collectorConfig, environmentNamed, others, own } from '../platform.ts';
import { type Engine, startEngine, unavailable } from './engine.ts';

const reason = unavailable();
if (reason !== undefined) console.warn(`SKIPPED: no Docker engine of the test's own can be started here: ${reason}`);

const stack = 'fluxer-signoz';
const owner = { project: 'fluxer', environment: 'local' };
const local = environmentNamed('local', { live: { ...environmentNamed('local').live, swarm: { stack } } });

type Edit = (name: string, spec: ServiceSpec) => ServiceSpec;

/** The project's own stack with short time limits, and without what a sandbox's kernel refuses. */
function quick(edit: Edit): Readonly<Record<string, Definition>> {
  const service = (name: string, spec: ServiceSpec): ServiceSpec => edit(name, hurried(spec));
  return Object.fromEntries(
    Object.entries(own).map(([path, definition]) => {
      const build = (environment: unknown): unknown => {
        const spec = definition.build(environment as never);
        if (spec === undefined) return undefined;
        if (definition.kind === 'service') return service(path.slice('services/'.length), spec as ServiceSpec);
        if (definition.kind !== 'services') return spec;
        return Object.fromEntries(
          Object.entries(spec as Record<string, ServiceSpec>).map(([name, one]) => [name, service(name, one)]),
        );
      };
      // Configs are found by the identity of their definition.
      return [
        path,
        definition.kind === 'config' || definition.kind === 'stack' ? definition : { ...definition, build },
      ];
    }),
  ) as Readonly<Record<string, Definition>>;
}

function hurried(spec: ServiceSpec): ServiceSpec {
  const { ulimits: _, ports: __, ...rest } = spec;
  const volumes = spec.volumes?.filter(({ type }) => type === 'volume');
  const limits = { cpus: '0.2', memory: '64M' };
  const common = { ...rest, ...(volumes === undefined ? {} : { volumes }), stop_grace_period: '1s' };
  const { deploy } = spec;
  if (deploy.mode === 'replicated-job')
    return {
      ...common,
      deploy: { ...deploy, resources: { limits }, restart_policy: { ...deploy.restart_policy, delay: '1s' } },
    } as ServiceSpec;
  const { delay: ___, ...update } = deploy.update_config;
  return {
    ...common,
    healthcheck: {
      test: ['CMD', 'test', '-f', '/tmp/up'],
      interval: '1s',
      timeout: '2s',
      retries: 2,
      start_period: '1s',
    },
    deploy: {
      ...deploy,
      resources: { limits },
      restart_policy: { ...deploy.restart_policy, delay: '1s' },
      update_config: { ...update, monitor: '4s' },
      rollback_config: { ...deploy.rollback_config, monitor: '2s' },
    },
  } as ServiceSpec;
}

const broken =
  (name: string): Edit =>
  (service, spec) =>
    service === name
      ? ({ ...spec, healthcheck: { ...spec.healthcheck, test: ['CMD', 'false'] } } as ServiceSpec)
      : spec;

describe.skipIf(reason !== undefined)('the stack on a real engine', () => {
  let engine: Engine;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-stack-'));
    engine = await startEngine();
    process.env.DOCKER_HOST = engine.host;
    for (const secret of ['clickhouse-password', 'signoz-jwt-secret', 'smtp-password']) {
      const file = join(folder, secret);
      writeFileSync(file, 'not-a-secret');
      await engine.docker('secret', 'create', secret, file);
    }
  }, 120_000);
  afterAll(async () => {
    await engine?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  /** Writes generated/ and returns its resource and provider. */
  function generate(
    changes: Partial<Environment> = {},
    edit: Edit = (_, spec) => spec,
  ): { resource: Resource; provider: Provider } {
    const environment = { ...local, ...changes };
    const artifacts = [
      ...artifactsOf(environment, quick(edit)).map((artifact) => ({
        ...artifact,
        file: `generated/local/compose/${artifact.path}`,
      })),
    ];
    const config = 'generated/local/collector-config';
    const files = [
      ...artifacts.map(({ file, content }) => [file, content] as const),
      ...['otel-config.yaml', 'agent-config.yaml'].map(
        (path) => [`${config}/${path}`, others('collector-config', path) ?? collectorConfig] as const,
      ),
    ];
    for (const [file, content] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    const [resource] = live.resources(artifacts) as [Resource];
    const [provider] = live.providers({
      owner,
      endpoints: environment.live,
      secrets: () => undefined,
      desired: [resource],
      root: folder,
    }) as [Provider];
    return { resource, provider };
  }
  /** The providers of leftovers, without a wanted stack. */
  const leftovers = (): Provider[] =>
    live
      .providers({ owner, endpoints: local.live, secrets: () => undefined, desired: [], root: folder })
      .filter(({ kind }) => kind !== 'stack');
  const ours = async (provider: Provider): Promise<Live> => {
    const found = (await provider.read()).find(({ key }) => key === stack);
    if (found === undefined) throw new Error('the stack is not there');
    return found;
  };
  const differences = async ({ provider, resource }: { provider: Provider; resource: Resource }): Promise<string[]> =>
    diff((await ours(provider)).spec, provider.normalize(resource)).map(({ path }) => path.join('.'));
  const tasks = async (service: string): Promise<string[]> =>
    (
      await engine.docker(
        'service',
        'ps',
        '-q',
        '--no-trunc',
        '--filter',
        'desired-state=running',
        `${stack}_${service}`,
      )
    )
      .split('\n')
      .filter((id) => id !== '');
  const inspect = async (what: string, format: string): Promise<string> =>
    (await engine.docker('service', 'inspect', '--format', format, `${stack}_${what}`)).trim();

  test('is created in order until it is healthy, and then shows no difference', async () => {
    const made = generate();
    expect(await made.provider.read()).toEqual([]);
    await made.provider.create(made.resource);
    expect(await differences(made)).toEqual([]);
    const created = await Promise.all(
      ['zookeeper', 'clickhouse', 'schema-migrator', 'otel-collector', 'caddy'].map((name) =>
        inspect(name, '{{.CreatedAt.UnixNano}}'),
      ),
    );
    expect(created).toEqual(created.toSorted());
    const listed = await engine.docker('service', 'ls', '--format', '{{.Name}} {{.Replicas}}');
    expect(listed.trim().split('\n').sort()).toEqual([
      `${stack}_caddy 1/1`,
      `${stack}_clickhouse 1/1`,
      `${stack}_otel-agent 1/1`,
      `${stack}_otel-collector 1/1`,
      `${stack}_schema-migrator 0/1 (1/1 completed)`,
      `${stack}_signoz 1/1`,
      `${stack}_zookeeper 1/1`,
    ]);
  });

  test('the configuration of a running collector can be read in its container', async () => {
    const [collector] = managedCollectors(readFileSync(join(folder, 'generated/local/compose/compose.yaml'), 'utf8'));
    const found = await runningConfigurations(dockerClient(), stack, collector as ManagedCollector);
    expect(found.map(({ task }) => task)).toEqual(['otel-collector.1']);
    const text = others('collector-config', 'otel-config.yaml') ?? collectorConfig;
    expect(found[0]?.files).toEqual({ mounted: text, effective: text });
  });

  test('a changed config restarts the service that mounts it, and no other', async () => {
    const before = { caddy: await tasks('caddy'), clickhouse: await tasks('clickhouse') };
    const next = generate({ domain: 'signoz.example.com' });
    expect(await differences(next)).toContain('services.caddy.configs./etc/caddy/Caddyfile.name');
    await next.provider.update(next.resource, await ours(next.provider));
    expect(await differences(next)).toEqual([]);
    expect(await tasks('caddy')).not.toEqual(before.caddy);
    expect(await tasks('clickhouse')).toEqual(before.clickhouse);
  });

  test('more replicas do not touch running tasks', async () => {
    const before = await tasks('otel-collector');
    const next = generate({}, (name, spec) =>
      name === 'otel-collector' ? ({ ...spec, deploy: { ...spec.deploy, replicas: 2 } } as ServiceSpec) : spec,
    );
    await next.provider.update(next.resource, await ours(next.provider));
    const after = await tasks('otel-collector');
    expect(after).toHaveLength(2);
    expect(after).toEqual(expect.arrayContaining(before));
    const back = generate();
    await back.provider.update(back.resource, await ours(back.provider));
  });

  test('an unhealthy update rolls back, and apply reports it with the task’s last words', async () => {
    const good = generate();
    const bad = generate({}, broken('otel-collector'));
    const failure = await bad.provider.update(bad.resource, await ours(bad.provider)).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(NotWorkingError);
    const text = (failure as Error).message;
    expect(text).toContain('otel-collector: its update failed and was rolled back: the previous version runs');
    // The stand-in ends normally when asked.
    expect(text).toContain(
      'task otel-collector.1 ended without an error, by itself or because its health check failed',
    );
    expect(text).toContain('started: /signoz-otel-collector');
    expect(await differences(good)).toEqual([]);
  });

  test('a paused update is a failure, shows in the next plan, and is fixed by the next apply', async () => {
    const bad = generate({}, broken('signoz'));
    await expect(bad.provider.update(bad.resource, await ours(bad.provider))).rejects.toThrow(
      'signoz: its update was paused',
    );
    expect(await differences(bad)).toEqual(['services.signoz.rollout']);
    const good = generate();
    await good.provider.update(good.resource, await ours(good.provider));
    expect(await differences(good)).toEqual([]);
  });

  test.each([
    [['--env-add', 'X=hunter2'], 'environment.X'],
    [['--health-retries', '9'], 'healthcheck.retries'],
    [['--update-failure-action', 'continue'], 'updatePolicy.failureAction'],
    [['--stop-grace-period', '3s'], 'stopGracePeriod'],
    [['--label-add', 'team=x'], 'labels.team'],
    [['--mount-add', 'type=volume,source=stray,target=/stray'], 'volumes./stray'],
    [['--network-add', 'fluxer-otlp'], 'networks.fluxer-otlp'],
    [['--restart-max-attempts', '2'], 'restartPolicy.maxAttempts'],
    [['--cap-add', 'SYS_PTRACE'], 'capAdd.0'],
    [['--dns-add', '192.0.2.1'], 'beyond.dns'],
    [['--host-add', 'db:192.0.2.1'], 'beyond.extra_hosts'],
    [['--sysctl-add', 'net.core.somaxconn=1024'], 'beyond.sysctls'],
    [['--container-label-add', 'team=x'], 'beyond.container_labels'],
    [['--read-only'], 'beyond.read_only'],
    [['--limit-pids', '55'], 'beyond.pids_limit'],
    [['--stop-signal', 'SIGINT'], 'beyond.stop_signal'],
  ])('`docker service update %j` is drift', async (flags, field) => {
    const made = generate();
    await engine.docker('service', 'update', '--detach', '--no-resolve-image', ...flags, `${stack}_signoz`);
    expect(await differences(made)).toEqual([`services.signoz.${field}`]);
    expect(JSON.stringify(await made.provider.read())).not.toContain('hunter2');
    await engine.docker('service', 'rollback', '--detach', `${stack}_signoz`);
    // Its update history is as before, after a real apply.
    expect(await differences(made)).toEqual([]);
  });

  test('apply reverts drift, also of an image', async () => {
    const flags = ['--env-add', 'X=1', '--dns-add', '192.0.2.1', '--image', 'signoz/zookeeper:3.7.1'];
    await engine.docker('service', 'update', '--detach', '--no-resolve-image', ...flags, `${stack}_caddy`);
    const made = generate();
    await made.provider.update(made.resource, await ours(made.provider));
    expect(await differences(made)).toEqual([]);
  });

  test('a manual service in the namespace is shown and stays', async () => {
    await engine.docker(
      'service',
      'create',
      '--detach',
      '--name',
      `${stack}_debug`,
      '--label',
      `com.docker.stack.namespace=${stack}`,
      '--env',
      'TOKEN=hunter2',
      'caddy:2.10.2',
    );
    const id = await inspect('debug', '{{.ID}} {{.Version.Index}}');
    const next = generate({ domain: 'other.example.com' });
    const all = await next.provider.read();
    expect(all.filter(({ key }) => key === undefined).map(({ title }) => title)).toEqual([`${stack}_debug`]);
    await next.provider.update(next.resource, await ours(next.provider));
    expect(await inspect('debug', '{{.ID}} {{.Version.Index}}')).toBe(id);
  });

  test('the last few old configs stay', async () => {
    for (let version = 1; version <= KEPT_VERSIONS + 2; version += 1) {
      const next = generate({ domain: `v${version}.example.com` });
      await next.provider.update(next.resource, await ours(next.provider));
    }
    const names = (await engine.docker('config', 'ls', '--format', '{{.Name}}'))
      .split('\n')
      .filter((name) => name.startsWith(`${stack}_caddy_`));
    // The current one, the one for a rollback, and those.
    expect(names).toHaveLength(KEPT_VERSIONS + 2);
  });

  test('a stack with the mark of an earlier version is ours, and gets the new mark without a restart', async () => {
    const before = await tasks('clickhouse');
    const made = generate();
    await made.provider.update(made.resource, await ours(made.provider));
    for (const service of ['clickhouse', 'signoz'])
      await engine.docker(
        'service',
        'update',
        '--detach',
        '--no-resolve-image',
        '--label-add',
        `signoz-as-code.owner=local/${stack}`,
        `${stack}_${service}`,
      );
    expect(await differences(made)).toEqual([
      'services.clickhouse.labels.signoz-as-code.owner',
      'services.signoz.labels.signoz-as-code.owner',
    ]);
    await made.provider.update(made.resource, await ours(made.provider));
    expect(await differences(made)).toEqual([]);
    expect(await inspect('clickhouse', '{{index .Spec.Labels "signoz-as-code.owner"}}')).toBe(`fluxer/local/${stack}`);
    expect(await tasks('clickhouse')).toEqual(before);
  });

  test('a stack deployed from another file is adopted in place, without a restart', async () => {
    const made = generate();
    const before = { clickhouse: await tasks('clickhouse'), signoz: await tasks('signoz') };
    const names = (await engine.docker('service', 'ls', '--format', '{{.Name}}')).trim().split('\n');
    for (const name of names)
      await engine.docker(
        'service',
        'update',
        '--detach',
        '--no-resolve-image',
        '--label-rm',
        'signoz-as-code.owner',
        name,
      );
    expect(await made.provider.read()).toMatchObject([{ key: undefined, id: stack }, { title: `${stack}_debug` }]);
    const planned = await makePlan({
      owner,
      resources: [made.resource],
      providers: [made.provider],
      adopt: new Set([`stack/${stack}`]),
    });
    expect(planned.plan.changes.map(({ action }) => action)).toEqual(['adopt']);
    const journal = { begin: async () => undefined, end: async () => undefined } as unknown as Journal;
    const { outcomes } = await applyPlan(planned, { journal });
    expect(outcomes.map(({ result, reason }) => reason ?? result)).toEqual(['verified']);
    expect(await differences(made)).toEqual([]);
    expect({ clickhouse: await tasks('clickhouse'), signoz: await tasks('signoz') }).toEqual(before);
  });

  test('deletion removes our services and keeps networks, volumes and the manual service', async () => {
    const made = generate();
    await made.provider.delete(await ours(made.provider));
    expect((await engine.docker('service', 'ls', '--format', '{{.Name}}')).trim()).toBe(`${stack}_debug`);
    expect(await engine.docker('network', 'ls', '--format', '{{.Name}}')).toContain(`${stack}_backend`);
    expect(await engine.docker('volume', 'ls', '--format', '{{.Name}}')).toContain(`${stack}_clickhouse`);
  });

  test('leftovers are shown with their size, and removed when named; those in use stay', async () => {
    const volume = `${stack}_clickhouse`;
    // The manual service joins one of the leftover networks.
    await engine.docker(
      'service',
      'update',
      '--detach',
      '--no-resolve-image',
      '--network-add',
      `${stack}_edge`,
      `${stack}_debug`,
    );
    await engine.docker('volume', 'create', '--label', 'com.docker.stack.namespace=another', 'another_data');
    await engine.docker('volume', 'create', `${stack}_by-hand`);
    const left = (remove: readonly string[]) =>
      makePlan({
        owner,
        resources: [],
        providers: leftovers(),
        remove: new Set(remove),
        allow: new Set(['delete-data:volumes']),
      });
    const { plan } = await left([]);
    expect(plan.changes).toEqual([]);
    const reasons = new Map(plan.kept.map(({ address, reason }) => [address, reason]));
    expect(reasons.get(`network/${stack}_backend`)).toBe(
      `no longer defined, and left in place; --remove network/${stack}_backend removes it`,
    );
    expect(reasons.get(`network/${stack}_edge`)).toBe(`${stack}_debug uses it`);
    expect(reasons.get(`volume/${volume}`)).toMatch(
      new RegExp(
        `^no longer defined, and left in place; --remove volume/${volume} removes it with its data: [\\d.]+k?B$`,
      ),
    );
    expect([...reasons.keys()].filter((name) => name.includes('another') || name.includes('by-hand'))).toEqual([]);

    const refused = await left([`network/${stack}_edge`]);
    expect(refused.plan.obstacles.map(({ message }) => message)).toEqual([`is not removed: ${stack}_debug uses it`]);

    const named = [`network/${stack}_backend`, `volume/${volume}`];
    const planned = await left(named);
    expect(planned.plan.changes.map(({ address, action }) => [action, address])).toEqual(
      named.map((name) => ['delete', name]),
    );
    const journal = { begin: async () => undefined, end: async () => undefined } as unknown as Journal;
    const { outcomes } = await applyPlan(planned, { journal });
    expect(outcomes.map(({ result, reason }) => reason ?? result)).toEqual(['verified', 'verified']);
    const networks = await engine.docker('network', 'ls', '--format', '{{.Name}}');
    expect(networks).not.toContain(`${stack}_backend`);
    expect(networks).toContain(`${stack}_edge`);
    const volumes = (await engine.docker('volume', 'ls', '--format', '{{.Name}}')).split('\n');
    expect(volumes).not.toContain(volume);
    expect(volumes).toEqual(expect.arrayContaining(['another_data', `${stack}_by-hand`, `${stack}_signoz`]));
  });
});
