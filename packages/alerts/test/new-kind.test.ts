import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const scratch = mkdtempSync(join(tmpdir(), 'new-kind-'));
const concerns = ['alerts', 'dashboards'];
const withoutSandbox = 'metadata';

beforeAll(() => {
  for (const path of ['scripts', 'package.json', 'tsconfig.base.json', 'tsconfig.json', 'biome.json', '.gitignore'])
    cpSync(join(root, path), join(scratch, path), { recursive: true });
  // The scripts import neighbouring files; everything else comes from the packages of this repository.
  for (const path of [
    'packages/core/src/value/words.ts',
    'packages/core/src/artifact/exact-integers.ts',
    ...[...concerns, withoutSandbox].flatMap((concern) =>
      ['src', 'schema', 'package.json'].map((one) => `packages/${concern}/${one}`),
    ),
  ])
    cpSync(join(root, path), join(scratch, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
  for (const concern of concerns) {
    const folder = `packages/${concern}`;
    mkdirSync(join(scratch, folder, 'test'));
    writeFileSync(
      join(scratch, `tsconfig.${concern}.json`),
      JSON.stringify({ extends: './tsconfig.base.json', include: [`${folder}/**/*.ts`] }),
    );
    symlinkSync(join(root, folder, 'node_modules'), join(scratch, folder, 'node_modules'));
  }
});
afterAll(() => rmSync(scratch, { recursive: true }));

function run(...command: readonly string[]): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: scratch,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, NO_COLOR: '1' },
  });
  return { status, text: `${stdout}${stderr}` };
}
const tool = (path: string): string => join(scratch, 'node_modules', path);
const compiles = (concern: string) => run(tool('typescript/bin/tsc'), '--noEmit', '-p', `tsconfig.${concern}.json`);
const lifecycle = (concern: string) =>
  run(tool('vitest/vitest.mjs'), 'run', '--root', `packages/${concern}`, '--testTimeout', '60000');

/** Replaces texts in a file of the new kind; each must exist. */
function fill(file: string, ...pairs: readonly (readonly [before: string, after: string])[]): void {
  const path = join(scratch, 'packages', file);
  let text = readFileSync(path, 'utf8');
  for (const [before, after] of pairs) {
    expect(text, `${file} has ${before}`).toContain(before);
    text = text.replace(before, after);
  }
  writeFileSync(path, text);
}

it('refuses a concern without kinds, a missing name, and an existing kind', () => {
  expect(run('scripts/new-kind.ts', 'weather', 'probe-kind').text).toContain(
    "'weather' is not a concern whose kinds are folders: alerts, dashboards, metadata",
  );
  expect(run('scripts/new-kind.ts', 'alerts', 'Probe Kind').text).toContain("'Probe Kind' is not the name of a kind");
  expect(run('scripts/new-kind.ts', 'alerts', 'policy').text).toContain('packages/alerts/src/policy is there already');
});

it('adds the packages that the kind imports to package.json, and says that they must be installed', () => {
  const file = join(scratch, 'packages', withoutSandbox, 'package.json');
  const about = () => JSON.parse(readFileSync(file, 'utf8')) as { readonly devDependencies?: object };
  const { devDependencies: _, ...before } = about();
  writeFileSync(file, JSON.stringify(before));
  const made = run('scripts/new-kind.ts', withoutSandbox, 'probe-kind');
  expect(made.status, made.text).toBe(0);
  expect(about()).toEqual({ ...before, devDependencies: { '@signoz-as-code/sandbox': 'workspace:*' } });
  expect(made.text).toContain('run `pnpm install`');
});

it.each(concerns)(
  'creates a kind of %s that compiles, and whose lifecycle test passes once its TODOs are done',
  {
    timeout: 400_000,
  },
  (concern) => {
    const made = run('scripts/new-kind.ts', concern, 'probe-kind');
    expect(made.status, made.text).toBe(0);
    expect(made.text).not.toContain('pnpm install');
    expect(compiles(concern)).toEqual({ status: 0, text: '' });
    const before = lifecycle(concern);
    expect(before.text).toContain('/api/v1/TODO');
    expect(before.status).toBe(1);

    // Only by the guide in CONTRIBUTING.md: one more field, and what the server makes of it.
    const src = `${concern}/src/probe-kind`;
    fill(`${src}/define.ts`, ['// TODO what else people say of one', 'readonly team: string;']);
    fill(
      `${src}/schema/artifact.schema.json`,
      ['"required": ["name", "description"]', '"required": ["name", "description", "team"]'],
      ['"description": { "type": "string" }', '"description": { "type": "string" },\n    "team": { "type": "string" }'],
    );
    fill(
      `${src}/compile.ts`,
      ["description = '' }", "description = '', team }"],
      ['return { name, description }', 'return { name, description, team }'],
    );
    fill(
      `${src}/shape.ts`,
      ["description = '' }", "description = '', team, level = 'low' }"],
      ['name: name as Json, description }', 'name: name as Json, description, team: team as Json, level }'],
    );
    fill(
      `${src}/live.ts`,
      ["'/api/v1/TODO'", "'/api/v1/probe_kinds'"],
      ['description: textForm }', 'description: textForm, team: textForm }'],
    );
    fill(
      `${concern}/test/probe-kind.lifecycle.test.ts`,
      ["path: '/api/v1/probe-kinds', adds: {}", "path: '/api/v1/probe_kinds', adds: { level: 'low' }"],
      ["description: 'As it was made.'", "description: 'As it was made.', team: 'web'"],
      ["description: 'As it was changed.'", "team: 'money'"],
      ["['update description']", "['update team']"],
    );
    const types = [run('scripts/schema-types.ts', concern), run('scripts/definition-schemas.ts', concern)];
    expect(
      types.map(({ status }) => status),
      JSON.stringify(types),
    ).toEqual([0, 0]);
    expect(compiles(concern)).toEqual({ status: 0, text: '' });
    const after = lifecycle(concern);
    expect(after.status, after.text).toBe(0);
    expect(after.text).toContain('3 passed');
  },
);
