import {
  defineServiceAccount,
  defineSsoDomain,
  type ServiceAccountSpec,
  type SsoDomainSpec,
} from '@signoz-as-code/access';
import { concern as access } from '@signoz-as-code/access/concern';
import {
  type ChannelSpec,
  defineChannel,
  defineMaintenance,
  definePolicy,
  defineRule,
  type MaintenanceSpec,
  type PolicySpec,
  type RuleSpec,
} from '@signoz-as-code/alerts';
import { concern as alerts } from '@signoz-as-code/alerts/concern';
import {
  defineCollector,
  defineExporter,
  defineLogPipeline,
  definePipeline,
  defineProcessor,
  defineReceiver,
  type LogPipelineSpec,
} from '@signoz-as-code/collector-config';
import { concern as collectorConfig } from '@signoz-as-code/collector-config/concern';
import {
  type Concern,
  type Defined,
  type Definition,
  definitions,
  type Live,
  type LiveContext,
  makePlan,
  mapSecrets,
  type Provider,
  type Resource,
  type Step,
} from '@signoz-as-code/core';
import { type Dashboard, defineDashboard, defineView, type View } from '@signoz-as-code/dashboards';
import { concern as dashboards } from '@signoz-as-code/dashboards/concern';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { clickhouse } from '@signoz-as-code/queries';
import { dialectOf, type Facts } from '@signoz-as-code/signoz-client';
import { catalogue } from '../fixtures/platform/packages/telemetry/definitions/index.ts';
import project from '../fixtures/platform/signoz.config.ts';

/**
 * A SigNoz in which the suite may create things: it names everything after `project`, which is not `conformance`, and
 * deletes only that.
 */
export interface Target {
  readonly url: string;
  readonly apiKey: string;
  readonly project: string;
  /** The version of SigNoz; the project's own unless given. */
  readonly version?: string | undefined;
}

/** The expected label of a change, and the versions that have it: all unless given. */
export type Change<Spec> = readonly [label: string | RegExp, change: Partial<Spec>, where?: (facts: Facts) => boolean];

/** A definition, and changes to it with the expected labels. */
export interface Case<Spec> {
  readonly name: string;
  readonly spec: Spec;
  readonly changes: readonly Change<Spec>[];
  /** The versions that have it: all unless given. */
  readonly where?: (facts: Facts) => boolean;
}

export type AnyCase =
  | ({ readonly kind: 'dashboard' } & Case<Dashboard>)
  | ({ readonly kind: 'view' } & Case<View>)
  | ({ readonly kind: 'channel' } & Case<ChannelSpec>)
  | ({ readonly kind: 'policy' } & Case<PolicySpec>)
  | ({ readonly kind: 'maintenance' } & Case<MaintenanceSpec>)
  | ({ readonly kind: 'rule' } & Case<RuleSpec>)
  | ({ readonly kind: 'log-pipeline' } & Case<LogPipelineSpec>)
  | ({ readonly kind: 'service-account' } & Case<ServiceAccountSpec>)
  | ({ readonly kind: 'sso-domain' } & Case<SsoDomainSpec>);

/** The environment that definitions are compiled for: the project's, with the target's SigNoz. */
const environmentOf = ({ version }: Target): Environment => {
  const own = project.environments[0] as Environment;
  return version === undefined ? own : { ...own, versions: { ...own.versions, signoz: version } };
};
const concerns: readonly Concern<Environment, Endpoints>[] = [
  alerts(catalogue),
  dashboards(catalogue),
  collectorConfig(catalogue),
  access(catalogue),
];

/** The channel of the suite's rules, policies and maintenances. */
export const channel = defineChannel({
  name: 'conformance',
  webhook: { send_resolved: true, url: { $secret: 'URL' } },
});
export const otherChannel = defineChannel({
  name: 'conformance, too',
  webhook: { send_resolved: true, url: { $secret: 'OTHER' } },
});
/** Only for rules that use policies. */
const policy = definePolicy({
  name: 'conformance',
  when: { alertname: { matches: 'conformance' } },
  channels: [channel],
});
const ruleNamed = (name: string) =>
  defineRule({
    name,
    queries: { A: clickhouse('SELECT toStartOfMinute(now()) AS ts, toFloat64(0) AS value GROUP BY ts') },
    when: { op: 'above', match: 'at-least-once' },
    thresholds: [{ severity: 'warning', target: 1e9, channels: [channel] }],
    over: '4h',
    every: '1h',
    annotations: { summary: 's', description: 'd' },
    disabled: true,
  });
export const rule = ruleNamed('conformance rule');
export const otherRule = ruleNamed('conformance rule, too');

const nothing = defineReceiver('nop', {});
const limiter = defineProcessor('memory_limiter', { check_interval: '1s', limit_mib: 80, spike_limit_mib: 20 });
const nowhere = defineExporter('nop', {});
const collector = defineCollector('conformance', {
  container: { memoryMiB: 100, instances: 1 },
  extensions: [],
  telemetry: {},
});
const logs = definePipeline(collector, 'logs', { receivers: [nothing], processors: [limiter], exporters: [nowhere] });

/** What a definition of a kind needs. */
export const needs: Readonly<Record<AnyCase['kind'], Readonly<Record<string, Definition<string, unknown, never>>>>> = {
  dashboard: {},
  view: {},
  channel: {},
  policy: { channel, 'other-channel': otherChannel },
  rule: { channel, policy },
  maintenance: { channel, rule, 'other-rule': otherRule },
  // SigNoz puts log pipelines into the collectors' pipeline with this name.
  'log-pipeline': { nothing, limiter, nowhere, collector, logs },
  'service-account': {},
  'sso-domain': {},
};

/** Whether a target's version supports a case. */
export function isIn({ where }: AnyCase, target: Pick<Target, 'version'>): boolean {
  return where?.(dialectOf(environmentOf(target as Target).versions.signoz).facts) !== false;
}

/**
 * Takes one definition through its lifecycle: created as planned, then an empty plan; changed field by field, with only
 * that field in the plan, and an empty plan after it; deleted, nothing left. Throws an Error that says where SigNoz
 * differed.
 */
export async function lifecycle(target: Target, one: AnyCase): Promise<void> {
  const key = `${one.kind}-${one.name}`;
  const resource = (spec: AnyCase['spec']): Resource[] => compiled(target, one.kind, key, spec);
  const others = resource(one.spec).filter((each) => each.key !== key);
  try {
    await expectSteps(target, resource(one.spec), ['create'], key);
    const { facts } = dialectOf(environmentOf(target).versions.signoz);
    for (const [label, change, where] of one.changes) {
      if (where?.(facts) === false) continue;
      const wanted = resource({ ...one.spec, ...change } as AnyCase['spec']);
      const [step] = await expectSteps(target, wanted, ['update', 'replace'], key);
      const labels = step?.change.differences.map((difference) => difference.label) ?? [];
      const isIt = (text: string): boolean => (typeof label === 'string' ? text.includes(label) : label.test(text));
      if (!labels.every(isIt)) throw new Error(`${key}: the plan of '${String(label)}' says ${labels.join(', ')}`);
      await expectSteps(target, resource(one.spec), ['update', 'replace'], key);
    }
    await expectSteps(target, others, ['delete'], key);
  } finally {
    await clear(target);
  }
}

/**
 * Copies a rule together with its mark, as the button Clone of SigNoz's UI does, and deletes the original. Before an
 * update the mark does not have the rule's id: the copy is refused by name. After it the copy is its maker's. Throws an
 * Error that says what a plan would do to the copy.
 */
export async function copiedRule(target: Target): Promise<void> {
  const key = 'rule-copied';
  const spec = rule.build(environmentOf(target) as never) as RuleSpec;
  // A rule that is disabled is updated right after its creation.
  const called = { ...spec, name: 'conformance copied', disabled: false };
  const resource = (changed: Partial<RuleSpec> = {}): Resource[] =>
    compiled(target, 'rule', key, { ...called, ...changed });
  const copies: string[] = [];
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${target.url}/api/v1/rules${path}`, {
      method,
      headers: { 'SIGNOZ-API-KEY': target.apiKey, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return text === '' ? undefined : (JSON.parse(text) as { data?: unknown }).data;
  };
  const planned = async (wanted: readonly Resource[]) => {
    const context = contextOf(target, wanted);
    const providers = concerns.flatMap((concern) => concern.providers(context));
    const { plan, steps } = await makePlan({ owner: context.owner, resources: wanted, providers });
    const refused = plan.obstacles.map(({ address }) => `refused ${address}`);
    return { said: [...refused, ...steps.map(({ change }) => `${change.action} ${change.address}`)], providers };
  };
  const expectPlan = async (wanted: readonly Resource[], expected: readonly string[]): Promise<readonly Provider[]> => {
    const { said, providers } = await planned(wanted);
    if (said.join() !== expected.join()) throw new Error(`${key}: the plan is to ${said.join(', ') || 'do nothing'}`);
    return providers;
  };
  /** Returns the copy, of which the provider says whose it is. */
  const copyAndDelete = async (wanted: readonly Resource[]): Promise<Live> => {
    const provider = (await planned(wanted)).providers.find(({ kind }) => kind === 'rule') as Provider;
    const original = (await provider.read()).find((live) => live.key === key) as Live;
    const stored = (await ask('GET', `/${original.id}`)) as { readonly alert: string };
    await ask('POST', '', { ...stored, alert: `${stored.alert} - Copy` });
    await ask('DELETE', `/${original.id}`);
    const copy = (await provider.read()).find(({ title }) => title === `${original.title} - Copy`) as Live;
    copies.push(copy.id);
    return copy;
  };
  try {
    await expectSteps(target, resource(), ['create'], key);
    const doubtful = await copyAndDelete(resource());
    const providers = await expectPlan(resource(), [`refused rule/${key}`]);
    await providers.find(({ kind }) => kind === 'rule')?.release?.(doubtful);
    await ask('DELETE', `/${doubtful.id}`);
    await expectSteps(target, resource(), ['create'], key);
    const updated = resource({ labels: { team: 'conformance' } });
    await expectSteps(target, updated, ['update'], key);
    const theirs = await copyAndDelete(updated);
    if (theirs.key !== undefined) throw new Error(`${key}: the copy counts as ours`);
    await expectPlan(updated, [`create rule/${key}`]);
    await expectPlan(
      updated.filter((one) => one.key !== key),
      [],
    );
  } finally {
    for (const id of copies) await ask('DELETE', `/${id}`).catch(() => undefined);
    await clear(target);
  }
}

/** Deletes everything with the target's mark, in order of dependency. */
async function clear(target: Target): Promise<void> {
  const { owner, ...context } = contextOf(target, []);
  const providers = concerns.flatMap((concern) => concern.providers({ owner, ...context }));
  for (const provider of providers.toReversed())
    for (const live of await provider.read()) if (live.key !== undefined) await provider.delete(live);
}

/** Plans, checks that the plan only has one change of `key`, executes it, and checks that the next plan is empty. */
async function expectSteps(
  target: Target,
  wanted: readonly Resource[],
  actions: readonly string[],
  key: string,
): Promise<readonly Step[]> {
  const context = contextOf(target, wanted);
  const providers = concerns.flatMap((concern) => concern.providers(context));
  const plan = () => makePlan({ owner: context.owner, resources: wanted, providers });
  const { steps, plan: made } = await plan();
  const own = steps.filter(({ change }) => change.key === key);
  const others = steps.filter(({ change }) => change.key !== key);
  const unexpected = others.filter(({ change }) => change.action !== 'create');
  const says = steps.map(({ change }) => `${change.action} ${change.address}`).join(', ') || 'nothing';
  if (made.obstacles.length > 0) throw new Error(`${key}: ${made.obstacles.map(({ message }) => message).join('; ')}`);
  const isExpected = actions.length === 0 ? own.length === 0 : own.length === 1;
  if (!isExpected || own.some(({ change }) => !actions.includes(change.action)) || unexpected.length > 0)
    throw new Error(`${key}: the plan is to ${says}, and was to ${actions.join(' or ') || 'do nothing'}`);
  for (const step of [...others, ...own]) await execute(step);
  const after = await plan();
  if (after.steps.length > 0) {
    const left = after.steps.flatMap(({ change }) =>
      change.differences.map(
        ({ label, before, after }) => `${label}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
      ),
    );
    throw new Error(`${key}: the plan is not clean after ${says}: ${left.join('; ')}`);
  }
  return own;
}

async function execute({ change, provider, resource, live }: Step): Promise<void> {
  if (change.action === 'create' && resource) await provider.create(resource);
  else if (change.action === 'delete' && live) await provider.delete(live);
  else if (change.action === 'update' && resource && live) await provider.update(resource, live);
  else if (change.action === 'replace' && resource && live) {
    await provider.delete(live);
    await provider.create(resource);
  } else throw new Error(`${change.address}: there is nothing to ${change.action}`);
}

function contextOf(target: Target, desired: readonly Resource[]): LiveContext<Endpoints> {
  return {
    owner: { project: target.project, environment: 'suite' },
    endpoints: { signoz: { url: target.url, apiKey: { $secret: 'SIGNOZ_API_KEY' } } },
    versions: environmentOf(target).versions,
    // Addresses with closed ports: no rule of the suite ever fires.
    secrets: (name) => (name === 'SIGNOZ_API_KEY' ? target.apiKey : `https://conformance.invalid/${name}`),
    desired,
  };
}

export const constructors = {
  dashboard: defineDashboard,
  view: defineView,
  channel: defineChannel,
  policy: definePolicy,
  rule: defineRule,
  maintenance: defineMaintenance,
  'log-pipeline': defineLogPipeline,
  'service-account': defineServiceAccount,
  'sso-domain': defineSsoDomain,
} as unknown as Readonly<Record<string, (spec: unknown) => Definition>>;

/**
 * One definition and its dependencies as resources, checked and compiled like `generate`, under names of the target.
 */
function compiled(target: Target, kind: AnyCase['kind'], key: string, spec: AnyCase['spec']): Resource[] {
  const environment = environmentOf(target);
  const definition = constructors[kind]?.(spec) as Definition;
  const entry = (of: Definition, name: string, built: unknown): Defined => ({
    kind: of.kind,
    key: name,
    file: name,
    definition: of,
    spec: built,
  });
  const all = [
    ...Object.entries(needs[kind]).map(([name, needed]) =>
      entry(needed as Definition, name, needed.build(environment as never)),
    ),
    entry(definition, key, spec),
  ];
  const concern = concerns.find(({ kinds }) => kinds.includes(kind)) as Concern<Environment, Endpoints>;
  const found = concern.check(definitions(environment, all)).filter(({ severity }) => severity === 'error');
  if (found.length > 0) throw new Error(found.map(({ message, where }) => `${where.field}: ${message}`).join('; '));
  const { owner } = contextOf(target, []);
  const artifacts = concern.compile(definitions(environment, all), () => undefined, owner);
  return concern
    .resources(artifacts.map((artifact) => ({ ...artifact, file: artifact.path })))
    .map((resource) => renamed(target, resource));
}

/** Names are unique in SigNoz, and others may use it. */
function renamed(target: Target, resource: Resource): Resource {
  const text = JSON.stringify(resource).replaceAll('conformance', target.project);
  return mapSecrets(JSON.parse(text), (name) => ({ $secret: name })) as Resource;
}

export type { Provider };
