import { asObjects, isObject } from '@signoz-as-code/core';
import { parseYaml, yamlText } from './yaml.ts';

/** The published ports on this machine, and the container behind each. */
const PORTS = { signoz: 8080, otlp: 4318 } as const;

const COLLECTOR = 'signoz/signoz-otel-collector:';

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
  const services = Object.entries(stack.services).filter(([, service]) => {
    const image = String(service.image);
    // The migrator has its own image until v0.129, and the collector's image since.
    if (!isCollector(service)) return /^(clickhouse|signoz)\//.test(image);
    return mounted(service, 'configs').some((name) =>
      /\bsignozclickhousemetrics\b/.test(contentOf(files.get(name) ?? '') ?? ''),
    );
  });
  const servers = services.filter(([, { image }]) => String(image).startsWith('clickhouse/')).length;
  const collectors = services.filter(([, one]) => isCollector(one)).length;
  if (servers !== 1 || collectors !== 1)
    throw new Error(
      `its stack has ${servers} ClickHouse servers and ${collectors} kinds of collectors that write, but tests run on one machine: choose an environment with the topology single`,
    );
  const configs = new Set(services.flatMap(([, service]) => mounted(service, 'configs')));
  const secrets = new Set(services.flatMap(([, service]) => mounted(service, 'secrets')));
  const header = [
    'Made by `signoz-as-code test-rules --compose` for tests of rules.',
    `Start:  docker compose --file <this file> up --detach --wait   (set ${[...secrets].map(variableOf).join(' and ')} to random texts)`,
    'Stop:   docker compose --file <this file> down --volumes       (with the same variables; everything that was stored goes)',
  ].join('\n ');
  return yamlText(
    {
      name: 'rule-tests',
      services: Object.fromEntries(services.map(([name, service]) => [name, alone(service, services)])),
      configs: Object.fromEntries([...configs].map((name) => [name, { file: pathOf(files.get(name) as string) }])),
      secrets: Object.fromEntries([...secrets].map((name) => [name, { environment: variableOf(name) }])),
    },
    header,
  );
}

/** A service for one machine: without Swarm's settings, and with a port where it is used from outside. */
function alone(service: Fields, all: readonly (readonly [string, Fields])[]): Fields {
  const { deploy, networks, volumes, logging, ports, labels, configs, secrets, environment, ...rest } = service;
  const image = String(service.image);
  const port = image.startsWith('signoz/signoz:') ? PORTS.signoz : isCollector(service) ? PORTS.otlp : undefined;
  const aliases = aliasesOf(networks);
  const folders = foldersOf(volumes);
  return {
    ...rest,
    ...(isObject(environment) ? { environment: filled(environment) } : {}),
    ...mounts({ configs, secrets }),
    ...(folders.length === 0 ? {} : { volumes: folders }),
    ...(aliases.length === 0 ? {} : { networks: { default: { aliases } } }),
    ...(port === undefined ? {} : { ports: [`127.0.0.1:${port}:${port}`] }),
    ...after(service, all),
    restart: isJob(service) ? 'on-failure:10' : 'unless-stopped',
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
function after(service: Fields, all: readonly (readonly [string, Fields])[]): Fields {
  const isStore = (one: Fields): boolean => /^(clickhouse\/|signoz\/zookeeper:)/.test(String(one.image));
  if (isStore(service)) return {};
  const [needed, condition] = isJob(service) ? [isStore, 'service_healthy'] : [isJob, 'service_completed_successfully'];
  const before = all.filter(([, one]) => needed(one)).map(([name]) => [name, { condition }]);
  return before.length === 0 ? {} : { depends_on: Object.fromEntries(before) };
}

function isCollector(service: Fields): boolean {
  return String(service.image).startsWith(COLLECTOR) && !isJob(service);
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
