import { join } from 'node:path';
import { compileProject } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import project from '../../cli/test/fixtures/platform/signoz.config.ts';
import { concern } from '../src/concern.ts';
import type { OtelConfig } from '../src/index.ts';
import { live } from '../src/live.ts';

const root = join(import.meta.dirname, '../../cli/test/fixtures/platform');
const generation = await compileProject(root, project, [concern(catalogue)]);
const file = (path: string) => generation.files.get(path) ?? '';
const config = (environment: string, name = 'otel-config') =>
  parse(file(`${environment}/collector-config/${name}.yaml`)) as OtelConfig;

describe('the platform’s own collectors', () => {
  test('have no problems', () => {
    expect(generation.diagnostics).toEqual([]);
  });

  test.each(['production', 'local'])('are the reviewed files in %s', async (environment) => {
    const names = [...generation.files.keys()]
      .map((path) => /^(\w+)\/collector-config\/(.+)\.yaml$/.exec(path))
      .filter((match) => match?.[1] === environment)
      .map((match) => match![2]!);
    expect(names).toEqual(expect.arrayContaining(['agent-config', 'otel-config', 'scraper-config']));
    for (const name of names) {
      const text = file(`${environment}/collector-config/${name}.yaml`);
      await expect(text).toMatchFileSnapshot(`golden/${environment}/${name}.yaml`);
    }
  });

  test('are the same bytes every time', async () => {
    const again = await compileProject(root, project, [concern(catalogue)]);
    expect([...again.files]).toEqual([...generation.files]);
  });

  test('count, then sample, where all spans of a trace arrive', () => {
    const processors = (environment: string, name = 'otel-config') =>
      config(environment, name).service.pipelines.traces?.processors;
    const whole = ['memory_limiter', 'signozspanmetrics/delta', 'tail_sampling', 'batch'];
    expect(processors('local')).toEqual(whole);
    expect(processors('production', 'sampler-config')).toEqual(whole);
    expect(processors('production')).toEqual(['memory_limiter', 'batch']);
    const gateway = config('production');
    expect(Object.keys(gateway.processors ?? {})).not.toContain('tail_sampling');
    expect(gateway.service.pipelines.traces?.exporters).toEqual(['loadbalancing']);
    expect(gateway.exporters.loadbalancing).toMatchObject({
      routing_key: 'traceID',
      resolver: { dns: { hostname: 'tasks.otel-sampler', port: '4317' } },
    });
    expect(generation.files.has('local/collector-config/sampler-config.yaml')).toBe(false);
  });

  test.each(['production', 'local'])('scrape services in one place in %s', (environment) => {
    const scrapers = [...generation.files]
      .filter(([path, text]) => path.startsWith(`${environment}/collector-config/`) && text.includes('dockerswarm_sd'))
      .map(([path]) => path);
    expect(scrapers).toEqual([`${environment}/collector-config/scraper-config.yaml`]);
    const jobs = (
      config(environment, 'scraper-config').receivers.prometheus as {
        config: { scrape_configs: { dockerswarm_sd_configs?: { host: string }[] }[] };
      }
    ).config.scrape_configs.flatMap(({ dockerswarm_sd_configs = [] }) => dockerswarm_sd_configs);
    expect(jobs.map(({ host }) => host)).toEqual(jobs.map(() => 'tcp://docker-socket-proxy:2375'));
    expect(jobs).toHaveLength(2);
  });

  test("limit memory below the container's limit", () => {
    for (const { name, collector } of project.environments) {
      const limiter = config(name).processors?.memory_limiter as { limit_mib: number; spike_limit_mib: number };
      expect(limiter.limit_mib).toBeLessThan(collector.memoryMiB);
      expect(limiter.spike_limit_mib).toBeLessThan(limiter.limit_mib);
    }
  });

  test('contain no password', () => {
    for (const [path, text] of generation.files) {
      for (const [, password] of text.matchAll(/password=([^\s"']*)/g)) {
        expect(password, path).toBe('${file:/run/secrets/clickhouse-password}');
      }
    }
  });

  test('are not resources of their own', () => {
    expect(live.resources([])).toEqual([]);
  });
});
