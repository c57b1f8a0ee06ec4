import { type Code, type CodeExample, type Defined, type Definition, definitions, secret } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { describe, expect, it } from 'vitest';
import { concern } from '../src/concern.ts';
import { defineServiceAccount, defineSsoDomain } from '../src/index.ts';
import { serviceAccount } from '../src/service-account/authoring.ts';
import { ssoDomain } from '../src/sso-domain/authoring.ts';

const checks = concern({
  attributes: [],
  metrics: [],
  services: [{ name: 'shop-api', owner: 'platform', runtime: 'node', description: '' }],
});
const environment = { name: 'test', versions: { signoz: 'v0.138.0' } } as unknown as Environment;

/** A valid definition of each kind, and its constructor. */
const kinds = {
  'service-account': {
    of: serviceAccount,
    define: defineServiceAccount,
    good: { name: 'reports', roles: ['signoz-viewer'] },
  },
  'sso-domain': {
    of: ssoDomain,
    define: defineSsoDomain,
    good: { name: 'shop.example', enabled: true, google: { clientId: 'c', clientSecret: secret('GOOGLE') } },
  },
} as unknown as Readonly<
  Record<string, { of: { codes: Record<string, Code> }; define: (spec: object) => Definition; good: object }>
>;

const examples = [
  ...new Map(
    Object.entries(kinds).flatMap(([kind, { of }]) =>
      Object.entries(of.codes).map(([code, about]) => [code, [about.example?.in ?? kind, about] as const] as const),
    ),
  ),
];

it('every code has an example', () => {
  expect(examples.map(([code]) => code).sort()).toEqual(Object.keys(checks.codes).sort());
  for (const [code, [, { example }]] of examples) expect(example, code).toBeDefined();
});

it.each(Object.entries(kinds))('a %s is refused where SigNoz has none', (kind, { define, good }) => {
  const definition = define(good);
  const entry: Defined = { kind, key: 'one', file: 'one.ts', definition, spec: good };
  const production = { name: 'production', versions: { signoz: 'v0.108.0' } } as unknown as Environment;
  const [found, ...more] = checks.check(definitions(production, [entry]));
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    code: 'access/needs-newer-signoz',
    severity: 'error',
    where: { file: 'one.ts' },
    message: expect.stringMatching(/ need SigNoz v0\.\d+\.\d+, and production runs v0\.108\.0$/),
  });
});

describe.each(examples)('%s', (code, [kind, { severity, meaning, example }]) => {
  const { wrong, right, beside = {}, environment: about = {} } = example as CodeExample;
  const entry = (key: string, of: string, fields: string): Defined => {
    const { define, good } = kinds[of] as (typeof kinds)[string];
    const definition = define({ ...good, ...new Function('secret', `return { ${fields} }`)(secret) });
    return { kind: of, key, file: `${key}.ts`, definition, spec: definition.build(environment) };
  };
  const found = (fields: string, more: object) =>
    checks.check(
      definitions({ ...environment, ...more } as Environment, [
        ...Object.entries(beside).map(([of, one]) => entry('beside', of, one)),
        entry('own', kind, fields),
      ]),
    );

  it('gives its diagnostic for the wrong example', () => {
    expect(found(wrong, about)).toContainEqual(expect.objectContaining({ code, severity }));
    expect(meaning).toMatch(/\.$/);
  });
  it('gives no diagnostic for the corrected example', () => expect(found(right, about)).toEqual([]));
});
