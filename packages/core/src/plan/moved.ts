import type { Change } from '../change.ts';
import { canonicalJson } from '../json.ts';
import type { Plan, Planned } from './plan.ts';

/**
 * Why a plan is not for these live systems; empty where it is for them. What one system has to another's plan says
 * nothing, whatever it looks like.
 */
export function otherServers(reviewed: Plan, servers: Plan['servers']): string[] {
  return [...new Set([...Object.keys(reviewed.servers), ...Object.keys(servers)])]
    .filter((system) => reviewed.servers[system] !== servers[system])
    .sort()
    .map(
      (system) =>
        `it was made against ${named(system, reviewed.servers[system])}, and this is ${named(system, servers[system])}`,
    );
}

function named(system: string, server: string | undefined): string {
  return server === undefined ? `no ${system}` : `${system} at ${server}`;
}

/**
 * What differs between the plan that was reviewed and the one that would be made now; empty when it may be applied.
 * `wantedOf` is given where an apply of this very plan was cut off or failed in part: what is there as the plan wants it
 * is its work then, and counts as done.
 */
export function movedSince(reviewed: Plan, now: Plan, wantedOf?: Planned['wantedOf']): string[] {
  const moved: string[] = [];
  if (reviewed.project !== now.project || reviewed.environment !== now.environment) {
    return [
      `the plan is for ${reviewed.project} · ${reviewed.environment}, not for ${now.project} · ${now.environment}`,
    ];
  }
  const before = new Map(reviewed.changes.map((change) => [change.address, change]));
  const after = new Map(now.changes.map((change) => [change.address, change]));
  for (const [name, change] of before) {
    const current = after.get(name);
    const isDone = current === undefined ? wantedOf?.(name) === change.wanted : isLeftOf(change, current);
    if (wantedOf !== undefined && isDone) continue;
    if (current === undefined) moved.push(`${name}: the plan would ${change.action} it, now nothing is to be done`);
    else if (current.action !== change.action)
      moved.push(`${name}: the plan would ${change.action} it, now it is to ${current.action}`);
    else if (current.live !== change.live) moved.push(`${name}: was changed in the live system since`);
    // The mark of a resource, its key and its protection, is wanted too, and no part of its fingerprint.
    else if (
      current.wanted !== change.wanted ||
      canonicalJson(current.differences) !== canonicalJson(change.differences)
    )
      moved.push(`${name}: generated/ has changed since`);
  }
  for (const [name, change] of after)
    if (!before.has(name)) moved.push(`${name}: is to ${change.action} now, the plan does not say so`);
  return moved.sort();
}

/**
 * Whether what is to be done now is what an attempt at `change` left of it, and touches nothing that the attempt did
 * not find or make: what was deleted and not made anew, what was created and is not complete, and an update of which
 * a part is done.
 */
function isLeftOf(change: Change, current: Change): boolean {
  if (current.wanted !== change.wanted) return false;
  if (change.action === 'replace' && current.action === 'create') return true;
  if (current.action !== 'update') return false;
  if (change.action === 'create') return current.differences.every(({ before }) => before === undefined);
  const planned = new Set(change.differences.map(canonicalJson));
  return change.action === 'update' && current.differences.every((one) => planned.has(canonicalJson(one)));
}
