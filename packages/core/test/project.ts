import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Artifact,
  type Concern,
  compileProject,
  type Definitions,
  type Diagnostic,
  type Generation,
  jsonText,
  type OtherArtifacts,
} from '@signoz-as-code/core';
import { emptyFolder } from './folder.ts';

/** The folder whose node_modules the fixtures import from. */
const PACKAGE = join(import.meta.dirname, '..');

export interface Environment {
  readonly name: string;
  readonly live: { readonly url: string };
}

interface Spec {
  readonly title: string;
  readonly [field: string]: unknown;
}

export const environments: readonly Environment[] = ['production', 'local'].map((name) => ({
  name,
  live: { url: `http://${name}` },
}));

/** A project in its own folder: definition files by their path below packages/, as people write them. */
export async function projectOf(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await emptyFolder();
  await mkdir(join(root, 'node_modules', '@signoz-as-code'), { recursive: true });
  await symlink(PACKAGE, join(root, 'node_modules', '@signoz-as-code', 'core'));
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'packages', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return root;
}

/** The text of a definition file. */
export function thing(spec: string, kind = 'thing'): string {
  return `import { definition } from '@signoz-as-code/core';\nexport default definition('${kind}', ${spec});\n`;
}

/** A concern that writes each `thing` to its own JSON file, in which `count` must be a number and `url` a reference. */
export function concernOf(
  name: string,
  more: Partial<Concern<Environment, Environment['live']>> = {},
): Concern<Environment, Environment['live']> {
  return {
    name,
    kinds: ['thing'],
    allowances: ['delete:things', 'change:things'],
    codes: {},
    formats: [
      {
        matches: (path) => path.startsWith('things/'),
        parse: (content) => JSON.parse(content) as unknown,
        schema: {
          $schema: 'http://json-schema.org/draft-07/schema#',
          type: 'object',
          required: ['title'],
          additionalProperties: false,
          properties: {
            title: { type: 'string' },
            count: { type: 'number' },
            level: { enum: ['info', 'warning'] },
            secret: { type: 'object', required: ['$secret'] },
            items: { type: 'array', items: { type: 'object', properties: { size: { type: 'number' } } } },
            other: { type: 'string' },
          },
        },
      },
    ],
    check: () => [],
    compile: (definitions) => artifactsOf(definitions),
    resources: (artifacts) =>
      artifacts.map(({ path, content, source }) => {
        const key = path.replace(/^things\/|\.json$/g, '');
        const spec = JSON.parse(content) as { title: string };
        return { kind: 'thing', key, spec, title: spec.title, source };
      }),
    providers: () => [],
    ...more,
  };
}

export function artifactsOf(definitions: Definitions<Environment>, others?: OtherArtifacts): Artifact[] {
  return definitions.of<Spec>('thing').map(({ key, file, spec }) => {
    const { key: _, from, ...rest } = spec;
    const other = typeof from === 'string' ? { other: others?.(from, 'things/a.json') ?? 'none' } : {};
    return { path: `things/${key}.json`, content: jsonText({ ...rest, ...other }), source: file };
  });
}

export async function generate(
  root: string,
  concerns: readonly Concern<Environment, Environment['live']>[] = [concernOf('alpha')],
): Promise<Generation> {
  return compileProject(root, { name: 'fluxer', defaultEnvironment: 'local', environments }, concerns);
}

/** `code file · field (environment)`: enough to identify a problem and its place. */
export function brief(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ code, where }) =>
      `${code} ${[where.file, where.field].filter((part) => part !== undefined).join(' · ')}${where.environment === undefined ? '' : ` (${where.environment})`}`,
  );
}
