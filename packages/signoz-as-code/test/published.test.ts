import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: { readonly access?: string };
}

const all = globSync(['package.json', '{packages,examples}/*/package.json'], { cwd: repository }).map((path) =>
  read<Manifest>(path),
);
const published = all.filter((manifest) => manifest.private !== true);
const names = published.map(({ name }) => name).sort();

test('the published packages are those that users install by name, and none of their parts', () => {
  expect(names).toEqual([
    '@signoz-as-code/checker-linux-arm64',
    '@signoz-as-code/checker-linux-x64',
    '@signoz-as-code/checker-v0.144-linux-arm64',
    '@signoz-as-code/checker-v0.144-linux-x64',
    '@signoz-as-code/instrumentation',
    'create-signoz-as-code',
    'signoz-as-code',
  ]);
  for (const { name, publishConfig } of published)
    expect({ name, publishConfig }).toMatchObject({ publishConfig: { access: 'public' } });
});

test('a published package only depends on published packages', () => {
  for (const { name, dependencies, optionalDependencies } of published) {
    const needed = Object.keys({ ...dependencies, ...optionalDependencies });
    expect({
      name,
      missing: needed.filter((one) => all.some((own) => own.name === one) && !names.includes(one)),
    }).toEqual({
      name,
      missing: [],
    });
  }
});

test('all published packages have one version', () => {
  const { fixed, privatePackages } = read<{
    readonly fixed: readonly (readonly string[])[];
    readonly privatePackages: object;
  }>('.changeset/config.json');
  // A changeset for a package inside signoz-as-code also raises the published one.
  expect(fixed).toEqual([['@signoz-as-code/*', 'signoz-as-code', 'create-signoz-as-code']]);
  expect(privatePackages).toEqual({ version: true, tag: false });
  expect(new Set(published.map(({ version }) => version)).size).toBe(1);
});

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(repository, path), 'utf8')) as T;
}
