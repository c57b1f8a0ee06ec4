import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DiagnosticsError,
  readEnvironment,
  readGenerated,
  readProject,
  replaceFolder,
  type Stored,
} from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from './folder.ts';
import { brief, concernOf, generate, projectOf, thing } from './project.ts';

const concern = concernOf('alpha');

/** A project whose generated/ is up to date. */
async function generated(): Promise<string> {
  const root = await projectOf({
    'alpha/definitions/a.ts': thing("{ title: 'A', count: 1 }"),
    'alpha/definitions/b.ts': thing("{ title: 'B' }"),
  });
  await replaceFolder(join(root, 'generated'), (await generate(root)).files);
  return root;
}

async function read(root: string, environment = 'local'): Promise<Stored<unknown>> {
  return readGenerated(root, await readEnvironment(root, environment), [concern]);
}

async function problemsOf(reading: Promise<unknown>): Promise<DiagnosticsError> {
  const error = await reading.then(
    () => expect.fail('it was read'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DiagnosticsError);
  return error as DiagnosticsError;
}

describe('generated/', () => {
  test('gives the resources of an environment, without their definitions', async () => {
    const root = await generated();
    await rm(join(root, 'packages'), { recursive: true });
    const { about, resources, artifacts } = await read(root);
    expect(about).toMatchObject({ project: 'fluxer', environment: 'local', endpoints: { url: 'http://local' } });
    expect(resources.get('alpha')).toEqual([
      {
        kind: 'thing',
        key: 'a',
        spec: { title: 'A', count: 1 },
        title: 'A',
        source: 'packages/alpha/definitions/a.ts',
      },
      { kind: 'thing', key: 'b', spec: { title: 'B' }, title: 'B', source: 'packages/alpha/definitions/b.ts' },
    ]);
    expect(artifacts.get('alpha')?.map(({ file }) => file)).toEqual([
      'generated/local/alpha/things/a.json',
      'generated/local/alpha/things/b.json',
    ]);
    expect(await readProject(root)).toEqual({
      project: 'fluxer',
      defaultEnvironment: 'local',
      environments: ['production', 'local'],
    });
  });

  test('with manual edits against its schema is refused, with every file and field', async () => {
    const root = await generated();
    await writeFile(join(root, 'generated/local/alpha/things/a.json'), '{"title": 1, "count": "many"}\n');
    await writeFile(join(root, 'generated/local/alpha/things/b.json'), '{"title": \n');
    await writeFile(join(root, 'generated/local/alpha/things/by-hand.json'), '{}\n');
    const { diagnostics } = await problemsOf(read(root));
    expect(brief(diagnostics)).toEqual([
      'generated/not-whole generated/local/alpha/things/by-hand.json',
      'artifact/schema packages/alpha/definitions/a.ts · title',
      'artifact/schema packages/alpha/definitions/a.ts · count',
      'artifact/unreadable packages/alpha/definitions/b.ts',
    ]);
    expect(diagnostics[1]?.message).toBe('generated/local/alpha/things/a.json must be string, found 1');
    expect(diagnostics[1]?.hint).toContain('never edited by hand');
  });

  test('in another encoding than UTF-8 is refused: no letter is replaced', async () => {
    const root = await generated();
    const file = join(root, 'generated/local/alpha/things/a.json');
    await writeFile(file, Buffer.from((await readFile(file, 'utf8')).replace('"title": "', '$&\u00e9'), 'latin1'));
    const { diagnostics } = await problemsOf(read(root));
    expect(brief(diagnostics)).toEqual(['artifact/unreadable generated/local/alpha/things/a.json']);
    expect(diagnostics[0]?.message).toContain('is not UTF-8');
  });

  test.each<[string, (file: string) => Promise<void>]>([
    ['not there', (file) => rm(file)],
    [
      'a link',
      async (file) => {
        await rename(file, `${file}.elsewhere`);
        await symlink(`${file}.elsewhere`, file);
        await rm(`${file}.elsewhere`);
      },
    ],
    [
      'a folder',
      async (file) => {
        await rm(file);
        await mkdir(file);
      },
    ],
  ])('is never read in part: a file that is %s is reported, and deletes nothing', async (_, take) => {
    const root = await generated();
    await take(join(root, 'generated/local/alpha/things/a.json'));
    const { diagnostics } = await problemsOf(read(root));
    expect(brief(diagnostics)).toEqual(['generated/not-whole generated/local/alpha/things/a.json']);
    expect(diagnostics[0]?.message).toContain('a.json is missing, but `generate` wrote it');
    expect((await read(root, 'production')).resources.get('alpha')).toHaveLength(2);
  });

  test('without a whole folder of a concern is not read as one without definitions', async () => {
    const root = await generated();
    await rm(join(root, 'generated/local/alpha'), { recursive: true });
    expect(brief((await problemsOf(read(root))).diagnostics)).toEqual([
      'generated/not-whole generated/local/alpha/things/a.json',
      'generated/not-whole generated/local/alpha/things/b.json',
    ]);
  });

  test('of one environment does not depend on another, broken one', async () => {
    const root = await generated();
    await writeFile(join(root, 'generated/production/alpha/things/a.json'), 'broken');
    expect((await read(root)).resources.get('alpha')).toHaveLength(2);
  });

  test('has no environment that the project does not name, wherever its path would lead', async () => {
    const root = await generated();
    for (const name of ['staging', '../generated/local', 'constructor']) {
      const { diagnostics } = await problemsOf(read(root, name));
      expect(brief(diagnostics)).toEqual(['generated/missing generated']);
      expect(diagnostics[0]).toMatchObject({
        message: `there is no environment '${name}'`,
        hint: 'use one of production, local',
      });
    }
  });

  test('that is missing or incomplete is reported with what to do', async () => {
    const { diagnostics } = await problemsOf(readProject(await emptyFolder()));
    expect(diagnostics[0]).toMatchObject({ code: 'generated/missing', hint: 'run `signoz-as-code generate` first' });
    const root = await generated();
    const file = join(root, 'generated/local/environment.json');
    await writeFile(file, `<<<<<<< HEAD\n${await readFile(file, 'utf8')}`);
    const broken = await problemsOf(read(root));
    expect(broken.diagnostics[0]?.message).toContain('generated/local/environment.json cannot be read');
  });

  test('that `generate` did not write is refused, and never read as another environment’s', async () => {
    const root = await generated();
    const file = join(root, 'generated/local/environment.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"environment": "local"', '"environment": "production"'));
    expect((await problemsOf(read(root))).diagnostics[0]?.message).toContain(
      "generated/local/environment.json belongs to 'production'",
    );
    for (const broken of [
      '{}',
      'null',
      '[]',
      text.replace('"sources"', '"quellen"'),
      text.replace('"endpoints"', '"x"'),
    ]) {
      await writeFile(file, broken);
      expect((await problemsOf(read(root))).diagnostics[0]).toMatchObject({
        message: expect.stringContaining('generated/local/environment.json was not written by `generate`'),
        hint: 'run `signoz-as-code generate` first',
      });
    }
    await writeFile(join(root, 'generated/project.json'), '{"environments": "local"}');
    expect((await problemsOf(read(root))).diagnostics[0]?.message).toContain(
      'generated/project.json was not written by',
    );
  });
});
