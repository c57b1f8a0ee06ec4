import type { Code } from './codes.ts';

/** Errors that predict what the collector reports when it loads, validates and builds a configuration. */
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

/** Problems that the collector only finds while it runs. */
const later: readonly string[] = [
  'collector-config/endpoint-form',
  'collector-config/port-collision',
  'collector-config/span-metrics-exporter',
] satisfies Code[];

/**
 * Whether the collector would have refused the configuration, when building it, for the problem that one of our errors
 * reports.
 */
export function isSeenByTheCollector(code: string): boolean {
  return !later.includes(code);
}
