import {
  asText,
  isObject,
  type JsonObject,
  type Owner,
  type Ownership,
  ownershipMark,
  type Resource,
  readOwnership,
  resourceMark,
} from '@signoz-as-code/core';
import { readName } from '../../shared/name.ts';
import type { TagV6 } from '../schema/v6.generated.ts';

/** A tag that users can search for in the list. It says nothing about the owner, and users may remove it. */
const MANAGED: TagV6 = { key: 'managed-by', value: 'signoz-as-code' };

/** The tag that an upgrade of SigNoz makes from a mark of the v5 form. */
const UPGRADED = 'signoz-as-code';
/** The longest value of a tag. */
const LONGEST = 32;

/** A body with our mark, a link of the dashboard that SigNoz's UI neither draws nor changes, and a tag for users. */
export function withMark(owner: Owner, resource: Resource, normal: JsonObject): JsonObject {
  const body = resource.spec as JsonObject;
  const spec = body.spec as JsonObject;
  const link = { name: 'Managed as code', url: `#${resourceMark(owner, resource, normal)}` };
  return {
    ...body,
    tags: [...((body.tags ?? []) as readonly JsonObject[]), { ...MANAGED }],
    spec: { ...spec, links: [...((spec.links ?? []) as readonly JsonObject[]), link] },
  };
}

/** A body without any mark, also without that of an upgrade. */
export function withoutMark(body: JsonObject): JsonObject {
  const spec = body.spec as JsonObject;
  const items = (value: unknown): readonly JsonObject[] =>
    (Array.isArray(value) ? value.filter(isObject) : []) as never;
  return {
    ...body,
    tags: items(body.tags).filter(
      ({ key, value }) => key !== UPGRADED && !(key === MANAGED.key && value === MANAGED.value),
    ),
    spec: { ...spec, links: items(spec.links).filter((link) => markOf(link) === undefined) },
  };
}

/** Says that the name, which SigNoz never changes, names no owner any more. */
const RELEASED = 'signoz-as-code:released';

/** A body without a mark, with a link of the kind that carries marks, so that its name does not count as one. */
export function released(body: JsonObject): JsonObject {
  const spec = body.spec as JsonObject;
  const link = { name: 'Released', url: `#${RELEASED}` };
  return { ...body, spec: { ...spec, links: [...((spec.links ?? []) as readonly JsonObject[]), link] } };
}

/** The mark that a link carries. */
function markOf(link: unknown): string | undefined {
  const url = isObject(link) ? asText(link.url) : '';
  return url.startsWith('#signoz-as-code:') ? url.slice(1) : undefined;
}

/** Wanted dashboards, by what an upgrade of SigNoz keeps of them. */
interface Wanted {
  readonly key: string;
  readonly title: string;
  readonly spec?: unknown;
}

const NOBODYS: Ownership = { key: undefined, applied: undefined, protected: false };

/**
 * Decides who owns a dashboard, where `all` are live. The mark counts before the name, because the name does not change
 * with a renamed definition; the name counts when the mark was removed. A dashboard with our mark and a name made by
 * SigNoz either existed before the upgrade to v0.135.0, or is a copy of one that still exists: a copy is not ours.
 */
export function ownerships(
  owner: Owner,
  wanted: readonly Wanted[],
  all: readonly JsonObject[],
): (body: JsonObject) => Ownership {
  const keys = wanted.map(({ key }) => key);
  const read = (body: JsonObject) => {
    const found = asLinks(body).flatMap((link) => markOf(link) ?? []);
    const marks = found.filter((mark) => mark !== RELEASED);
    if (marks.length < found.length && marks.length === 0) return { name: undefined, mark: undefined };
    const name = readName(owner, keys, asText(body.name));
    const mark = marks.length === 0 ? undefined : readOwnership(owner, marks).ownership;
    return { name, mark: mark ?? upgraded(owner, wanted, body) };
  };
  const taken = new Set(
    all.flatMap((body) => {
      const { name, mark } = read(body);
      return name !== undefined && 'key' in name ? [mark?.key ?? name.key] : [];
    }),
  );
  return (body) => {
    const { name, mark } = read(body);
    if (name === undefined) return mark?.key !== undefined && taken.has(mark.key) ? NOBODYS : (mark ?? NOBODYS);
    return mark?.key === undefined && mark?.foreignOwner === undefined ? { ...NOBODYS, ...name } : mark;
  };
}

function asLinks(body: JsonObject): readonly unknown[] {
  const links = isObject(body.spec) ? body.spec.links : undefined;
  return Array.isArray(links) ? links : [];
}

/** Who owns a dashboard, by the rest of a v5 mark after an upgrade: 32 characters, with special characters replaced. */
function upgraded(owner: Owner, wanted: readonly Wanted[], { tags, spec }: JsonObject): Ownership | undefined {
  const tag = Array.isArray(tags) ? tags.filter(isObject).find(({ key }) => key === UPGRADED) : undefined;
  if (tag === undefined) return undefined;
  const value = asText(tag.value);
  const display = isObject(spec) && isObject(spec.display) ? spec.display : {};
  const could = wanted.filter(({ key }) => {
    const left = remains(owner, key);
    return left.length < LONGEST ? value.startsWith(left) : value === left;
  });
  const titled = could.filter(({ title }) => title === display.name);
  const one = titled.length > 0 ? mostAlike(titled, spec) : could.length === 1 ? could[0] : undefined;
  if (one !== undefined) return { ...NOBODYS, key: one.key };
  const ours = remains(owner, '').replace(/applied=$/, '');
  if (value.startsWith(ours)) return { ...NOBODYS, key: value.slice(ours.length).replace(/_applied=.*$/, '') };
  return { ...NOBODYS, foreignOwner: { project: 'another project', environment: value } };
}

/** The one that has most of the dashboard's panels, by their ids, which an upgrade keeps. */
function mostAlike(wanted: readonly Wanted[], spec: unknown): Wanted | undefined {
  const panels = (of: unknown): readonly string[] => Object.keys(isObject(of) && isObject(of.panels) ? of.panels : {});
  const live = new Set(panels(spec));
  const shared = (one: Wanted): number =>
    panels(isObject(one.spec) ? one.spec.spec : undefined).filter((id) => live.has(id)).length;
  return [...wanted].sort((a, b) => shared(b) - shared(a))[0];
}

/** The part of a key's mark that survives an upgrade of SigNoz. */
function remains(owner: Owner, key: string): string {
  const mark = `${ownershipMark(owner, key)}&applied=`.slice(`${UPGRADED}:`.length);
  return mark.replaceAll(/[^a-zA-Z0-9$_@#{}:.+=-]+/g, '_').slice(0, LONGEST);
}
