/** A file under `generated/<environment>/<concern>/`. */
export interface Artifact {
  /** Path below the concern's folder, with forward slashes: `rules/high-error-rate.json`. */
  readonly path: string;
  readonly content: string;
  /** The definition file it comes from, from the project's root. */
  readonly source: string;
  /** Parts from other definitions: the part (`services.caddy`), that definition's file, and its path there. */
  readonly parts?: Readonly<Record<string, { readonly file: string; readonly field: string }>>;
}

/** An artifact that was read back; diagnostics name its definition file. */
export interface StoredArtifact extends Artifact {
  /** Path from the project's root: `generated/production/alerts/rules/high-error-rate.json`. */
  readonly file: string;
  /** The result of its format's `parse`, where it was parsed already. */
  readonly value?: unknown;
}
