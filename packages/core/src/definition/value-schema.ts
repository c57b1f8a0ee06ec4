/** What a type says, as far as a value can show it: the part of JSON Schema that scripts/definition-schemas.ts writes. */
export interface ValueSchema {
  /** The name of one of {@link DefinitionSchemas.definitions}. */
  readonly $ref?: string;
  readonly anyOf?: readonly ValueSchema[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  /** What a text that fits `pattern` looks like. */
  readonly title?: string;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | ValueSchema;
  readonly prefixItems?: readonly ValueSchema[];
  readonly items?: ValueSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Only ever of everything: the value is undefined. */
  readonly not?: object;
  /** The value is a definition of this kind; of any when empty. */
  readonly definition?: string;
}

/** What a function may be called with. */
export interface CallSchema {
  /** Their names, in their order. */
  readonly parameters: readonly string[];
  /** The last one takes all that are left. */
  readonly rest?: boolean;
  /** An object with the arguments by the names of their parameters. */
  readonly takes: ValueSchema;
}

/** schema/definitions.json of a package: what definitions build, by kind, and what its functions are called with. */
export interface DefinitionSchemas {
  readonly kinds: Readonly<Record<string, ValueSchema>>;
  /** By how a definition calls them: `metric`, `policies.latency`. */
  readonly calls?: Readonly<Record<string, CallSchema>>;
  readonly definitions: Readonly<Record<string, ValueSchema>>;
}

/** What is not looked at in a value. */
export interface Looking {
  /** Whether an object may have fields that its type does not have. */
  readonly mayHaveMore?: (of: object) => boolean;
  /** Whether what is wrong with an object was told where it was made. */
  readonly isTold?: (of: object) => boolean;
}
