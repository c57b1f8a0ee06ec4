import type { Effect } from '../concern/effect.ts';
import type { Live, Provider } from '../concern/provider.ts';
import type { Address, Owner, Resource } from '../concern/resource.ts';
import { isObject } from '../value/json.ts';
import type { Change } from './change.ts';
import type { Allowance } from './guard.ts';
import type { Obstacle } from './obstacle.ts';

/** The comparison of what is wanted with what is live: data, sorted, without a clock, so that equal states give equal plans. */
export interface Plan {
  readonly format: 1;
  readonly project: string;
  readonly environment: string;
  /** Which live systems it was made against, by what they are: `SigNoz` → `https://…`. It holds for no others. */
  readonly servers: Readonly<Record<string, string>>;
  readonly changes: readonly Change[];
  /** The effects that its changes have, the worst first; absent where they have none that a kind knows. */
  readonly effects?: readonly Effect[];
  readonly obstacles: readonly Obstacle[];
  /** What it is not applied without. */
  readonly allowances: readonly Allowance[];
  /** By kind: how many are as they should be. */
  readonly unchanged: Readonly<Record<string, number>>;
  /** What is there and carries nobody's mark: never touched. */
  readonly unmanaged: readonly {
    readonly kind: string;
    readonly titles: readonly string[];
    /** The server's ids, in the order of the titles. */
    readonly ids: readonly string[];
  }[];
  /** What is there and carries another owner's mark: how many of each kind, by owner. Absent where nothing does. */
  readonly others?: readonly (Owner & { readonly kind: string; readonly count: number })[];
  /** What is not ours and is deleted, because it was asked for by name: `<kind>/<the server's id>`. */
  readonly pruned?: readonly string[];
  /** What is ours and left over, and is deleted because it was asked for by name. */
  readonly removed?: readonly Address[];
  /** What the server could not take yet, and what applying this plan leaves for a later one. Absent where there is nothing. */
  readonly later?: readonly Address[];
  /** What is live and ours, no longer wanted, and left in place, with the reason. */
  readonly kept: readonly Kept[];
  /** Secrets that the machine which made the plan does not have; absent where it has all. See {@link whyStale}. */
  readonly uncompared?: readonly Uncompared[];
  /** What was not compared, and why. */
  readonly notes: readonly string[];
  /** Of the live state that was compared: what is there and ours, and what of it is not as wanted looks like. */
  readonly fingerprint: string;
}

/** The secrets of one resource that a plan could not compare, by name. Whoever applies it writes those that differ. */
export interface Uncompared {
  readonly address: Address;
  readonly secrets: readonly string[];
}

/** What is ours and no longer wanted, and stays for a reason. */
export interface Kept {
  readonly address: Address;
  readonly title: string;
  readonly reason: string;
}

/** A change together with what carries it out. */
export interface Step {
  readonly change: Change;
  readonly provider: Provider;
  readonly resource: Resource | undefined;
  readonly live: Live | undefined;
}

export interface Planned {
  readonly plan: Plan;
  /** In the order in which they are carried out. */
  readonly steps: readonly Step[];
  /** The fingerprint of what is wanted under an address, whether it differs from what is there or not; null for nothing. */
  readonly wantedOf: (name: Address) => string | null;
}

/** Whether a plan has anything to apply. */
export function hasChanges(plan: Plan): boolean {
  return plan.changes.length > 0;
}

/** Whether a value is a plan as this version saves it: all that applying it goes by is there, in its form. */
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
      ({ address, action, live, wanted, differences }) =>
        isText(address) && isText(action) && isState(live) && isState(wanted) && areObjects(differences),
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
