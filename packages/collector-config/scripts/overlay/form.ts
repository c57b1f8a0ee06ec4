/** JSON Schema keywords, to be laid over those of a schema; a keyword that is undefined is taken away. */
export interface Keywords {
  readonly [keyword: string]: unknown;
}

/** By the name of the field; null takes the field away. */
export type Fields = Readonly<Record<string, Keywords | null>>;

/** What reflection does not see of a component. Where it names something that is not there, making the schemas fails. */
export interface Overlay {
  readonly description: string;
  readonly required?: readonly string[];
  /**
   * Of each group at least one field is needed: in place of what collector-schema found by trying, for what is asked only
   * when the component is built, and where a field that matters cannot be tried.
   */
  readonly requires?: readonly (readonly string[])[];
  /** Fields that people write and that are called otherwise here. */
  readonly instead?: Readonly<Record<string, string>>;
  /** The only fields that are configured in a file; the others are there for other programs. */
  readonly keep?: readonly string[];
  readonly properties?: Fields;
  /** What an extension can be for the components that name it; one of {@link refers} in shared.ts. */
  readonly provides?: readonly string[];
  /** Keywords of definitions. */
  readonly defs?: Readonly<Record<string, Keywords>>;
  /** Fields of definitions. */
  readonly defProperties?: Readonly<Record<string, Fields>>;
  /** Definitions in place of those found, or besides them. */
  readonly newDefs?: Readonly<Record<string, Keywords>>;
}

/** By type. */
export type Overlays = Readonly<Record<string, Overlay>>;

/** What Go reads as a duration. */
export const DURATION = '^\\+?(0|((\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)$';

/** What pkg/stanza reads as a number of bytes. */
export const SIZE = '^\\d+\\.?\\d*\\s*([kKmMgGtTpP]i?[bB])?$';

/** What is the id of a component: blanks around its parts are cut off. */
export const ID = '^\\s*[a-zA-Z][0-9a-zA-Z_]{0,62}\\s*(/\\s*[^\\p{Z}\\p{C}\\p{S}]+\\s*)?$';

export const string = (description: string, more: Keywords = {}): Keywords => ({
  type: 'string',
  description,
  ...more,
});
export const bool = (description: string): Keywords => ({ type: 'boolean', description });
export const int = (description: string, more: Keywords = {}): Keywords => ({ type: 'integer', description, ...more });
export const duration = (description: string): Keywords => ({ type: 'string', pattern: DURATION, description });
export const strings = (description: string): Keywords => ({ type: 'array', items: { type: 'string' }, description });
export const object = (properties: Keywords, more: Keywords = {}): Keywords => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...more,
});
