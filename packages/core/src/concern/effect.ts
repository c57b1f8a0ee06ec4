/** What an impact is called, how bad it is, and what it takes to apply it. Kinds supply theirs: core knows none by name. */
export interface Effect {
  /** `data-deleted` */
  readonly name: string;
  /** After `1 change` and after `2 changes`, where a plan is summed up; absent for what is not. */
  readonly summary?: readonly [one: string, many: string];
  /** A summary begins with the worst. */
  readonly weight: number;
  /** The allowance that it needs, before what it is on (`delete-data:traces`), and the reason, before the keys. */
  readonly allowance?: readonly [name: string, reason: string];
  /** Whether what it takes away is gone for good: no rollback brings it back. */
  readonly isFinal?: boolean;
}

/** The effects that kinds know, by name. */
export function effectsOf(
  kinds: readonly { readonly effects?: readonly Effect[] | undefined }[],
): ReadonlyMap<string, Effect> {
  return new Map(kinds.flatMap(({ effects = [] }) => effects).map((effect) => [effect.name, effect]));
}
