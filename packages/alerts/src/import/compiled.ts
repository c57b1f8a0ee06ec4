import {
  type Defined,
  type Definition,
  type Definitions,
  definitions,
  type ImportContext,
  type JsonObject,
} from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { compile } from '../compile.ts';

type AnyDefinition = Definition<string, unknown, never>;

/** A definition with what it names, as the kernel would have loaded them; the latter by what SigNoz calls them. */
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

/** What `generate` makes of the first of them. */
export function compiledBody(all: readonly [Defined, ...Defined[]], { versions = {} }: ImportContext): JsonObject {
  const [own] = all;
  // What it names is there to be found, and has no body of its own.
  const alone: Definitions<Environment> = {
    ...definitions({ versions } as Partial<Environment> as Environment, all),
    of: <Spec>(kind: string) => (own.kind === kind ? [own as Defined<Spec>] : []),
  };
  return JSON.parse(compile(alone)[0]?.content ?? '{}') as JsonObject;
}
