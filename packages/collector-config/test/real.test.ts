import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Definition } from '@signoz-as-code/core';
import { catalogue } from '@signoz-as-code/telemetry/catalogue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import project from '../../../signoz.config.ts';
import logs from '../definitions/exporters/clickhouselogsexporter.ts';
import traces from '../definitions/exporters/clickhousetraces.ts';
import metadata from '../definitions/exporters/metadataexporter.ts';
import meter from '../definitions/exporters/signozclickhousemeter.ts';
import metrics from '../definitions/exporters/signozclickhousemetrics.ts';
import health from '../definitions/extensions/health-check.ts';
import batch from '../definitions/processors/batch.ts';
import spanMetrics from '../definitions/processors/span-metrics.ts';
import tailSampling from '../definitions/processors/tail-sampling.ts';
import otlp from '../definitions/receivers/otlp.ts';
import { concern } from '../src/concern.ts';
import {
  defineExporter,
  defineExtension,
  defineProcessor,
  defineReceiver,
  override,
  overriding,
  readTraces,
  samplingPolicyOf,
  tailSamplingIn,
} from '../src/index.ts';
import { built, type Files } from './support.ts';

/** The program that `pnpm test:collector` built; without it there is nothing to run. */
const program = process.env.COLLECTOR_CHECK;
const local = project.environments.find(({ name }) => name === 'local')!;

/** A random id, the same in every run. */
function hex(seed: number, digits: number): string {
  let state = BigInt(seed) * 2654435761n + 88172645463325252n;
  let text = '';
  while (text.length < digits) {
    state ^= (state << 13n) & 0xffffffffffffffffn;
    state ^= state >> 7n;
    state ^= (state << 17n) & 0xffffffffffffffffn;
    text += (state & 0xffffffffffffffffn).toString(16).padStart(16, '0');
  }
  return text.slice(0, digits);
}

const FAST = 600;
const SLOW = 20;
const FAILED = 30;

/** One span a trace: fast ones, slow ones, failed ones. */
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
    let collector: ChildProcess;
    let log = '';
    let config = '';
    let body = '';

    beforeAll(async () => {
      const [grpc, http, probe, own] = await freePorts(4);
      config = await configuration(folder, { grpc: grpc!, http: http!, probe: probe!, own: own! });
      const path = join(folder, 'otel-config.yaml');
      writeFileSync(path, config);
      collector = spawn(program!, ['run', path], { stdio: ['pipe', 'ignore', 'pipe'] });
      collector.stderr!.on('data', (chunk: Buffer) => {
        log += chunk.toString();
      });
      await until(async () => (await fetch(`http://127.0.0.1:${probe}/`).catch(() => undefined))?.ok === true);
      body = sent(BigInt(Date.now() - 5_000) * 1_000_000n);
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`http://127.0.0.1:${http}/v1/traces`, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
      await until(() => calls() === FAST + SLOW + FAILED && keptIds().length >= expected().length);
      const ended = new Promise((resolve) => collector.once('exit', resolve));
      collector.stdin!.end();
      await ended;
    });

    afterAll(() => {
      collector.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    });

    async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
      for (let attempt = 0; attempt < 600; attempt += 1) {
        if (await condition()) return;
        if (collector.exitCode !== null) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`it did not come to that; the collector's log ends with\n${log.slice(-2000)}`);
    }

    const keptIds = () =>
      (complete(file('traces')) === '' ? [] : readTraces(complete(file('traces')))).map(({ id }) => id).sort();
    const expected = () => {
      const policies = tailSamplingIn(config)!;
      return readTraces(body)
        .filter((trace) => samplingPolicyOf(policies, trace) !== undefined)
        .map(({ id }) => id)
        .sort();
    };
    /** Of signoz_calls_total, with the dimensions of its points. */
    const points = () =>
      complete(file('metrics'))
        .split('\n')
        .filter((line) => line !== '')
        .flatMap((line) => (JSON.parse(line) as Metrics).resourceMetrics)
        .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
        .filter(({ name }) => name === 'signoz_calls_total')
        .flatMap(({ sum }) => sum?.dataPoints ?? []);
    const calls = () => points().reduce((total, { asInt }) => total + Number(asInt), 0);

    test('keeps exactly the traces that the simulation says', () => {
      expect(keptIds()).toEqual(expected());
      expect(keptIds().length).toBeGreaterThan(SLOW + FAILED);
      expect(keptIds().length).toBeLessThan((FAST + SLOW + FAILED) / 4);
    });

    test('counts every span before it samples, once, with the dimensions of the definition', () => {
      expect(calls()).toBe(FAST + SLOW + FAILED);
      const names = new Set(points().flatMap(({ attributes }) => attributes.map(({ key }) => key)));
      expect([...names]).toEqual(
        expect.arrayContaining(['service.name', 'operation', 'deployment.environment', 'signoz.collector.id']),
      );
    });
  },
);

interface Metrics {
  readonly resourceMetrics: readonly {
    readonly scopeMetrics: readonly {
      readonly metrics: readonly {
        readonly name: string;
        readonly sum?: {
          readonly dataPoints: readonly { readonly asInt: string; readonly attributes: readonly { key: string }[] }[];
        };
      }[];
    }[];
  }[];
}

/** The whole lines: the last may still be under way. */
function complete(path: string): string {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

/** The local collector, faster, on ports that are free, and writing to files. */
async function configuration(
  folder: string,
  at: { readonly grpc: number; readonly http: number; readonly probe: number; readonly own: number },
): Promise<string> {
  const files: Record<string, Files[string]> = {};
  const root = join(import.meta.dirname, '../definitions');
  for (const path of globSync('**/*.ts', { cwd: root }).filter((one) => !/(^|\/)_/.test(one))) {
    files[path] = ((await import(join(root, path))) as { default: Definition }).default;
  }
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
    override(
      otlp,
      defineReceiver('otlp', {
        protocols: { grpc: { endpoint: `127.0.0.1:${at.grpc}` }, http: { endpoint: `127.0.0.1:${at.http}` } },
      }),
    ),
    override(health, defineExtension('health_check', { endpoint: `127.0.0.1:${at.probe}` })),
  ];
  const artifacts = concern(catalogue).compile(overriding(built(files, local), overrides), () => undefined, {
    project: 'fluxer',
    environment: 'local',
  });
  const { content } = artifacts.find(({ path }) => path === 'otel-config.yaml')!;
  return content.replaceAll('8888', String(at.own));
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
