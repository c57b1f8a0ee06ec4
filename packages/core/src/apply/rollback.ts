import { effectsOf } from '../concern/effect.ts';
import type { Live } from '../concern/provider.ts';
import { type Address, address, type Resource } from '../concern/resource.ts';
import { ANOTHER_VALUE, mapSecrets } from '../definition/reference.ts';
import type { Change } from '../plan/change.ts';
import type { Obstacle } from '../plan/obstacle.ts';
import type { Planned, Step } from '../plan/plan.ts';
import { releasedSpec } from '../plan/released.ts';
import { unrestorableSecrets } from '../plan/unrestorable.ts';
import { fingerprint, isObject, type Json } from '../value/json.ts';

/** How to undo one change. */
export interface Undo {
  readonly address: Address;
  readonly kind: string;
  readonly key: string;
  /** The restored resource, where there is one. */
  readonly title: string;
  /** What the apply did. */
  readonly action: Change['action'];
  /**
   * The spec to write; null where the resource did not exist before and is to be deleted. Absent where it cannot be
   * restored.
   */
  readonly before?: Json | null;
  readonly protect?: boolean;
  /** What cannot be restored, in words; empty where everything can. */
  readonly lost: readonly string[];
  /** Fingerprints of the expected live state: what the apply wrote, and what existed before it. Null for nothing. */
  readonly expected: readonly (string | null)[];
}

/** The rollback of one apply, written before its first change. It names secrets and never contains their values. */
export interface Rollback {
  readonly format: 1;
  readonly project: string;
  readonly environment: string;
  /** ISO 8601. */
  readonly at: string;
  /** The versions of the programs whose bodies it contains, by name; absent where they are not known. */
  readonly versions?: Readonly<Record<string, string>>;
  readonly undo: readonly Undo[];
}

/** The rollback of the changes in `planned`. */
export function rollbackOf({ plan, steps }: Planned, at: Date, versions?: Rollback['versions']): Rollback {
  return {
    format: 1,
    project: plan.project,
    environment: plan.environment,
    at: at.toISOString(),
    ...(versions === undefined ? {} : { versions }),
    undo: withoutUsers(steps, steps.map(undoOf)),
  };
}

/** Resources that refer to one that does not come back are not restored either: the server refuses them. */
function withoutUsers(steps: readonly Step[], undo: readonly Undo[]): readonly Undo[] {
  const gone = new Set(
    steps.filter((step, index) => isGone(step, undo[index] as Undo)).map(({ change }) => change.address),
  );
  const next = undo.map((one, index): Undo => {
    const { before, protect: _, ...rest } = one;
    if (before === undefined || before === null) return one;
    const { kind, key, title } = one;
    const resource = { kind, key, title, spec: before, source: '' };
    const missing = (steps[index] as Step).provider.references?.(resource).find((used) => gone.has(used));
    return missing === undefined ? one : { ...rest, lost: [`it needs ${missing}, which does not come back`] };
  });
  return next.every((one, index) => one === undo[index]) ? undo : withoutUsers(steps, next);
}

/** Whether nothing has the name of a resource any more, under which others refer to it. */
function isGone({ change, live }: Step, { action, before }: Undo): boolean {
  if (before !== undefined || live === undefined) return false;
  return action === 'delete' || action === 'replace' || live.title !== change.title;
}

function undoOf({ change, live, provider, resource }: Step): Undo {
  const { action, kind, key, title, impact } = change;
  const common = { address: change.address, kind, key, title, action, expected: [change.wanted, change.live] };
  if (action === 'create') {
    // Without its definition, the names of its secrets are not known.
    const nameless = mapSecrets(provider.normalize(resource as Resource), () => ({ ...ANOTHER_VALUE })) as Json;
    return { ...common, before: null, lost: [], expected: [...common.expected, fingerprint(nameless)] };
  }
  const lost = impact
    .filter(({ effect }) => effectsOf([provider]).get(effect)?.isFinal === true)
    .map(({ text }) => text);
  const { restorable, protected: protect, key: owned, title: was } = live as Live;
  if (action === 'release' && owned !== key)
    return { ...common, lost: ['it stays without the mark, which belongs to another one'] };
  if (restorable === undefined || (action === 'delete' && owned !== key)) {
    const because = unrestorableSecrets(live as Live);
    const text = `its previous state cannot be written back${because === undefined ? '' : `: ${because}`}`;
    return { ...common, lost: [...lost, text] };
  }
  if (action === 'release') {
    const free = fingerprint(releasedSpec(provider, live as Live));
    return {
      ...common,
      title: was,
      before: restorable,
      ...(protect === true ? { protect } : {}),
      lost,
      expected: [free, change.live],
    };
  }
  if (action === 'delete' || action === 'replace')
    lost.push('it comes back as a new resource: links to it break, and its history is lost');
  if (action === 'adopt') lost.push('it stays ours');
  const isRenamed = owned !== undefined && owned !== key;
  if (action === 'update' && isRenamed) {
    lost.push(`it keeps its new key, and had the key '${owned}'`);
    if (change.differences.every(({ path }) => path.length === 1 && path[0] === 'key')) return { ...common, lost };
  }
  // Ids of its own that began with the old key would differ from the definition's for ever.
  const before = isRenamed ? (provider.underKey?.(restorable, owned, key) ?? restorable) : restorable;
  return { ...common, title: was, before, ...(protect === true ? { protect } : {}), lost };
}

/** Whether a value is a rollback in this version's format. */
export function isRollback(value: unknown): value is Rollback {
  if (!isObject(value) || value.format !== 1 || !Array.isArray(value.undo)) return false;
  const isText = (one: unknown): boolean => typeof one === 'string';
  return (
    [value.project, value.environment, value.at].every(isText) &&
    (value.versions === undefined || (isObject(value.versions) && Object.values(value.versions).every(isText))) &&
    value.undo.every(
      (one) =>
        isObject(one) &&
        [one.address, one.kind, one.key, one.title, one.action].every(isText) &&
        [one.lost, one.expected].every(Array.isArray),
    )
  );
}

/** The resources that the rollback wants. */
export function restoredResources(rollback: Rollback): Resource[] {
  return rollback.undo.flatMap(({ kind, key, title, before, protect }) =>
    before === undefined || before === null
      ? []
      : [
          {
            kind,
            key,
            title,
            spec: before,
            source: `rollback of ${rollback.at}`,
            ...(protect === true ? { protect } : {}),
          },
        ],
  );
}

/** The addresses that the rollback touches, and no others. */
export function rollbackScope(rollback: Rollback): ReadonlySet<Address> {
  return new Set(rollback.undo.filter(({ before }) => before !== undefined).map(address));
}

/**
 * Resources that somebody else changed since, so that the rollback would undo that change too; empty when there are
 * none.
 */
export function changedSinceApply(rollback: Rollback, planned: Planned): Obstacle[] {
  const undo = new Map(rollback.undo.map((one) => [one.address, one]));
  return planned.steps
    .filter(({ change, provider, live }) => {
      const one = undo.get(change.address);
      const isReleased = one?.action === 'release' && live !== undefined && live.key === undefined;
      const now = isReleased ? fingerprint(releasedSpec(provider, live)) : change.live;
      return one?.expected.includes(now) === false;
    })
    .map(({ change }) => ({
      address: change.address,
      message: 'was changed since that apply',
      hint: 'to give that change up, revert the definition in git, run `generate` and apply',
    }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/**
 * Whether the restored resources are as `desired` wants them, after a rollback of exactly these changes: then the next
 * apply has nothing to do with them.
 */
export function isAsDesired({ steps }: Planned, desired: readonly Resource[]): boolean {
  const wanted = new Map(desired.map((resource) => [address(resource), resource]));
  return steps.every(({ change, provider }) => {
    const resource = wanted.get(change.address);
    return change.wanted === (resource === undefined ? null : fingerprint(provider.normalize(resource)));
  });
}
