import { canonicalJson } from '@signoz-as-code/core';
import { type Docker, words } from '../engine/docker.ts';
import type { LiveNetwork, LiveService } from '../engine/inspect.ts';
import { readVolumes } from '../leftover/live.ts';
import { type Mount, madeBy, type SwarmState } from './state.ts';

/** Throws when a service of the stack would overwrite a foreign one. */
export function requireRoom(stack: string, names: readonly string[], foreign: readonly LiveService[]): void {
  const taken = foreign.filter(({ name }) => names.includes(name)).map(({ name }) => `${stack}_${name}`);
  if (taken.length === 0) return;
  throw new Error(
    `${taken.join(', ')}: not deployed by this project, and the stack would overwrite it. Remove or rename it`,
  );
}

/** Throws when a network exists with other properties: Docker silently leaves it unchanged. */
export function requireNetworks(wanted: SwarmState['networks'], live: readonly LiveNetwork[]): void {
  const different = live.filter(({ name, state }) => {
    const next = wanted[name];
    return next !== undefined && canonicalJson(next) !== canonicalJson(state);
  });
  if (different.length === 0) return;
  throw new Error(
    `${different.map(({ name }) => name).join(', ')}: the network is there with other properties, and Docker cannot change those. Remove the services in it and then \`docker network rm\` it, or take the change back`,
  );
}

/**
 * Throws when a volume with changed settings already exists: Docker silently keeps using it. Docker only shows volumes
 * of its own node.
 */
export async function requireVolumes(
  docker: Docker,
  before: SwarmState['services'],
  after: SwarmState['services'],
): Promise<void> {
  const changed = new Map<string, Mount>();
  for (const [name, { volumes }] of Object.entries(after)) {
    for (const [target, mount] of Object.entries(volumes)) {
      if (mount.type !== 'volume') continue;
      const old = before[name]?.volumes[target];
      const was = old?.source === mount.source ? old : madeBy();
      if (!isMadeAlike(was, mount)) changed.set(mount.source, mount);
    }
  }
  if (changed.size === 0) return;
  const there = words(await docker(['volume', 'ls', '--format', '{{.Name}}'])).filter((name) => changed.has(name));
  const different = (await readVolumes(docker, there)).filter(
    ({ name, driver, options }) => !isMadeAlike(madeBy(driver, options), changed.get(name) ?? madeBy()),
  );
  if (different.length === 0) return;
  throw new Error(
    `${different.map(({ name }) => name).join(', ')}: the volume is there with another driver or other options, and Docker cannot change those. Move what is in it, remove the service that mounts it and then \`docker volume rm\` it on its node, or take the change back`,
  );
}

function isMadeAlike(a: ReturnType<typeof madeBy>, b: ReturnType<typeof madeBy>): boolean {
  return a.driver === b.driver && canonicalJson(a.driverOptions) === canonicalJson(b.driverOptions);
}

/** Throws when the swarm lacks a secret, before anything is deployed. */
export function requireSecrets(services: SwarmState['services'], there: readonly string[]): void {
  const missing = missingSecrets(services, there);
  if (missing.length > 0) throw new Error(missing.map((name) => `${name}: ${secretMend(name)}`).join('\n'));
}

/** The secrets that services mount and the swarm does not have. */
export function missingSecrets(services: SwarmState['services'], there: readonly string[]): string[] {
  const needed = Object.values(services).flatMap(({ secrets }) => Object.values(secrets).map(({ name }) => name));
  return [...new Set(needed)].filter((name) => !there.includes(name)).sort();
}

/** How to make a missing secret. */
export function secretMend(name: string): string {
  return `the swarm has no such secret; make it with \`printf %s "$VALUE" | docker secret create ${name} -\``;
}
