import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { concern } from '../src/concern.ts';
import { live } from '../src/live.ts';
import { artifactsOf, contentOf, defined, environmentNamed } from './platform.ts';

describe.each(['production', 'local'])('the stack of %s', (name) => {
  const environment = environmentNamed(name);
  const artifacts = artifactsOf(environment);

  test.each(artifacts.map(({ path, content }) => [path, content] as const))('%s', async (path, content) => {
    await expect(content).toMatchFileSnapshot(`fixtures/golden/${name}/${path}`);
  });

  test('has no problems and is the same every time', () => {
    expect(concern().check(defined(environment))).toEqual([]);
    expect(artifactsOf(environment)).toEqual(artifacts);
  });

  test('matches its schemas', () => {
    const checked = artifacts.flatMap(({ path, content }) => {
      const format = live.formats.find(({ matches }) => matches(path));
      if (format === undefined) return [];
      const ajv = new Ajv2020({ allErrors: true, strict: false });
      const { $schema: _, ...schema } = format.schema as { $schema?: string };
      const valid = ajv.validate(schema, format.parse(content));
      return [[path, valid ? [] : ajv.errors]];
    });
    expect(checked.length).toBeGreaterThan(5);
    for (const [path, errors] of checked) expect(errors, String(path)).toEqual([]);
  });

  test('names the definition of every file', () => {
    for (const { content, source } of artifacts) expect(content).toContain(source);
  });

  test('mounts only existing files', () => {
    const paths = [...contentOf(artifacts, 'compose.yaml').matchAll(/file: \.\/(\S+)/g)].map(([, path]) => path);
    expect(paths.sort()).toEqual(
      artifacts
        .map(({ path }) => path)
        .filter((path) => path !== 'compose.yaml')
        .sort(),
    );
  });
});

test('production and local differ where their topology does', () => {
  const production = contentOf(artifactsOf(environmentNamed('production')), 'compose.yaml');
  const local = contentOf(artifactsOf(environmentNamed('local')), 'compose.yaml');
  const collector = (text: string) => /otel-collector:[\s\S]*?replicas: (\d)/.exec(text)?.[1];
  expect([collector(production), collector(local)]).toEqual(['3', '1']);
  expect([production.match(/hostname: zookeeper/g)?.length, local.match(/hostname: zookeeper/g)?.length]).toEqual([
    3, 1,
  ]);
});
