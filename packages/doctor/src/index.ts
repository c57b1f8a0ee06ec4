import { messageOf } from '@signoz-as-code/core';
import { OtherVersionError } from '@signoz-as-code/signoz-client';
import type { Check, Finding, Patient } from './check.ts';
import { clocks, disk, longQueries, replication, systemLogs } from './checks/clickhouse.ts';
import { configuration } from './checks/configuration.ts';
import { DIFFERENT_VERSIONS, openPorts, schema, signozHealth, signozVersion } from './checks/reach.ts';
import { collectorLogs, tasks } from './checks/swarm.ts';
import { otlpGrpc, otlpHttp, traceContext } from './checks/telemetry.ts';

export type { Patient } from './check.ts';

/** In the order of their dependencies. */
const checks: readonly Check[] = [
  tasks,
  openPorts,
  signozHealth,
  signozVersion,
  schema,
  configuration,
  collectorLogs,
  otlpHttp,
  otlpGrpc,
  traceContext,
  clocks,
  longQueries,
  replication,
  disk,
  systemLogs,
];

export interface NamedFinding extends Finding {
  readonly check: string;
  readonly title: string;
}

/** The names of the checks. */
export const checkNames: readonly string[] = checks.map(({ name }) => name);

/** Runs every check, or the named ones; a check that cannot run has failed, with the reason. */
export async function examine(patient: Patient, only = checkNames): Promise<readonly NamedFinding[]> {
  const chosen = checks.filter(({ name }) => only.includes(name));
  return Promise.all(
    chosen.map(async ({ name, title, run }): Promise<NamedFinding> => {
      try {
        return { check: name, title, ...(await run(patient)) };
      } catch (error) {
        return {
          check: name,
          title,
          verdict: 'failed',
          detail: `it could not be looked at: ${reason(error)}`,
          fix:
            error instanceof OtherVersionError
              ? DIFFERENT_VERSIONS
              : 'see that what it asks can be reached from here, with the right credentials',
        };
      }
    }),
  );
}

/** `fetch` hides what happened in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.message === 'fetch failed'
    ? reason(error.cause)
    : messageOf(error) || error.name;
}
