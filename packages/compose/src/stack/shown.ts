import {
  type Harmless,
  isObject,
  type Json,
  type JsonObject,
  keepSecret,
  type Lookup,
  shownBeside,
} from '@signoz-as-code/core';
import { variablesIn } from '../dollar.ts';
import { ownerLabel, waveLabel } from '../labels.ts';
import { afterSubstitution, type ServiceState, type SwarmState } from './state.ts';

/**
 * Fields of a service that may be shown whatever their value. A variable, an argument, a label, a driver's option or a
 * file's content may be a secret under any name; only the values in generated/ are known to be harmless.
 */
const service: { readonly [Field in keyof ServiceState]?: Harmless } = {
  image: 'plain',
  mode: 'plain',
  replicas: 'plain',
  hostname: 'plain',
  user: 'plain',
  init: 'plain',
  configs: 'plain',
  secrets: 'plain',
  volumes: {
    '*': { type: 'plain', source: 'plain', readOnly: 'plain', propagation: 'plain', driver: 'plain' },
  },
  networks: 'plain',
  ports: 'plain',
  healthcheck: { interval: 'plain', timeout: 'plain', startPeriod: 'plain', retries: 'plain' },
  ulimits: 'plain',
  capAdd: 'plain',
  capDrop: 'plain',
  stopGracePeriod: 'plain',
  logging: { driver: 'plain' },
  limits: 'plain',
  reservations: 'plain',
  restartPolicy: 'plain',
  updatePolicy: 'plain',
  rollbackPolicy: 'plain',
  endpointMode: 'plain',
  constraints: 'plain',
  preferences: 'plain',
  maxPerNode: 'plain',
  labels: { [ownerLabel]: 'plain', [waveLabel]: 'plain' },
  beyond: {
    dns: 'plain',
    dns_opt: 'plain',
    dns_search: 'plain',
    extra_hosts: 'plain',
    group_add: 'plain',
    oom_score_adj: 'plain',
    pids_limit: 'plain',
    start_interval: 'plain',
    stop_signal: 'plain',
    sysctls: 'plain',
    working_dir: 'plain',
  },
  rollout: 'plain',
};
const harmless: Harmless = {
  services: { '*': service },
  networks: { '*': { driver: 'plain' } },
  // For a collector: names of its components.
  configs: { '*': { service: { extensions: 'plain', pipelines: 'plain' } } },
};

/** A stack as plans show and keep it. */
export interface ShownStack {
  /** The wanted stack: a value from this machine's environment is shown by the name of its variable. */
  readonly wanted: SwarmState;
  /** The live stack, with placeholders for everything that is not known to be harmless. */
  readonly live: (state: Partial<SwarmState>) => Json;
}

/** How the stack that `stated` wants is shown, with the environment `lookup`. */
export function shownStack(
  stated: SwarmState,
  lookup: Lookup,
  configs: Readonly<Record<string, Json>> = {},
): ShownStack {
  const [written, actual, inGit] = [
    stated,
    { ...afterSubstitution(stated, lookup), configs },
    { ...afterSubstitution(stated, () => undefined), configs },
  ] as unknown as [Json, Json, Json];
  const given = new Map<string, Json>();
  shownBeside(actual, inGit, harmless, (value, path) => {
    const names = variablesIn(String(at(written, path)));
    for (const name of names) keepSecret(lookup(name) ?? '', name);
    given.set(String(value), { $secret: names.join(' and ') });
    return value;
  });
  const byName = (node: Json): Json => {
    if (typeof node === 'string') return given.get(node) ?? node;
    if (Array.isArray(node)) return node.map(byName);
    if (!isObject(node)) return node;
    return Object.fromEntries(Object.entries(node as JsonObject).map(([name, inner]) => [name, byName(inner)]));
  };
  return {
    wanted: byName(actual) as unknown as SwarmState,
    live: (state) => byName(shownBeside(state as Json, actual, harmless)),
  };
}

function at(value: Json, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], value);
}
