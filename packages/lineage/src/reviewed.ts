import { type Artifact, partAt } from '@signoz-as-code/core';

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
  /** Parts of the content from other definitions. */
  readonly parts?: Artifact['parts'];
}

/** A field of an artifact, as its author wrote it: the file of the definition, and its name there. */
export function placeOf({ artifact, field }: { readonly artifact: Reviewed; readonly field: string }): {
  readonly file: string;
  readonly field: string;
} {
  return partAt(artifact, field) ?? { file: artifact.source, field: artifact.label?.(field) ?? field };
}

/** A text in an artifact, and its place: a path of keys in JSON, a line elsewhere. */
export interface Place {
  readonly field: string;
  readonly text: string;
}

/** The kinds of names in the catalogue. */
export type Kind = 'metric' | 'attribute' | 'service';
