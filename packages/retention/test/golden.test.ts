import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { concern } from '../src/concern.ts';
import { live } from '../src/live.ts';
import { artifactsOf, catalogue, defined, environmentNamed, own, stored } from './platform.ts';

describe.each(['production', 'local'])('the artifacts of %s', (name) => {
  const environment = environmentNamed(name);
  const artifacts = artifactsOf(environment);

  test.each(artifacts.map((artifact) => [artifact.path, artifact] as const))('%s', async (path, artifact) => {
    await expect(artifact.content).toMatchFileSnapshot(`fixtures/golden/${name}/${path}`);
  });

  test('have no problems and are the same every time', () => {
    expect(concern(catalogue).check(defined(environment, own))).toEqual([]);
    expect(artifactsOf(environment)).toEqual(artifacts);
  });

  test('match their schemas', () => {
    for (const { path, content } of artifacts.filter((artifact) => !artifact.path.endsWith('.sql'))) {
      const format = live.formats.find(({ matches }) => matches(path));
      const ajv = new Ajv({ allErrors: true });
      expect(ajv.validate(format!.schema, format!.parse(content)), `${path} ${ajv.errorsText()}`).toBe(true);
    }
  });

  test('become one resource per table and one per view', () => {
    const resources = live.resources(stored(artifacts));
    expect(resources.map((resource) => `${resource.kind}/${resource.key}`).sort()).toMatchSnapshot();
  });
});

test('statements run on the cluster exactly when the environment names one', () => {
  const statements = (name: string): string[] =>
    artifactsOf(environmentNamed(name)).flatMap(({ content }) => content.match(/^(?:ALTER|CREATE) .*$/gm) ?? []);
  expect(statements('production').every((line) => line.includes(' ON CLUSTER cluster'))).toBe(true);
  expect(statements('local').some((line) => line.includes('ON CLUSTER'))).toBe(false);
});
