import { join } from 'node:path';
import { compileProject } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import project from '../../../signoz.config.ts';
import { concern, type OtelConfig } from '../src/index.ts';

const root = join(import.meta.dirname, '../../..');
const generation = await compileProject(root, project, [concern]);
const file = (path: string) => generation.files.get(path) ?? '';
const config = (environment: string, name = 'otel-config') =>
  parse(file(`${environment}/collector-config/${name}.yaml`)) as OtelConfig;

describe('the platform’s own collectors', () => {
  test('have nothing to report', () => {
    expect(generation.diagnostics).toEqual([]);
  });

  test.each(['production', 'local'])('are the reviewed files in %s', async (environment) => {
    for (const name of ['otel-config', 'agent-config']) {
      const text = file(`${environment}/collector-config/${name}.yaml`);
      await expect(text).toMatchFileSnapshot(`golden/${environment}/${name}.yaml`);
    }
  });

  test('are the same bytes every time', async () => {
    const again = await compileProject(root, project, [concern]);
    expect([...again.files]).toEqual([...generation.files]);
  });

  test('sample in one collector, after span metrics, and never in three that share the traces', () => {
    const processors = (environment: string) => config(environment).service.pipelines.traces?.processors;
    expect(processors('local')).toEqual(['memory_limiter', 'signozspanmetrics/delta', 'tail_sampling', 'batch']);
    expect(processors('production')).toEqual(['memory_limiter', 'signozspanmetrics/delta', 'batch']);
    expect(config('production').processors).not.toHaveProperty('tail_sampling');
  });

  test('limit memory below what the container may use', () => {
    for (const { name, collector } of project.environments) {
      const limiter = config(name).processors?.memory_limiter as { limit_mib: number; spike_limit_mib: number };
      expect(limiter.limit_mib).toBeLessThan(collector.memoryMiB);
      expect(limiter.spike_limit_mib).toBeLessThan(limiter.limit_mib);
    }
  });

  test('carry no password', () => {
    for (const [path, text] of generation.files) {
      for (const [, password] of text.matchAll(/password=([^\s"']*)/g)) {
        expect(password, path).toBe('${file:/run/secrets/clickhouse-password}');
      }
    }
  });

  test('are no resources of their own', () => {
    expect(concern.resources([])).toEqual([]);
  });
});
