import type { Code } from './codes.ts';

/** Errors that foretell what the collector says of a configuration when it loads, validates and builds it. */
export const foretold = [
  'collector-config/invalid-id',
  'collector-config/unknown-type',
  'collector-config/repeated-component',
  'collector-config/wrong-place',
  'collector-config/signal-mismatch',
  'collector-config/empty-pipeline',
  'collector-config/connector-one-end',
  'collector-config/connector-signals',
  'collector-config/cycle',
  'collector-config/unknown-field',
  'collector-config/missing-field',
  'collector-config/invalid-value',
  'collector-config/out-of-range',
  'collector-config/deprecated-field',
  'collector-config/order',
  'collector-config/duplicate-name',
  'collector-config/variable-form',
  'collector-config/defaults-refused',
  'collector-config/expression',
  'collector-config/ottl-syntax',
  'collector-config/ottl-name',
  'collector-config/ottl-argument',
  'collector-config/unreadable',
] as const satisfies readonly Code[];

/** What the collector finds out only while it runs. */
const later: readonly string[] = [
  'collector-config/endpoint-form',
  'collector-config/port-collision',
  'collector-config/span-metrics-exporter',
] satisfies Code[];

/** Whether the collector, when it builds a configuration, would have refused it for what an error of ours says. */
export function isSeenByTheCollector(code: string): boolean {
  return !later.includes(code);
}
