import { type Json, type Lookup, sortedMap } from '@signoz-as-code/core';
import { substituted } from './dollar.ts';
import { settingsLabel } from './labels.ts';
import type { ComposeFile, Quantity, Service } from './schema/compose.generated.ts';

/** What is compared of a service, the same from a stack file and from a swarm. The rest is in a hash. */
export interface ServiceState {
  readonly image: string;
  readonly mode: string;
  /** Tasks at a time; null for a global service. */
  readonly replicas: number | null;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Where it is mounted, and the name of what. */
  readonly configs: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** `443/tcp on 443 (host)`, sorted. */
  readonly ports: readonly string[];
  readonly limits: { readonly cpus: number; readonly memoryMiB: number };
  readonly constraints: readonly string[];
  /** The value of the label {@link settingsLabel}: a hash of everything else; empty when there is none. */
  readonly otherSettings: string;
}

/** The spec of the resource `stack/<name>`: its services by name, and where its file is. */
export interface StackState {
  /** compose.yaml, from the project's root. Not part of the comparison. */
  readonly file: string;
  /** As in the file, before Docker's substitution. */
  readonly services: Readonly<Record<string, ServiceState>>;
}

/** The services of a stack file, before substitution. */
export function servicesOf(compose: Pick<ComposeFile, 'services' | 'configs'>): Readonly<Record<string, ServiceState>> {
  return sortedMap(
    Object.fromEntries(Object.entries(compose.services).map(([name, service]) => [name, serviceOf(service, compose)])),
  );
}

function serviceOf(service: Service, { configs }: Pick<ComposeFile, 'configs'>): ServiceState {
  const { deploy } = service;
  const mode = deploy.mode ?? 'replicated';
  return {
    image: service.image,
    mode,
    replicas: mode === 'global' ? null : (deploy.replicas ?? 1),
    entrypoint: service.entrypoint ?? [],
    command: service.command ?? [],
    environment: sortedMap(service.environment ?? {}),
    configs: sortedMap(
      Object.fromEntries(
        (service.configs ?? []).map(({ source, target }) => [target, configs[source]?.name ?? source]),
      ),
    ),
    secrets: sortedMap(Object.fromEntries((service.secrets ?? []).map(({ source, target }) => [target, source]))),
    ports: (service.ports ?? []).map(portText).sort(),
    limits: limitsOf(deploy.resources.limits),
    constraints: [...(deploy.placement?.constraints ?? [])].sort(),
    otherSettings: deploy.labels?.[settingsLabel] ?? '',
  };
}

/** How a published port is told: `443/tcp on 443 (host)`. */
export function portText(port: {
  readonly target: number;
  readonly published: number;
  readonly protocol: string;
  readonly mode: string;
}): string {
  return `${port.target}/${port.protocol} on ${port.published} (${port.mode})`;
}

function limitsOf({ cpus, memory }: Quantity): ServiceState['limits'] {
  return { cpus: Number(cpus), memoryMiB: Number(memory.slice(0, -1)) * (memory.endsWith('G') ? 1024 : 1) };
}

/** The services as Docker makes them where the environment is `lookup`: what the swarm then shows. */
export function afterSubstitution(
  services: Readonly<Record<string, ServiceState>>,
  lookup: Lookup,
): { readonly services: Json } {
  const visit = (value: unknown): Json => {
    if (typeof value === 'string') return substituted(value, lookup);
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)]));
    return value as Json;
  };
  return { services: visit(services) };
}
