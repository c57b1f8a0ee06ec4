import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { artifactsOf, environmentNamed } from './platform.ts';

/** `docker stack config` reads, checks and substitutes without an engine. */
const hasClient = spawnSync('docker', ['stack', 'config', '--help']).status === 0;

interface Resolved {
  readonly services: Record<
    string,
    { readonly image: string; readonly environment?: Record<string, string>; readonly configs?: { mode: number }[] }
  >;
}

describe.skipIf(!hasClient).each(['production', 'local'])('the Docker client on %s (skipped without one)', (name) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'compose-docker-'));
    for (const { path, content } of artifactsOf(environmentNamed(name))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function resolved(variables: Record<string, string> = {}): Resolved {
    const { status, stdout, stderr } = spawnSync('docker', ['stack', 'config', '-c', join(folder, 'compose.yaml')], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: folder, ...variables },
    });
    expect([status, stderr]).toEqual([0, '']);
    return parse(stdout) as Resolved;
  }

  test('accepts the stack without output', () => {
    const { services } = resolved();
    expect(services.signoz?.image).toBe('signoz/signoz:v0.108.0');
    expect(services['otel-collector']?.image).toBe('signoz/signoz-otel-collector:v0.129.12');
    expect(services['schema-migrator']?.image).toBe('signoz/signoz-schema-migrator:v0.129.12');
    expect(services['otel-collector']?.environment?.LOW_CARDINAL_EXCEPTION_GROUPING).toBe('false');
    expect(services.clickhouse?.configs?.map(({ mode }) => mode)).toEqual(Array(6).fill(0o444));
  });

  test('uses the tags of the deploying machine', () => {
    const { services } = resolved({
      SIGNOZ_IMAGE_TAG: 'v0.109.0',
      OTELCOL_TAG: 'v0.129.13',
      LOW_CARDINAL_EXCEPTION_GROUPING: 'true',
    });
    expect(services.signoz?.image).toBe('signoz/signoz:v0.109.0');
    expect(services['otel-collector']?.image).toBe('signoz/signoz-otel-collector:v0.129.13');
    expect(services['schema-migrator']?.image).toBe('signoz/signoz-schema-migrator:v0.129.13');
    expect(services['otel-collector']?.environment?.LOW_CARDINAL_EXCEPTION_GROUPING).toBe('true');
  });
});
