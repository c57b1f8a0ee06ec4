import { canonicalJson } from '../value/json.ts';
import { type Change, isOfSecrets } from './change.ts';
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
 * is its work then, and counts as done. A secret that the reviewed plan could not compare is not held against it: it said
 * that such a one is written.
 */
export function whyStale(reviewed: Plan, now: Plan, wantedOf?: Planned['wantedOf']): string[] {
  const reasons: string[] = [];
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
    const missing = secretsOf(change).filter((secret) => isUncompared(now, name, secret));
    if (missing.length > 0)
      reasons.push(`${name}: the plan writes ${missing.join(', ')}, but this machine does not have that secret`);
    else if (current === undefined)
      reasons.push(`${name}: the plan would ${change.action} it, but now there is nothing to do`);
    else if (current.action !== change.action)
      reasons.push(`${name}: the plan would ${change.action} it, but now the action is ${current.action}`);
    else if (current.live !== change.live || differ(secretsOf(change), unexpected(reviewed, current)))
      reasons.push(`${name}: changed in the live system since the plan`);
    else if (current.wanted !== change.wanted || canonicalJson(inMark(current)) !== canonicalJson(inMark(change)))
      reasons.push(`${name}: generated/ has changed since`);
  }
  for (const [name, change] of after)
    if (!before.has(name) && !(isOfSecrets(change) && unexpected(reviewed, change).length === 0))
      reasons.push(`${name}: would ${change.action} now, but the plan does not say so`);
  return reasons.sort();
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
  return (
    change.action === 'update' &&
    current.differences.every((one) => one.secret !== undefined || planned.has(canonicalJson(one)))
  );
}

/** What is written beside the plan that was reviewed, because it could not compare it: secrets by the resource. */
export function writtenBeside(reviewed: Plan, now: Plan): { readonly address: string; readonly secrets: string[] }[] {
  return now.changes.flatMap((change) => {
    const secrets = secretsOf(change).filter((secret) => isUncompared(reviewed, change.address, secret));
    return secrets.length === 0 ? [] : [{ address: change.address, secrets }];
  });
}

/** The secrets of which a change writes another value. */
function secretsOf({ differences }: Change): string[] {
  return [...new Set(differences.flatMap(({ secret = [] }) => secret))].sort();
}

/** Those of them that the reviewed plan could compare. */
function unexpected(reviewed: Plan, change: Change): string[] {
  return secretsOf(change).filter((secret) => !isUncompared(reviewed, change.address, secret));
}

function isUncompared({ uncompared = [] }: Plan, address: string, secret: string): boolean {
  return uncompared.some((one) => one.address === address && one.secrets.includes(secret));
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.join() !== b.join();
}

/** The key of a resource and its protection are wanted too, and no part of its fingerprint. All other fields are. */
function inMark({ differences }: Change): Change['differences'] {
  return differences.filter(
    ({ path: [field, ...more] }) => more.length === 0 && (field === 'key' || field === 'protect'),
  );
}
