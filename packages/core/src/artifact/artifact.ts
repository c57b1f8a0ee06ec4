/** A file under `generated/<environment>/<concern>/`. */
export interface Artifact {
  /** Path below the concern's folder, with forward slashes: `rules/high-error-rate.json`. */
  readonly path: string;
  readonly content: string;
  /** The definition file it comes from, from the project's root. */
  readonly source: string;
  /** Where a part of it comes from another definition: the part (`services.caddy`), with the file and what it is there. */
  readonly parts?: Readonly<Record<string, { readonly file: string; readonly field: string }>>;
}

/** An artifact as it was read back: its definition file is what diagnostics name. */
export interface StoredArtifact extends Artifact {
  /** Path from the project's root: `generated/production/alerts/rules/high-error-rate.json`. */
  readonly file: string;
  /** What its format's `parse` gave, where it was parsed already. */
  readonly value?: unknown;
}
