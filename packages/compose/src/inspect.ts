import { isObject, sortedMap } from '@signoz-as-code/core';
import { settingsLabel, stackLabel } from './labels.ts';
import { portText, type ServiceState } from './state.ts';

/** A service as the swarm has it. */
export interface LiveService {
  readonly id: string;
  /** Without the stack's prefix. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly state: ServiceState;
}

/** What is read of `docker service inspect`; the Engine leaves empty fields out. */
interface Inspected {
  readonly ID: string;
  readonly Spec: {
    readonly Name: string;
    readonly Labels?: Readonly<Record<string, string>> | null;
    readonly TaskTemplate: {
      readonly ContainerSpec?: {
        readonly Image?: string;
        readonly Command?: readonly string[] | null;
        readonly Args?: readonly string[] | null;
        readonly Env?: readonly string[] | null;
        readonly Configs?:
          | readonly { readonly ConfigName: string; readonly File?: { readonly Name: string } | null }[]
          | null;
        readonly Secrets?:
          | readonly { readonly SecretName: string; readonly File?: { readonly Name: string } | null }[]
          | null;
      };
      readonly Resources?: { readonly Limits?: { readonly NanoCPUs?: number; readonly MemoryBytes?: number } | null };
      readonly Placement?: { readonly Constraints?: readonly string[] | null };
    };
    readonly Mode?: {
      readonly Replicated?: { readonly Replicas?: number };
      readonly Global?: object;
      readonly ReplicatedJob?: { readonly MaxConcurrent?: number };
      readonly GlobalJob?: object;
    };
    readonly EndpointSpec?: {
      readonly Ports?:
        | readonly {
            readonly TargetPort: number;
            readonly PublishedPort?: number;
            readonly Protocol: string;
            readonly PublishMode: string;
          }[]
        | null;
    };
  };
}

/** The services of `docker service inspect`. Throws an Error when the text is something else. */
export function parseInspected(text: string): LiveService[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every(isInspected)) {
    throw new Error('`docker service inspect` gave something that is not a list of services');
  }
  return value.map(liveService);
}

function isInspected(value: unknown): value is Inspected {
  return (
    isObject(value) &&
    typeof value.ID === 'string' &&
    isObject(value.Spec) &&
    typeof value.Spec.Name === 'string' &&
    isObject(value.Spec.TaskTemplate)
  );
}

function liveService({ ID, Spec }: Inspected): LiveService {
  const labels = Spec.Labels ?? {};
  const prefix = `${labels[stackLabel] ?? ''}_`;
  const name = Spec.Name.startsWith(prefix) ? Spec.Name.slice(prefix.length) : Spec.Name;
  const { ContainerSpec: container = {}, Resources, Placement } = Spec.TaskTemplate;
  return {
    id: ID,
    name,
    labels,
    state: {
      image: withoutDigest(container.Image ?? ''),
      ...modeOf(Spec.Mode ?? {}),
      entrypoint: container.Command ?? [],
      command: container.Args ?? [],
      environment: sortedMap(Object.fromEntries((container.Env ?? []).map(variable))),
      configs: mounts((container.Configs ?? []).map(({ ConfigName, File }) => [File?.Name, ConfigName])),
      secrets: mounts((container.Secrets ?? []).map(({ SecretName, File }) => [File?.Name, SecretName])),
      ports: (Spec.EndpointSpec?.Ports ?? [])
        .map(({ TargetPort, PublishedPort = 0, Protocol, PublishMode }) =>
          portText({ target: TargetPort, published: PublishedPort, protocol: Protocol, mode: PublishMode }),
        )
        .sort(),
      limits: {
        cpus: (Resources?.Limits?.NanoCPUs ?? 0) / 1e9,
        memoryMiB: (Resources?.Limits?.MemoryBytes ?? 0) / 1_048_576,
      },
      constraints: [...(Placement?.Constraints ?? [])].sort(),
      otherSettings: labels[settingsLabel] ?? '',
    },
  };
}

/** Docker adds the digest that it found for the tag at deployment. */
function withoutDigest(image: string): string {
  return image.replace(/@sha256:[0-9a-f]{64}$/, '');
}

function modeOf(mode: NonNullable<Inspected['Spec']['Mode']>): Pick<ServiceState, 'mode' | 'replicas'> {
  if (mode.Global) return { mode: 'global', replicas: null };
  if (mode.GlobalJob) return { mode: 'global-job', replicas: null };
  if (mode.ReplicatedJob) return { mode: 'replicated-job', replicas: mode.ReplicatedJob.MaxConcurrent ?? 1 };
  return { mode: 'replicated', replicas: mode.Replicated?.Replicas ?? 0 };
}

function variable(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function mounts(pairs: readonly (readonly [target: string | undefined, name: string])[]): Record<string, string> {
  return sortedMap(Object.fromEntries(pairs.map(([target, name]) => [target ?? name, name])));
}
