import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  canonicalJson,
  type Impact,
  type Json,
  type Live,
  type LiveContext,
  type Lookup,
  type Provider,
  type Resource,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { type Docker, dockerClient } from './docker.ts';
import { type LiveService, parseInspected } from './inspect.ts';
import { ownerLabel, ownerMark, stackLabel } from './labels.ts';
import type { ComposeFile } from './schema/compose.generated.ts';
import { afterSubstitution, type ServiceState, type StackState, servicesOf } from './state.ts';
import { parseYaml } from './yaml.ts';

export const stackKind = 'stack';

/** What of the machine the provider uses; replaced in tests. */
export interface Machine {
  readonly docker: Docker;
  /** The environment that Docker substitutes from. */
  readonly variables: Lookup;
  readonly read: (file: string) => Promise<string>;
}

/**
 * The stack of one environment: a single resource, because Docker deploys a stack as a whole. A service is ours when
 * it carries the stack's namespace and our owner label; all others of the namespace are shown and never touched.
 */
export function stackProvider(
  context: LiveContext<Endpoints>,
  swarm: NonNullable<Endpoints['swarm']>,
  machine: Machine = thisMachine(context, swarm),
): Provider {
  const { stack } = swarm;
  const owner = ownerMark(context.owner.environment, stack);
  const { docker, variables } = machine;

  const services = async (): Promise<LiveService[]> => {
    const listed = await docker(['service', 'ls', '--filter', `label=${stackLabel}=${stack}`, '--format', '{{.ID}}']);
    const ids = listed.split(/\s+/).filter((id) => id !== '');
    if (ids.length === 0) return [];
    const inspected = parseInspected(await docker(['service', 'inspect', ...ids]));
    return inspected.filter(({ labels }) => labels[stackLabel] === stack);
  };
  const isOurs = ({ labels }: LiveService): boolean => labels[ownerLabel] === owner;
  const wanted = (resource: Resource) => afterSubstitution(stateOf(resource).services, variables);

  const deploy = async (resource: Resource): Promise<void> => {
    const { file } = stateOf(resource);
    const path = resolve(context.root ?? '.', file);
    const compose = parseYaml(await machine.read(path)) as ComposeFile;
    if (canonicalJson(servicesOf(compose)) !== canonicalJson(stateOf(resource).services)) {
      throw new Error(`${file} is not the one that was planned: plan again`);
    }
    const before = await services();
    const names = new Set(Object.keys(compose.services));
    const foreign = before.filter((service) => names.has(service.name) && !isOurs(service));
    if (foreign.length > 0) {
      const list = foreign.map(({ name }) => `${stack}_${name}`).join(', ');
      throw new Error(`${list}: not deployed by this project, and the stack would overwrite it. Remove or rename it`);
    }
    await docker(['stack', 'deploy', '--compose-file', path, stack]);
    await remove(before.filter((service) => isOurs(service) && !names.has(service.name)));
  };
  // Not `docker stack rm` or `--prune`: both take hand-made services of the namespace with them.
  const remove = async (gone: readonly LiveService[]): Promise<void> => {
    if (gone.length > 0) await docker(['service', 'rm', ...gone.map(({ id }) => id)]);
  };

  return {
    kind: stackKind,
    after: [],
    async read() {
      const all = await services();
      const ours = all.filter(isOurs);
      const known = context.desired.find(({ kind, key }) => kind === stackKind && key === stack);
      const defined = known === undefined ? {} : stateOf(known).services;
      const mine: Live[] = ours.length === 0 ? [] : [liveStack(stack, ours, defined)];
      return [...mine, ...all.filter((service) => !isOurs(service)).map((service) => liveForeign(stack, service))];
    },
    normalize: wanted,
    create: deploy,
    update: deploy,
    async delete() {
      await remove((await services()).filter(isOurs));
    },
    occupant(resource, live) {
      const names = new Set(Object.keys(stateOf(resource).services).map((name) => `${stack}_${name}`));
      return live.find(({ key, title }) => key === undefined && names.has(title));
    },
    impact: ({ before, after }) =>
      impact(servicesIn(before?.spec), after === undefined ? {} : servicesIn(wanted(after))),
  };
}

function thisMachine(context: LiveContext<Endpoints>, swarm: NonNullable<Endpoints['swarm']>): Machine {
  return {
    docker: dockerClient(swarm.context, context.signal),
    variables: (name) => process.env[name],
    read: (file) => readFile(file, 'utf8'),
  };
}

/** A stack's resource carries the state that `resources` made from its artifact. */
function stateOf(resource: Resource): StackState {
  return resource.spec as unknown as StackState;
}

function servicesIn(spec: Json | undefined): Readonly<Record<string, ServiceState>> {
  return (spec as { readonly services?: Record<string, ServiceState> } | undefined)?.services ?? {};
}

function liveStack(
  stack: string,
  services: readonly LiveService[],
  defined: Readonly<Record<string, ServiceState>>,
): Live {
  const sorted = [...services].sort((a, b) => (a.name < b.name ? -1 : 1));
  const states = sorted.map(({ name, state }) => [name, withoutStrangers(state, defined[name])] as const);
  return {
    id: stack,
    key: stack,
    title: stackTitle(stack),
    spec: { services: Object.fromEntries(states) } as unknown as Json,
  };
}

function liveForeign(stack: string, service: LiveService): Live {
  return {
    id: service.id,
    key: undefined,
    title: `${stack}_${service.name}`,
    spec: { services: { [service.name]: withoutStrangers(service.state, undefined) } } as unknown as Json,
  };
}

/** Values of variables that somebody set by hand may be secrets: their names are enough to see the difference. */
function withoutStrangers(state: ServiceState, defined: ServiceState | undefined): ServiceState {
  const environment = Object.fromEntries(
    Object.entries(state.environment).map(([name, value]) => [
      name,
      defined !== undefined && Object.hasOwn(defined.environment, name) ? value : '(not in the stack file)',
    ]),
  );
  return { ...state, environment };
}

/** What a person calls the stack. */
export function stackTitle(stack: string): string {
  return `Swarm stack ${stack}`;
}

function impact(
  before: Readonly<Record<string, ServiceState>>,
  after: Readonly<Record<string, ServiceState>>,
): Impact[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name): Impact[] => {
    const old = before[name];
    const next = after[name];
    if (old === undefined) return [];
    if (next === undefined) {
      return [{ effect: 'other', text: `${name} is stopped and removed; its volumes and their data stay` }];
    }
    const { replicas: _, ...oldTask } = old;
    const { replicas: __, ...nextTask } = next;
    if (canonicalJson(oldTask) !== canonicalJson(nextTask)) {
      return [{ effect: 'service-restarted', text: `${name} is restarted, by its update policy` }];
    }
    if (old.replicas === next.replicas) return [];
    return [{ effect: 'other', text: `${name} goes from ${old.replicas} to ${next.replicas} replicas` }];
  });
}
