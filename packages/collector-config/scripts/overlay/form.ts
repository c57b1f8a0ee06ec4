/** JSON Schema keywords that override those of a schema; an undefined keyword is removed. */
export interface Keywords {
  readonly [keyword: string]: unknown;
}

/** By the field's name; null removes the field. */
export type Fields = Readonly<Record<string, Keywords | null>>;

/** What reflection does not see of a component. If it names something that does not exist, making the schemas fails. */
export interface Overlay {
  readonly description: string;
  readonly required?: readonly string[];
  /**
   * At least one field of each group is required: instead of what collector-schema found by trying, for rules that only
   * apply when the component is built, and where a relevant field cannot be tried.
   */
  readonly requires?: readonly (readonly string[])[];
  /** Fields that people write, but that have another name here. */
  readonly instead?: Readonly<Record<string, string>>;
  /** The only fields that a file configures; the others are for other programs. */
  readonly keep?: readonly string[];
  readonly properties?: Fields;
  /** The role of an extension for the components that name it; one of {@link refers} in shared.ts. */
  readonly provides?: readonly string[];
  /** Keywords of definitions. */
  readonly defs?: Readonly<Record<string, Keywords>>;
  /** Fields of definitions. */
  readonly defProperties?: Readonly<Record<string, Fields>>;
  /** Definitions that replace or extend the ones that were found. */
  readonly newDefs?: Readonly<Record<string, Keywords>>;
}

/** By type. */
export type Overlays = Readonly<Record<string, Overlay>>;

/** A duration as Go reads it. */
export const DURATION = '^\\+?(0|((\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)$';

/** A number of bytes as pkg/stanza reads it. */
export const SIZE = '^\\d+\\.?\\d*\\s*([kKmMgGtTpP]i?[bB])?$';

/** A component's id: blanks around its parts are trimmed. */
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
