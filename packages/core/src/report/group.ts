import type { Change, NamedDifference } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { canonicalJson } from '../value/json.ts';

/** Changes with the same text: shown once, with the names of all. */
export interface Group {
  readonly changes: readonly Change[];
  readonly differences: readonly NamedDifference[];
  readonly reason: string | undefined;
  /** Their impacts; `of` has the keys where an impact does not concern the whole group. */
  readonly impact: readonly { readonly text: string; readonly of: readonly string[] }[];
}

/** The changes of a plan in order, with those of one kind and the same differences grouped at the first. */
export function grouped(changes: readonly Change[]): Group[] {
  const groups = Map.groupBy(changes, (change) =>
    change.differences.length === 0
      ? change
      : canonicalJson([change.action, change.kind, change.reason ?? null, change.origin ?? null, change.differences]),
  );
  return [...groups.values()].map((members) => {
    const [first] = members as [Change, ...Change[]];
    return { changes: members, differences: first.differences, reason: first.reason, impact: impactOf(members) };
  });
}

function impactOf(members: readonly Change[]): Group['impact'] {
  const byText = new Map<string, string[]>();
  for (const { key, impact } of members) {
    for (const { text } of impact) {
      // In a group, the names are already above.
      const said = members.length > 1 ? withoutSubject(text, key) : text;
      const keys = byText.get(said);
      if (keys === undefined) byText.set(said, [key]);
      else keys.push(key);
    }
  }
  return [...byText].map(([text, keys]) => ({ text, of: keys.length === members.length ? [] : keys }));
}

function withoutSubject(text: string, key: string): string {
  return text.startsWith(`${key}: `) ? text.slice(key.length + 2) : text;
}

/** `2 changes silence alerts · 1 change restarts services`: most severe first; empty where there are none. */
export function effectsSummary({ effects = [], changes }: Plan): string {
  return effects
    .flatMap(({ name, summary }) => {
      const count = changes.filter(({ impact }) => impact.some(({ effect }) => effect === name)).length;
      const [one, many] = summary ?? [];
      return one === undefined || count === 0 ? [] : [count === 1 ? `1 change ${one}` : `${count} changes ${many}`];
    })
    .join(' · ');
}

/** `changed in the live system`: the origin of a change, where it is not only generated/. */
export function originText({ origin }: Change): string | undefined {
  if (origin === 'live') return 'changed outside this repository; generated/ is unchanged since the apply';
  if (origin === 'both') return 'changed outside this repository, and generated/ changed too';
  return undefined;
}
