import { type Changes, changed } from '@signoz-as-code/core';
import logs from './logs.ts';
import metrics from './metrics.ts';
import topEndpoints from './top-endpoints.ts';
import traces from './traces.ts';

const preset = {
  logs,
  metrics,
  'top-endpoints': topEndpoints,
  traces,
};

/**
 * How long traces, metrics and logs are kept (`retention` of the environment), and calls by endpoint in their own
 * table. Changed by name: `signozRetention({ 'top-endpoints': false })`. Throws an Error when a change names something
 * that does not exist.
 */
export function signozRetention(changes: Changes<typeof preset> = {}): typeof preset {
  return changed(preset, changes);
}
