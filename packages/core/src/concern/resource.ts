import { fingerprint, type Json } from '../value/json.ts';

/** One resource of a live system, as the artifacts want it. */
export interface Resource {
  readonly kind: string;
  readonly key: string;
  readonly spec: Json;
  /** Its name for people: an alert's name, a dashboard's title. */
  readonly title: string;
  /** The definition file, from the project's root. */
  readonly source: string;
  /** Whether its definition has `protect: true`. */
  readonly protect?: boolean;
}

/** `rule/high-error-rate`: names a resource in plans, flags and messages. */
export type Address = string;

export function address(resource: { readonly kind: string; readonly key: string }): Address {
  return `${resource.kind}/${resource.key}`;
}

/** The owner of a live resource, written into it on creation. */
export interface Owner {
  readonly project: string;
  readonly environment: string;
}

const MARK = 'signoz-as-code:';

/** The content of an ownership mark. */
export interface Mark {
  readonly key: string;
  /**
   * The fingerprint of the spec that was applied last, from {@link appliedFingerprint}; undefined where the mark has
   * none.
   */
  readonly applied: string | undefined;
  /** Whether the definition that was applied last had `protect: true`. */
  readonly protected: boolean;
}

/** What identifies a live resource: its id, or its title while the id is not known yet. */
export interface Carrier {
  readonly id: string;
  readonly title: string;
}

/** The plain ownership mark: `signoz-as-code:<project>/<environment>/<key>`. It names no person and no secret. */
export function ownershipMark(owner: Owner, key: string): string {
  return `${MARK}${owner.project}/${owner.environment}/${key}`;
}

/**
 * The mark that a resource is written with: the plain one, `&applied=` with the fingerprint of its normal form, and
 * `&protect` where its definition has it. It only has characters that need no escaping in the fragment of a URL.
 */
export function resourceMark(owner: Owner, resource: Resource, normal: Json): string {
  return `${ownershipMark(owner, resource.key)}&applied=${appliedFingerprint(normal)}${resource.protect === true ? '&protect' : ''}`;
}

/**
 * The mark of a kind whose resources people can copy together with the mark. It also names its carrier: by the id of
 * `live`, or by the resource's title where it is created, because SigNoz chooses the id.
 */
export function carriedMark(owner: Owner, resource: Resource, normal: Json, live?: Pick<Carrier, 'id'>): string {
  const carrier = live === undefined ? `${TITLE}${titleDigest(resource.title)}` : `${ID}${live.id}`;
  return `${resourceMark(owner, resource, normal)}&${carrier}`;
}

const ID = 'id=';
const TITLE = 'title=';

function titleDigest(title: string): string {
  return fingerprint(title).slice(0, 8);
}

/** Whether a resource is the one that a mark names; undefined where it names none, like marks of earlier versions. */
function isCarrier(mark: string, { id, title }: Carrier): { readonly id?: boolean; readonly title?: boolean } {
  const parts = mark.split('&');
  const of = (name: string): string | undefined => parts.find((part) => part.startsWith(name))?.slice(name.length);
  const [carrierId, carrierTitle] = [of(ID), of(TITLE)];
  if (carrierId !== undefined) return { id: carrierId === id };
  return carrierTitle === undefined ? {} : { title: carrierTitle === titleDigest(title) };
}

/** The content of `owner`'s mark; undefined for marks of others, and for any other text. */
export function readMark(owner: Owner, text: string | undefined): Mark | undefined {
  const prefix = ownershipMark(owner, '');
  if (!text?.startsWith(prefix)) return undefined;
  const [key, ...more] = text.slice(prefix.length).split('&');
  if (key === undefined || key === '') return undefined;
  return {
    key,
    applied: more.find((part) => part.startsWith('applied='))?.slice('applied='.length),
    protected: more.includes('protect'),
  };
}

/** The owner of a live resource, by the marks that it carries. */
export interface Ownership {
  /** The key under which it is ours. */
  readonly key: string | undefined;
  readonly applied: string | undefined;
  readonly protected: boolean;
  /** The other owner: another project, or another environment of this one. */
  readonly foreignOwner?: Owner;
  /**
   * Whether its mark names this resource. False where the mark names another title: the resource was renamed, or it is
   * a copy. Undefined where the mark names none.
   */
  readonly isCarrier?: boolean;
}

/** Of a resource that belongs to no project: made by hand, or a copy. */
export const NOBODYS: Ownership = { key: undefined, applied: undefined, protected: false };

/**
 * The owner of a live resource with marks among `texts`, and the mark itself: ours takes precedence. Without a mark
 * there is neither a key nor an owner: the resource was made by hand.
 */
export function readOwnership(
  owner: Owner,
  texts: readonly unknown[],
): { readonly mark: string | undefined; readonly ownership: Ownership } {
  const marks = texts.filter((text) => typeof text === 'string');
  const ours = marks.find((text) => readMark(owner, text) !== undefined);
  if (ours !== undefined) return { mark: ours, ownership: readMark(owner, ours) as Mark };
  const theirs = marks.find((text) => text.startsWith(MARK) && markOwners(text).length > 0);
  const [foreignOwner] = theirs === undefined ? [] : markOwners(theirs);
  return { mark: theirs, ownership: foreignOwner === undefined ? NOBODYS : { ...NOBODYS, foreignOwner } };
}

/**
 * The same, where people can copy a resource together with its mark ({@link carriedMark}): a resource with the mark of
 * another id is a copy, and belongs to the person who made it.
 */
export function readCarried(
  owner: Owner,
  texts: readonly unknown[],
  carrier: Carrier,
): { readonly mark: string | undefined; readonly ownership: Ownership } {
  const { mark, ownership } = readOwnership(owner, texts);
  if (mark === undefined) return { mark, ownership };
  const is = isCarrier(mark, carrier);
  if (is.id === false) return { mark, ownership: NOBODYS };
  const known = is.id ?? is.title;
  return { mark, ownership: known === undefined ? ownership : { ...ownership, isCarrier: known } };
}

/** The owners of all marks anywhere in a text, each once. `id`: without marks that name a resource with another id. */
export function markOwners(text: string, id?: string): Owner[] {
  const found = [...text.matchAll(/signoz-as-code:([^/\s&"\\]+)\/([^/\s&"\\]+)\/[^\s&"\\][^\s"\\]*/g)].filter(
    ([mark]) => id === undefined || isCarrier(mark, { id, title: '' }).id !== false,
  );
  const named = new Map(
    found.map(([, project, environment]) => [`${project}/${environment}`, { project, environment }]),
  );
  return [...named.values()] as Owner[];
}

/** `fluxer · production`: an owner in plans and messages. */
export function ownerName({ project, environment }: Owner): string {
  return `${project} · ${environment}`;
}

/** The key of a resource that carries `owner`'s mark; undefined for marks of others. */
export function ownedKey(owner: Owner, text: string | undefined): string | undefined {
  return readMark(owner, text)?.key;
}

/** 16 hexadecimal digits of the SHA-256 of a spec in its normal form: enough to detect a later change. */
export function appliedFingerprint(normal: Json): string {
  return fingerprint(normal).slice(0, 16);
}

/** Whether a text is the mark of any project. */
export function isOwnershipMark(text: string): boolean {
  return text.startsWith(MARK);
}
