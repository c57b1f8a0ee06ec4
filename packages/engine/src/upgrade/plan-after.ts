import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Address,
  address,
  diff,
  type Json,
  type Lookup,
  type Plan,
  type Provider,
  type Resource,
  writeFileAtomic,
} from '@signoz-as-code/core';
import { changedRetention } from '@signoz-as-code/retention/upgraded';
import { readDesired } from '../live.ts';
import type { Prediction } from './predict.ts';
import { signozProviders } from './read.ts';

/** What the first plan after an upgrade changes. Sorted by address. */
export interface PlanAfter {
  /** The fields that it changes of each resource; none where it makes or deletes it. */
  readonly signoz: ReadonlyMap<Address, readonly string[]>;
  readonly clickhouse: readonly Address[];
}

/**
 * What the first plan after an upgrade changes: what is generated for the new version beside what its migrations are
 * predicted to make of what is live in SigNoz, and beside what is generated `now` for ClickHouse, which has it.
 */
export async function planAfter(
  artifacts: ReadonlyMap<string, string>,
  environment: string,
  now: ReadonlyMap<string, readonly Resource[]>,
  predictions: readonly Prediction[],
  { secrets, collector }: { readonly secrets: Lookup; readonly collector: string },
): Promise<PlanAfter> {
  return withGenerated(artifacts, async (root) => {
    const desired = await readDesired(root, environment);
    const providers = signozProviders({ ...desired, secrets, root }).filter(({ kind }) => kind !== 'catalogue');
    const wanted = [...desired.resources.values()].flat();
    const [before, after] = [now, desired.resources].map((all) => all.get('retention') ?? []);
    return {
      signoz: new Map(
        providers
          .flatMap((provider) => changedIn(provider, wanted, predictions))
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
      clickhouse: changedRetention(before!, after!, collector),
    };
  });
}

/** What a plan changes of one kind in SigNoz. */
function changedIn(
  provider: Provider,
  wanted: readonly Resource[],
  predictions: readonly Prediction[],
): (readonly [Address, readonly string[]])[] {
  const ours = new Map(
    predictions.flatMap((one) => (one.kind === provider.kind && one.key !== undefined ? [[one.key, one]] : [])),
  );
  const changed = wanted
    .filter(({ kind }) => kind === provider.kind)
    .flatMap((resource): (readonly [Address, readonly string[]])[] => {
      const live = ours.get(resource.key);
      ours.delete(resource.key);
      if (live === undefined) return [[address(resource), []]];
      if (live.expected === undefined) return [];
      const fields = fieldsThatDiffer(provider, live.expected, provider.normalize(resource));
      return fields.length === 0 ? [] : [[address(resource), fields]];
    });
  return [...changed, ...[...ours.keys()].map((key) => [address({ kind: provider.kind, key }), []] as const)];
}

/** The fields that differ, as a plan names them. */
function fieldsThatDiffer(provider: Provider, before: Json, after: Json): readonly string[] {
  return diff(before, after, provider.itemKey?.bind(provider)).map(
    ({ path }) => provider.label?.(path) ?? path.join(' · '),
  );
}

/** Calls `work` with a folder that has these artifacts in generated/. */
export async function withGenerated<Value>(
  artifacts: ReadonlyMap<string, string>,
  work: (root: string) => Promise<Value>,
): Promise<Value> {
  const root = mkdtempSync(join(tmpdir(), 'signoz-as-code-upgrade-'));
  try {
    for (const [path, text] of artifacts) await writeFileAtomic(join(root, 'generated', path), text);
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Addresses of SigNoz's resources that a plan changes, or that are obstacles. */
export function changedBy({ changes, obstacles }: Plan): readonly Address[] {
  const own = changes.filter(({ kind }) => kind !== 'catalogue').map(({ address: name }) => name);
  return [...new Set([...own, ...obstacles.map(({ address: name }) => name)])].sort();
}
