import { setTimeout } from 'node:timers/promises';
import { dockerClient } from '@signoz-as-code/compose/live';
import { printable, readEnvironment, readProject } from '@signoz-as-code/core';
import { checkNames, examine, type NamedFinding } from '@signoz-as-code/doctor';
import { type InEffect, inEffect, isOtherwise, toldOf } from '@signoz-as-code/engine/effective';
import { findRoot } from '@signoz-as-code/engine/root';
import { secretLookup } from '@signoz-as-code/engine/secrets';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import type { Endpoints } from '@signoz-as-code/platform';
import { asker } from '@signoz-as-code/probe';
import { createColors } from 'picocolors';
import { exit } from '../exit.ts';
import { type Io, useColor } from '../io.ts';

export interface DoctorOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
  readonly otlpHttp?: string;
  readonly otlpGrpc?: string;
  readonly traceUrl?: string;
  /** Names of the checks to make; all when absent. */
  readonly only?: readonly string[];
  /** Seconds that telemetry may take to arrive. */
  readonly arrival: number;
}

/** Looks for what is known to go wrong and says how to mend it. Changes nothing; sends marked telemetry. */
export async function doctor(options: DoctorOptions, io: Io): Promise<number> {
  const unknown = (options.only ?? []).filter((name) => !checkNames.includes(name));
  if (unknown.length > 0) throw new UsageError(`--only ${unknown.join(', ')}: the checks are ${checkNames.join(', ')}`);
  const root = findRoot(io.cwd);
  const environment = options.environment ?? (await readProject(root)).defaultEnvironment;
  const about = await readEnvironment<Endpoints>(root, environment);
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
              (await inEffect({ root, environment, endpoints, secrets, docker })).map((one) => ({
                collector: one.collector,
                state: stateOf(one),
                detail: toldOf(one).join(' ').replaceAll(/\s+/g, ' '),
              })),
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
  io.out(
    options.format === 'json'
      ? `${JSON.stringify({ environment, findings }, null, 2)}\n`
      : text(findings, useColor(io, io.outIsTerminal)),
  );
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

function text(findings: readonly NamedFinding[], color: boolean): string {
  const c = createColors(color);
  const signs = { ok: c.green('✓'), warning: c.yellow('!'), failed: c.red('✗'), skipped: c.dim('○') };
  // Queries, names of hosts and lines of logs are anybody's.
  const lines = findings.flatMap(({ verdict, title, detail, mend }) => [
    `${signs[verdict]} ${title}: ${verdict === 'skipped' ? c.dim(`skipped, ${printable(detail)}`) : printable(detail)}`,
    ...(mend === undefined ? [] : [`    ${c.dim('mend:')} ${printable(mend)}`]),
  ]);
  const counts = (['ok', 'warning', 'failed', 'skipped'] as const)
    .map((verdict) => ({ verdict, count: findings.filter((finding) => finding.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdict}`);
  return `${[...lines, '', counts.join(', ')].join('\n')}\n`;
}
