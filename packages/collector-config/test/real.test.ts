import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import logs from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/clickhouselogsexporter.ts';
import traces from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/clickhousetraces.ts';
import metadata from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/metadataexporter.ts';
import meter from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/signozclickhousemeter.ts';
import metrics from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/signozclickhousemetrics.ts';
import batch from '../../cli/test/fixtures/platform/packages/collector-config/definitions/processors/batch.ts';
import spanMetrics from '../../cli/test/fixtures/platform/packages/collector-config/definitions/processors/span-metrics.ts';
import tailSampling from '../../cli/test/fixtures/platform/packages/collector-config/definitions/processors/tail-sampling.ts';
import project from '../../cli/test/fixtures/platform/signoz.config.ts';
import {
  defineExporter,
  defineProcessor,
  override,
  readTraces,
  samplingPolicyOf,
  tailSamplingIn,
} from '../src/index.ts';
import { freePorts } from './free-ports.ts';
import { complete, configurationOf, hex, listening, type Ports, pointsIn, type Running, start } from './running.ts';

/** The program that `pnpm test:collector` built; without it these tests cannot run. */
const program = process.env.COLLECTOR_CHECK;
const local = project.environments.find(({ name }) => name === 'local')!;

const FAST = 600;
const SLOW = 20;
const FAILED = 30;

/** One span per trace: fast ones, slow ones, failed ones. */
function sent(now: bigint): string {
  const span = (index: number, milliseconds: number, isError: boolean) => ({
    traceId: hex(index + 1, 32),
    spanId: hex(index + 100_000, 16),
    name: 'GET /channels',
    kind: 2,
    startTimeUnixNano: String(now),
    endTimeUnixNano: String(now + BigInt(milliseconds) * 1_000_000n),
    status: isError ? { code: 2 } : {},
  });
  const spans = Array.from({ length: FAST + SLOW + FAILED }, (_, index) =>
    span(index, index >= FAST && index < FAST + SLOW ? 1500 : 5, index >= FAST + SLOW),
  );
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'fluxer-api' } }] };
  return JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ spans }] }] });
}

describe.skipIf(program === undefined)(
  'the real collector with the local configuration, its exporters replaced by files',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-real-'));
    const file = (name: string) => join(folder, `${name}.json`);
    let collector: Running;
    let config = '';
    let body = '';

    beforeAll(async () => {
      const [grpc, http, probe, own] = await freePorts(4);
      config = await configuration(folder, { grpc: grpc!, http: http!, probe: probe!, own: own! });
      collector = await start(program!, join(folder, 'otel-config.yaml'), config, `127.0.0.1:${probe}`);
      body = sent(BigInt(Date.now() - 5_000) * 1_000_000n);
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`http://127.0.0.1:${http}/v1/traces`, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
      await collector.until(() => calls() === FAST + SLOW + FAILED && keptIds().length >= expected().length);
      await collector.stop();
    });

    afterAll(() => {
      collector?.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    const keptIds = () =>
      (complete(file('traces')) === '' ? [] : readTraces(complete(file('traces')))).map(({ id }) => id).sort();
    const expected = () => {
      const policies = tailSamplingIn(config)!;
      return readTraces(body)
        .filter((trace) => samplingPolicyOf(policies, trace) !== undefined)
        .map(({ id }) => id)
        .sort();
    };
    const points = () => pointsIn(file('metrics'), 'signoz_calls_total');
    const calls = () => points().reduce((total, { asInt }) => total + Number(asInt), 0);

    test('keeps exactly the traces of the simulation', () => {
      expect(keptIds()).toEqual(expected());
      expect(keptIds().length).toBeGreaterThan(SLOW + FAILED);
      expect(keptIds().length).toBeLessThan((FAST + SLOW + FAILED) / 4);
    });

    test('counts every span before it samples, once, with the dimensions of the definition', () => {
      expect(calls()).toBe(FAST + SLOW + FAILED);
      const names = new Set(points().flatMap(({ attributes = [] }) => attributes.map(({ key }) => key)));
      expect([...names]).toEqual(
        expect.arrayContaining(['service.name', 'operation', 'deployment.environment', 'signoz.collector.id']),
      );
    });
  },
);

/** The local collector, faster, on free ports, and writing to files. */
async function configuration(folder: string, at: Ports): Promise<string> {
  const own = <Config>(component: { build: (environment: typeof local) => { config: object } | undefined }): Config =>
    component.build(local)!.config as Config;
  const toFile = (name: string) => ({ path: join(folder, `${name}.json`), flush_interval: '100ms' });
  const nop = defineExporter('nop', {});
  const overrides = [
    override(traces, defineExporter('file/traces', toFile('traces'))),
    override(metrics, defineExporter('file/metrics', toFile('metrics'))),
    override(logs, defineExporter('file/logs', toFile('logs'))),
    override(metadata, nop),
    override(meter, nop),
    override(batch, defineProcessor('batch', { timeout: '100ms' })),
    override(
      tailSampling,
      defineProcessor('tail_sampling', { ...own<object>(tailSampling), decision_wait: '1s' } as never),
    ),
    override(
      spanMetrics,
      defineProcessor('signozspanmetrics/delta', {
        ...own<object>(spanMetrics),
        metrics_exporter: 'file/metrics',
        metrics_flush_interval: '1s',
      } as never),
    ),
    ...listening(at),
  ];
  return configurationOf('otel-config.yaml', local, overrides, at.own);
}
