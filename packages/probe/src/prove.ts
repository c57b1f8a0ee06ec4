import { countForm, fields } from '@signoz-as-code/core';
import { databases } from '@signoz-as-code/platform';
import type { Ask } from './ask.ts';
import { type Marker, markerAttribute, proofName, type Signal, signals } from './marker.ts';

/** How often a marker is in ClickHouse, by signal. Tables of the schema of v0.129.12. */
const queries: Readonly<Record<Signal, string>> = {
  traces: `SELECT count() AS found FROM ${databases.traces}.distributed_signoz_index_v3 WHERE trace_id = {marker:String}`,
  metrics: `SELECT count() AS found FROM ${databases.metrics}.distributed_samples_v4 WHERE metric_name = '${proofName}' AND fingerprint GLOBAL IN (SELECT fingerprint FROM ${databases.metrics}.distributed_time_series_v4 WHERE metric_name = '${proofName}' AND JSONExtractString(labels, '${markerAttribute}') = {marker:String})`,
  logs: `SELECT count() AS found FROM ${databases.logs}.distributed_logs_v2 WHERE trace_id = {marker:String}`,
};

/** The signals of a marker that are not in ClickHouse yet. */
export async function missing(ask: Ask, marker: Marker, among: readonly Signal[] = signals): Promise<Signal[]> {
  const found = await Promise.all(
    among.map(async (signal) => {
      const [row] = await ask(queries[signal], fields({ found: countForm }), { marker: marker.trace });
      if (row === undefined) throw new Error('ClickHouse gave no number for a count');
      return Number(row.found);
    }),
  );
  return among.filter((_, index) => found[index] === 0);
}

export interface Patience {
  /** Milliseconds. */
  readonly limit: number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly clock: () => number;
}

const POLL_MS = 1_000;

/** Waits until all signals of a marker have arrived, and returns those that had not in time. */
export async function awaitArrival(ask: Ask, marker: Marker, patience: Patience): Promise<Signal[]> {
  const began = patience.clock();
  let left: Signal[] = [...signals];
  for (;;) {
    left = await missing(ask, marker, left);
    if (left.length === 0 || patience.clock() - began >= patience.limit) return left;
    await patience.wait(POLL_MS);
  }
}
