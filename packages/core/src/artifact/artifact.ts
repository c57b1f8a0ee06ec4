/** A file under `generated/<environment>/<concern>/`. */
export interface Artifact {
  /** Path below the concern's folder, with forward slashes: `rules/high-error-rate.json`. */
  readonly path: string;
  readonly content: string;
  /** The definition file it comes from, from the project's root. */
  readonly source: string;
  /** Parts with other places: the part (`services.caddy`), its definition's file, and its path there. */
  readonly parts?: Parts;
}

type Parts = Readonly<Record<string, DefinedAt>>;

/** A field of a definition; empty for the definition itself. */
export interface DefinedAt {
  readonly file: string;
  readonly field: string;
}

/** Where a field of an artifact is defined: in the definition of its part; undefined where it is in no part. */
export function partAt({ parts = {} }: { readonly parts?: Parts | undefined }, at: string): DefinedAt | undefined {
  const part = Object.keys(parts)
    .filter((one) => at === one || at.startsWith(`${one}.`) || at.startsWith(`${one}[`))
    .reduce<string | undefined>((longest, one) => (one.length > (longest?.length ?? -1) ? one : longest), undefined);
  if (part === undefined) return undefined;
  const { file, field } = parts[part]!;
  const rest = at.slice(part.length);
  return { file, field: field === '' ? rest.replace(/^\./, '') : field + rest };
}

/** An artifact that was read back; diagnostics name its definition file. */
export interface StoredArtifact extends Artifact {
  /** Path from the project's root: `generated/production/alerts/rules/high-error-rate.json`. */
  readonly file: string;
  /** The result of its format's `parse`, where it was parsed already. */
  readonly value?: unknown;
}
