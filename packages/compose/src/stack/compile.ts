import {
  type Artifact,
  type Defined,
  type Definitions,
  DiagnosticsError,
  type OtherArtifacts,
  type Owner,
  sortedMap,
} from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { codes } from '../codes.ts';
import type { ConfigSpec } from '../config/define.ts';
import { composeFile, configPath, configText } from '../config/formats.ts';
import { configName, ownerLabel, ownerMark } from '../labels.ts';
import type { ComposeFile, FileMount, Service } from '../schema/compose.generated.ts';
import type { ConfigMount, SecretMount, ServiceSpec } from '../service/define.ts';
import { allConfigs, allServices, type NamedService, stacks } from '../service/named.ts';
import { yamlText } from '../yaml.ts';
import type { StackSpec } from './define.ts';

/** A config with its text, and the path where `docker stack deploy` finds it. */
interface Compiled {
  readonly name: string;
  readonly file: string;
  /** The file that this concern writes; undefined for another concern's artifact. */
  readonly artifact?: Artifact;
}

/**
 * compose.yaml and the files that its services mount. Throws a DiagnosticsError when a config is another concern's
 * artifact that does not exist.
 */
export function compile(definitions: Definitions<Environment>, others: OtherArtifacts, by: Owner): readonly Artifact[] {
  const stack = stacks(definitions)[0];
  if (stack === undefined) return [];
  const services = allServices(definitions).filter(({ spec }) => isPresent(spec, definitions, others));
  const mounted = new Set<unknown>(services.flatMap(({ spec }) => (spec.configs ?? []).map(({ config }) => config)));
  const configs = new Map<string, Compiled>();
  for (const config of allConfigs(definitions)) {
    if (mounted.has(config.definition)) configs.set(config.key, compileConfig(stack.spec.name, config, others));
  }
  const owner = ownerMark(by, stack.spec.name);
  const compose: ComposeFile = {
    version: '3.8',
    services: Object.fromEntries(
      services.map(({ name, spec }) => [name, labelled(compileService(spec, definitions), owner)]),
    ),
    networks: sortedMap(usedNetworks(stack.spec, services)),
    volumes: sortedMap(stack.spec.volumes),
    configs: sortedMap(
      Object.fromEntries(
        [...configs].map(([key, { file, name }]) => [key, { file, name, labels: { [ownerLabel]: owner } }]),
      ),
    ),
    secrets: sortedMap(
      Object.fromEntries(
        services.flatMap(({ spec }) => (spec.secrets ?? []).map(({ secret }) => [secret, { external: true as const }])),
      ),
    ),
  };
  const comments = Object.fromEntries(services.map(({ name, file }) => [`services.${name}`, file]));
  const parts = Object.fromEntries(services.map(({ name, file, field }) => [`services.${name}`, { file, field }]));
  return [
    { path: composeFile, content: yamlText(compose, preface(stack, compose), comments), source: stack.file, parts },
    ...[...configs.values()].flatMap(({ artifact }) => artifact ?? []),
  ];
}

/** Whether the optional config of a service exists. */
function isPresent({ onlyWith }: ServiceSpec, definitions: Definitions<Environment>, others: OtherArtifacts): boolean {
  if (onlyWith === undefined) return true;
  const config = definitions.find<ConfigSpec>(onlyWith)?.spec;
  if (config?.format !== 'artifact' || !config.optional) return config !== undefined;
  return others(config.concern, config.path) !== undefined;
}

/** Docker makes no network without members. */
function usedNetworks({ networks }: StackSpec, services: readonly NamedService[]): StackSpec['networks'] {
  const used = new Set(services.flatMap(({ spec }) => Object.keys(spec.networks)));
  return Object.fromEntries(Object.entries(networks).filter(([name]) => used.has(name)));
}

function header(file: string): string {
  return `Generated from ${file}; do not edit.`;
}

/** What must exist before the first deployment: Swarm makes neither secrets nor node labels. */
function preface(stack: Defined<StackSpec>, { services, secrets }: ComposeFile): string {
  const places = Object.values(services).flatMap(({ deploy }) => deploy.placement?.constraints ?? []);
  const labels = [...new Set(places)].filter((constraint) => constraint.startsWith('node.labels.')).sort();
  return [
    header(stack.file),
    `Deploy:  docker stack deploy --compose-file compose.yaml ${stack.spec.name}`,
    `Secrets: ${Object.keys(secrets).join(', ') || 'none'} (printf %s "$VALUE" | docker secret create <name> -)`,
    ...(labels.length === 0
      ? []
      : [
          `Labels of nodes: ${labels.map((label) => label.slice('node.labels.'.length).replace(' == ', '=')).join(', ')}`,
        ]),
  ].join('\n ');
}

function compileConfig(stack: string, config: Defined<ConfigSpec>, others: OtherArtifacts): Compiled {
  const { key, spec, file: source } = config;
  if (spec.format === 'artifact') {
    const content = others(spec.concern, spec.path);
    if (content === undefined) throw new DiagnosticsError([missing(source, spec.concern, spec.path)]);
    return { name: configName(stack, key, content), file: `../${spec.concern}/${spec.path}` };
  }
  const path = configPath(key, spec);
  const content = configText(spec, header(source));
  return { name: configName(stack, key, content), file: `./${path}`, artifact: { path, content, source } };
}

function missing(file: string, concern: string, path: string) {
  const code: keyof typeof codes = 'compose/missing-artifact';
  return {
    code,
    severity: 'error' as const,
    message: `${concern} has no artifact ${path}`,
    where: { file, field: 'path' },
    hint: `define it among the definitions of ${concern}, or remove this config and its mounts`,
  };
}

/** In the order in which people read a service, independent of its definition's order. */
function compileService(spec: ServiceSpec, definitions: Definitions<Environment>): Service {
  const { image, hostname, user, init, entrypoint, command, environment, configs, secrets, healthcheck, ...rest } =
    spec;
  const { volumes, networks, ports, ulimits, cap_add, cap_drop, stop_grace_period, logging, deploy } = rest;
  return present<Service>({
    image,
    hostname,
    user,
    init,
    entrypoint,
    command,
    environment: environment && sortedMap(environment),
    configs: configs?.map((mount) => configMount(mount, definitions)),
    secrets: secrets?.map(secretMount),
    volumes,
    networks,
    ports,
    healthcheck: healthcheck && { ...healthcheck, test: [...healthcheck.test] },
    ulimits,
    cap_add,
    cap_drop,
    stop_grace_period,
    logging,
    deploy: deploy.labels ? { ...deploy, labels: sortedMap(deploy.labels) } : deploy,
  });
}

function configMount({ config, target, mode }: ConfigMount, definitions: Definitions<Environment>): FileMount {
  const source = definitions.find(config)?.key ?? '';
  return { source, target, mode: mode ?? 0o444 };
}

/** Readable by its owner only; Docker's default is everybody. */
function secretMount({ secret, uid }: SecretMount): FileMount {
  return uid === undefined
    ? { source: secret, target: secret, mode: 0o400 }
    : { source: secret, target: secret, uid, gid: uid, mode: 0o400 };
}

function labelled(service: Service, owner: string): Service {
  const labels = { ...service.deploy.labels, [ownerLabel]: owner };
  return { ...service, deploy: { ...service.deploy, labels: sortedMap(labels) } };
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Without the fields that are undefined, which YAML would write as null. */
function present<T extends object>(value: Loose<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
