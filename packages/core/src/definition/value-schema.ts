/**
 * The content of a type, as far as a value can show it: the part of JSON Schema that scripts/definition-schemas.ts
 * writes.
 */
export interface ValueSchema {
  /** The name of one of {@link DefinitionSchemas.definitions}. */
  readonly $ref?: string;
  readonly anyOf?: readonly ValueSchema[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  /** An example of a text that matches `pattern`. */
  readonly title?: string;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | ValueSchema;
  readonly prefixItems?: readonly ValueSchema[];
  readonly items?: ValueSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Only used as a negation of everything: the value must be undefined. */
  readonly not?: object;
  /** The value is a definition of this kind; of any when empty. */
  readonly definition?: string;
}

/** The parameters of a function. */
export interface CallSchema {
  /** Their names, in their order. */
  readonly parameters: readonly string[];
  /** The last one is a rest parameter. */
  readonly rest?: boolean;
  /** An object with the arguments by the names of their parameters. */
  readonly takes: ValueSchema;
}

/** schema/definitions.json of a package: the values of definitions, by kind, and the parameters of its functions. */
export interface DefinitionSchemas {
  readonly kinds: Readonly<Record<string, ValueSchema>>;
  /** By the name in a call: `metric`, `policies.latency`. */
  readonly calls?: Readonly<Record<string, CallSchema>>;
  readonly definitions: Readonly<Record<string, ValueSchema>>;
}

/** Parts of a value that are not checked. */
export interface Looking {
  /** Whether an object may have further fields. */
  readonly mayHaveMore?: (of: object) => boolean;
  /** Whether the problems of an object were reported where it was made. */
  readonly isTold?: (of: object) => boolean;
}
