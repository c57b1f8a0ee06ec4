import { setTimeout } from 'node:timers/promises';
import { printable, readProject, type Style } from '@signoz-as-code/core';
import type { NamedFinding } from '@signoz-as-code/doctor';
import { describeEffective, type InEffect, inEffect, isOtherwise } from '@signoz-as-code/engine/effective';
import { readDesired } from '@signoz-as-code/engine/live';
import { findRoot } from '@signoz-as-code/engine/root';
import { secretLookup } from '@signoz-as-code/engine/secrets';
import type { Endpoints } from '@signoz-as-code/platform';
import { asker } from '@signoz-as-code/probe';
import { Option } from 'commander';
import { createColors } from 'picocolors';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import { type Io, styleOf } from '../io.ts';
import { notHttp } from '../mistakes.ts';
import { environment, format, waiting } from '../options.ts';

export interface DoctorOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
  readonly otlpHttp?: string;
  readonly otlpGrpc?: string;
  readonly traceUrl?: string;
  /** The names of the checks to run; all when absent. */
  readonly only?: readonly string[];
  /** How many seconds telemetry may take to arrive. */
  readonly arrival: number;
}

/** Runs health checks and suggests fixes. Changes nothing, but sends marked telemetry. */
export async function doctor(options: DoctorOptions, io: Io): Promise<number> {
  const [{ examine }, { dockerClient }] = await Promise.all([
    import('@signoz-as-code/doctor'),
    import('@signoz-as-code/compose/live'),
  ]);
  const root = findRoot(io.cwd);
  const environment = options.environment ?? (await readProject(root)).defaultEnvironment;
  const { about } = await readDesired(root, environment);
  const secrets = secretLookup(root, environment, io.env);
  const endpoints = withOtlp(about.endpoints, options);
  const told = io.progress();
  told.step('looking …');
  let findings: readonly NamedFinding[];
  try {
    const docker = endpoints.swarm === undefined ? undefined : dockerClient(endpoints.swarm.context);
    const patient = {
      endpoints,
      secrets,
      versions: about.versions,
      ask: asker(endpoints, secrets),
      docker,
      configurations:
        docker === undefined
          ? undefined
          : async () =>
              (await inEffect({ root, environment, endpoints, versions: about.versions, secrets, docker })).map(
                (one) => ({
                  collector: one.collector,
                  state: stateOf(one),
                  detail: describeEffective(one).join(' ').replaceAll(/\s+/g, ' '),
                }),
              ),
      traceUrl: options.traceUrl,
      arrival: options.arrival * 1000,
      wait: (milliseconds: number) => setTimeout(milliseconds),
      clock: () => performance.now(),
      now: () => Date.now(),
    };
    findings = await examine(patient, options.only);
  } finally {
    told.end();
  }
  const style = styleOf(io, 'out');
  if (options.format === 'json') writeJson(io, 'doctor', { environment, findings });
  else io.out(text(findings, style), style);
  return findings.some(({ verdict }) => verdict === 'failed') ? exit.error : exit.ok;
}

function stateOf(one: InEffect): 'as-generated' | 'no-op' | 'differs' | 'not-seen' {
  if (one.result === undefined) return 'not-seen';
  if (one.result.state === 'no-op') return 'no-op';
  return isOtherwise(one) ? 'differs' : 'as-generated';
}

function withOtlp(endpoints: Endpoints, { otlpHttp, otlpGrpc }: DoctorOptions): Endpoints {
  const http = otlpHttp ?? endpoints.otlp?.http;
  if (http === undefined) return endpoints;
  const grpc = otlpGrpc ?? endpoints.otlp?.grpc;
  return { ...endpoints, otlp: grpc === undefined ? { http } : { http, grpc } };
}

function text(findings: readonly NamedFinding[], { color }: Style): string {
  const c = createColors(color);
  const signs = { ok: c.green('✓'), warning: c.yellow('!'), failed: c.red('✗'), skipped: c.dim('○') };
  // Queries, host names and log lines come from outside.
  const lines = findings.flatMap(({ verdict, title, detail, fix }) => [
    `${signs[verdict]} ${printable(title)}: ${verdict === 'skipped' ? c.dim(`skipped, ${printable(detail)}`) : printable(detail)}`,
    ...(fix === undefined ? [] : [`    ${c.dim('fix:')} ${printable(fix)}`]),
  ]);
  const counts = (['ok', 'warning', 'failed', 'skipped'] as const)
    .map((verdict) => ({ verdict, count: findings.filter((finding) => finding.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdict}`);
  return `${[...lines, '', counts.join(', ')].join('\n')}\n`;
}

export default {
  examples: [
    'signoz-as-code doctor',
    'signoz-as-code doctor -e production --format json',
    'signoz-as-code doctor --trace-url https://api.example.com/health   # does it continue a trace?',
  ],
  with: (made) =>
    made
      .addOption(environment())
      .addOption(format(['text', 'json']))
      .option('--otlp-http <url>', 'where telemetry is sent over OTLP/HTTP, like http://otel-collector:4318')
      .option('--otlp-grpc <url>', 'where telemetry is sent over OTLP/gRPC, like http://otel-collector:4317')
      .option('--trace-url <url>', 'an endpoint of an instrumented service, which is called with a new trace')
      .addOption(
        new Option('--only <check>', 'run only this check (repeatable)').argParser<string[]>((value, before = []) => [
          ...before,
          value,
        ]),
      )
      .option('--arrival <seconds>', 'how long telemetry may take to arrive in ClickHouse', waiting, 60),
  mistakes: async (_io, { only = [], otlpHttp, otlpGrpc, traceUrl }: DoctorOptions) => {
    const { checkNames } = await import('@signoz-as-code/doctor');
    const unknown = only.filter((name) => !checkNames.includes(name));
    return [
      ...(unknown.length === 0 ? [] : [`--only ${unknown.join(', ')}: the checks are ${checkNames.join(', ')}`]),
      ...notHttp('--otlp-http', otlpHttp),
      ...notHttp('--otlp-grpc', otlpGrpc),
      ...notHttp('--trace-url', traceUrl),
    ];
  },
  run: (io, options: DoctorOptions) => doctor(options, io),
} satisfies CommandDefinition;
