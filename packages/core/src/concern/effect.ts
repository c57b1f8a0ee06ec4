/** The name of an impact, its severity, and what applying it requires. Kinds define theirs: core knows none by name. */
export interface Effect {
  /** `data-deleted` */
  readonly name: string;
  /** The words after `1 change` and `2 changes` in a plan's summary; absent for an effect without a summary. */
  readonly summary?: readonly [one: string, many: string];
  /** A summary begins with the most severe one. */
  readonly weight: number;
  /** The prefix of the allowance that it needs (`delete-data:traces`), and the reason. */
  readonly allowance?: readonly [name: string, reason: string];
  /** Whether the loss is permanent: no rollback restores it. */
  readonly isFinal?: boolean;
}

/** The effects that kinds know, by name. */
export function effectsOf(
  kinds: readonly { readonly effects?: readonly Effect[] | undefined }[],
): ReadonlyMap<string, Effect> {
  return new Map(kinds.flatMap(({ effects = [] }) => effects).map((effect) => [effect.name, effect]));
}
