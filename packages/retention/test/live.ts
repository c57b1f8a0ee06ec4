import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClickHouseClient, createClient } from '@clickhouse/client';
import {
  type ApplyReport,
  applyPlan,
  type Definition,
  type Journal,
  makePlan,
  type Planned,
  type Resource,
} from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { type Sandbox, type SandboxOptions, startSandbox } from '@signoz-as-code/sandbox';
import { expect } from 'vitest';
import { defineRetention, type RetentionSpec } from '../src/index.ts';
import { live as retention } from '../src/live.ts';
import { contextFor, environmentNamed, owner, resourcesOf } from './platform.ts';

/** A sandbox with its ClickHouse and SigNoz, and plan and apply on it. */
export interface LiveSide {
  readonly sandbox: Sandbox;
  readonly run: (sql: string) => Promise<unknown>;
  readonly rows: <Row>(sql: string) => Promise<Row[]>;
  readonly value: (sql: string) => Promise<unknown>;
  readonly planned: (resources: readonly Resource[], prune?: ReadonlySet<string>) => Promise<Planned>;
  /** Plans, applies through core, and returns both results. */
  readonly apply: (
    resources: readonly Resource[],
  ) => Promise<{ readonly planned: Planned; readonly report: ApplyReport }>;
  /** {@link apply}; everything must be verified, and the next plan must be empty. */
  readonly applied: (resources: readonly Resource[]) => Promise<Planned>;
  /** A request to SigNoz. */
  readonly signoz: (method: string, path: string, body?: object) => Promise<Record<string, unknown>>;
  readonly stop: () => Promise<void>;
}

export async function startLive(options: Omit<SandboxOptions, 'directory'> = {}): Promise<LiveSide> {
  const directory = mkdtempSync(join(tmpdir(), 'retention-'));
  const sandbox = await startSandbox({ directory, ...options });
  const client: ClickHouseClient = createClient({ url: sandbox.clickhouse.url });
  await sandbox.ready();
  const rows = async <Row>(query: string): Promise<Row[]> =>
    (await client.query({ query, format: 'JSONEachRow' })).json();
  const planned = (resources: readonly Resource[], prune?: ReadonlySet<string>): Promise<Planned> => {
    const context = contextFor(sandbox.clickhouse.url, resources, undefined, sandbox.signoz);
    return makePlan({
      owner,
      resources,
      providers: retention.providers(context),
      ...(prune === undefined ? {} : { prune }),
    });
  };
  const apply = async (resources: readonly Resource[]) => {
    const made = await planned(resources);
    expect(made.plan.obstacles).toEqual([]);
    return { planned: made, report: await applyPlan(made, { journal }) };
  };
  return {
    sandbox,
    run: (query) => client.command({ query }),
    rows,
    value: async (query) => Object.values((await rows<object>(query))[0] ?? {})[0],
    planned,
    apply,
    applied: async (resources) => {
      const done = await apply(resources);
      expect(done.report.outcomes.filter(({ result }) => result !== 'verified')).toEqual([]);
      expect((await planned(resources)).plan.changes).toEqual([]);
      return done.planned;
    },
    signoz: async (method, path, body) => {
      const response = await fetch(`${sandbox.signoz.url}${path}`, {
        method,
        headers: { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${response.status} ${text}`);
      return JSON.parse(text) as Record<string, unknown>;
    },
    stop: async () => {
      await client.close();
      await sandbox.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** These tests are never killed in between. */
export const journal: Journal = {
  begin: async () => undefined,
  end: async () => undefined,
  unfinished: async () => [],
} as unknown as Journal;

/** The resources of one definition, in an environment with a cold volume. */
export function resourcesFor(spec: RetentionSpec, changes: Partial<Environment> = {}): readonly Resource[] {
  const local = environmentNamed('local');
  return resourcesOf(
    { ...local, clickhouse: { ...local.clickhouse, cold: { type: 'local', path: '/mnt/cold' } }, ...changes },
    { one: defineRetention(spec as never) as Definition },
  );
}
