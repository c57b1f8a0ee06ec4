import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import logs from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/clickhouselogsexporter.ts';
import traces from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/clickhousetraces.ts';
import metadata from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/metadataexporter.ts';
import meter from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/signozclickhousemeter.ts';
import metrics from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/signozclickhousemetrics.ts';
import batch from '../../cli/test/fixtures/platform/packages/collector-config/definitions/processors/batch.ts';
import project from '../../cli/test/fixtures/platform/signoz.config.ts';
import { defineExporter, defineProcessor, override } from '../src/index.ts';
import { compareEffective, type Effective } from '../src/live.ts';
import { freePorts } from './free-ports.ts';
import { answers, complete, configurationOf, listening, type Running, spawnCollector } from './running.ts';

/** The program that `pnpm test:collector` built; without it these tests cannot run. */
const program = process.env.COLLECTOR_CHECK;
const local = project.environments.find(({ name }) => name === 'local')!;

/** A configuration with a log pipeline in it, as SigNoz v0.108.0 makes it. */
function withLogPipeline(text: string): string {
  const config = parse(text);
  const id = 'signozlogspipeline/pipeline_mark';
  config.processors[id] = {
    operators: [
      {
        id: 'router_signoz',
        type: 'router',
        default: 'noop',
        routes: [{ expr: 'body != nil && body contains "cost $$5"', output: 'mark' }],
      },
      { id: 'mark', type: 'add', field: 'attributes.seen', value: 'yes' },
      { id: 'noop', type: 'noop' },
    ],
  };
  config.service.pipelines.logs.processors.unshift(id);
  return stringify(config);
}

describe.skipIf(program === undefined)('the real collector with a manager', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-managed-'));
  const file = (name: string) => join(folder, name);
  let collector: Running;
  let config = '';
  let ports: readonly number[] = [];

  let copy = '';
  /** Read from the collector's copy, which it empties before it rewrites it: then the former content counts. */
  const effective = (): Effective => {
    copy = readFileSync(file('copy.yaml'), 'utf8') || copy;
    return compareEffective(config, copy, { mounted: config });
  };
  const send = (text: string) => {
    // Never half of it.
    writeFileSync(file('next.yaml'), text);
    renameSync(file('next.yaml'), file('remote.yaml'));
  };
  const post = async (body: string): Promise<void> => {
    const record = { timeUnixNano: String(Date.now() * 1_000_000), body: { stringValue: body } };
    const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'fluxer-api' } }] };
    const answer = await fetch(`http://127.0.0.1:${ports[1]}/v1/logs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ resourceLogs: [{ resource, scopeLogs: [{ logRecords: [record] }] }] }),
    });
    expect(answer.status).toBe(200);
  };

  beforeAll(async () => {
    ports = await freePorts(4);
    const [grpc, http, probe, own] = ports as [number, number, number, number];
    const nop = defineExporter('nop', {});
    const overrides = [
      override(logs, defineExporter('file/logs', { path: file('logs.json'), flush_interval: '100ms' })),
      override(traces, nop),
      override(metrics, defineExporter('file/metrics', { path: file('metrics.json') })),
      override(metadata, nop),
      override(meter, nop),
      override(batch, defineProcessor('batch', { timeout: '100ms' })),
      ...listening({ grpc, http, probe, own }),
    ];
    const text = await configurationOf('otel-config.yaml', local, overrides, own);
    // Its metrics exporter is replaced here.
    config = text.replace('metrics_exporter: signozclickhousemetrics', 'metrics_exporter: file/metrics');
    writeFileSync(file('config.yaml'), config);
    copy = config;
    collector = spawnCollector(program!, ['managed', file('config.yaml'), file('copy.yaml'), file('remote.yaml')]);
  });

  afterAll(() => {
    collector?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test('accepts no telemetry until it gets a configuration, and its health check reports success', async () => {
    await collector.until(() => existsSync(file('copy.yaml')) && effective().state === 'no-op');
    await collector.until(() => answers(`127.0.0.1:${ports[2]}`));
    await expect(post('too early')).rejects.toThrow('fetch failed');
  });

  test('then runs the received one, and its copy says so', async () => {
    send(config);
    await collector.until(() => effective().state !== 'no-op');
    expect(effective()).toMatchObject({ state: 'as-generated', logPipelines: [], differences: [] });
    await collector.until(() => answers(`127.0.0.1:${ports[2]}`));
  });

  test('executes a log pipeline, and that is not drift', async () => {
    send(withLogPipeline(config));
    await collector.until(() => effective().logPipelines.length > 0);
    expect(effective()).toMatchObject({
      state: 'as-generated',
      logPipelines: ['signozlogspipeline/pipeline_mark'],
      differences: [],
    });
    await collector.until(() => answers(`127.0.0.1:${ports[2]}`));
    await post('it cost $5');
    await post('it cost nothing');
    await collector.until(() => complete(file('logs.json')).includes('it cost nothing'));
    const records = complete(file('logs.json')).match(/\{[^{}]*"body":\{[^{}]*\}[^[]*(\[[^\]]*\])?/g) ?? [];
    expect(records.filter((one) => one.includes('it cost $5') && one.includes('"seen"'))).toHaveLength(1);
    expect(records.filter((one) => one.includes('it cost nothing') && one.includes('"seen"'))).toEqual([]);
  });

  test('any other change over the network is drift, field by field', async () => {
    send(withLogPipeline(config).replace('timeout: 100ms', 'timeout: 200ms'));
    await collector.until(() => effective().state === 'differs');
    expect(effective().differences).toContainEqual(
      expect.objectContaining({ path: ['processors', 'batch', 'timeout'], origin: 'remote' }),
    );
  });
});
