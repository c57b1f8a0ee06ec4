import type { Docker } from '@signoz-as-code/compose/live';
import type { Lookup, Versions } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import type { Ask } from '@signoz-as-code/probe';

type Verdict = 'ok' | 'warning' | 'failed' | 'skipped';

/** The finding of a check: one line, and what to do where something is wrong. */
export interface Finding {
  readonly verdict: Verdict;
  readonly detail: string;
  readonly fix?: string;
}

/** The context of checks. */
export interface Patient {
  readonly endpoints: Endpoints;
  readonly secrets: Lookup;
  /** The versions of the environment in generated/. */
  readonly versions?: Versions | undefined;
  /** Undefined where the environment has no ClickHouse. */
  readonly ask: Ask | undefined;
  /** Undefined where the environment has no swarm. */
  readonly docker: Docker | undefined;
  /**
   * The running collector configurations that SigNoz may change, compared with generated/. Undefined where the
   * environment has no swarm.
   */
  readonly configurations:
    | (() => Promise<
        readonly {
          readonly collector: string;
          readonly state: 'as-generated' | 'no-op' | 'differs' | 'not-seen';
          readonly detail: string;
        }[]
      >)
    | undefined;
  /** An endpoint of an instrumented service, to test whether it continues a trace. */
  readonly traceUrl: string | undefined;
  /** How long telemetry may take to arrive, in milliseconds. */
  readonly arrival: number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since an arbitrary moment. */
  readonly clock: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Check {
  readonly name: string;
  readonly title: string;
  readonly run: (patient: Patient) => Promise<Finding>;
}

export function ok(detail: string): Finding {
  return { verdict: 'ok', detail };
}

export function failed(detail: string, fix: string): Finding {
  return { verdict: 'failed', detail, fix };
}

export function warning(detail: string, fix: string): Finding {
  return { verdict: 'warning', detail, fix };
}

export function skipped(detail: string): Finding {
  return { verdict: 'skipped', detail };
}

export const noClickHouse = skipped('the environment names no ClickHouse (live.clickhouse)');
export const noSwarm = skipped('needs a swarm, and the environment has none (live.swarm)');
