import type { Grammar } from '@signoz-as-code/ottl';
import { schemaFile } from '../schema.ts';

/** What a function works on: a record of telemetry, or its containers. */
export type ContextName = 'resource' | 'scope' | 'span' | 'spanevent' | 'metric' | 'datapoint' | 'log';

/** A component that accepts statements or conditions; each has its own functions. */
export type User = 'filter' | 'transform' | 'signoztransform' | 'routing connector' | 'routing processor';

export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly optional?: boolean;
}

/** The paths of a context, with the types of their values, and how many keys a path with free keys may have. */
interface View {
  readonly paths: Readonly<Record<string, string>>;
  readonly keyed: Readonly<Record<string, number>>;
}

interface Language {
  readonly functions: Readonly<Record<string, readonly Parameter[]>>;
  readonly editors: readonly string[];
  readonly converters: readonly string[];
  readonly sets: Readonly<Record<string, Readonly<Record<string, FunctionSet>>>>;
  readonly contexts: Readonly<
    Record<ContextName, { readonly plain: View; readonly named: View; readonly enums: readonly string[] }>
  >;
  /**
   * How texts are parsed; and for types of arguments, the kinds of literals that make a text invalid: `word` is a text
   * that is neither a number nor a truth value.
   */
  readonly grammar: Grammar & { readonly refused?: Readonly<Record<string, readonly string[]>> };
  /** The patterns of ExtractGrokPatterns, and the languages and zones for times. */
  readonly grok: { readonly names: readonly string[]; readonly fields: readonly string[] };
  readonly locales: readonly string[];
  readonly zones: readonly string[];
}

interface FunctionSet {
  readonly editors: boolean;
  readonly converters: boolean;
  readonly more?: readonly string[];
  /** Functions that have other arguments elsewhere. */
  readonly arguments?: Readonly<Record<string, readonly Parameter[]>>;
}

/** For the current collector: `pnpm collector:schema` records it. */
export function language(): Language {
  return schemaFile('ottl') as unknown as Language;
}

const route = ['delete_key', 'delete_matching_keys', 'route'];

/** Components that are not linked elsewhere and so not in the file: pkg `common` of both v0.128.0. */
const routing: Readonly<Partial<Record<User, FunctionSet>>> = {
  'routing connector': { editors: false, converters: true, more: route },
  'routing processor': { editors: false, converters: false, more: ['IsMatch', ...route] },
};

/** The place of statements and conditions: what they can call and name. */
export interface Scope extends View {
  readonly functions: readonly string[];
  readonly enums: readonly string[];
  /** Functions that have other arguments elsewhere. */
  readonly arguments?: Readonly<Record<string, readonly Parameter[]>> | undefined;
  /** The contexts that paths begin with, where they must begin with one. */
  readonly contexts?: readonly string[];
}

/**
 * What a user of OTTL offers in a context. `named`: paths begin with the name of a context, `log.body`; otherwise they
 * may omit it.
 */
export function scopeOf(user: User, context: ContextName, named: boolean): Scope {
  const { plain, named: withNames, enums } = language().contexts[context];
  const set = routing[user] ?? language().sets[user]?.[context];
  const functions = [
    ...(set?.editors ? language().editors : []),
    ...(set?.converters ? language().converters : []),
    ...(set?.more ?? []),
  ];
  const view = named ? withNames : plain;
  return { functions, enums, arguments: set?.arguments, ...view, ...(named ? { contexts: contextsIn(context) } : {}) };
}

/** The contexts that a named path can begin with in a context: itself and its containers. */
export function contextsIn(context: ContextName): readonly string[] {
  return [...new Set(Object.keys(language().contexts[context].named.paths).map((path) => path.split('.')[0]!))];
}

/** The arguments of a function, in their order. */
export function parametersOf(name: string, scope: Scope): readonly Parameter[] {
  return scope.arguments?.[name] ?? language().functions[name] ?? [];
}
