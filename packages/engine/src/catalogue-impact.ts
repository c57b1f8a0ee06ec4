import {
  address,
  type Change,
  type Impact,
  isObject,
  type Json,
  type Live,
  listed,
  type Planned,
  type StoredArtifact,
} from '@signoz-as-code/core';
import { placesNaming } from '@signoz-as-code/lineage/uses';

/** What a plan has read besides the catalogue. */
export interface Seen {
  /** Every artifact of the environment. */
  readonly artifacts: readonly (StoredArtifact & { readonly concern: string })[];
  /** The results of the providers' reads, by kind. */
  readonly live: ReadonlyMap<string, readonly Live[]>;
}

const SECTIONS = { metrics: 'metric', attributes: 'attribute', services: 'service' } as const;
type Section = keyof typeof SECTIONS;

/** The same plan, whose change of the catalogue names the users of its names. */
export function withCatalogueImpact(planned: Planned, seen: Seen): Planned {
  const at = planned.steps.find(({ change }) => change.kind === 'catalogue' && change.action === 'update');
  if (at === undefined) return planned;
  const impact = catalogueImpact(at.live?.spec ?? {}, at.resource?.spec ?? {}, seen);
  const replaced = (change: Change): Change => (change.address === at.change.address ? { ...change, impact } : change);
  return {
    ...planned,
    plan: { ...planned.plan, changes: planned.plan.changes.map(replaced) },
    steps: planned.steps.map((step) => ({ ...step, change: replaced(step.change) })),
  };
}

/** The users of names that are gone or have another meaning now: live resources, ours or not, and artifacts. */
function catalogueImpact(before: Json, after: Json, { artifacts, live }: Seen): Impact[] {
  return (Object.keys(SECTIONS) as Section[]).flatMap((section) => {
    const [old, wanted] = [entries(before, section), entries(after, section)];
    const added = [...wanted.keys()].filter((name) => !old.has(name));
    return [...old].flatMap(([name, entry]): Impact[] => {
      const now = wanted.get(name);
      if (now !== undefined && JSON.stringify(now) === JSON.stringify(entry)) return [];
      const forms = [...new Set([name, ...storedIn(entry)])];
      const asks = (artifact: { readonly path: string; readonly content: string }): boolean =>
        placesNaming(artifact, SECTIONS[section], forms).length > 0;
      const inGenerated = unique(
        artifacts
          .filter(({ concern }) => concern !== 'catalogue')
          .filter(asks)
          .map(({ source }) => source),
      );
      const asking = [...live]
        .filter(([kind]) => kind !== 'catalogue')
        .flatMap(([kind, found]) =>
          found
            .filter(({ spec }) => asks({ path: 'live.json', content: JSON.stringify(spec) }))
            .map((one) => ({ kind, ...one })),
        );
      const ours = asking.flatMap(({ kind, key }) => (key === undefined ? [] : [address({ kind, key })]));
      const others = asking.flatMap(({ kind, key, title }) => (key === undefined ? [`${kind} '${title}'`] : []));
      const renamed =
        now === undefined
          ? added.find((one) => JSON.stringify(alike(wanted.get(one))) === JSON.stringify(alike(entry)))
          : undefined;
      const parts = [
        now === undefined
          ? `${SECTIONS[section]} ${name} is no longer in the catalogue${renamed === undefined ? '' : ` (${renamed} is new and alike)`}`
          : `${SECTIONS[section]} ${name} is another: ${changed(entry, now)}`,
        ...(now === undefined && ours.length > 0
          ? [`until now ${listed(ours, 5)} ${ours.length > 1 ? 'ask' : 'asks'} for it`]
          : []),
        ...(others.length > 0
          ? [`not ours, and ${others.length > 1 ? 'ask' : 'asks'} for it: ${listed(others, 5)}`]
          : []),
        ...(inGenerated.length > 0
          ? [`${now === undefined ? 'still named' : 'named'} in ${listed(inGenerated, 5)}`]
          : []),
        ...(ours.length + others.length + inGenerated.length === 0 ? ['nothing asks for it'] : []),
      ];
      return [{ effect: 'other', text: parts.join('; ') }];
    });
  });
}

function entries(catalogue: Json, section: Section): ReadonlyMap<string, Json> {
  const found = isObject(catalogue) ? catalogue[section] : undefined;
  return new Map(isObject(found) ? (Object.entries(found) as [string, Json][]) : []);
}

function storedIn(entry: Json): readonly string[] {
  return isObject(entry) && Array.isArray(entry.stored) ? entry.stored.map(String) : [];
}

/** An entry without its names: two equal ones may be one that was renamed. */
function alike(entry: Json | undefined): unknown {
  if (!isObject(entry)) return entry;
  const { stored: _, ...rest } = entry;
  return rest;
}

function changed(before: Json, after: Json): string {
  if (!isObject(before) || !isObject(after)) return `${JSON.stringify(before)} → ${JSON.stringify(after)}`;
  return Object.keys({ ...before, ...after })
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => `${field} ${text(before[field])} → ${text(after[field])}`)
    .join(', ');
}

function text(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? 'nothing');
}

function unique(all: readonly string[]): string[] {
  return [...new Set(all)].sort();
}
