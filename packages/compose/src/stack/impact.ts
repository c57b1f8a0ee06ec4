import { canonicalJson, type Impact } from '@signoz-as-code/core';
import { configFamily } from '../labels.ts';
import type { ServiceState } from './state.ts';
import { waves } from './waves.ts';

type Services = Readonly<Record<string, ServiceState>>;

/** Settings of a service that change without replacing its tasks. */
const restless: readonly (keyof ServiceState)[] = ['replicas', 'labels', 'updatePolicy', 'rollbackPolicy', 'rollout'];
/** Settings that only replace tasks whose node no longer matches. */
const placing: readonly (keyof ServiceState)[] = ['constraints', 'preferences', 'maxPerNode'];

/** Whether Swarm replaces tasks of a service, all or some, to get from one state to the other. */
export function isRestarted(before: ServiceState, after: ServiceState): boolean {
  return !isSame(before, after, restless);
}

function isSame(before: ServiceState, after: ServiceState, but: readonly (keyof ServiceState)[]): boolean {
  const [a, b] = [before, after].map((state) =>
    canonicalJson(Object.fromEntries(Object.entries(state).filter(([field]) => !but.some((one) => one === field)))),
  );
  return a === b;
}

/** The services that a deployment must change: new ones, and those with any difference. */
export function touched(before: Services, after: Services): string[] {
  return Object.keys(after)
    .filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name]))
    .sort();
}

/** The impact of a deployment: what starts, what restarts and how, in which order, with which new files. */
export function impactOf(
  before: Services,
  after: Services,
  running: (service: string) => string | undefined,
): Impact[] {
  const changed = touched(before, after);
  const gone = Object.keys(before).filter((name) => after[name] === undefined);
  return [
    ...changed.flatMap((name) => changeOf(name, before[name], after[name] as ServiceState, running(name))),
    ...gone.sort().map((name) => other(`${name} is stopped and removed; its volumes and their data stay`)),
    ...orderOf(changed, after),
    ...newFiles(before, after),
  ];
}

function changeOf(
  name: string,
  old: ServiceState | undefined,
  next: ServiceState,
  image: string | undefined,
): Impact[] {
  if (old === undefined) return [other(`${name} is new: ${tasksOf(next)}`)];
  if (old.mode !== next.mode)
    return [restarted(`${name} is removed and recreated: Swarm cannot turn ${old.mode} into ${next.mode}`)];
  const scale =
    old.replicas === next.replicas ? [] : [other(`${name} goes from ${old.replicas} to ${next.replicas} replicas`)];
  if (old.replicas !== 0 && isRestarted(old, next)) {
    if (isSame(old, next, [...restless, ...placing]))
      return [
        restarted(
          `${name} is placed again: tasks on nodes that no longer match start elsewhere, the others keep running`,
        ),
        ...scale,
      ];
    const runs = image === undefined || old.image === next.image ? '' : `; now it runs ${image}`;
    return [
      restarted(`${name} ${next.mode.endsWith('-job') ? 'runs again' : `is restarted: ${manner(next)}`}${runs}`),
      ...scale,
    ];
  }
  if (old.replicas !== 0 && old.rollout !== next.rollout)
    return [restarted(`${name}: its paused update is started again`), ...scale];
  if (scale.length > 0) return scale;
  return [other(`${name} is changed${old.replicas === 0 ? '; none of its tasks runs' : ' while its tasks run on'}`)];
}

function tasksOf({ replicas, mode }: ServiceState): string {
  if (mode.endsWith('-job')) return 'it runs once';
  return replicas === null ? 'a task on every node' : `${replicas} task${replicas === 1 ? '' : 's'}`;
}

function manner(state: ServiceState): string {
  const { updatePolicy: policy } = state;
  if (policy === null) return tasksOf(state);
  const pace =
    state.replicas === 1 ? '' : policy.parallelism === 0 ? ', all at once' : `, ${policy.parallelism} at a time`;
  const order =
    policy.order === 'start-first'
      ? 'the new one is healthy before the old one stops'
      : 'the old one stops before the new one starts';
  const failing = { rollback: 'takes itself back', pause: 'stops', continue: 'goes on' }[policy.failureAction];
  return `${tasksOf(state)}${pace}, ${order}; if it fails, it ${failing ?? policy.failureAction}`;
}

function orderOf(changed: readonly string[], after: Services): Impact[] {
  const order = waves(changed, (name) => after[name]?.labels ?? {});
  return order.length < 2 ? [] : [other(`order: ${order.map((wave) => wave.join(' with ')).join(', then ')}`)];
}

function newFiles(before: Services, after: Services): Impact[] {
  const names = (services: Services, kind: 'configs' | 'secrets') =>
    new Set(Object.values(services).flatMap((service) => Object.values(service[kind]).map(({ name }) => name)));
  const fresh = (kind: 'configs' | 'secrets') => {
    const known = names(before, kind);
    return [...names(after, kind)].filter((name) => !known.has(name)).sort();
  };
  const configs = fresh('configs').map((name) => configFamily(name) ?? name);
  const secrets = fresh('secrets');
  return [
    ...(configs.length > 0 && Object.keys(before).length > 0
      ? [other(`new content of the configs ${configs.join(', ')}`)]
      : []),
    ...(secrets.length > 0 ? [other(`secrets used for the first time: ${secrets.join(', ')}`)] : []),
  ];
}

function other(text: string): Impact {
  return { effect: 'other', text };
}

function restarted(text: string): Impact {
  return { effect: 'service-restarted', text };
}
