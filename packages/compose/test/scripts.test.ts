import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { artifactsOf, contentOf, environmentNamed } from './platform.ts';

const artifacts = artifactsOf(environmentNamed('production'));
const password = 'Correct-horse.battery_staple~1';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compose-scripts-'));
  mkdirSync(join(folder, 'secrets'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a generated script with `program` instead of the image's, which prints its input. */
function run(name: string, program: string, secrets: Record<string, string>, ...args: string[]) {
  for (const [secret, value] of Object.entries(secrets)) writeFileSync(join(folder, 'secrets', secret), value);
  const stand = join(folder, 'program');
  writeFileSync(stand, '#!/bin/sh\necho "arguments: $*"\nenv | sort\n', { mode: 0o755 });
  const script = contentOf(artifacts, `scripts/${name}`)
    .replaceAll('/run/secrets', join(folder, 'secrets'))
    .replaceAll(program, stand);
  const file = join(folder, name);
  writeFileSync(file, script);
  const interpreter = /^#!(\S+)/.exec(script)?.[1] ?? '';
  const { status, stdout, stderr } = spawnSync(interpreter, [file, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, stdout, stderr };
}

describe.each([
  ['clickhouse-start', '/entrypoint.sh'],
  ['schema-migrate', '/signoz-schema-migrator'],
  ['otel-collector-start', '/signoz-otel-collector'],
  ['signoz-start', './signoz'],
])('%s', (name, program) => {
  const others = { 'signoz-jwt-secret': 'jwt', 'smtp-password': 'mail' };

  test('does not start without its secret', () => {
    const { status, stdout } = run(name, program, {});
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
  });

  test('refuses an empty secret', () => {
    const { status, stderr } = run(name, program, { ...others, 'clickhouse-password': '' });
    expect([status, stderr.trim()]).toEqual([78, 'the secret clickhouse-password is empty']);
  });

  test('refuses a line break at the end of the password, which not every program drops', () => {
    const { status, stderr } = run(name, program, { ...others, 'clickhouse-password': `${password}\n` });
    expect([status, stderr.includes('line break')]).toEqual([78, true]);
  });

  test('refuses a password that breaks an address, and does not print it', () => {
    const { status, stdout, stderr } = run(name, program, { ...others, 'clickhouse-password': 'with@sign' });
    expect([status, stdout]).toEqual([78, '']);
    expect(stderr).toContain('letters, digits');
    expect(stderr).not.toContain('with@sign');
  });
});

test('ClickHouse is started with hashes of the password, not with the password', () => {
  const { status, stdout } = run('clickhouse-start', '/entrypoint.sh', { 'clickhouse-password': password }, '--x');
  expect(status).toBe(0);
  expect(stdout).toContain('arguments: --x');
  const sha256 = execFileSync('sha256sum', { input: password, encoding: 'utf8' }).split(' ')[0];
  expect(stdout).toContain(`SIGNOZ_PASSWORD_SHA256=${sha256}\n`);
  expect(stdout).toMatch(/SIGNOZ_CLUSTER_SECRET=[0-9a-f]{64}\n/);
  expect(stdout).not.toContain(password);
});

test('the migrator runs sync, then async, and does not log the password', () => {
  const { status, stdout } = run(
    'schema-migrate',
    '/signoz-schema-migrator',
    { 'clickhouse-password': password },
    '--y',
  );
  expect(status).toBe(0);
  expect(stdout.match(/arguments: .*/g)).toEqual(['arguments: sync --y', 'arguments: async --y']);
  expect(stdout).toContain('DSN=tcp://signoz:[redacted]@clickhouse:9000');
  expect(stdout).not.toContain(password);
});

test('async migrations wait for the sync ones', () => {
  const script = contentOf(artifacts, 'scripts/schema-migrate')
    .replaceAll('/run/secrets', join(folder, 'secrets'))
    .replaceAll('/signoz-schema-migrator', 'false');
  writeFileSync(join(folder, 'secrets', 'clickhouse-password'), password);
  expect(spawnSync('/bin/bash', ['-c', script]).status).not.toBe(0);
});

test('the collector starts once ClickHouse has its schema, and its arguments do not contain the password', () => {
  const secrets = { 'clickhouse-password': password };
  const { status, stdout } = run('otel-collector-start', '/signoz-otel-collector', secrets, '--config=/etc/x.yaml');
  expect(status).toBe(0);
  const [check, start] = stdout.split(/(?=arguments: )/);
  expect(check).toContain('arguments: migrate sync check --timeout=10m');
  expect(check).toContain(`SIGNOZ_OTEL_COLLECTOR_CLICKHOUSE_DSN=tcp://signoz:${password}@clickhouse:9000`);
  expect(start).toContain('arguments: --config=/etc/x.yaml');
  expect(start).not.toContain(password);
});

test('SigNoz gets its secrets in its environment; the mail password as YAML with that value', () => {
  const mail = "it's: # 'odd' @%";
  const { status, stdout } = run('signoz-start', './signoz', {
    'clickhouse-password': password,
    'signoz-jwt-secret': 'jwt $HOME "quoted"',
    'smtp-password': mail,
  });
  expect(status).toBe(0);
  expect(stdout).toContain('arguments: server');
  expect(stdout).toContain(`SIGNOZ_TELEMETRYSTORE_CLICKHOUSE_DSN=tcp://signoz:${password}@clickhouse:9000\n`);
  expect(stdout).toContain('SIGNOZ_TOKENIZER_JWT_SECRET=jwt $HOME "quoted"\n');
  const text = /SMTP__AUTH__PASSWORD=(.*)/.exec(stdout)?.[1] ?? '';
  expect(parse(text)).toBe(mail);
});

test('without mail SigNoz needs no mail password', () => {
  const script = contentOf(artifactsOf(environmentNamed('local')), 'scripts/signoz-start');
  expect(script).not.toContain('smtp');
});

describe('the collector’s health check', () => {
  const compose = parse(contentOf(artifacts, 'compose.yaml')) as {
    services: Record<string, { healthcheck: { test: string[] } }>;
  };
  const [, command = '', ...args] = compose.services['otel-collector']?.healthcheck.test ?? [];

  /** Runs the check without blocking the server that answers it. */
  async function check(statusCode: number): Promise<number | null> {
    const { spawn } = await import('node:child_process');
    const server = createServer((_, response) => response.writeHead(statusCode).end('{}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const child = spawn(
      command,
      args.map((text) => text.replaceAll('13133', String(port))),
    );
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
    await new Promise((resolve) => server.close(resolve));
    return status;
  }

  test('accepts 200', async () => expect(await check(200)).toBe(0));
  test('refuses 503', async () => expect(await check(503)).not.toBe(0));
  test('refuses a closed port', () => {
    const nobody = args.map((text) => text.replaceAll('13133', '1'));
    expect(spawnSync(command, nobody).status).not.toBe(0);
  });
});

describe('histogramQuantile', () => {
  const program = contentOf(artifacts, 'scripts/histogram-quantile');

  /** The program's output for rows of ClickHouse's CSV. */
  function quantiles(rows: readonly string[]): number[] {
    const output = execFileSync('/usr/bin/perl', ['-e', program.replace(/^#!.*\n/, '')], {
      input: rows.map((row) => `${row}\n`).join(''),
      encoding: 'utf8',
    });
    const words = output.trimEnd().split('\n');
    return words.map((word) =>
      word === 'inf'
        ? Number.POSITIVE_INFINITY
        : word === '-inf'
          ? Number.NEGATIVE_INFINITY
          : word === 'nan'
            ? Number.NaN
            : Number(word),
    );
  }

  const row = (bounds: readonly number[], counts: readonly number[], q: number) =>
    `"[${bounds.map(csv)}]","[${counts.map(csv)}]",${csv(q)}`;
  const csv = (value: number) => (value === Number.POSITIVE_INFINITY ? 'inf' : String(value));
  const inf = Number.POSITIVE_INFINITY;

  test.each([
    ['linear within a bucket', [0.1, 0.5, 1, inf], [1, 5, 8, 10], 0.5, 0.5],
    ['between two bounds', [1, 2, inf], [0, 10, 10], 0.25, 1.25],
    ['from zero in the first bucket', [10, 20, inf], [10, 10, 10], 0.5, 5],
    ['the second highest bound for the last bucket', [1, 2, inf], [0, 1, 10], 0.99, 2],
    ['a first bound below zero as it is', [-1, 2, inf], [10, 10, 10], 0.5, -1],
    ['in any order', [inf, 0.5, 0.1, 1], [10, 5, 1, 8], 0.5, 0.5],
    ['equal bounds together', [1, 1, 2, inf], [2, 3, 10, 10], 0.25, 0.5],
    ['a falling count as if it had not fallen', [1, 2, 3, inf], [5, 4, 10, 10], 0.5, 1],
    ['bounds that differ in the last digit', [0.3, 0.30000000000000004, inf], [0, 10, 10], 1, 0.30000000000000004],
    ['no observation', [1, inf], [0, 0], 0.5, Number.NaN],
    ['no infinite bound', [1, 2], [1, 2], 0.5, Number.NaN],
    ['one bucket', [inf], [3], 0.5, Number.NaN],
    ['no bucket', [], [], 0.5, Number.NaN],
    ['a quantile below 0', [1, inf], [1, 1], -0.1, Number.NEGATIVE_INFINITY],
    ['a quantile above 1', [1, inf], [1, 1], 1.1, inf],
  ])('%s', (_, bounds, counts, q, expected) => {
    expect(quantiles([row(bounds, counts, q)])).toEqual([expected]);
  });

  test('prints a line for every line, also for one that it cannot read', () => {
    expect(quantiles(['nonsense', row([1, inf], [1, 1], 0.5), '"[1,x]","[1,1]",0.5'])).toEqual([
      Number.NaN,
      0.5,
      Number.NaN,
    ]);
  });

  /** Prometheus's definition in another form: by the share of each bucket. */
  function reference(bounds: readonly number[], perBucket: readonly number[], q: number): number {
    const total = perBucket.reduce((sum, count) => sum + count, 0);
    const rank = q * total;
    let below = 0;
    for (const [index, count] of perBucket.entries()) {
      if (below + count >= rank) {
        if (index === perBucket.length - 1) return bounds[index - 1] ?? Number.NaN;
        const start = index === 0 ? 0 : (bounds[index - 1] ?? 0);
        return start + (bounds[index]! - start) * ((rank - below) / count);
      }
      below += count;
    }
    return bounds.at(-2) ?? Number.NaN;
  }

  test('agrees with the definition on any histogram', () => {
    const histogram = fc
      .record({
        widths: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }),
        counts: fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 13, maxLength: 13 }),
        q: fc.integer({ min: 1, max: 1000 }),
      })
      .map(({ widths, counts, q }) => {
        let bound = 0;
        const bounds = [...widths.map((width) => (bound += width)), inf];
        return { bounds, perBucket: counts.slice(0, bounds.length), q: q / 1000 };
      });
    const samples = fc.sample(histogram, { numRuns: 500, seed: 1 });
    const rows = samples.map(({ bounds, perBucket, q }) => {
      let below = 0;
      return row(
        bounds,
        perBucket.map((count) => (below += count)),
        q,
      );
    });
    quantiles(rows).forEach((value, index) => {
      const { bounds, perBucket, q } = samples[index]!;
      const expected = reference(bounds, perBucket, q);
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
    });
  });
});
