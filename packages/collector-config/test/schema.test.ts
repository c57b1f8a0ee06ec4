import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StoredArtifact, validateArtifact } from '@signoz-as-code/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { live } from '../src/live.ts';

const root = join(import.meta.dirname, '..');

function problems(content: string): readonly (string | undefined)[] {
  const artifact: StoredArtifact = { path: 'otel-config.yaml', file: 'otel-config.yaml', source: 'x.ts', content };
  return validateArtifact(live.formats, artifact).map(({ where }) => where.field);
}

describe('schemas', () => {
  test('are valid themselves', () => {
    const ajv = new Ajv2020({ strict: false });
    for (const file of globSync('schema/**/*.schema.json', { cwd: root })) {
      const schema = JSON.parse(readFileSync(join(root, file), 'utf8')) as object;
      expect(ajv.validateSchema(schema), file).toBe(true);
    }
  });

  test('are all in the list of components', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/registry.ts'), '--check']);
    expect(String(stderr)).toBe('');
    expect(status).toBe(0);
  });

  test('cover the whole document', () => {
    const document = (exporter: string, telemetry = '{}') => `
      receivers: { otlp: { protocols: { grpc: {} } } }
      exporters: ${exporter}
      service: { telemetry: ${telemetry}, pipelines: { logs/a: { receivers: [otlp], exporters: [debug] } } }`;
    expect(problems(document('{ debug: { verbosity: basic, use_internal_logger: "${env:A:-true}" } }'))).toEqual([]);
    expect(problems(document('{ debug/x: { verbosity: "${env:A:-basic}" } }'))).toEqual([]);
    expect(problems(document('{ debug/x: { verbosity: loud } }'))).toEqual(['exporters.debug/x.verbosity']);
    expect(problems(document('{ debug: { verbositi: basic } }'))).toEqual(['exporters.debug.verbositi']);
    expect(problems(document('{ logging: {} }'))).toEqual(['exporters.logging.id']);
    expect(problems(document('{ debug: { sampling_initial: -1 } }'))).toEqual(['exporters.debug.sampling_initial']);
    expect(problems(document('{ debug: {} }', '{ metrics: { address: x } }'))).toEqual([
      'service.telemetry.metrics.address',
    ]);
    expect(problems('receivers: {}')).toEqual(['exporters', 'service']);
  });
});
