import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Arrival } from '@signoz-as-code/catalogue';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { load, type Service, startService } from '../../../examples/chat-service/test/service.ts';
import { freePorts } from '../../collector-config/test/free-ports.ts';
import { catalogue, metrics } from './fixtures/platform/packages/telemetry/definitions/index.ts';
import { insertOtlp, type Otlp } from './rows.ts';
import { copyProject, sandboxFor, type TestProject } from './support.ts';

/** The program that `pnpm test:collector` built; without it these tests cannot run. */
const program = process.env.COLLECTOR_CHECK;

type Config = Record<string, Record<string, unknown>>;

/** The real collector with the generated local configuration, faster, and writing to files instead of ClickHouse. */
interface RealCollector {
  readonly grpc: string;
  start(): Promise<void>;
  /** Like the kernel kills it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** The OTLP requests that it has written. */
  written(): Otlp[];
  remove(): void;
}

async function realCollector(): Promise<RealCollector> {
  const generated = copyProject();
  const { code, err } = await generated.run('generate');
  if (code !== 0) throw new Error(err);
  const generatedText = generated.read('generated/local/collector-config/otel-config.yaml');
  generated.remove();
  const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-real-'));
  const [grpc, http, health, own] = await freePorts(4);
  /** Each start writes new files: the last line of a killed one is incomplete. */
  let starts = 0;
  const file = (name: string, start: number): string => join(folder, `${name}-${start}.json`);
  const text = generatedText
    .replaceAll('clickhousetraces', 'file/traces')
    .replaceAll('signozclickhousemetrics', 'file/metrics')
    .replaceAll('clickhouselogsexporter', 'file/logs')
    .replaceAll('metadataexporter', 'nop')
    .replaceAll('signozclickhousemeter', 'nop/meter')
    .replaceAll('0.0.0.0:4317', `127.0.0.1:${grpc}`)
    .replaceAll('0.0.0.0:4318', `127.0.0.1:${http}`)
    .replaceAll('0.0.0.0:13133', `127.0.0.1:${health}`)
    .replaceAll('8888', String(own))
    .replace('scrape_interval: 60s', 'scrape_interval: 1s')
    .replace('metrics_flush_interval: 60s', 'metrics_flush_interval: 1s')
    .replace('decision_wait: 30s', 'decision_wait: 1s')
    .replaceAll('timeout: 10s', 'timeout: 100ms');
  const config = parse(text) as Config;
  let child: ChildProcess | undefined;
  let log = '';
  const ended = async (end: (running: ChildProcess) => void): Promise<void> => {
    const running = child;
    if (running === undefined) return;
    child = undefined;
    const exited = once(running, 'exit');
    end(running);
    await exited;
  };
  return {
    grpc: `http://127.0.0.1:${grpc}`,
    start: async () => {
      starts += 1;
      const toFile = (name: string) => ({ path: file(name, starts), flush_interval: '100ms' });
      config.exporters = {
        'file/traces': toFile('traces'),
        'file/metrics': toFile('metrics'),
        'file/logs': toFile('logs'),
        nop: {},
        'nop/meter': {},
      };
      writeFileSync(join(folder, 'otel.yaml'), stringify(config));
      child = spawn(program!, ['run', join(folder, 'otel.yaml')], { stdio: ['pipe', 'ignore', 'pipe'] });
      child.stderr!.on('data', (chunk: Buffer) => {
        log = (log + chunk.toString()).slice(-2_000);
      });
      for (;;) {
        if (child.exitCode !== null) throw new Error(`the collector ended: ${log}`);
        if ((await fetch(`http://127.0.0.1:${health}/`).catch(() => undefined))?.ok) return;
        await setTimeout(100);
      }
    },
    kill: () => ended((running) => running.kill('SIGKILL')),
    stop: () => ended((running) => running.stdin!.end()),
    written: () =>
      (['metrics', 'traces', 'logs'] as const).flatMap((signal) => {
        const files = Array.from({ length: starts }, (_, index) => file(signal, index + 1)).filter(existsSync);
        return files.flatMap((path) => {
          const content = readFileSync(path, 'utf8');
          return content
            .slice(0, content.lastIndexOf('\n') + 1)
            .split('\n')
            .filter((line) => line !== '')
            .map((line): Otlp => ({ [signal]: JSON.parse(line) as unknown }));
        });
      }),
    remove: () => {
      child?.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const fast = {
  OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
  OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=local',
  OTEL_BSP_SCHEDULE_DELAY: '100',
  OTEL_BLRP_SCHEDULE_DELAY: '100',
};

/** Values of a sum by `error.type` (undefined without one), the newest of each series, in the written requests. */
function totals(written: readonly Otlp[], name: string): { readonly error: unknown; readonly value: number }[] {
  const series = new Map<string, { error: unknown; value: number }>();
  for (const point of pointsOf(written, name)) {
    const attributes = (point.attributes ?? []) as { key: string; value: { stringValue?: string } }[];
    const error = attributes.find(({ key }) => key === 'error.type')?.value.stringValue;
    series.set(JSON.stringify(attributes), { error, value: Number(point.asInt ?? point.asDouble) });
  }
  return [...series.values()];
}

type Tree = { readonly [key: string]: unknown };
const list = (value: unknown): readonly Tree[] => (value ?? []) as readonly Tree[];

function pointsOf(written: readonly Otlp[], name: string): readonly Tree[] {
  return written
    .flatMap(({ metrics: body }) => list((body as Tree | undefined)?.resourceMetrics))
    .flatMap(({ scopeMetrics }) => list(scopeMetrics))
    .flatMap((scope) => list(scope.metrics))
    .filter((metric) => metric.name === name)
    .flatMap((metric) => list((metric.sum as Tree).dataPoints));
}

/** Spans of traces are sampled; the collector's earlier count is in signoz_calls_total. */
const counted = (written: readonly Otlp[]): number =>
  pointsOf(written, 'signoz_calls_total').reduce((sum, { asInt }) => sum + Number(asInt), 0);

describe.skipIf(program === undefined)('the example service and the real collector', () => {
  describe('the arriving telemetry', () => {
    let collector: RealCollector;
    let project: TestProject;
    let sandbox: Sandbox;
    let arrivals: readonly Arrival[];

    beforeAll(async () => {
      collector = await realCollector();
      await collector.start();
      // Its metrics are sent when it ends: an interval is also a timeout, and a busy machine exceeds a short one.
      const service = await startService({ ...fast, OTEL_EXPORTER_OTLP_ENDPOINT: collector.grpc });
      const open = new AbortController();
      await fetch(`${service.url}/gateway`, { signal: open.signal });
      await load(100, 8, (index) => service.send(index % 50 === 49 ? '' : 'hello'));
      const hasWritten = (...names: string[]): boolean => {
        const written = collector.written();
        return names.every((name) => pointsOf(written, name).length > 0);
      };
      await until(
        () =>
          hasWritten('otelcol_exporter_sent_spans', 'otelcol_receiver_accepted_log_records') &&
          counted(collector.written()) >= 100,
      );
      expect(await service.stop()).toBe(0);
      expect(service.stderr()).toBe('');
      await until(() =>
        hasWritten(metrics.sdkLogs.name, metrics.sdkSpans.name, 'otelcol_receiver_refused_metric_points'),
      );
      open.abort();
      await collector.stop();
      project = copyProject();
      await project.run('generate');
      sandbox = await sandboxFor(project);
      await insertOtlp(sandbox.clickhouse.url, collector.written());
      const { out } = await project.run('telemetry', 'verify', '--format', 'json');
      ({ arrivals } = JSON.parse(out) as { arrivals: Arrival[] });
    });
    afterAll(async () => {
      await sandbox?.stop();
      project?.remove();
      collector?.remove();
    });

    test('matches the catalogue: of services, of spans, and of the collector itself', () => {
      expect(arrivals.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
      const verdict = (name: string) => arrivals.find((one) => one.kind === 'metric' && one.name === name)?.verdict;
      const expected = catalogue.metrics.filter(
        ({ name, emitter, component, occasional }) =>
          emitter !== 'platform' &&
          occasional === undefined &&
          (component === undefined || component === 'signozspanmetrics') &&
          // It makes no HTTP requests, and file exporters have no queue.
          ![metrics.httpClientDuration, metrics.collectorQueueSize, metrics.collectorQueueCapacity].some(
            (one) => one.name === name,
          ),
      );
      expect(expected.filter(({ name }) => verdict(name) !== 'found').map(({ name }) => name)).toEqual([]);
      const services = arrivals.filter((one) => one.kind === 'service' && one.verdict === 'found');
      expect(services.map(({ name }) => name)).toEqual(['fluxer-server', 'otel-collector']);
    });
  });

  test('killed and restarted: requests are answered, memory is bounded, losses are counted, over gRPC', async () => {
    const QUEUE = 200;
    const collector = await realCollector();
    await collector.start();
    const service: Service = await startService({
      ...fast,
      OTEL_METRIC_EXPORT_INTERVAL: '200',
      OTEL_METRIC_EXPORT_TIMEOUT: '200',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.grpc,
      OTEL_EXPORTER_OTLP_TIMEOUT: '500',
      OTEL_BSP_MAX_QUEUE_SIZE: String(QUEUE),
      OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '100',
      OTEL_BLRP_MAX_QUEUE_SIZE: String(QUEUE),
      OTEL_BLRP_MAX_EXPORT_BATCH_SIZE: '100',
    });
    try {
      const heap = async (): Promise<number> => Number(await (await fetch(`${service.url}/heap`)).text());
      const statuses = await load(50, 8, () => service.send('before'));
      await until(() => counted(collector.written()) > 0);
      await collector.kill();
      statuses.push(...(await load(1_000, 8, () => service.send('away'))));
      const early = await heap();
      statuses.push(...(await load(3_000, 8, () => service.send('away'))));
      const late = await heap();
      expect(new Set(statuses)).toEqual(new Set([201]));
      const before = counted(collector.written());
      await collector.start();
      while (counted(collector.written()) < before + 20) await service.send('back');
      expect(await service.stop()).toBe(0);
      await collector.stop();
      const written = collector.written();
      const processed = totals(written, metrics.sdkSpans.name);
      const count = (errors: (error: unknown) => boolean): number =>
        processed.filter(({ error }) => errors(error)).reduce((total, { value }) => total + value, 0);
      const counts = {
        started: totals(written, 'otel.sdk.span.started').reduce((total, { value }) => total + value, 0),
        countedByTheCollector: counted(written),
        noRoom: count((error) => error === 'queue_full'),
        notSent: count((error) => error !== undefined && error !== 'queue_full'),
        heapMiBAfter1000: Math.round(early / 2 ** 20),
        heapMiBAfter4000: Math.round(late / 2 ** 20),
      };
      console.log(JSON.stringify(counts));
      expect(counts.noRoom + counts.notSent).toBeGreaterThan(0);
      expect(counts.countedByTheCollector).toBeLessThan(counts.started);
      expect(late - early).toBeLessThan(4 * 2 ** 20);
      expect(service.stderr()).toContain('telemetry error');
    } finally {
      service.process.kill('SIGKILL');
      collector.remove();
    }
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (condition()) return;
    await setTimeout(100);
  }
  throw new Error('it did not come to that within a minute');
}
