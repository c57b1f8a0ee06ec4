import { ownerLabel, stackLabel } from '../src/index.ts';
import type { Docker } from '../src/live.ts';

interface Policy {
  readonly parallelism: number;
  readonly delay?: string;
  readonly order: string;
  readonly failure_action: string;
  readonly monitor: string;
}

interface FileMount {
  readonly source: string;
  readonly target: string;
  readonly uid?: string;
  readonly gid?: string;
  readonly mode: number;
}

interface ComposeService {
  readonly image: string;
  readonly hostname?: string;
  readonly user?: string;
  readonly init?: boolean;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly configs?: readonly FileMount[];
  readonly secrets?: readonly FileMount[];
  readonly volumes?: readonly {
    type: string;
    source: string;
    target: string;
    read_only?: boolean;
    bind?: { propagation: string };
  }[];
  readonly networks: Readonly<Record<string, { readonly aliases?: readonly string[] }>>;
  readonly ports?: readonly { target: number; published: number; protocol: string; mode: string }[];
  readonly healthcheck?: { test: string[]; interval: string; timeout: string; retries: number; start_period: string };
  readonly ulimits?: { readonly nproc?: number; readonly nofile?: { readonly soft: number; readonly hard: number } };
  readonly cap_add?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly stop_grace_period?: string;
  readonly logging?: { readonly driver: string; readonly options: Readonly<Record<string, string>> };
  readonly deploy: {
    readonly mode?: string;
    readonly replicas?: number;
    readonly endpoint_mode?: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly resources: { readonly limits: { readonly cpus: string; readonly memory: string } };
    readonly restart_policy: { readonly condition: string; readonly delay: string };
    readonly update_config?: Policy;
    readonly rollback_config?: Policy;
    readonly placement?: {
      readonly constraints?: readonly string[];
      readonly preferences?: readonly { readonly spread: string }[];
    };
  };
}

interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<
    Record<string, { name?: string; attachable?: boolean; internal?: boolean; driver_opts?: Record<string, string> }>
  >;
  readonly volumes: Readonly<
    Record<string, { readonly driver?: string; readonly driver_opts?: Record<string, string> }>
  >;
  readonly configs: Readonly<
    Record<string, { readonly file: string; readonly name: string; readonly labels: Record<string, string> }>
  >;
}

export interface Inspected {
  readonly ID: string;
  readonly Spec: {
    readonly Name: string;
    readonly Labels: Record<string, string>;
    readonly TaskTemplate: {
      readonly ContainerSpec: { Image: string; Env: string[] } & Record<string, unknown>;
    } & Record<string, unknown>;
    readonly Mode: { Replicated?: { Replicas: number } } & Record<string, unknown>;
  } & Record<string, unknown>;
  UpdateStatus?: { State: string; Message: string };
}

interface StoredConfig {
  readonly ID: string;
  readonly CreatedAt: string;
  readonly Spec: { readonly Name: string; readonly Labels: Readonly<Record<string, string>>; readonly Data: string };
}

interface StoredVolume {
  readonly Name: string;
  readonly Driver: string;
  readonly Options?: Readonly<Record<string, string>> | null;
  readonly CreatedAt: string;
  readonly Labels: Readonly<Record<string, string>> | null;
}

/** The label and its value in a command's `--filter label=…`. */
function labelIn(words: readonly string[]): readonly string[] {
  const filter = words.find((word) => word.startsWith('label=')) ?? '';
  return filter === '' ? [] : filter.slice('label='.length).split('=');
}

const imageLabel = 'com.docker.stack.image';

/** How the tasks of a service's next deployment end. */
export type Fault = 'rolled-back' | 'paused' | 'never-healthy' | 'rejected' | 'without-node';

/**
 * A swarm in memory that handles a stack file like the client and shows the result in the form of the Engine API, which
 * the provider reads back. `staged` returns the text of the deployed file, `variables` is what Docker substitutes from,
 * `mounted` returns the texts of its files.
 */
export function fakeSwarm(
  staged: (path: string) => string,
  variables: Readonly<Record<string, string>> = {},
  mounted: (path: string) => string = () => '',
) {
  const services = new Map<string, Inspected>();
  const networks = new Map<string, { Id: string; Name: string } & Record<string, unknown>>();
  const volumes = new Map<string, StoredVolume>();
  /** How many more times leaving tasks keep a network in use. */
  let busy = 0;
  const configs = new Map<string, StoredConfig>();
  const secrets = new Set(['clickhouse-password', 'signoz-jwt-secret', 'smtp-password']);
  const faults = new Map<string, Fault>();
  /** Services whose tasks do not become healthy. */
  const ill = new Set<string>();
  const starting = new Set<string>();
  /** Services whose tasks fit on no node. */
  const nodeless = new Set<string>();
  const ahead: (() => void)[] = [];
  const previous = new Map<string, Inspected['Spec']>();
  const commands: (readonly string[])[] = [];
  let clock = 0;

  const byId = (id: string): Inspected | undefined => [...services.values()].find(({ ID }) => ID === id);
  const taskOf = ({ ID, Spec, UpdateStatus }: Inspected): object => {
    const bad = ill.has(Spec.Name);
    if (nodeless.has(Spec.Name))
      return {
        ID: `task-${ID}`,
        ServiceID: ID,
        DesiredState: 'running',
        Status: {
          Timestamp: '2026-11-02T09:14:03Z',
          State: 'pending',
          Err: 'no suitable node (scheduling constraints not satisfied on 3 nodes)',
        },
      };
    return {
      ID: `task-${ID}`,
      ServiceID: ID,
      Slot: 1,
      NodeID: 'node-1',
      DesiredState: bad && UpdateStatus === undefined ? 'running' : bad ? 'shutdown' : 'running',
      Status: {
        Timestamp: '2026-11-02T09:14:03Z',
        State: bad
          ? 'failed'
          : starting.has(Spec.Name)
            ? 'starting'
            : 'ReplicatedJob' in Spec.Mode
              ? 'complete'
              : 'running',
        ...(bad ? { Err: 'task: non-zero exit (1)' } : {}),
      },
    };
  };
  const docker: Docker = async (command) => {
    commands.push(command);
    const [group, verb, ...rest] = command;
    switch (`${group} ${verb}`) {
      case 'service ls': {
        const [name, stack] = labelIn(rest);
        const found = [...services.values()].filter(({ Spec }) => name === undefined || Spec.Labels[name] === stack);
        return found.map(({ ID }) => `${ID}\n`).join('');
      }
      case 'service inspect':
        return JSON.stringify(rest.map(byId));
      case 'service ps':
        return rest
          .slice(2)
          .flatMap((id) => tasksOfService(byId(id)))
          .map((_, index) => `${rest.slice(2)[0]}.${index}`)
          .join('\n');
      case 'service rm':
        for (const [name, { ID }] of services) if (rest.includes(ID)) services.delete(name);
        return '';
      case 'service rollback': {
        const name = rest.at(-1) ?? '';
        const service = services.get(name);
        const spec = previous.get(name);
        if (service === undefined || spec === undefined) throw new Error(`${name} has no previous version`);
        services.set(name, {
          ...service,
          Spec: spec,
          UpdateStatus: { State: 'rollback_completed', Message: 'rollback completed' },
        });
        return '';
      }
      case 'service logs':
        return '2026-11-02T09:14:03.2Z second: clickhouse://signoz:hunter2@host\n2026-11-02T09:14:03.1Z first\n';
      case 'inspect --type':
        return JSON.stringify([...services.values()].flatMap(tasksOfService));
      case 'network ls':
        return [...networks.values()].map(({ Id }) => `${Id}\n`).join('');
      case 'network inspect':
        return JSON.stringify(rest.map((id) => [...networks.values()].find(({ Id }) => Id === id)));
      case 'network rm': {
        if (busy > 0) {
          busy -= 1;
          throw new Error(`docker network rm: network ${rest[0]} is in use by task abc`);
        }
        for (const [name, { Id }] of networks) if (rest.includes(Id)) networks.delete(name);
        return '';
      }
      case 'volume ls': {
        const [name, stack] = labelIn(rest);
        return [...volumes.values()]
          .filter(({ Labels }) => Labels?.[name ?? ''] === stack)
          .map(({ Name }) => `${Name}\n`)
          .join('');
      }
      case 'volume inspect':
        return JSON.stringify(rest.map((name) => volumes.get(name)));
      case 'volume rm':
        for (const name of rest) volumes.delete(name);
        return '';
      case 'system df':
        return JSON.stringify([...volumes.keys()].map((Name) => ({ Name, Links: 0, Size: '1.2GB' })));
      case 'secret ls':
        return [...secrets].join('\n');
      case 'config ls':
        return [...configs.values()].map(({ ID }) => `${ID}\n`).join('');
      case 'config inspect':
        return JSON.stringify([...configs.values()].filter(({ ID }) => rest.includes(ID)));
      case 'config rm':
        for (const [name, { ID }] of configs) if (rest.includes(ID)) configs.delete(name);
        return '';
      case 'stack deploy':
        deploy(rest.at(-2) ?? '', rest.at(-1) ?? '', rest[rest.indexOf('--resolve-image') + 1] === 'always');
        return '';
    }
    throw new Error(`unexpected: docker ${command.join(' ')}`);
  };
  const tasksOfService = (service: Inspected | undefined): object[] => {
    if (service === undefined) return [];
    const replicas = service.Spec.Mode.Replicated?.Replicas ?? 1;
    return Array.from({ length: replicas }, () => taskOf(service));
  };
  const deploy = (path: string, stack: string, resolves: boolean): void => {
    const text = staged(path).replace(/\$\{([A-Z_]+):-([^}]*)\}/g, (_, name: string, fallback: string) => {
      return variables[name] ?? fallback;
    });
    const compose = JSON.parse(text) as Compose;
    for (const [key, network] of Object.entries(compose.networks)) {
      const name = network.name ?? `${stack}_${key}`;
      if (networks.has(name)) continue;
      networks.set(name, {
        Id: `net-${name}`,
        Name: name,
        Driver: 'overlay',
        Attachable: network.attachable ?? false,
        Internal: network.internal ?? false,
        Options: { ...network.driver_opts, 'com.docker.network.driver.overlay.vxlanid_list': '4097' },
        Labels: { [stackLabel]: stack },
      });
    }
    for (const service of Object.values(compose.services)) {
      for (const { type, source } of service.volumes ?? []) {
        const name = `${stack}_${source}`;
        const { driver = 'local', driver_opts = null } = compose.volumes[source] ?? {};
        if (type === 'volume' && !volumes.has(name))
          volumes.set(name, { ...volumeOf(name, stack), Driver: driver, Options: driver_opts });
      }
    }
    for (const { name, file, labels } of Object.values(compose.configs)) {
      clock += 1;
      if (!configs.has(name))
        configs.set(name, {
          ID: `config-${name}`,
          CreatedAt: `2026-11-02T09:00:00.${String(clock).padStart(6, '0')}Z`,
          Spec: {
            Name: name,
            Labels: { ...labels, [stackLabel]: stack },
            Data: Buffer.from(mounted(file)).toString('base64'),
          },
        });
    }
    for (const [name, service] of Object.entries(compose.services)) {
      const full = `${stack}_${name}`;
      const before = services.get(full);
      const fault = faults.get(name);
      if (before !== undefined) previous.set(full, before.Spec);
      ill.delete(full);
      const next = inspected(before?.ID ?? `id-${name}`, name, stack, service, compose);
      // The client compares with the image of the last deployment, whatever runs.
      if (!resolves && before?.Spec.Labels[imageLabel] === service.image)
        next.Spec.TaskTemplate.ContainerSpec.Image = before.Spec.TaskTemplate.ContainerSpec.Image;
      const update = before === undefined ? {} : { UpdateStatus: told(fault === undefined ? 'completed' : 'updating') };
      services.set(full, { ...next, ...update });
      nodeless.delete(full);
      if (fault === 'without-node') nodeless.add(full);
      else if (fault === 'rejected') {
        ill.add(full);
        services.set(full, { ...next, UpdateStatus: told('paused') });
      } else if (fault !== undefined) {
        starting.add(full);
        ahead.push(() => {
          starting.delete(full);
          ill.add(full);
          if (before === undefined || fault === 'never-healthy') return;
          const ended = { UpdateStatus: told(fault === 'paused' ? 'paused' : 'rollback_completed') };
          services.set(full, { ...(fault === 'paused' ? next : before), ...ended });
        });
      }
    }
  };
  /** Advances the time until unhealthy tasks fail. */
  const advance = (): void => {
    for (const happen of ahead.splice(0)) happen();
  };
  /** Makes leaving tasks keep networks in use for this many attempts to remove one. */
  const leaving = (attempts: number): void => {
    busy = attempts;
  };
  return { docker, services, networks, volumes, configs, secrets, faults, commands, advance, leaving };
}

/** A volume as `docker stack deploy` makes it. */
export function volumeOf(name: string, stack: string | undefined, created = '2026-11-02T09:00:00Z'): StoredVolume {
  const Labels = stack === undefined ? null : { [stackLabel]: stack };
  return { Name: name, Driver: 'local', CreatedAt: created, Labels };
}

function told(state: string): { State: string; Message: string } {
  return { State: state, Message: 'update due to failure of task x' };
}

const sizes = { ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 } as const;

function ns(text = ''): number {
  return [...text.matchAll(/(\d+)(ms|s|m|h)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * sizes[unit as keyof typeof sizes],
    0,
  );
}

function policyOf(policy: Policy | undefined): object {
  // The Engine fills in its own when there is none.
  if (policy === undefined) return { Parallelism: 1, FailureAction: 'pause', Monitor: 5e9, Order: 'stop-first' };
  return {
    Parallelism: policy.parallelism,
    Delay: ns(policy.delay),
    FailureAction: policy.failure_action,
    Monitor: ns(policy.monitor),
    MaxFailureRatio: 0,
    Order: policy.order,
  };
}

function volumeOptions({ driver, driver_opts }: Compose['volumes'][string], stack: string): object {
  const made = driver === undefined && driver_opts === undefined;
  return {
    Labels: { [stackLabel]: stack },
    ...(made ? {} : { DriverConfig: { Name: driver, Options: driver_opts } }),
  };
}

function fileOf({ target, uid = '0', gid = '0', mode }: FileMount): object {
  return { Name: target, UID: uid, GID: gid, Mode: mode };
}

function inspected(id: string, name: string, stack: string, service: ComposeService, compose: Compose): Inspected {
  const { deploy } = service;
  const replicas = deploy.replicas ?? 1;
  const size = /^(\d+)([MG])$/.exec(deploy.resources.limits.memory);
  const { nproc, nofile } = service.ulimits ?? {};
  return {
    ID: id,
    Spec: {
      Name: `${stack}_${name}`,
      Labels: { ...deploy.labels, [stackLabel]: stack, [imageLabel]: service.image },
      TaskTemplate: {
        ContainerSpec: {
          Image: `${service.image}@sha256:${'ab'.repeat(32)}`,
          Hostname: service.hostname,
          User: service.user,
          Init: service.init,
          Command: service.entrypoint ?? null,
          Args: service.command ?? null,
          Env: Object.entries(service.environment ?? {}).map(([key, value]) => `${key}=${value}`),
          Mounts: service.volumes?.map(({ type, source, target, read_only, bind }) => ({
            Type: type,
            Source: type === 'volume' ? `${stack}_${source}` : source,
            Target: target,
            ReadOnly: read_only,
            ...(bind === undefined ? {} : { BindOptions: { Propagation: bind.propagation } }),
            ...(type === 'volume' ? { VolumeOptions: volumeOptions(compose.volumes[source] ?? {}, stack) } : {}),
          })),
          StopGracePeriod: ns(service.stop_grace_period ?? '10s'),
          Healthcheck: service.healthcheck && {
            Test: service.healthcheck.test,
            Interval: ns(service.healthcheck.interval),
            Timeout: ns(service.healthcheck.timeout),
            StartPeriod: ns(service.healthcheck.start_period),
            Retries: service.healthcheck.retries,
          },
          Configs: service.configs?.map((mount) => ({
            ConfigName: compose.configs[mount.source]?.name,
            File: fileOf(mount),
          })),
          Secrets: service.secrets?.map((mount) => ({ SecretName: mount.source, File: fileOf(mount) })),
          Ulimits: [
            ...(nofile === undefined ? [] : [{ Name: 'nofile', Soft: nofile.soft, Hard: nofile.hard }]),
            ...(nproc === undefined ? [] : [{ Name: 'nproc', Soft: nproc, Hard: nproc }]),
          ],
          CapabilityAdd: service.cap_add?.map((one) => `CAP_${one}`),
          CapabilityDrop: service.cap_drop,
        },
        Resources: {
          Limits: {
            NanoCPUs: Number(deploy.resources.limits.cpus) * 1e9,
            MemoryBytes: Number(size?.[1]) * (size?.[2] === 'G' ? 2 ** 30 : 2 ** 20),
          },
        },
        RestartPolicy: {
          Condition: deploy.restart_policy.condition,
          Delay: ns(deploy.restart_policy.delay),
          MaxAttempts: 0,
        },
        Placement: {
          Constraints: deploy.placement?.constraints,
          Preferences: deploy.placement?.preferences?.map(({ spread }) => ({ Spread: { SpreadDescriptor: spread } })),
        },
        Networks: Object.entries(service.networks).map(([key, { aliases = [] }]) => ({
          Target: `net-${compose.networks[key]?.name ?? `${stack}_${key}`}`,
          Aliases: [name, ...aliases.filter((alias) => alias !== name)],
        })),
        LogDriver: service.logging && { Name: service.logging.driver, Options: service.logging.options },
      },
      Mode:
        deploy.mode === 'global'
          ? { Global: {} }
          : deploy.mode === 'replicated-job'
            ? { ReplicatedJob: { MaxConcurrent: replicas, TotalCompletions: replicas } }
            : { Replicated: { Replicas: replicas } },
      UpdateConfig: policyOf(deploy.update_config),
      RollbackConfig: policyOf(deploy.rollback_config),
      EndpointSpec: {
        Mode: deploy.endpoint_mode ?? 'vip',
        Ports: service.ports?.map(({ target, published, protocol, mode }) => ({
          TargetPort: target,
          PublishedPort: published,
          Protocol: protocol,
          PublishMode: mode,
        })),
      },
    },
  };
}

/** A manual service in the stack's namespace, without this project's label. */
export function byHand(name: string, stack: string): Inspected {
  return {
    ID: `hand-${name}`,
    Spec: {
      Name: `${stack}_${name}`,
      Labels: { [stackLabel]: stack, [ownerLabel]: 'somebody/else' },
      TaskTemplate: { ContainerSpec: { Image: 'nginx:1.27', Env: ['TOKEN=hunter2'] } },
      Mode: { Replicated: { Replicas: 1 } },
    },
  };
}
