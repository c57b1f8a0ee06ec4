import {
  asText,
  isObject,
  type JsonObject,
  NOBODYS,
  type Owner,
  type Ownership,
  type Resource,
  readOwnership,
  resourceMark,
} from '@signoz-as-code/core';
import { readName } from '../../shared/name.ts';
import type { TagV6 } from '../schema/v6.generated.ts';
import { ownershipsUpgraded, UPGRADED, type Wanted } from './upgraded-mark.ts';

/** A tag that users can search for in the list. It says nothing about the owner, and users may remove it. */
const MANAGED: TagV6 = { key: 'managed-by', value: 'signoz-as-code' };

/** The part of a mark that names the dashboard which carries it: a copy has the mark and another name. */
const CARRIER = '&name=';

/** A body with our mark, a link of the dashboard that SigNoz's UI neither draws nor changes, and a tag for users. */
export function withMark(owner: Owner, resource: Resource, normal: JsonObject): JsonObject {
  const body = resource.spec as JsonObject;
  const spec = body.spec as JsonObject;
  const url = `#${resourceMark(owner, resource, normal)}${CARRIER}${asText(body.name)}`;
  const link = { name: 'Managed as code', url };
  return {
    ...body,
    tags: [...((body.tags ?? []) as readonly JsonObject[]), { ...MANAGED }],
    spec: { ...spec, links: [...((spec.links ?? []) as readonly JsonObject[]), link] },
  };
}

/** A body with our mark, for the dashboard with this name. */
export function carriedBy(body: JsonObject, name: string): JsonObject {
  const spec = body.spec as JsonObject;
  const links = ((spec.links ?? []) as readonly JsonObject[]).map((link) => {
    const [mark, carrier] = markOf(link)?.split(CARRIER) ?? [];
    return carrier === undefined ? link : { ...link, url: `#${mark}${CARRIER}${name}` };
  });
  return { ...body, name, spec: { ...spec, links } };
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

/**
 * Decides who owns a dashboard, where `all` are live. The mark counts before the name, because the name does not change
 * with a renamed definition; the name counts when the mark was removed. A dashboard whose mark names another dashboard
 * is a copy, also when that one is gone: it is not ours. Marks named no dashboard before: one with such a mark and a name
 * made by SigNoz either existed before the upgrade to v0.135.0, or is a copy of one that still exists.
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
    if (marks.length < found.length && marks.length === 0) return { isReleased: true };
    const name = readName(owner, keys, asText(body.name));
    if (marks.length === 0) return { name };
    const { mark, ownership } = readOwnership(owner, marks);
    const [, carrier] = mark?.split(CARRIER) ?? [];
    return { name, mark: ownership, isCopy: carrier !== undefined && carrier !== asText(body.name) };
  };
  const seen = all.map((body) => ({ body, ...read(body) })).filter(({ isCopy }) => isCopy !== true);
  const named = new Set(
    seen.flatMap(({ name, mark }) => (name !== undefined && 'key' in name ? [mark?.key ?? name.key, name.key] : [])),
  );
  const held = new Set([...named, ...seen.flatMap(({ mark }) => mark?.key ?? [])]);
  const upgraded = ownershipsUpgraded(
    owner,
    wanted,
    seen.flatMap(({ body, name, mark, isReleased }) => (isReleased || (name ?? mark) !== undefined ? [] : [body])),
    held,
  );
  return (body) => {
    const { name, mark, isReleased, isCopy } = read(body);
    if (isReleased || isCopy) return NOBODYS;
    if (name === undefined && mark === undefined) return upgraded(body);
    if (name === undefined) return mark?.key !== undefined && named.has(mark.key) ? NOBODYS : (mark ?? NOBODYS);
    return mark?.key === undefined && mark?.foreignOwner === undefined ? { ...NOBODYS, ...name } : mark;
  };
}

function asLinks(body: JsonObject): readonly unknown[] {
  const links = isObject(body.spec) ? body.spec.links : undefined;
  return Array.isArray(links) ? links : [];
}
