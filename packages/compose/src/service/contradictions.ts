import type { Problems } from '@signoz-as-code/core';
import type { codes } from '../codes.ts';
import type { Deploy, Quantity } from '../schema/compose.generated.ts';
import {
  constraintKeys,
  excludeEachOther,
  isKnownKey,
  isLabel,
  isOneNode,
  neverMet,
  parseConstraint,
} from './constraint.ts';
import type { ServiceSpec } from './define.ts';

type Found = Problems<typeof codes>;

/**
 * Contradictions between the fields of one service, each of which is valid by itself: Docker refuses them, or accepts
 * them and never starts a task, or starts it once and never updates it. The rules are those of SwarmKit v2.0.0 and of
 * Docker 28.
 */
export function checkContradictions(spec: ServiceSpec, problems: Found): void {
  checkMode(spec, problems);
  checkConstraints(spec, problems);
  checkCapacity(spec, problems);
  checkStartFirst(spec, problems);
  checkResources(spec, problems);
  checkContainer(spec, problems);
}

/** `deploy` for any mode: an unchecked definition may combine fields that the types keep apart. */
function deployOf({ deploy }: ServiceSpec): Deploy {
  return deploy as Deploy;
}

function constraintsOf(spec: ServiceSpec) {
  return (spec.deploy.placement?.constraints ?? []).flatMap((text) => parseConstraint(text) ?? []);
}

function checkMode(spec: ServiceSpec, problems: Found): void {
  const { mode, replicas, update_config, rollback_config, restart_policy, placement } = deployOf(spec);
  if (mode === 'global') {
    if (replicas !== undefined)
      problems.error(
        'compose/mode',
        'deploy.replicas',
        `a global service has one task on every matching node, and cannot have ${replicas} replicas`,
        "remove replicas, or write mode: 'replicated'",
      );
    for (const field of ['max_replicas_per_node', 'preferences'] as const) {
      if (placement?.[field] === undefined) continue;
      problems.warning(
        'compose/mode',
        `deploy.placement.${field}`,
        'a global service has one task on every matching node: Swarm ignores this field',
        "remove it, or write mode: 'replicated'",
      );
    }
  }
  if (mode === 'replicated-job') {
    for (const [field, value] of Object.entries({ update_config, rollback_config })) {
      if (value === undefined) continue;
      problems.error(
        'compose/mode',
        `deploy.${field}`,
        'Swarm has no update policy for a job: a changed job runs again',
        'remove it',
      );
    }
    if (restart_policy?.condition === 'any')
      problems.error(
        'compose/mode',
        'deploy.restart_policy.condition',
        "a job with 'any' is restarted when it has ended, so it never completes",
        "write 'on-failure' or 'none'",
      );
  }
  if (restart_policy?.condition !== 'none') return;
  for (const field of ['max_attempts', 'window'] as const) {
    if (restart_policy[field] === undefined) continue;
    problems.error(
      'compose/mode',
      `deploy.restart_policy.${field}`,
      "with the condition 'none' no task is ever restarted, so this has no effect",
      "remove it, or write condition: 'on-failure'",
    );
  }
}

function checkConstraints(spec: ServiceSpec, problems: Found): void {
  const { constraints = [], preferences = [] } = spec.deploy.placement ?? {};
  const before: string[] = [];
  constraints.forEach((text, index) => {
    const report = (message: string, hint: string): void =>
      problems.error('compose/constraint', `deploy.placement.constraints[${index}]`, message, hint);
    const constraint = parseConstraint(text);
    const other = before.find((one) => constraint !== undefined && excludeEachOther(parseConstraint(one)!, constraint));
    if (constraint === undefined) {
      report(`Swarm cannot read '${text}'`, `write <key> == <value> or <key> != <value>, as in 'node.role == manager'`);
      return;
    }
    const never = neverMet(constraint);
    if (!isKnownKey(constraint.key))
      report(
        `'${constraint.key}' is not a key that Swarm compares: no node ever matches, and every task stays pending`,
        `the keys are ${constraintKeys}`,
      );
    else if (never !== undefined) report(`${never}: every task stays pending`, 'correct the value');
    else if (other !== undefined)
      report(`no node matches '${other}' and '${text}' at once: every task stays pending`, 'remove one of them');
    before.push(text);
  });
  preferences.forEach(({ spread }, index) => {
    if (isLabel(spread)) return;
    problems.warning(
      'compose/constraint',
      `deploy.placement.preferences[${index}].spread`,
      `'${spread}' is not a label: Swarm ignores the preference`,
      'remove it, because Swarm already prefers nodes with fewer tasks, or write node.labels.<label>',
    );
  });
}

/** The most tasks that one node runs at a time; undefined where nothing limits it. */
function mostOnNode(spec: ServiceSpec): { readonly tasks: number; readonly why: string } | undefined {
  const port = spec.ports?.find(({ mode }) => mode === 'host');
  if (port !== undefined) return { tasks: 1, why: `port ${port.published} of a node can be used only once` };
  const most = spec.deploy.placement?.max_replicas_per_node;
  return most === undefined || most === 0 ? undefined : { tasks: most, why: `max_replicas_per_node is ${most}` };
}

function checkCapacity(spec: ServiceSpec, problems: Found): void {
  const { mode, replicas = 1 } = deployOf(spec);
  const most = mostOnNode(spec);
  // The tasks of a job run in turn.
  if (mode === 'global' || mode === 'replicated-job' || most === undefined) return;
  if (!isOneNode(constraintsOf(spec)) || replicas <= most.tasks) return;
  problems.error(
    'compose/capacity',
    'deploy.replicas',
    `${replicas} replicas must run on the only matching node, which can run ${most.tasks}: ${most.why}. The others stay pending`,
    'lower replicas, or let the constraints match more nodes',
  );
}

function checkStartFirst(spec: ServiceSpec, problems: Found): void {
  const { mode, replicas = 1, update_config, rollback_config } = deployOf(spec);
  if (mode === 'replicated-job') return;
  const written = spec.volumes?.find(({ type, read_only }) => type !== 'bind' && !read_only);
  const host = spec.ports?.find((port) => port.mode === 'host');
  const most = mostOnNode(spec);
  const isFull = mode !== 'global' && most !== undefined && isOneNode(constraintsOf(spec)) && replicas >= most.tasks;
  const why =
    host !== undefined
      ? `port ${host.published}, which the task before it holds (mode: 'host'): no update ever ends`
      : isFull
        ? `a free slot on the node, and ${most.why}: no update ever ends`
        : written !== undefined
          ? `the volume '${written.source}', which the task before it still writes to`
          : undefined;
  if (why === undefined) return;
  for (const [field, policy] of Object.entries({ update_config, rollback_config })) {
    if (policy?.order !== 'start-first') continue;
    problems.error(
      'compose/start-first',
      `deploy.${field}.order`,
      `with 'start-first' the new task needs ${why}`,
      "write order: 'stop-first' (the preset of the service may have set it)",
    );
  }
}

const MiB = 2 ** 20;
/** Docker starts no container with less memory, and SwarmKit accepts no reservation below 4 MiB. */
const LEAST_MEMORY = { limits: 6 * MiB, reservations: 4 * MiB } as const;
const LEAST_CPUS = 0.001;

function checkResources(spec: ServiceSpec, problems: Found): void {
  const resources = spec.deploy.resources;
  for (const [kind, least] of Object.entries(LEAST_MEMORY) as ['limits' | 'reservations', number][]) {
    const quantity = resources?.[kind];
    if (quantity === undefined) continue;
    const { memory, cpus } = amounts(quantity);
    if (memory < least)
      problems.error(
        'compose/resources',
        `deploy.resources.${kind}.memory`,
        `${quantity.memory} is less than ${least / MiB}M, the minimum of Docker`,
        'write more',
      );
    if (cpus > 0 && cpus < LEAST_CPUS)
      problems.error(
        'compose/resources',
        `deploy.resources.${kind}.cpus`,
        `${quantity.cpus} is less than ${LEAST_CPUS}, the minimum of Docker`,
        'write more',
      );
  }
  if (resources?.limits === undefined || resources.reservations === undefined) return;
  const [limits, reserved] = [amounts(resources.limits), amounts(resources.reservations)];
  for (const field of ['cpus', 'memory'] as const) {
    // A limit of zero processors means no limit.
    if (limits[field] === 0 || reserved[field] <= limits[field]) continue;
    problems.error(
      'compose/resources',
      `deploy.resources.reservations.${field}`,
      `${resources.reservations[field]} are reserved, and ${resources.limits[field]} is the limit`,
      'lower the reservation, or raise the limit',
    );
  }
}

function amounts({ cpus, memory }: Quantity): { readonly cpus: number; readonly memory: number } {
  return { cpus: Number(cpus), memory: Number.parseInt(memory, 10) * (memory.endsWith('G') ? 1024 : 1) * MiB };
}

function checkContainer(spec: ServiceSpec, problems: Found): void {
  const files = spec.ulimits?.nofile;
  if (files !== undefined && files.soft > files.hard)
    problems.error(
      'compose/container',
      'ulimits.nofile.soft',
      `${files.soft} is above the hard limit of ${files.hard}, and the container does not start`,
      'lower it, or raise the hard limit',
    );
  spec.cap_drop?.forEach((name, index) => {
    if (!spec.cap_add?.includes(name)) return;
    problems.error(
      'compose/container',
      `cap_drop[${index}]`,
      `${name} is added and dropped`,
      'keep it in one of cap_add and cap_drop',
    );
  });
}
