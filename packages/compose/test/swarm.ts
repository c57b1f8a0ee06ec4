import { parse } from 'yaml';
import { type Docker, ownerLabel, stackLabel } from '../src/index.ts';

interface ComposeService {
  readonly image: string;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
  readonly secrets?: readonly { readonly source: string; readonly target: string }[];
  readonly ports?: readonly { target: number; published: number; protocol: string; mode: string }[];
  readonly deploy: {
    readonly mode?: string;
    readonly replicas?: number;
    readonly labels: Readonly<Record<string, string>>;
    readonly resources: { readonly limits: { readonly cpus: string; readonly memory: string } };
    readonly placement?: { readonly constraints?: readonly string[] };
  };
}

interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly configs: Readonly<Record<string, { readonly name: string }>>;
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
}

/**
 * A swarm in memory that does what the client does with a stack file, told from the Engine API's side: it shows what
 * the provider reads back. `files` are the project's; `variables` what Docker substitutes from.
 */
export function fakeSwarm(files: (path: string) => string, variables: Readonly<Record<string, string>> = {}) {
  const services = new Map<string, Inspected>();
  const commands: (readonly string[])[] = [];
  const docker: Docker = async (command) => {
    commands.push(command);
    const [group, verb, ...rest] = command;
    if (group === 'service' && verb === 'ls') {
      const [name, stack] = rest[1]?.slice('label='.length).split('=') ?? [];
      return [...services.values()]
        .filter(({ Spec }) => Spec.Labels[name ?? ''] === stack)
        .map(({ ID }) => `${ID}\n`)
        .join('');
    }
    if (group === 'service' && verb === 'inspect') {
      return JSON.stringify(rest.map((id) => [...services.values()].find(({ ID }) => ID === id)));
    }
    if (group === 'service' && verb === 'rm') {
      for (const [name, { ID }] of services) if (rest.includes(ID)) services.delete(name);
      return '';
    }
    if (group === 'stack' && verb === 'deploy') {
      const [, path = '', stack = ''] = rest;
      const text = files(path).replace(/\$\{([A-Z_]+):-([^}]*)\}/g, (_, name: string, fallback: string) => {
        return variables[name] ?? fallback;
      });
      const compose = parse(text, { version: '1.1' }) as Compose;
      for (const [name, service] of Object.entries(compose.services)) {
        const full = `${stack}_${name}`;
        services.set(full, inspected(services.get(full)?.ID ?? `id-${name}`, full, stack, service, compose));
      }
      return '';
    }
    throw new Error(`unexpected: docker ${command.join(' ')}`);
  };
  return { docker, services, commands };
}

function inspected(id: string, name: string, stack: string, service: ComposeService, compose: Compose): Inspected {
  const { deploy } = service;
  const replicas = deploy.replicas ?? 1;
  const size = /^(\d+)([MG])$/.exec(deploy.resources.limits.memory);
  return {
    ID: id,
    Spec: {
      Name: name,
      Labels: { ...deploy.labels, [stackLabel]: stack },
      TaskTemplate: {
        ContainerSpec: {
          Image: `${service.image}@sha256:${'ab'.repeat(32)}`,
          Command: service.entrypoint ?? null,
          Args: service.command ?? null,
          Env: Object.entries(service.environment ?? {}).map(([key, value]) => `${key}=${value}`),
          Configs: service.configs?.map(({ source, target }) => ({
            ConfigName: compose.configs[source]?.name,
            File: { Name: target },
          })),
          Secrets: service.secrets?.map(({ source, target }) => ({ SecretName: source, File: { Name: target } })),
        },
        Resources: {
          Limits: {
            NanoCPUs: Number(deploy.resources.limits.cpus) * 1e9,
            MemoryBytes: Number(size?.[1]) * (size?.[2] === 'G' ? 2 ** 30 : 2 ** 20),
          },
        },
        Placement: { Constraints: deploy.placement?.constraints },
      },
      Mode:
        deploy.mode === 'global'
          ? { Global: {} }
          : deploy.mode === 'replicated-job'
            ? { ReplicatedJob: { MaxConcurrent: replicas, TotalCompletions: replicas } }
            : { Replicated: { Replicas: replicas } },
      EndpointSpec: {
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

/** A service that somebody made by hand, in the stack's namespace but without this project's label. */
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
