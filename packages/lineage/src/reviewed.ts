/** A compiled artifact, as the review reads it. */
export interface Reviewed {
  readonly environment: string;
  readonly concern: string;
  /** Below the concern's folder. */
  readonly path: string;
  readonly content: string;
  /** The definition file it comes from. */
  readonly source: string;
}

/** A text in an artifact, and its place: a path of keys in JSON, a line elsewhere. */
export interface Place {
  readonly field: string;
  readonly text: string;
}

/** The kinds of names in the catalogue. */
export type Kind = 'metric' | 'attribute' | 'service';
