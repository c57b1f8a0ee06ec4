import {
  type Defined,
  type Definition,
  type Definitions,
  definitions,
  type ImportContext,
  type JsonObject,
  jsonText,
} from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';

type AnyDefinition = Definition<string, unknown, never>;

/**
 * A definition with the ones it refers to, as the kernel would have loaded them; the latter by their names in SigNoz.
 */
export function loaded(
  key: string,
  definition: AnyDefinition,
  named: ReadonlyMap<string, AnyDefinition>,
): readonly [Defined, ...Defined[]] {
  const entry = (name: string, of: AnyDefinition): Defined => ({
    kind: of.kind,
    key: name,
    file: name,
    definition: of as Definition,
    spec: of.build({} as never),
  });
  return [entry(key, definition), ...[...named].map(([name, other]) => entry(name, other))];
}

/** The output of `generate` for the first of the definitions; the others can be referred to. */
export function compiledBody<Spec>(
  all: readonly [Defined, ...Defined[]],
  compile: (spec: Spec, definitions: Definitions<Environment>) => object,
  { versions = {} }: ImportContext,
): JsonObject {
  const [own] = all;
  return JSON.parse(
    jsonText(compile(own.spec as Spec, definitions({ versions } as Partial<Environment> as Environment, all))),
  ) as JsonObject;
}
