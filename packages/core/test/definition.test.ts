import { type Defined, type Definition, definition, definitions, isDefinition } from '@signoz-as-code/core';
import { expect, test } from 'vitest';

interface Environment {
  readonly name: string;
}

const fixed = definition('rule', { title: 'A' });
const varying = definition('channel', ({ name }: Environment) => (name === 'local' ? undefined : { title: name }));

const entry = (key: string, of: Definition<string, unknown, never>): Defined => ({
  kind: of.kind,
  key,
  file: `${key}.ts`,
  definition: of as Definition,
  spec: of.build({ name: 'production' } as never),
});

test('a definition is a value, or a function of the environment', () => {
  expect(fixed.build({ name: 'local' } as never)).toEqual({ title: 'A' });
  expect(varying.build({ name: 'production' })).toEqual({ title: 'production' });
  expect(varying.build({ name: 'local' })).toBeUndefined();
  expect(Object.isFrozen(fixed)).toBe(true);
});

test('only the result of a constructor is a definition', () => {
  expect(isDefinition(fixed)).toBe(true);
  expect([{ kind: 'rule' }, { build: () => 1 }, () => 1, null, undefined, 'rule'].map(isDefinition)).not.toContain(
    true,
  );
});

test("definitions are found by their kind, and by another one's import of them", () => {
  const rule = entry('a', fixed);
  const channel = entry('b', varying);
  const { all, of, find, environment } = definitions({ name: 'production' }, [rule, channel]);
  expect(environment).toEqual({ name: 'production' });
  expect(all).toEqual([rule, channel]);
  expect(of('rule')).toEqual([rule]);
  expect(of('view')).toEqual([]);
  expect(find(varying)).toBe(channel);
  expect(find(definition('rule', { title: 'A' }))).toBeUndefined();
});
