import { canonicalJson } from '../value/json.ts';
import { type Change, isInMark, isOfSecrets } from './change.ts';
import type { Plan, Planned } from './plan.ts';

/**
 * Why a plan is not valid for these live systems; empty where it is. Another system's state proves nothing about this
 * plan, even if it looks the same.
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
 * The differences between the reviewed plan and the one that would be made now; empty when it may be applied.
 * `wantedOf` is given where an apply of this very plan was interrupted or failed in part: resources that are as the
 * plan wants them are then its own work, and count as done. A secret that the reviewed plan could not compare does not
 * make it stale: the plan said that it would be written.
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
    const loss = current === undefined ? undefined : unreviewedLoss([reviewed, change], [now, current]);
    if (loss !== undefined) reasons.push(`${name}: deletes more now than the plan says: ${loss}`);
    if (loss !== undefined || (wantedOf !== undefined && isDone)) continue;
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

/** The part of a loss by which it may grow while a plan waits: rows become old enough meanwhile. */
const GROWTH = 0.1;

/** What a change would delete now, in words, where the reviewed plan does not cover it; undefined where it does. */
function unreviewedLoss(reviewed: readonly [Plan, Change], now: readonly [Plan, Change]): string | undefined {
  const [before, after] = [lossOf(...reviewed), lossOf(...now)];
  return after.amount > before.amount * (1 + GROWTH) ? after.text : undefined;
}

/** Everything that a change deletes for good; an unknown amount is infinite. */
function lossOf({ effects = [] }: Plan, { impact }: Change): { readonly amount: number; readonly text: string } {
  const final = impact.filter(({ effect }) => effects.some(({ name, isFinal }) => name === effect && isFinal));
  return {
    amount: final.reduce((sum, { loss = Number.POSITIVE_INFINITY }) => sum + loss, 0),
    text: final.map(({ text }) => text).join('; '),
  };
}

/**
 * Whether the current step only completes an attempt at `change`, and touches nothing that the attempt did not find or
 * make: a resource that was deleted and not created again, one that was created incompletely, or a partial update.
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

/** Secrets that are written in addition to the reviewed plan, because it could not compare them, by resource. */
export function writtenBeside(reviewed: Plan, now: Plan): { readonly address: string; readonly secrets: string[] }[] {
  return now.changes.flatMap((change) => {
    const secrets = secretsOf(change).filter((secret) => isUncompared(reviewed, change.address, secret));
    return secrets.length === 0 ? [] : [{ address: change.address, secrets }];
  });
}

/** The secrets whose values a change replaces. */
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

/** The key of a resource and its protection are wanted too, but are not in its fingerprint. All other fields are. */
function inMark({ differences }: Change): Change['differences'] {
  return differences.filter(isInMark);
}
