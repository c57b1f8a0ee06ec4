import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Defined,
  type Definition,
  definitions,
  isObject,
  type Json,
  validateArtifact,
} from '@signoz-as-code/core';
import { describe, expect, it } from 'vitest';
import project from '../../cli/test/fixtures/platform/signoz.config.ts';
import { concern } from './support.ts';

const folder = join(import.meta.dirname, '../../cli/test/fixtures/platform/packages/dashboards/definitions');
const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts')).sort();
const loaded = await Promise.all(
  files.map(async (file) => ({
    file,
    definition: ((await import(join(folder, file))) as { default: Definition }).default,
  })),
);

describe.each(project.environments.map((environment) => [environment.name, environment] as const))(
  'the platform’s dashboards and views in %s',
  (_, environment) => {
    const all = loaded.map(({ file, definition }): Defined => {
      const key = file.replace(/^.*\//, '').replace('.ts', '');
      return { kind: definition.kind, key, file, definition, spec: definition.build(environment) };
    });
    const built = definitions(environment, all);

    it('have no problems', () => {
      expect(concern.check(built)).toEqual([]);
    });

    it('match their schemas', () => {
      const artifacts = concern.compile(built, () => undefined, { project: 'fluxer', environment: 'local' });
      expect(artifacts).toHaveLength(all.length);
      expect(
        artifacts.flatMap((artifact) => validateArtifact(concern.formats, { ...artifact, file: artifact.path })),
      ).toEqual([]);
    });

    it('use time series, bars, pies, values, tables and lists', () => {
      const stored = concern
        .compile(built, () => undefined, { project: 'fluxer', environment: 'local' })
        .map((artifact) => ({ ...artifact, file: artifact.path }));
      const kinds = new Set(concern.resources(stored).flatMap(({ spec }) => panelKinds(spec)));
      expect([...kinds].sort()).toEqual(['bar', 'graph', 'list', 'pie', 'row', 'table', 'value']);
    });
  },
);

function panelKinds(spec: Json): string[] {
  const widgets = isObject(spec) && Array.isArray(spec.widgets) ? spec.widgets : [];
  return widgets.map((widget) => String((widget as { panelTypes: string }).panelTypes));
}
