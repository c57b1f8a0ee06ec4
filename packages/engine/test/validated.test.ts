import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DiagnosticsError, type LiveConcern, readEnvironment, readGenerated } from '@signoz-as-code/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { validatedBy } from '../src/validated.ts';

/** A file system that does not tell the versions of the manifest apart: it says of each what it said of the first. */
const file: { state?: Stats } = vi.hoisted(() => ({}));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const lstat = (path: string, options: { readonly throwIfNoEntry: false }): Stats | undefined =>
    path.endsWith('manifest.json') && file.state !== undefined ? file.state : fs.lstatSync(path, options);
  return { ...fs, lstatSync: lstat };
});

let root: string;
/** The artifacts that were compared with the rules, by their content. */
let compared: unknown[] = [];
const manifest = (): string => join(root, 'manifest.json');

const concern: LiveConcern<unknown> = {
  name: 'things',
  allowances: [],
  formats: [
    {
      matches: (path) => path.endsWith('.json'),
      parse: JSON.parse,
      schema: { type: 'object', required: ['title'], properties: { title: { type: 'string' } } },
      validate: (value) => {
        compared.push(value);
        return typeof (value as { title?: unknown }).title === 'string';
      },
    },
  ],
  resources: (artifacts) =>
    artifacts.map(({ path, content, source }) => {
      const spec = JSON.parse(content) as { readonly title: string };
      return { kind: 'thing', key: path.replace('.json', ''), spec, title: spec.title, source };
    }),
  providers: () => [],
};

function write(path: string, value: unknown): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value));
}

/** generated/ with these things, as `generate` writes it. */
function generate(things: Readonly<Record<string, unknown>>, versions = {}): void {
  rmSync(join(root, 'generated'), { recursive: true, force: true });
  write('generated/project.json', { project: 'p', defaultEnvironment: 'local', environments: ['local', 'other'] });
  const sources = Object.fromEntries(Object.keys(things).map((name) => [`things/${name}.json`, `${name}.ts`]));
  for (const environment of ['local', 'other']) {
    write(`generated/${environment}/environment.json`, { project: 'p', environment, endpoints: {}, versions, sources });
    for (const [name, thing] of Object.entries(things))
      write(`generated/${environment}/things/${name}.json`, thing as object);
  }
}

/** What a new process of the program sees: keys and titles, or codes and files; and how many artifacts it validated. */
async function read(
  environment = 'local',
  began = Date.now(),
): Promise<{ readonly found: string[]; readonly validated: number }> {
  compared = [];
  const validated = validatedBy(manifest(), root, environment, began);
  try {
    const { resources } = await readGenerated(root, await readEnvironment(root, environment), [concern], validated);
    const found = (resources.get('things') ?? []).map(({ key, title }) => `${key} ${title}`);
    return { found, validated: compared.length };
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return { found: error.diagnostics.map(({ code, where }) => `${code} ${where.file}`), validated: compared.length };
  }
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'validated-'));
  write('manifest.json', { version: '1.0.0' });
  generate({ a: '{\n"title":"A"}', b: { title: 'B' } });
  // A manifest that was written just now may change again within one tick of the clock.
  await setTimeout(30);
});
afterEach(() => {
  delete file.state;
  rmSync(root, { recursive: true, force: true });
});

test('artifacts that were validated are not validated again, and give the same resources', async () => {
  expect(await read()).toEqual({ found: ['a A', 'b B'], validated: 2 });
  expect(await read()).toEqual({ found: ['a A', 'b B'], validated: 0 });
  // Each environment has its own artifacts.
  expect(await read('other')).toEqual({ found: ['a A', 'b B'], validated: 2 });
  expect(await read('local')).toEqual({ found: ['a A', 'b B'], validated: 0 });
});

/** Of both artifacts. */
const contents = '{\n"title":"A"}\n{"title":"B"}';
const changes: Readonly<Record<string, readonly [change: () => void, found: readonly string[]]>> = {
  'a changed artifact': [() => write('generated/local/things/a.json', { title: 'C' }), ['a C', 'b B']],
  'an artifact that became wrong': [
    () => write('generated/local/things/a.json', { title: 1 }),
    ['artifact/schema a.ts'],
  ],
  'two artifacts that share a text differently': [
    () => {
      const [first = '', ...rest] = contents.split('\n');
      write('generated/local/things/a.json', first);
      write('generated/local/things/b.json', rest.join('\n'));
    },
    ['artifact/unreadable a.ts', 'artifact/unreadable b.ts'],
  ],
  'a missing artifact': [
    () => rmSync(join(root, 'generated/local/things/a.json')),
    ['generated/not-whole generated/local/things/a.json'],
  ],
  'an artifact too many': [
    () => write('generated/local/things/c.json', { title: 'C' }),
    ['generated/not-whole generated/local/things/c.json'],
  ],
  'other versions': [
    () => generate({ a: '{\n"title":"A"}', b: { title: 'B' } }, { signoz: 'v0.138.0' }),
    ['a A', 'b B'],
  ],
  'another version of the program': [() => write('manifest.json', { version: '1.0.1' }), ['a A', 'b B']],
  'a memory that was cut off': [
    () => {
      const path = '.signoz-as-code/local.validated';
      write(path, readFileSync(join(root, path)).subarray(0, -1));
    },
    ['a A', 'b B'],
  ],
};
test.each(Object.entries(changes))('after %s, everything is validated', async (_, [change, found]) => {
  await read();
  change();
  await setTimeout(30);
  const { validated, ...again } = await read();
  expect(again).toEqual({ found });
  if (found.every((one) => !one.includes('/'))) expect(validated).toBe(2);
});

test('a program that was replaced while it ran does not vouch for its successor', async () => {
  const began = Date.now();
  await setTimeout(30);
  write('manifest.json', { version: '1.0.1' });
  await setTimeout(30);
  expect((await read('local', began)).validated).toBe(2);
  expect((await read()).validated).toBe(2);
  expect((await read()).validated).toBe(0);
});

test('another version of the program with the same times, size and inode validates everything', async () => {
  file.state = lstatSync(manifest());
  await read();
  expect((await read()).validated).toBe(0);
  write('manifest.json', { version: '1.0.1' });
  expect((await read()).validated).toBe(2);
});

test('artifacts with a problem are never remembered as valid', async () => {
  generate({ a: { title: 'A' }, b: {} });
  expect(await read()).toEqual({ found: ['artifact/schema b.ts'], validated: 2 });
  expect(await read()).toEqual({ found: ['artifact/schema b.ts'], validated: 2 });
});

test('bytes that are not UTF-8 are refused, although they read like a text that was valid', async () => {
  generate({ a: { title: '\ufffd' } });
  expect(await read()).toEqual({ found: ['a \ufffd'], validated: 1 });
  write(
    'generated/local/things/a.json',
    Buffer.concat([Buffer.from('{"title":"'), Buffer.of(0xff), Buffer.from('"}')]),
  );
  expect((await read()).found).toEqual(['artifact/unreadable generated/local/things/a.json']);
});

test('a program without a manifest knows nothing: every version of it would look the same', async () => {
  rmSync(manifest());
  expect(await read()).toEqual({ found: ['a A', 'b B'], validated: 2 });
  expect(await read()).toEqual({ found: ['a A', 'b B'], validated: 2 });
});

test('where nothing can be remembered, everything is validated each time', async () => {
  write('.signoz-as-code', 'a file in the place of the folder');
  expect(await read()).toEqual({ found: ['a A', 'b B'], validated: 2 });
  expect(await read()).toEqual({ found: ['a A', 'b B'], validated: 2 });
});
