import { asObjects, isObject } from '@signoz-as-code/core';
import { hosts } from '@signoz-as-code/platform';
import { collectorImage, isImageOf, oldMigrator } from '@signoz-as-code/signoz-client';
import { substituted } from './dollar.ts';
import { isSignozImage } from './service/signoz.ts';
import { parseYaml, yamlText } from './yaml.ts';

/** The published ports on this machine, and the container behind each. */
const PORTS = { signoz: 8080, otlp: 4318 } as const;

/**
 * Placeholders that Swarm fills into environment variables and host names, and Compose does not: the machine, of which
 * there is one.
 */
const MACHINE: Readonly<Record<string, string>> = { Hostname: 'rule-tests', ID: 'rule-tests', 'Platform.OS': 'linux' };

type Fields = Readonly<Record<string, unknown>>;

/** What decides which parts of a stack are used. */
export interface StackFiles {
  /** The stack file of an environment. */
  readonly compose: string;
  /** The text of a mounted file, by its path beside the stack file. */
  readonly contentOf: (path: string) => string | undefined;
  /** The same path, as the written file names it. */
  readonly pathOf: (path: string) => string;
}

/**
 * A compose file for one machine with the parts of a stack that tests of rules need: ClickHouse, its ZooKeeper, the
 * migrator, SigNoz and the collector that writes, with the same images and the same configuration. Secrets are
 * variables of the same names in capitals. Throws an Error where the stack has several ClickHouse servers.
 */
export function testStack({ compose, contentOf, pathOf }: StackFiles): string {
  const stack = parseYaml(compose) as Readonly<Record<'services' | 'configs', Readonly<Record<string, Fields>>>>;
  const files = new Map(Object.entries(stack.configs).map(([name, { file }]) => [name, String(file)]));
  const all = Object.entries(stack.services).map(([name, service]) => ({ name, service }));
  const writers = all.filter(
    ({ service }) => !isJob(service) && writes(service, (name) => contentOf(files.get(name) ?? '')),
  );
  const collectorImages = [collectorImage, ...writers.map(({ service }) => imageOf(service))];
  const services = all.flatMap((one): Part[] => {
    const role = writers.includes(one) ? 'collector' : roleOf(one, collectorImages);
    return role === undefined ? [] : [{ ...one, role }];
  });
  const servers = services.filter(({ role }) => role === 'clickhouse').length;
  const collectors = writers.length;
  if (servers !== 1 || collectors !== 1)
    throw new Error(
      `its stack has ${servers} ClickHouse servers and ${collectors} kinds of collectors that write, but tests run on one machine: choose an environment with the topology single`,
    );
  const configs = new Set(services.flatMap(({ service }) => mounted(service, 'configs')));
  const secrets = new Set(services.flatMap(({ service }) => mounted(service, 'secrets')));
  const header = [
    'Made by `signoz-as-code test-rules --compose` for tests of rules.',
    `Start:  docker compose --file <this file> up --detach --wait   (set ${[...secrets].map(variableOf).join(' and ')} to random texts)`,
    'Stop:   docker compose --file <this file> down --volumes       (with the same variables; everything that was stored goes)',
  ].join('\n ');
  return yamlText(
    {
      name: 'rule-tests',
      services: Object.fromEntries(services.map((part) => [part.name, alone(part, services)])),
      configs: Object.fromEntries([...configs].map((name) => [name, { file: pathOf(files.get(name) as string) }])),
      secrets: Object.fromEntries([...secrets].map((name) => [name, { environment: variableOf(name) }])),
    },
    header,
  );
}

/** What a service does in the stack. */
type Role = 'clickhouse' | 'keeper' | 'migrator' | 'signoz' | 'collector';

interface Part {
  readonly name: string;
  readonly service: Fields;
  readonly role: Role;
}

/**
 * What a service does, by the name under which the others find it, or by its image where the stack has names of its own.
 * Collectors are recognised by what they write.
 */
function roleOf({ name, service }: Omit<Part, 'role'>, collectorImages: readonly string[]): Role | undefined {
  const image = imageOf(service);
  const isOf = (...images: readonly string[]): boolean => images.some((one) => isImageOf(image, one));
  // The migrator has its own image until v0.129, and the collector's image since.
  if (isJob(service)) return isOf(oldMigrator.image, ...collectorImages) ? 'migrator' : undefined;
  if (isOf(...collectorImages)) return undefined;
  const names = [name, ...aliasesOf(service.networks)];
  if (names.includes(hosts.clickhouse) || isOf('clickhouse/clickhouse-server')) return 'clickhouse';
  if (names.includes(hosts.zookeeper) || isOf('signoz/zookeeper', 'clickhouse/clickhouse-keeper')) return 'keeper';
  return names.includes(hosts.signoz) || isSignozImage(image) ? 'signoz' : undefined;
}

/** Whether a service is a collector that writes to ClickHouse. */
function writes(service: Fields, contentOf: (config: string) => string | undefined): boolean {
  return mounted(service, 'configs').some((name) => /\bsignozclickhousemetrics\b/.test(contentOf(name) ?? ''));
}

/** Its image where no variable is set. */
function imageOf({ image }: Fields): string {
  return substituted(String(image), () => undefined);
}

/** A service for one machine: without Swarm's settings, and with a port where it is used from outside. */
function alone({ service, role }: Part, all: readonly Part[]): Fields {
  const { deploy, networks, volumes, logging, ports, labels, configs, secrets, environment, ...rest } = service;
  const port = role === 'signoz' ? PORTS.signoz : role === 'collector' ? PORTS.otlp : undefined;
  const aliases = aliasesOf(networks);
  const folders = foldersOf(volumes);
  return {
    ...rest,
    ...(isObject(environment) ? { environment: filled(environment) } : {}),
    ...mounts({ configs, secrets }),
    ...(folders.length === 0 ? {} : { volumes: folders }),
    ...(aliases.length === 0 ? {} : { networks: { default: { aliases } } }),
    ...(port === undefined ? {} : { ports: [`127.0.0.1:${port}:${port}`] }),
    ...after(role, all),
    restart: role === 'migrator' ? 'on-failure:10' : 'unless-stopped',
  };
}

/** The data folders of a service. Its image may lack them, so each is an anonymous volume. */
function foldersOf(volumes: unknown): Fields[] {
  return asObjects(volumes).flatMap(({ type, target }) => (type === 'volume' ? { type, target } : []));
}

/** The other names of a service: other services use them. */
function aliasesOf(networks: unknown): string[] {
  const attached = isObject(networks) ? Object.values(networks) : [];
  return [
    ...new Set(attached.filter(isObject).flatMap(({ aliases }) => (Array.isArray(aliases) ? aliases.map(String) : []))),
  ];
}

function filled(environment: Fields): Fields {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value.replaceAll(
            /\{\{\s*\.Node\.(Hostname|ID|Platform\.OS)\s*\}\}/g,
            (_, of: string) => MACHINE[of] as string,
          )
        : value,
    ]),
  );
}

/** What a service mounts, and where; owners and modes are Swarm's. */
function mounts(of: Fields): Fields {
  return Object.fromEntries(
    Object.entries(of).flatMap(([kind, list]) =>
      Array.isArray(list)
        ? [[kind, list.map((one: unknown) => (isObject(one) ? { source: one.source, target: one.target } : one))]]
        : [],
    ),
  );
}

/** The job starts after the stores, and the programs start after the job. */
function after(role: Role, all: readonly Part[]): Fields {
  const isStore = (one: Role): boolean => one === 'clickhouse' || one === 'keeper';
  if (isStore(role)) return {};
  const isMigrator = (one: Role): boolean => one === 'migrator';
  const [needed, condition] = isMigrator(role)
    ? [isStore, 'service_healthy']
    : [isMigrator, 'service_completed_successfully'];
  const before = all.filter((one) => needed(one.role)).map(({ name }) => [name, { condition }]);
  return before.length === 0 ? {} : { depends_on: Object.fromEntries(before) };
}

function isJob({ deploy }: Fields): boolean {
  return isObject(deploy) && String(deploy.mode).endsWith('-job');
}

/** The names of the configs or secrets of a service. */
function mounted(service: Fields, kind: 'configs' | 'secrets'): string[] {
  const list = service[kind];
  return Array.isArray(list) ? list.map((one: unknown) => (isObject(one) ? String(one.source) : String(one))) : [];
}

function variableOf(secret: string): string {
  return secret.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}
