import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Address,
  asObject,
  asText,
  type JsonObject,
  type Live,
  type Lookup,
  makePlan,
  type Owner,
  type Plan,
  type Provider,
  type Resource,
  writeFileAtomic,
} from '@signoz-as-code/core';
import { keysAfterUpgrade } from '@signoz-as-code/dashboards/upgraded';
import { changedRetention } from '@signoz-as-code/retention/upgraded';
import { cleaningUp } from '../interrupts.ts';
import { readDesired } from '../live.ts';
import { adoptedAfter, hasNewNames, type Prediction, type Releases } from './predict.ts';
import { type ReadKind, signozProviders } from './read.ts';

/** What the first plan after an upgrade changes. Sorted by address. */
export interface PlanAfter {
  /** The fields that it changes of each resource; none where it makes or deletes it. */
  readonly signoz: ReadonlyMap<Address, readonly string[]>;
  readonly clickhouse: readonly Address[];
  readonly obstacles: Plan['obstacles'];
}

interface Before {
  /** What is generated now, by concern. */
  readonly resources: ReadonlyMap<string, readonly Resource[]>;
  /** What is live now. */
  readonly kinds: readonly ReadKind[];
  readonly predictions: readonly Prediction[];
  readonly releases: Releases;
  readonly secrets: Lookup;
  /** The version of the new collector. */
  readonly collector: string;
}

/**
 * What the first plan after an upgrade changes: the plan of what is generated for the new version and of what its
 * migrations are predicted to make of what is live in SigNoz; and beside what is generated now for ClickHouse, which
 * has it.
 */
export async function planAfter(
  artifacts: ReadonlyMap<string, string>,
  environment: string,
  before: Before,
): Promise<PlanAfter> {
  const { predictions, kinds, secrets, collector, resources } = before;
  return withGenerated(artifacts, async (root) => {
    const desired = await readDesired(root, environment);
    const { about } = desired;
    const wanted = [...desired.resources.values()].flat();
    const owner: Owner = { project: about.project, environment };
    const live = liveAfter(before, owner, wanted);
    const old = new Map(kinds.map(({ provider }) => [provider.kind, provider]));
    const providers = signozProviders({ ...desired, secrets, root })
      .filter(({ kind }) => kind !== 'catalogue')
      .map((provider) => onPredicted(provider, live.get(provider.kind) ?? [], old.get(provider.kind)));
    const known = new Set(providers.map(({ kind }) => kind));
    const unknown = unpredictable(predictions);
    const { plan } = await makePlan({
      owner,
      resources: wanted.filter(({ kind, key }) => known.has(kind) && !unknown.has(`${kind}/${key}`)),
      providers,
      adopt: new Set(adoptedAfter(predictions)),
    });
    const fields = new Map(
      plan.changes
        .filter(({ action }) => action !== 'create' && action !== 'delete')
        .map(({ address: name, differences }) => [name, differences.map(({ label }) => label)]),
    );
    const [now, after] = [resources, desired.resources].map((all) => all.get('retention') ?? []);
    return {
      signoz: new Map(changedBy(plan).map((name) => [name, fields.get(name) ?? []])),
      clickhouse: changedRetention(now!, after!, collector),
      obstacles: plan.obstacles,
    };
  });
}

/** Addresses of our resources of which it is not known what the migrations make. */
export function unpredictable(predictions: readonly Prediction[]): ReadonlySet<string> {
  return new Set(
    predictions.flatMap(({ kind, key, expected, isHidden }) =>
      expected === undefined && isHidden === undefined && key !== undefined ? [`${kind}/${key}`] : [],
    ),
  );
}

/**
 * What is live after the upgrade by the predictions, by kind. A dashboard is recognised by what is left of its mark: a
 * copy that somebody made has the same one, and is nobody's afterwards.
 */
function liveAfter(
  { predictions, kinds, releases }: Before,
  owner: Owner,
  wanted: readonly Resource[],
): ReadonlyMap<string, readonly Live[]> {
  const isMigrated = (kind: string): boolean => hasNewNames(kind, releases);
  const keys = isMigrated('dashboard')
    ? keysAfterUpgrade(
        owner,
        wanted.filter(({ kind }) => kind === 'dashboard'),
        predictions.flatMap(({ kind, id, key, expected }) =>
          kind === 'dashboard' && expected !== undefined
            ? [{ id, ...(key === undefined ? {} : { key }), normal: asObject(expected) as JsonObject }]
            : [],
        ),
      )
    : undefined;
  const byId = new Map(predictions.map((one) => [`${one.kind}/${one.id}`, one]));
  return new Map(
    kinds.map(({ provider: { kind }, live }) => [
      kind,
      live.flatMap((one): Live[] => {
        const { expected, losesMark } = byId.get(`${kind}/${one.id}`) ?? {};
        if (expected === undefined) return [];
        const after = { ...one, spec: expected, restorable: undefined };
        if (!isMigrated(kind)) return [after];
        // Nothing else of the mark is left.
        const key = kind === 'dashboard' ? keys?.get(one.id) : losesMark ? undefined : one.key;
        const title = asText(asObject(expected).title) || one.title;
        return [{ ...after, title, key, applied: undefined, ...(key === undefined ? {} : { protected: false }) }];
      }),
    ]),
  );
}

/** A provider of the new version that reads what is predicted. `old` knows what others still need. */
function onPredicted(provider: Provider, live: readonly Live[], old: Provider | undefined): Provider {
  return {
    ...provider,
    read: async () => live,
    notes: () => [],
    ...(provider.keepReason === undefined
      ? {}
      : { keepReason: (one: Live, isNamed?: boolean) => old?.keepReason?.(one, isNamed) }),
  };
}

/** Calls `work` with a folder that has these artifacts in generated/, and that an interruption does not leave behind. */
export async function withGenerated<Value>(
  artifacts: ReadonlyMap<string, string>,
  work: (root: string, interrupted: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return cleaningUp(async (interrupted) => {
    const root = mkdtempSync(join(tmpdir(), 'signoz-as-code-upgrade-'));
    try {
      for (const [path, text] of artifacts) await writeFileAtomic(join(root, 'generated', path), text);
      return await work(root, interrupted);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
}

/** Addresses of SigNoz's resources that a plan changes, or that are obstacles. */
export function changedBy({ changes, obstacles }: Plan): readonly Address[] {
  const own = changes.filter(({ kind }) => kind !== 'catalogue').map(({ address: name }) => name);
  return [...new Set([...own, ...obstacles.map(({ address: name }) => name)])].sort();
}
