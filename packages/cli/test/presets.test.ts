import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineChannel } from '@signoz-as-code/alerts';
import * as presets from '@signoz-as-code/presets';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fixtureProject } from './fixture-project.ts';
import { FILES, preset, raised } from './preset-files.ts';

const generated = (root: string, path: string): string => readFileSync(join(root, 'generated/local', path), 'utf8');
type Stack = {
  readonly name: string;
  readonly services: Record<string, { image: string; deploy: object }>;
  readonly networks: Record<string, object>;
};

test('a few lines give another platform its stack, collectors, retention, monitors and dashboards', async () => {
  const called = new Set(Object.values(FILES).flatMap((text) => text.match(/\bsignoz[A-Z]\w+/g) ?? []));
  expect([...called].sort()).toEqual(Object.keys(presets).sort());
  const { root, run } = fixtureProject(FILES);
  const result = await run(['generate']);
  expect(result).toMatchObject({ code: 0, err: expect.not.stringContaining('error') });
  const stack = parse(generated(root, 'compose/compose.yaml')) as Stack;
  expect(Object.keys(stack.services)).toEqual(
    expect.arrayContaining(['clickhouse', 'signoz', 'otel-collector', 'caddy']),
  );
  expect(stack.networks.otlp).toMatchObject({ name: 'signoz-otlp' });
  expect(globSync('alerts/rules/*.json', { cwd: join(root, 'generated/local') })).toHaveLength(8);
  expect(globSync('**/*.{json,yaml,sql}', { cwd: join(root, 'generated') }).length).toBeGreaterThan(40);
  for (const path of globSync('generated/**/*.{json,yaml,sql,xml,Caddyfile}', { cwd: root })) {
    expect(readFileSync(join(root, path), 'utf8').toLowerCase(), path).not.toContain('fluxer');
  }
  expect((await run(['check'])).code).toBe(0);
});

test('a changed definition of a preset is also used by its other definitions', async () => {
  const { root, run, write } = fixtureProject(FILES);
  await run(['generate']);
  const before = parse(generated(root, 'compose/compose.yaml')) as Stack;
  write(
    'packages/compose/definitions/stack.ts',
    preset(`signozStack({
      services: {
        caddy: false,
        signoz: (given, { name }) => ({ ...given, image: 'registry.test/signoz:' + name }),
      },
      configs: { caddy: false, 'histogram-quantile': (given) => ({ ...given, content: { ...given.content, body: 'print "nan";' } as never }) },
    })`),
  );
  write(
    'packages/collector-config/definitions/collectors.ts',
    preset("signozCollectors({ processors: { batch: (given) => ({ ...given, config: { timeout: '1s' } }) } })"),
  );
  expect(await run(['generate'])).toMatchObject({ code: 0 });
  const after = parse(generated(root, 'compose/compose.yaml')) as Stack;
  const { caddy: _, ...others } = before.services;
  expect(Object.keys(after.services)).toEqual(Object.keys(others));
  expect(after.services.signoz?.image).toBe('registry.test/signoz:local');
  expect(after.services.zookeeper).toEqual(before.services.zookeeper);
  expect(generated(root, 'compose/scripts/histogram-quantile')).toContain('print "nan";');
  const collector = parse(generated(root, 'collector-config/otel-config.yaml')) as {
    readonly processors: Record<string, object>;
    readonly service: { readonly pipelines: Record<string, { readonly processors: readonly string[] }> };
  };
  expect(collector.processors.batch).toEqual({ timeout: '1s' });
  expect(collector.service.pipelines.logs?.processors).toContain('batch');
});

test.each([
  ['a name that it does not have', 'signozStack({ services: { cady: false } } as never)', "did you mean 'caddy'?"],
  [
    'something else than a function',
    'signozStack({ services: { caddy: {} } } as never)',
    "'services.caddy' takes a function",
  ],
])('%s is a diagnostic at its file', async (_, call, message) => {
  const { run } = fixtureProject({ ...FILES, 'packages/compose/definitions/stack.ts': preset(call) });
  const { code, err } = await run(['generate']);
  expect(code).toBe(1);
  expect(err).toContain('packages/compose/definitions/stack.ts');
  expect(err).toContain(message);
});

test('a diagnostic names the definition of the preset that it is about', async () => {
  const { root, run, write } = fixtureProject({
    ...FILES,
    'packages/dashboards/definitions/dashboards/signoz.ts': preset(
      'signozDashboards({}, { apm: false, platform: (given) => ({ ...given, title: 5 as never }) })',
    ),
  });
  const { code, err } = await run(['generate']);
  expect(code).toBe(1);
  expect(err).toContain('packages/dashboards/definitions/dashboards/signoz.ts#platform · title');
  write('packages/dashboards/definitions/dashboards/signoz.ts', preset('signozDashboards({}, { apm: false })'));
  expect((await run(['generate'])).code).toBe(0);
  expect(globSync('dashboards/dashboards/*.json', { cwd: join(root, 'generated/local') })).toEqual([
    'dashboards/dashboards/platform.json',
  ]);
});

test('a stack depends on the release of its collector', async () => {
  const { root, run, read, write } = fixtureProject(FILES);
  expect((await run(['generate'])).code).toBe(0);
  const commandOf = (service: string) =>
    (
      parse(generated(root, 'compose/compose.yaml')) as {
        services: Record<string, { image: string; command: string[] }>;
      }
    ).services[service]!;
  const gate = '--feature-gates=-pkg.translator.prometheus.NormalizeName';
  expect(commandOf('otel-collector').command).toContain(gate);
  expect(commandOf('schema-migrator').image).toContain('signoz/signoz-schema-migrator:');
  write('signoz.config.ts', raised(read('signoz.config.ts'), 'v0.144.15'));
  const result = await run(['generate']);
  expect(result.err).not.toMatch(/error|deprecated/);
  expect(result.code).toBe(0);
  expect((await run(['check'])).err).not.toContain('deprecated');
  expect(generated(root, 'collector-config/agent-config.yaml')).toContain('- otlp_grpc');
  expect(commandOf('otel-collector').command.join(' ')).not.toContain('feature-gates');
  expect(commandOf('schema-migrator')).toMatchObject({
    image: expect.stringMatching(/^signoz\/signoz-otel-collector:.*v0\.144\.15/),
    command: ['--clickhouse-cluster=cluster', '--clickhouse-replication=false', '--timeout=10m'],
  });
  const script = globSync('compose/**/schema-migrate*', { cwd: join(root, 'generated/local') })[0]!;
  expect(generated(root, script)).toMatch(
    /migrate bootstrap[^\n]*\n[^\n]*migrate sync up[^\n]*\n[^\n]*migrate async up/,
  );
});

test('check gives the same results for each version of the definitions', async () => {
  const { run, read, write } = fixtureProject(FILES);
  const found = async (): Promise<string[]> => {
    const { code, out, err } = await run(['check', '--format', 'json']);
    expect(code, err).toBe(0);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; message: string }[] };
    return diagnostics.map(({ code: name, message }) => `${name}: ${message}`).sort();
  };
  const before = await found();
  write('signoz.config.ts', raised(read('signoz.config.ts'), 'v0.144.15'));
  expect(await found()).toEqual(before);
});

test('members of a preset have their names and types, in changes and references', () => {
  const { services } = presets.signozStack({
    services: {
      caddy: (given) => ({
        ...given,
        deploy: { ...given.deploy, resources: { limits: { cpus: '1', memory: '512M' } } },
      }),
    },
  });
  expect(services.caddy.kind).toBe('service');
  const mail = defineChannel({ name: 'mail', email: { to: 'a@example.test', send_resolved: true } });
  const monitors = presets.signozMonitors({ warn: [mail], page: [mail] });
  expect(monitors['target-down'].kind).toBe('rule');
  // @ts-expect-error the preset has no such rule
  expect(monitors['target-up']).toBeUndefined();
});
