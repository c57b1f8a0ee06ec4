import { fingerprint, type Json } from '../value/json.ts';

/** One thing in a live system, as the artifacts want it. */
export interface Resource {
  readonly kind: string;
  readonly key: string;
  readonly spec: Json;
  /** What a person calls it: an alert's name, a dashboard's title. */
  readonly title: string;
  /** The definition file, from the project's root. */
  readonly source: string;
  /** Whether its definition says `protect: true`. */
  readonly protect?: boolean;
}

/** `rule/high-error-rate`: names a resource in plans, flags and messages. */
export type Address = string;

export function address(resource: { readonly kind: string; readonly key: string }): Address {
  return `${resource.kind}/${resource.key}`;
}

/** Who a live resource belongs to: what is written into it when it is created. */
export interface Owner {
  readonly project: string;
  readonly environment: string;
}

const MARK = 'signoz-as-code:';

/** What a mark of ownership says. */
export interface Mark {
  readonly key: string;
  /** Of the spec that was applied last, as {@link appliedFingerprint} gives it; undefined where the mark has none. */
  readonly applied: string | undefined;
  /** Whether the definition that was applied last said `protect: true`. */
  readonly protected: boolean;
}

/** The plain mark of ownership: `signoz-as-code:<project>/<environment>/<key>`. It names no person and no secret. */
export function ownershipMark(owner: Owner, key: string): string {
  return `${MARK}${owner.project}/${owner.environment}/${key}`;
}

/**
 * The mark with which a resource is written: the plain one, `&applied=` with the fingerprint of its normal form, and
 * `&protect` where its definition says so. Only characters that the fragment of a URL keeps as they are.
 */
export function resourceMark(owner: Owner, resource: Resource, normal: Json): string {
  return `${ownershipMark(owner, resource.key)}&applied=${appliedFingerprint(normal)}${resource.protect === true ? '&protect' : ''}`;
}

/** What `owner`'s mark says; undefined for everybody else's, and for what is none. */
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

/** Whose a live resource is, by the marks that it carries. */
export interface Ownership {
  /** The key under which it is ours. */
  readonly key: string | undefined;
  readonly applied: string | undefined;
  readonly protected: boolean;
  /** Whose it is instead: another project's, or another environment's of this one. */
  readonly foreignOwner?: Owner;
}

/**
 * Whose a live resource is whose marks are among `texts`, and the mark that says so: ours before anybody else's. Neither
 * a key nor a holder where none of them is a mark: it was made by hand.
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
  const nobodys = { key: undefined, applied: undefined, protected: false };
  return { mark: theirs, ownership: foreignOwner === undefined ? nobodys : { ...nobodys, foreignOwner } };
}

/** The owners of all marks that stand anywhere in a text, each once. */
export function markOwners(text: string): Owner[] {
  const found = [...text.matchAll(/signoz-as-code:([^/\s&"\\]+)\/([^/\s&"\\]+)\/[^\s&"\\]/g)];
  const named = new Map(
    found.map(([, project, environment]) => [`${project}/${environment}`, { project, environment }]),
  );
  return [...named.values()] as Owner[];
}

/** `fluxer · production`: an owner in plans and messages. */
export function ownerName({ project, environment }: Owner): string {
  return `${project} · ${environment}`;
}

/** The key of a resource that carries `owner`'s mark; undefined for everybody else's. */
export function ownedKey(owner: Owner, text: string | undefined): string | undefined {
  return readMark(owner, text)?.key;
}

/** 16 hexadecimal digits of the SHA-256 of a spec in its normal form: enough to tell whether it was changed since. */
export function appliedFingerprint(normal: Json): string {
  return fingerprint(normal).slice(0, 16);
}

/** Whether a text is any project's mark. */
export function isOwnershipMark(text: string): boolean {
  return text.startsWith(MARK);
}
