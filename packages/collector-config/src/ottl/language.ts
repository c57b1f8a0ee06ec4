import type { Grammar } from '@signoz-as-code/ottl';
import { schemaFile } from '../schema.ts';

/** What a function is about: a record of telemetry, or what it is in. */
export type ContextName = 'resource' | 'scope' | 'span' | 'spanevent' | 'metric' | 'datapoint' | 'log';

/** Who takes statements or conditions; each has functions of its own. */
export type User = 'filter' | 'transform' | 'signoztransform' | 'routing connector' | 'routing processor';

export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly optional?: boolean;
}

/** The paths of a context, with the types of their values, and how many keys those take at most that take any. */
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
   * How texts are read; and of types of arguments, the kinds of literals with which a text is not read at all: `word` is a
   * text that is neither a number nor a truth value.
   */
  readonly grammar: Grammar & { readonly refused?: Readonly<Record<string, readonly string[]>> };
  /** What ExtractGrokPatterns knows, and in which languages and zones times are read. */
  readonly grok: { readonly names: readonly string[]; readonly fields: readonly string[] };
  readonly locales: readonly string[];
  readonly zones: readonly string[];
}

interface FunctionSet {
  readonly editors: boolean;
  readonly converters: boolean;
  readonly more?: readonly string[];
  /** Of functions that take other arguments elsewhere. */
  readonly arguments?: Readonly<Record<string, readonly Parameter[]>>;
}

/** As the collector at hand has it: `pnpm collector:schema` writes it down. */
export function language(): Language {
  return schemaFile('ottl') as unknown as Language;
}

const route = ['delete_key', 'delete_matching_keys', 'route'];

/** Of what is linked nowhere else and so not in the file: pkg `common` of both v0.128.0. */
const routing: Readonly<Partial<Record<User, FunctionSet>>> = {
  'routing connector': { editors: false, converters: true, more: route },
  'routing processor': { editors: false, converters: false, more: ['IsMatch', ...route] },
};

/** Where statements and conditions stand: what can be called there, and what can be named. */
export interface Scope extends View {
  readonly functions: readonly string[];
  readonly enums: readonly string[];
  /** Of functions that take other arguments elsewhere. */
  readonly arguments?: Readonly<Record<string, readonly Parameter[]>> | undefined;
  /** The contexts that paths begin with, where they have to begin with one. */
  readonly contexts?: readonly string[];
}

/**
 * What a user of OTTL offers in a context. `named`: paths begin with the name of a context, `log.body`; otherwise they
 * may be without.
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

/** The contexts that a named path can begin with in a context: itself, and what it is in. */
export function contextsIn(context: ContextName): readonly string[] {
  return [...new Set(Object.keys(language().contexts[context].named.paths).map((path) => path.split('.')[0]!))];
}

/** The arguments of a function, in their order. */
export function parametersOf(name: string, scope: Scope): readonly Parameter[] {
  return scope.arguments?.[name] ?? language().functions[name] ?? [];
}
