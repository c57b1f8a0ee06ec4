import { asObjects, isObject } from '@signoz-as-code/core';
import { parse, stringify } from 'yaml';

/** What each published port is on this machine, and which container listens to it. */
const PORTS = { signoz: 8080, otlp: 4318 } as const;

const COLLECTOR = 'signoz/signoz-otel-collector:';

/** What Swarm fills into environment variables and hostnames, and Compose does not: the machine, which is one here. */
const MACHINE: Readonly<Record<string, string>> = { Hostname: 'rule-tests', ID: 'rule-tests', 'Platform.OS': 'linux' };

type Fields = Readonly<Record<string, unknown>>;

/** What decides which parts of a stack are taken. */
export interface StackFiles {
  /** The stack file of an environment. */
  readonly compose: string;
  /** The text of a file that it mounts, by its path beside the stack file. */
  readonly contentOf: (path: string) => string | undefined;
  /** The same path, as the file that is written names it. */
  readonly pathOf: (path: string) => string;
}

/**
 * A compose file for one machine with what tests of rules need of a stack: ClickHouse, its ZooKeeper, the migrator, SigNoz
 * and the collector that writes, of the same images and with the same configuration. Secrets are variables of the same
 * names in capitals. Throws an Error where the stack has several ClickHouse servers.
 */
export function testStack({ compose, contentOf, pathOf }: StackFiles): string {
  const stack = parse(compose, { version: '1.1' }) as Readonly<
    Record<'services' | 'configs', Readonly<Record<string, Fields>>>
  >;
  const files = new Map(Object.entries(stack.configs).map(([name, { file }]) => [name, String(file)]));
  const services = Object.entries(stack.services).filter(([, service]) => {
    const image = String(service.image);
    // The migrator has an image of its own until v0.129, and the collector's since.
    if (!isCollector(service)) return /^(clickhouse|signoz)\//.test(image);
    return mounted(service, 'configs').some((name) =>
      /\bsignozclickhousemetrics\b/.test(contentOf(files.get(name) ?? '') ?? ''),
    );
  });
  const servers = services.filter(([, { image }]) => String(image).startsWith('clickhouse/')).length;
  const collectors = services.filter(([, one]) => isCollector(one)).length;
  if (servers !== 1 || collectors !== 1)
    throw new Error(
      `its stack has ${servers} ClickHouse servers and ${collectors} kinds of collectors that write, and tests run on one machine: choose an environment with the topology single`,
    );
  const configs = new Set(services.flatMap(([, service]) => mounted(service, 'configs')));
  const secrets = new Set(services.flatMap(([, service]) => mounted(service, 'secrets')));
  return `# Made by \`signoz-as-code test-rules --compose\` for tests of rules.
# Start:  docker compose --file <this file> up --detach --wait   (set ${[...secrets].map(variableOf).join(' and ')} to random texts)
# Stop:   docker compose --file <this file> down --volumes       (with the same variables; everything that was stored goes)
${stringify(
  {
    name: 'rule-tests',
    services: Object.fromEntries(services.map(([name, service]) => [name, alone(service, services)])),
    configs: Object.fromEntries([...configs].map((name) => [name, { file: pathOf(files.get(name) as string) }])),
    secrets: Object.fromEntries([...secrets].map((name) => [name, { environment: variableOf(name) }])),
  },
  { version: '1.1', lineWidth: 0 },
)}`;
}

/** A service as one machine runs it: without what is Swarm's, and with a port where somebody asks it from outside. */
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

/** The folders that a service keeps things in. Its image may lack them, so each is a volume without a name. */
function foldersOf(volumes: unknown): string[] {
  return asObjects(volumes).flatMap(({ type, target }) => (type === 'volume' ? String(target) : []));
}

/** What a service is called beside its name: others ask it by it. */
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

/** What a service mounts, where it does; the owners and modes are Swarm's. */
function mounts(of: Fields): Fields {
  return Object.fromEntries(
    Object.entries(of).flatMap(([kind, list]) =>
      Array.isArray(list)
        ? [[kind, list.map((one: unknown) => (isObject(one) ? { source: one.source, target: one.target } : one))]]
        : [],
    ),
  );
}

/** The job comes after what stores, and the programs after the job. */
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
