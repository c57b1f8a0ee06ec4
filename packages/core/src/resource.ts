import type { Json } from './json.ts';

/** One thing in a live system, as the artifacts want it. */
export interface Resource {
  readonly kind: string;
  readonly key: string;
  readonly spec: Json;
  /** What a person calls it: an alert's name, a dashboard's title. */
  readonly title: string;
  /** The definition file, from the project's root. */
  readonly source: string;
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

/** The mark of ownership: `signoz-as-code:<project>/<environment>/<key>`. It names no person and no secret. */
export function ownershipMark(owner: Owner, key: string): string {
  return `${MARK}${owner.project}/${owner.environment}/${key}`;
}

/** The key of a resource that carries `owner`'s mark; undefined for everybody else's. */
export function ownedKey(owner: Owner, text: string | undefined): string | undefined {
  const prefix = ownershipMark(owner, '');
  return text?.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}

/** Whether a text is any project's mark. */
export function isOwnershipMark(text: string): boolean {
  return text.startsWith(MARK);
}
