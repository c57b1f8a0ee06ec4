import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import health from '../../cli/test/fixtures/platform/packages/collector-config/definitions/extensions/health-check.ts';
import otlp from '../../cli/test/fixtures/platform/packages/collector-config/definitions/receivers/otlp.ts';
import { catalogue } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { concern } from '../src/concern.ts';
import { defineExtension, defineReceiver, type Override, override, overriding } from '../src/index.ts';
import { built, type Files } from './support.ts';

/** The addresses of a tested collector: no other machine can reach them. */
export interface Ports {
  readonly grpc: number;
  readonly http: number;
  readonly probe: number;
  readonly own: number;
}

/** An address of loopback: all of 127/8 are this machine, so that two collectors can have the same port. */
export function listening({ grpc, http, probe }: Ports, host = '127.0.0.1'): readonly Override[] {
  const protocols = { grpc: { endpoint: `${host}:${grpc}` }, http: { endpoint: `${host}:${http}` } };
  return [
    override(otlp, defineReceiver('otlp', { protocols })),
    override(health, defineExtension('health_check', { endpoint: `${host}:${probe}` })),
  ];
}

/**
 * The configuration of a collector of this platform with some components replaced, and another address for its own
 * metrics.
 */
export async function configurationOf(
  artifact: string,
  environment: Environment,
  overrides: readonly Override[],
  own: number,
): Promise<string> {
  const files: Record<string, Files[string]> = {};
  const root = join(import.meta.dirname, '../../cli/test/fixtures/platform/packages/collector-config/definitions');
  for (const path of globSync('**/*.ts', { cwd: root }).filter((one) => !/(^|\/)_/.test(one))) {
    files[path] = ((await import(join(root, path))) as { default: Definition }).default;
  }
  const artifacts = concern(catalogue).compile(overriding(built(files, environment), overrides), () => undefined, {
    project: 'fluxer',
    environment: environment.name,
  });
  const { content } = artifacts.find(({ path }) => path === artifact)!;
  return content.replaceAll('8888', String(own));
}

export interface Running {
  /**
   * Waits until a condition holds; throws with the end of the collector's log when it ends before, or after a minute.
   */
  readonly until: (condition: () => boolean | Promise<boolean>, what?: string) => Promise<void>;
  /** Lets it send its pending data, and waits until it has ended. */
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
}

/** Starts the real collector with a configuration; resolves when its health check succeeds. */
export async function start(program: string, path: string, config: string, probe: string): Promise<Running> {
  writeFileSync(path, config);
  const collector = spawnCollector(program, ['run', path]);
  await collector.until(() => answers(probe));
  return collector;
}

/** Whether a collector's health check succeeds. */
export async function answers(probe: string): Promise<boolean> {
  return (await fetch(`http://${probe}/`).catch(() => undefined))?.ok === true;
}

/** Starts collector-check with arguments; it ends with its standard input. */
export function spawnCollector(program: string, command: readonly string[]): Running {
  const collector: ChildProcess = spawn(program, command, { stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => collector.once('exit', () => resolve()));
  let log = '';
  collector.stderr!.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  return {
    until: async (condition, what = 'it does as it should') => {
      for (let attempt = 0; attempt < 600; attempt += 1) {
        if (await condition()) return;
        if (collector.exitCode !== null) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(
        `it did not come to this: ${what}; the log of ${command.join(' ')} ends with\n${log.slice(-2000)}`,
      );
    },
    kill: () => collector.kill('SIGKILL'),
    stop: async () => {
      collector.stdin!.end();
      await ended;
    },
  };
}

/** The complete lines of a file: the last may still be written. */
export function complete(path: string): string {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

export interface Point {
  readonly asInt?: string;
  readonly asDouble?: number;
  readonly attributes?: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

interface Metrics {
  readonly resourceMetrics: readonly {
    readonly scopeMetrics: readonly {
      readonly metrics: readonly { readonly name: string; readonly sum?: { readonly dataPoints: readonly Point[] } }[];
    }[];
  }[];
}

/** The points of a sum in a file of metrics. */
export function pointsIn(path: string, metric: string): readonly Point[] {
  return complete(path)
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => (JSON.parse(line) as Metrics).resourceMetrics)
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
    .filter(({ name }) => name === metric)
    .flatMap(({ sum }) => sum?.dataPoints ?? []);
}

/** A random id, the same in every run. */
export function hex(seed: number, digits: number): string {
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
