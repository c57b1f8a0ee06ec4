import type { Effect } from '../concern/effect.ts';
import type { Live, Provider } from '../concern/provider.ts';
import type { Address, Owner, Resource } from '../concern/resource.ts';
import { isObject } from '../value/json.ts';
import type { Change } from './change.ts';
import type { Allowance } from './guard.ts';
import type { Obstacle } from './obstacle.ts';

/**
 * The comparison of the wanted state with the live state: data, sorted, without a clock, so that equal states give
 * equal plans.
 */
export interface Plan {
  readonly format: 1;
  readonly project: string;
  readonly environment: string;
  /** The live systems that it was made against: `SigNoz` → `https://…`. It is not valid for others. */
  readonly servers: Readonly<Record<string, string>>;
  readonly changes: readonly Change[];
  /** The effects of its changes, most severe first; absent where there are none. */
  readonly effects?: readonly Effect[];
  readonly obstacles: readonly Obstacle[];
  /** The allowances that applying it requires. */
  readonly allowances: readonly Allowance[];
  /** The number of unchanged resources by kind. */
  readonly unchanged: Readonly<Record<string, number>>;
  /** Live resources without a mark: never touched. */
  readonly unmanaged: readonly {
    readonly kind: string;
    readonly titles: readonly string[];
    /** The server's ids, in the order of the titles. */
    readonly ids: readonly string[];
  }[];
  /** Live resources with a foreign mark: the number of each kind, by owner. Absent where there are none. */
  readonly others?: readonly (Owner & { readonly kind: string; readonly count: number })[];
  /** Foreign resources that are deleted because the user named them: `<kind>/<the server's id>`. */
  readonly pruned?: readonly string[];
  /** Our leftovers that are deleted because the user named them. */
  readonly removed?: readonly Address[];
  /**
   * What the server could not accept yet; applying this plan leaves it for a later one. Absent when there is nothing.
   */
  readonly later?: readonly Address[];
  /** Our live resources that are no longer wanted but stay, with the reason. */
  readonly kept: readonly Kept[];
  /** Secrets that the machine which made the plan does not have; absent where it has all. See {@link whyStale}. */
  readonly uncompared?: readonly Uncompared[];
  /** What was not compared, and why. */
  readonly notes: readonly string[];
  /** A fingerprint of the compared live state: our resources, and the content of those that are not as wanted. */
  readonly fingerprint: string;
}

/** The secrets of one resource that a plan could not compare, by name. Applying it writes those that differ. */
export interface Uncompared {
  readonly address: Address;
  readonly secrets: readonly string[];
}

/** A resource of ours that is no longer wanted, but stays for a reason. */
export interface Kept {
  readonly address: Address;
  readonly title: string;
  readonly reason: string;
}

/** A change with the provider that makes it. */
export interface Step {
  readonly change: Change;
  readonly provider: Provider;
  readonly resource: Resource | undefined;
  readonly live: Live | undefined;
}

export interface Planned {
  readonly plan: Plan;
  /** In the order of their execution. */
  readonly steps: readonly Step[];
  /**
   * The fingerprint of the wanted state of an address, whether it differs from the live one or not; null for nothing.
   */
  readonly wantedOf: (name: Address) => string | null;
}

/** Whether a plan has anything to apply. */
export function hasChanges(plan: Plan): boolean {
  return plan.changes.length > 0;
}

/** Whether a value is a plan in this version's format, with everything that applying it needs. */
export function isPlan(value: unknown): value is Plan {
  if (!isObject(value) || value.format !== 1) return false;
  const { project, environment, servers, changes, allowances, pruned = [], removed = [], later = [] } = value;
  const { uncompared = [], effects = [] } = value;
  const isText = (one: unknown): boolean => typeof one === 'string';
  const isState = (one: unknown): boolean => one === null || isText(one);
  return (
    [project, environment].every(isText) &&
    isObject(servers) &&
    Object.values(servers).every(isText) &&
    [pruned, removed, later].every((names) => Array.isArray(names) && names.every(isText)) &&
    areObjects(changes) &&
    changes.every(
      ({ address, action, live, wanted, differences, impact }) =>
        isText(address) &&
        isText(action) &&
        isState(live) &&
        isState(wanted) &&
        areObjects(differences) &&
        areObjects(impact),
    ) &&
    areObjects(uncompared) &&
    uncompared.every(({ address, secrets }) => isText(address) && Array.isArray(secrets) && secrets.every(isText)) &&
    areObjects(effects) &&
    effects.every(({ name, summary = [] }) => isText(name) && Array.isArray(summary) && summary.every(isText)) &&
    areObjects(allowances) &&
    allowances.every(({ name, granted }) => isText(name) && typeof granted === 'boolean')
  );
}

function areObjects(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.every(isObject);
}
