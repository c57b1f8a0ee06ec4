/** A compiled artifact, as the review reads it. */
export interface Reviewed {
  readonly environment: string;
  readonly concern: string;
  /** Below the concern's folder. */
  readonly path: string;
  readonly content: string;
  /** The definition file it comes from. */
  readonly source: string;
  /** The definition's name for a field of the content, where it has another one. */
  readonly label?: (field: string) => string;
}

/** A field of an artifact under its name in the definition. */
export function labelOf({ artifact, field }: { readonly artifact: Reviewed; readonly field: string }): string {
  return artifact.label?.(field) ?? field;
}

/** A text in an artifact, and its place: a path of keys in JSON, a line elsewhere. */
export interface Place {
  readonly field: string;
  readonly text: string;
}

/** The kinds of names in the catalogue. */
export type Kind = 'metric' | 'attribute' | 'service';
