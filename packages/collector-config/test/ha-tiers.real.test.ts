import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Metric, storedName } from '@signoz-as-code/catalogue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import scraperToGateways from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/agent-otlp.ts';
import logs from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/clickhouselogsexporter.ts';
import traces from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/clickhousetraces.ts';
import metadata from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/metadataexporter.ts';
import meter from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/signozclickhousemeter.ts';
import metrics from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/signozclickhousemetrics.ts';
import toSamplers from '../../cli/test/fixtures/platform/packages/collector-config/definitions/exporters/to-samplers.ts';
import batch from '../../cli/test/fixtures/platform/packages/collector-config/definitions/processors/batch.ts';
import spanMetrics from '../../cli/test/fixtures/platform/packages/collector-config/definitions/processors/span-metrics.ts';
import tailSampling from '../../cli/test/fixtures/platform/packages/collector-config/definitions/processors/tail-sampling.ts';
import scraperTargets from '../../cli/test/fixtures/platform/packages/collector-config/definitions/receivers/scraper-prometheus.ts';
import { metrics as catalogued } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import project from '../../cli/test/fixtures/platform/signoz.config.ts';
import {
  defineExporter,
  defineProcessor,
  defineReceiver,
  type Override,
  override,
  readTraces,
  samplingPolicyOf,
  tailSamplingIn,
} from '../src/index.ts';
import { dockerApi } from './docker-api.ts';
import { freePorts } from './free-ports.ts';
import { complete, configurationOf, hex, listening, type Ports, pointsIn, type Running, start } from './running.ts';

/** The program that `pnpm test:collector` built; without it these tests cannot run. */
const program = process.env.COLLECTOR_CHECK;
const production = project.environments.find(({ topology }) => topology === 'ha')!;

const FAST = 400;
const SLOW = 20;
const FAILED = 30;
const TRACES = FAST + SLOW + FAILED;
const SPANS = 4;

const own = (component: { build: (environment: typeof production) => { config: object } | undefined }) =>
  component.build(production)!.config;

/** Of the stack, the catalogue's metrics are kept. */
const ofStack = storedName(
  Object.values<Metric>(catalogued).find(
    ({ emitter, instrument }) => emitter === 'platform' && instrument === 'counter',
  )!,
);

/**
 * The spans of each trace that reach one of two gateways: the even or the odd ones of four. A trace is slow only as a
 * whole, and failed only in its last span.
 */
function half(gateway: 0 | 1, now: bigint): string {
  const spans = Array.from({ length: TRACES }, (_, index) => {
    const isSlow = index >= FAST && index < FAST + SLOW;
    const isFailed = index >= FAST + SLOW;
    return Array.from({ length: SPANS }, (__, number) => {
      const begin = now + BigInt(isSlow ? number * 300 : number) * 1_000_000n;
      return {
        traceId: hex(index + 1, 32),
        spanId: hex(100_000 + index * SPANS + number, 16),
        ...(number === 0 ? {} : { parentSpanId: hex(100_000 + index * SPANS, 16) }),
        name: number === 0 ? 'GET /channels' : `query ${number}`,
        kind: number === 0 ? 2 : 3,
        startTimeUnixNano: String(begin),
        endTimeUnixNano: String(begin + 250_000n * (isSlow ? 1_000n : 1n)),
        status: isFailed && number === SPANS - 1 ? { code: 2 } : {},
      };
    }).filter((___, number) => number % 2 === gateway);
  }).flat();
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'fluxer-api' } }] };
  return JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ spans }] }] });
}

describe.skipIf(program === undefined)("production's tiers on the real collector, on loopback", () => {
  const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-tiers-'));
  const file = (of: string, name: string) => join(folder, `${of}-${name}.json`);
  const samplers = ['sampler-1', 'sampler-2'];
  const gateways = ['gateway-1', 'gateway-2'];
  const running: Running[] = [];
  const halves: string[] = [];
  let samplerConfig = '';
  let asked: Readonly<Record<string, number>> = {};
  let targets: Server;
  let docker: Awaited<ReturnType<typeof dockerApi>>;

  const writing = (of: string): readonly Override[] => {
    const toFile = (name: string) => ({ path: file(of, name), flush_interval: '100ms' });
    const nop = defineExporter('nop', {});
    return [
      override(traces, defineExporter('file/traces', toFile('traces'))),
      override(metrics, defineExporter('file/metrics', toFile('metrics'))),
      override(logs, defineExporter('file/logs', toFile('logs'))),
      override(metadata, nop),
      override(meter, nop),
      override(batch, defineProcessor('batch', { timeout: '100ms' })),
    ];
  };
  const run = async (artifact: string, name: string, at: Ports, host: string, overrides: readonly Override[]) => {
    const all = [...writing(name), ...listening(at, host), ...overrides];
    const config = await configurationOf(artifact, production, all, at.own);
    running.push(await start(program!, join(folder, `${name}.yaml`), config, `${host}:${at.probe}`));
    return config;
  };
  const kept = (sampler: string) => {
    const text = complete(file(sampler, 'traces'));
    return text === '' ? [] : readTraces(text);
  };
  const calls = (sampler: string) =>
    pointsIn(file(sampler, 'metrics'), 'signoz_calls_total').reduce((total, { asInt }) => total + Number(asInt), 0);
  const total = (count: (of: string) => number, of: readonly string[]) => of.reduce((sum, one) => sum + count(one), 0);
  /** The result of the samplers' policies for whole traces. */
  const expected = () => {
    const policies = tailSamplingIn(samplerConfig)!;
    return readTraces(halves.join('\n')).filter((trace) => samplingPolicyOf(policies, trace) !== undefined);
  };
  /** Points of scraped metrics, wherever they arrived. */
  const arrived = (name: string) =>
    total((of) => pointsIn(file(of, 'metrics'), name).length, [...gateways, ...samplers]);

  beforeAll(async () => {
    const free = await freePorts(20);
    const ports = (): Ports => {
      const [grpc, http, probe, mine] = free.splice(0, 4) as [number, number, number, number];
      return { grpc, http, probe, own: mine };
    };
    // As in Swarm, all samplers have one port, each on its own address.
    const shared = ports();
    for (const [index, name] of samplers.entries()) {
      const at = { ...shared, own: index === 0 ? shared.own : ports().own };
      samplerConfig = await run('sampler-config.yaml', name, at, `127.0.0.${index + 1}`, [
        override(
          tailSampling,
          defineProcessor('tail_sampling', { ...own(tailSampling), decision_wait: '3s' } as never),
        ),
        override(
          spanMetrics,
          defineProcessor('signozspanmetrics/delta', {
            ...own(spanMetrics),
            metrics_exporter: 'file/metrics',
            metrics_flush_interval: '1s',
          } as never),
        ),
      ]);
    }
    const hostnames = samplers.map((_, index) => `127.0.0.${index + 1}:${shared.grpc}`);
    const places = gateways.map(ports);
    for (const [index, name] of gateways.entries()) {
      await run('otel-config.yaml', name, places[index]!, '127.0.0.1', [
        override(
          toSamplers,
          defineExporter('loadbalancing', { ...own(toSamplers), resolver: { static: { hostnames } } } as never),
        ),
      ]);
    }
    const hits: Record<string, number> = {};
    targets = createServer(({ url = '' }, response) => {
      hits[url] = (hits[url] ?? 0) + 1;
      response.setHeader('Content-Type', 'text/plain');
      const names = url === '/stack' ? [ofStack, 'uncatalogued_total'] : ['application_total'];
      response.end(names.map((name) => `# TYPE ${name} counter\n${name} ${hits[url]}\n`).join(''));
    });
    await new Promise<void>((resolve) => targets.listen(0, '127.0.0.1', () => resolve()));
    const { port } = targets.address() as AddressInfo;
    const labels = (path: string) => ({
      'signoz.io/scrape': 'true',
      'signoz.io/port': String(port),
      'signoz.io/path': path,
    });
    const inStack = { 'com.docker.stack.namespace': 'fluxer-signoz' };
    docker = await dockerApi([
      // In both networks, and still scraped once.
      {
        name: 'fluxer-signoz_caddy',
        labels: { ...labels('/stack'), ...inStack },
        networks: ['fluxer-signoz_backend', 'fluxer-otlp'],
      },
      { name: 'fluxer_api', labels: labels('/application'), networks: ['fluxer_internal', 'fluxer-otlp'] },
      {
        name: 'fluxer_worker',
        labels: { ...labels('/unlabelled'), 'signoz.io/scrape': 'false' },
        networks: ['fluxer-otlp'],
      },
    ]);
    const discovery = JSON.stringify(own(scraperTargets))
      .replaceAll('tcp://docker-socket-proxy:2375', `tcp://127.0.0.1:${docker.port}`)
      .replace('"scrape_interval":"60s"', '"scrape_interval":"1s"');
    await run('scraper-config.yaml', 'scraper', ports(), '127.0.0.1', [
      override(scraperTargets, defineReceiver('prometheus', JSON.parse(discovery))),
      override(
        scraperToGateways,
        defineExporter('otlp', { ...own(scraperToGateways), endpoint: `127.0.0.1:${places[0]!.grpc}` }),
      ),
    ]);
    const now = BigInt(Date.now() - 5_000) * 1_000_000n;
    for (const gateway of [0, 1] as const) {
      const body = half(gateway, now);
      halves.push(body);
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`http://127.0.0.1:${places[gateway]!.http}/v1/traces`, {
        method: 'POST',
        headers,
        body,
      });
      expect(answer.status).toBe(200);
    }
    const [first] = running as [Running];
    await first.until(() => total(calls, samplers) >= TRACES * SPANS, 'all spans are counted');
    await first.until(
      () => total((one) => kept(one).length, samplers) >= expected().length,
      'all traces are kept that are to be',
    );
    await first.until(() => arrived(ofStack) >= 3 && arrived('application_total') >= 3, 'targets are scraped');
    // From the scraper to the samplers, so that each forwards its data.
    for (const one of [...running].reverse()) await one.stop();
    asked = hits;
  }, 120_000);

  afterAll(() => {
    for (const one of running) one.kill();
    targets?.close();
    docker?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('spans of one trace that reach different gateways meet in one sampler, complete', () => {
    const found = samplers.map((one) => kept(one));
    const ids = found.map((all) => all.map(({ id }) => id));
    console.log(
      `${TRACES} traces, ${TRACES * SPANS} spans over two gateways; kept ${ids.map(({ length }) => length).join(' and ')} of them in two samplers; counted ${samplers.map(calls).join(' and ')} spans; scraped ${asked['/stack']} and ${asked['/application']} times`,
    );
    expect(ids[0]!.filter((id) => ids[1]!.includes(id))).toEqual([]);
    for (const all of ids) expect(all.length).toBeGreaterThan(0);
    const spans = found.flat().map(({ batches }) => batches.reduce((sum, one) => sum + one.spans.length, 0));
    expect(new Set(spans)).toEqual(new Set([SPANS]));
  });

  test('policies apply to whole traces: all failed, all slow, a tenth of the others', () => {
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).sort();
    const all = ids(samplers.flatMap(kept));
    expect(all).toEqual(ids(expected()));
    const others = all.length - SLOW - FAILED;
    expect(others).toBeGreaterThan(FAST / 20);
    expect(others).toBeLessThan(FAST / 5);
    // Neither half alone would show that.
    const sampling = tailSamplingIn(samplerConfig)!;
    const slow = sampling.policies!.find(({ type }) => type === 'latency')!;
    const bySlowness: typeof sampling = { ...sampling, policies: [slow] };
    const alone = halves
      .flatMap((one) => readTraces(one))
      .filter((one) => samplingPolicyOf(bySlowness, one) !== undefined);
    expect(alone).toEqual([]);
  });

  test('every span is counted once, before any is dropped, and no gateway counts', () => {
    expect(total(calls, samplers)).toBe(TRACES * SPANS);
    expect(total(calls, gateways)).toBe(0);
    for (const one of samplers) expect(calls(one)).toBeGreaterThan(0);
  });

  test('each target is only scraped by the scraper, once each time, and everything arrives', () => {
    expect(Object.keys(asked).sort()).toEqual(['/application', '/stack']);
    expect(arrived(ofStack)).toBe(asked['/stack']);
    expect(arrived('application_total')).toBe(asked['/application']);
    expect(arrived('uncatalogued_total')).toBe(0);
  });
});
