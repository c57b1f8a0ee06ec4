import { canonicalJson } from '../json.ts';
import type { Plan } from './plan.ts';

/** What differs between the plan that was reviewed and the one that would be made now; empty when it may be applied. */
export function movedSince(reviewed: Plan, now: Plan): string[] {
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
