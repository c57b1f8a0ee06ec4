import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DefinitionSchemas,
  type Diagnostic,
  DiagnosticsError,
  filesBelow,
  kernelCodes,
} from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { artifactsOf, brief, concernOf, generate, projectOf, thing } from './project.ts';

describe('a project', () => {
  test("becomes its artifacts and plan's facts about each environment, with nothing on disk", async () => {
    const root = await projectOf({ 'alpha/definitions/a.ts': thing("{ title: 'A', count: 1 }") });
    const { files, diagnostics } = await generate(root);
    expect(diagnostics).toEqual([]);
    expect(Object.fromEntries(files)).toEqual({
      'local/alpha/things/a.json': '{\n  "title": "A",\n  "count": 1\n}\n',
      'local/environment.json': `${JSON.stringify(
        {
          project: 'fluxer',
          environment: 'local',
          endpoints: { url: 'http://local' },
          sources: { 'alpha/things/a.json': 'packages/alpha/definitions/a.ts' },
        },
        null,
        2,
      )}\n`,
      'production/alpha/things/a.json': '{\n  "title": "A",\n  "count": 1\n}\n',
      'production/environment.json': expect.stringContaining('"environment": "production"'),
      'project.json': `${JSON.stringify({ project: 'fluxer', defaultEnvironment: 'local', environments: ['production', 'local'] }, null, 2)}\n`,
    });
    expect((await readdir(root)).sort()).toEqual(['node_modules', 'packages']);
  });

  test('gives the same bytes each time', async () => {
    const root = await projectOf({
      'alpha/definitions/b.ts': thing("{ title: 'B' }"),
      'alpha/definitions/deep/a.ts': thing("{ title: 'A' }"),
    });
    expect([...(await generate(root)).files]).toEqual([...(await generate(root)).files]);
  });

  test('without definitions is empty, and valid', async () => {
    const { files, diagnostics } = await generate(await projectOf({}));
    expect(diagnostics).toEqual([]);
    expect([...files.keys()].sort()).toEqual(['local/environment.json', 'production/environment.json', 'project.json']);
  });
});

describe('a definition', () => {
  test('differs by environment, and is absent where it gives undefined', async () => {
    const root = await projectOf({
      'alpha/definitions/a.ts': thing(
        "(environment) => environment.name === 'local' ? undefined : { title: environment.live.url }",
      ),
    });
    const { files, diagnostics } = await generate(root);
    expect(diagnostics).toEqual([]);
    expect(files.get('production/alpha/things/a.json')).toContain('http://production');
    expect(files.has('local/alpha/things/a.json')).toBe(false);
    expect(files.get('local/environment.json')).toContain('"sources": {}');
  });

  test('has the name of its file, or its own key', async () => {
    const root = await projectOf({
      'alpha/definitions/deep/by-file.ts': thing("{ title: 'A' }"),
      'alpha/definitions/whatever.mjs': thing("{ key: 'by-key', title: 'B' }"),
    });
    const { files } = await generate(root);
    expect([...files.keys()].filter((path) => path.startsWith('local/alpha'))).toEqual([
      'local/alpha/things/by-file.json',
      'local/alpha/things/by-key.json',
    ]);
  });

  test('may be one of several in a file: its name in the exported object is its key', async () => {
    const root = await projectOf({
      'alpha/definitions/preset.ts': several("{ group: { first: one('A'), second: one('B') } }"),
      'alpha/definitions/stack.ts': several("{ group: { fourth: one('D') } }"),
    });
    const { files, diagnostics } = await generate(root);
    expect(diagnostics).toEqual([]);
    expect([...files.keys()].filter((path) => path.startsWith('local/alpha'))).toEqual(
      ['first', 'second', 'fourth'].map((key) => `local/alpha/things/${key}.json`),
    );
    expect(files.get('local/environment.json')).toContain(
      '"alpha/things/second.json": "packages/alpha/definitions/preset.ts#group.second"',
    );
    const wrong = await projectOf({ 'alpha/definitions/a.ts': several('{ third: one(5) }') });
    expect(brief((await generate(wrong)).diagnostics)).toEqual([
      'artifact/schema packages/alpha/definitions/a.ts#third · title',
    ]);
  });

  test('in an object with other values is refused, and each of those is named', async () => {
    const root = await projectOf({
      'alpha/definitions/a.ts': several("{ good: one('A'), group: { missing: undefined, list: [one('B')] } }"),
      'alpha/definitions/b.ts': several('{}'),
      'alpha/definitions/c.ts': several("(() => { const all = { better: one('C') }; all.all = all; return all; })()"),
      'alpha/definitions/d.ts': several("{ 'Bad Key': one('D') }"),
    });
    const { diagnostics } = await generate(root);
    expect(brief(diagnostics).map((one) => one.replace('packages/alpha/definitions/', ''))).toEqual([
      'definition/not-a-definition a.ts#group.list',
      'definition/not-a-definition a.ts#group.missing',
      'definition/not-a-definition b.ts',
      'definition/not-a-definition c.ts#all',
      'definition/key d.ts#Bad Key',
    ]);
  });

  test('may import helpers, whose names start with an underscore, and other files are ignored', async () => {
    const root = await projectOf({
      'alpha/definitions/_shared.ts': 'export const title: string = "shared";\n',
      'alpha/definitions/a.ts': `import { definition } from '@signoz-as-code/core';\nimport { title } from './_shared.ts';\nexport default definition('thing', { title });\n`,
      'alpha/definitions/README.md': 'Not a definition.\n',
    });
    const { files, diagnostics } = await generate(root);
    expect(diagnostics).toEqual([]);
    expect(files.get('local/alpha/things/a.json')).toContain('shared');
  });
});

const SCHEMAS: DefinitionSchemas = {
  kinds: {
    thing: {
      type: 'object',
      properties: { title: { type: 'string' }, other: { definition: 'thing' } },
      required: ['title'],
      additionalProperties: false,
    },
  },
  definitions: {},
};

describe('values that definitions share', () => {
  const writes: Readonly<Record<string, string>> = {
    'the environment': "(environment) => { environment.name = 'other'; return { title: 'A' }; }",
    'something in the environment': "(environment) => { environment.live.url = 'other'; return { title: 'A' }; }",
    'the spec of another': "() => { other.build({}).title = 'other'; return { title: 'A' }; }",
    'what another exports beside it': "() => { labels.push('x'); return { title: 'A' }; }",
  };

  test.each(Object.keys(writes))('cannot be changed by one of them: %s', async (what) => {
    const root = await projectOf({
      'alpha/definitions/b.ts': `export const labels = [];\n${thing("{ title: 'B' }")}`,
      'alpha/definitions/a.ts': `import other, { labels } from './b.ts';\nvoid [other, labels];\n${thing(writes[what] as string)}`,
    });
    expect(brief((await generate(root)).diagnostics)).toEqual([
      'definition/build-failed packages/alpha/definitions/a.ts',
    ]);
  });
});

describe('a file in definitions/', () => {
  test('that is a symbolic link is read through it, also in a linked folder', async () => {
    const root = await projectOf({
      'shared/two.ts': thing("{ title: 'Two' }"),
      'more/three.ts': thing("{ title: 'Three' }"),
      'more/node_modules/package/index.js': 'throw new Error();',
    });
    const folder = join(root, 'packages/alpha/definitions');
    await mkdir(folder, { recursive: true });
    await symlink('../../shared/two.ts', join(folder, 'two.ts'));
    await symlink('../../more', join(folder, 'deep'));
    const { files, diagnostics } = await generate(root);
    expect(diagnostics).toEqual([]);
    expect([...files.keys()].filter((path) => path.startsWith('local/alpha'))).toEqual([
      'local/alpha/things/three.json',
      'local/alpha/things/two.json',
    ]);
  });

  test('that is a broken or circular link, or looks like code and is not read, is an error; others are ignored', async () => {
    const text = thing("{ title: 'A' }");
    const names = ['jsx.jsx', 'tsx.tsx', 'upper.TS', 'common.cts', 'common.cjs'];
    const root = await projectOf({
      ...Object.fromEntries(names.map((name) => [`alpha/definitions/${name}`, text])),
      ...Object.fromEntries(
        ['types.d.ts', 'data.json', '_helper.cts', 'notes.md'].map((name) => [`alpha/definitions/${name}`, '']),
      ),
    });
    const folder = join(root, 'packages/alpha/definitions');
    await symlink('gone.ts', join(folder, 'broken.ts'));
    await symlink('..', join(folder, 'back'));
    await symlink('itself.ts', join(folder, 'itself.ts'));
    const { diagnostics } = await generate(root);
    expect(brief(diagnostics).filter((one) => !one.startsWith('definition/not-read'))).toEqual([]);
    expect(diagnostics.map(({ where }) => where.file.replace('packages/alpha/definitions/', ''))).toEqual([
      ...['back/definitions', 'broken.ts', 'itself.ts', ...names].sort(),
    ]);
  });
});

/** The text of a file that exports several definitions; `one` makes one from a title. */
function several(exported: string): string {
  return `import { definition } from '@signoz-as-code/core';
const one = (title: unknown) => definition('thing', { title });
export default ${exported};
`;
}

/** One project for each code of core that generating can give. */
const provocations: Readonly<Record<string, Parameters<typeof provoke>>> = {
  'definition/import-failed': [{ 'a.ts': "import nothing from './missing.ts';\nexport default nothing;\n" }, ['a.ts']],
  'definition/not-a-definition': [{ 'a.ts': 'export const helper = 1;\n' }, ['a.ts']],
  'definition/wrong-place': [{ 'a.ts': thing('{}', 'dashboard') }, ['a.ts']],
  'definition/build-failed': [{ 'a.ts': thing("() => { throw new Error('no such limit'); }") }, ['a.ts']],
  'definition/key': [{ 'High Rate.ts': thing("{ title: 'A' }") }, ['High Rate.ts']],
  'definition/not-read': [{ 'a.tsx': thing("{ title: 'A' }") }, ['a.tsx']],
  'definition/protect': [{ 'a.ts': thing("{ title: 'A', protect: 'yes' }") }, ['a.ts · protect']],
  'definition/duplicate-key': [
    { 'a.ts': thing("{ title: 'A' }"), 'deep/a.ts': thing("{ title: 'B' }") },
    ['deep/a.ts'],
  ],
  'definition/type': [{ 'a.ts': thing("{ titel: 'A', title: 'A' }") }, ['a.ts · titel'], { schemas: SCHEMAS }],
  'artifact/schema': [{ 'a.ts': thing("{ title: 'A', count: 'three' }") }, ['a.ts · count']],
  'artifact/character': [{ 'a.ts': thing("{ title: 'A\\u0000' }") }, ['a.ts · title']],
  'artifact/unreadable': [
    { 'a.ts': thing("{ title: 'A' }") },
    ['a.ts'],
    { compile: (definitions) => artifactsOf(definitions).map((artifact) => ({ ...artifact, content: '{' })) },
  ],
  'artifact/collision': [
    { 'a.ts': thing("{ title: 'A' }"), 'b.ts': thing("{ title: 'B' }") },
    ['b.ts'],
    {
      compile: (definitions) => artifactsOf(definitions).map((artifact) => ({ ...artifact, path: 'things/same.json' })),
    },
  ],
};

async function provoke(
  files: Readonly<Record<string, string>>,
  _places: readonly string[],
  concern: Parameters<typeof concernOf>[1] = {},
): Promise<readonly Diagnostic[]> {
  const root = await projectOf(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`alpha/definitions/${path}`, text])),
  );
  const generation = await generate(root, [concernOf('alpha', concern)]);
  expect([...generation.files]).toEqual([]);
  return generation.diagnostics;
}

describe('a problem', () => {
  test.each(Object.entries(provocations))(
    '%s names its file and field, once for all environments',
    async (code, how) => {
      const diagnostics = await provoke(...how);
      expect(brief(diagnostics)).toEqual(how[1].map((place) => `${code} packages/alpha/definitions/${place}`));
      for (const { severity, message, hint } of diagnostics) {
        expect(severity).toBe('error');
        expect(message.length).toBeGreaterThan(10);
        expect(hint?.length).toBeGreaterThan(10);
      }
    },
  );

  test('of every code is provoked here, or where generated/ is read', () => {
    const elsewhere = ['generated/missing', 'generated/not-whole', 'definition/unknown-name', 'definition/unchecked'];
    // In the command line's tests: they need Node's own loader and their own thread.
    elsewhere.push(
      'definition/argument',
      'definition/circular-import',
      'definition/side-effect',
      'definition/unrepeatable',
      'definition/unfinished',
      'definition/no-value',
    );
    // In the tests of platform, which knows the form of a project.
    elsewhere.push('project/value');
    // In the tests of verdicts: another program gives them.
    elsewhere.push('program/refused', 'program/unverified');
    expect([...Object.keys(provocations), ...elsewhere].sort()).toEqual(Object.keys(kernelCodes).sort());
  });

  test('is a definition in another encoding than UTF-8, whose letters would become others', async () => {
    const root = await projectOf({ 'alpha/definitions/a.ts': thing("{ title: 'A' }") });
    const file = join(root, 'packages/alpha/definitions/a.ts');
    await writeFile(file, Buffer.from((await readFile(file, 'utf8')).replace("'A'", "'Caf\u00e9'"), 'latin1'));
    const { diagnostics } = await generate(root, [concernOf('alpha')]);
    expect(diagnostics).toMatchObject([
      { code: 'definition/import-failed', message: 'the file is not UTF-8', hint: 'save it as UTF-8' },
    ]);
  });

  test('does not hide another: those of all concerns and environments come together, and nothing is written', async () => {
    const root = await projectOf({
      'alpha/definitions/bad-import.ts': "import './missing.ts';\nexport default 1;\n",
      'alpha/definitions/bad-syntax.ts': 'export default {;\n',
      'alpha/definitions/list.ts': 'export default [1];\n',
      'alpha/definitions/ok.ts': thing("{ title: 'A' }"),
      'beta/definitions/only-local.ts': thing(
        "({ name }) => { if (name === 'local') throw new Error('not here'); return { title: 'B' }; }",
      ),
      'beta/definitions/Key.ts': thing("{ title: 'C' }"),
      'gamma/definitions/g.ts': thing("{ title: 'C', count: 'x', more: 1 }"),
    });
    const { files, diagnostics } = await generate(root, [concernOf('alpha'), concernOf('beta'), concernOf('gamma')]);
    expect(brief(diagnostics)).toEqual([
      'definition/import-failed packages/alpha/definitions/bad-import.ts',
      'definition/import-failed packages/alpha/definitions/bad-syntax.ts',
      'definition/not-a-definition packages/alpha/definitions/list.ts',
      'definition/key packages/beta/definitions/Key.ts',
      'definition/build-failed packages/beta/definitions/only-local.ts (local)',
      'artifact/schema packages/gamma/definitions/g.ts · count',
      'artifact/schema packages/gamma/definitions/g.ts · more',
    ]);
    expect(files.size).toBe(0);
    expect(await filesBelow(`${root}/generated`)).toEqual([]);
  });

  test('of a concern’s own check stops its artifacts, and a warning does not', async () => {
    const root = await projectOf({ 'alpha/definitions/a.ts': thing("{ title: 'A' }") });
    const check = (severity: Diagnostic['severity']) => () => [
      { code: 'alpha/x', severity, message: 'odd', where: { file: 'packages/alpha/definitions/a.ts', field: 'title' } },
    ];
    const refused = await generate(root, [concernOf('alpha', { check: check('error') })]);
    expect([refused.files.size, brief(refused.diagnostics)]).toEqual([
      0,
      ['alpha/x packages/alpha/definitions/a.ts · title'],
    ]);
    const warned = await generate(root, [concernOf('alpha', { check: check('warning') })]);
    expect([warned.files.has('local/alpha/things/a.json'), warned.diagnostics.length]).toEqual([true, 1]);
  });

  test('of a concern’s own check does not hide those of the form, unless it explains them', async () => {
    const root = await projectOf({
      'alpha/definitions/a.ts': thing("{ title: 'A' }"),
      'alpha/definitions/b.ts': thing("{ title: 'B', count: 'three' }"),
    });
    const at = (file: string, field: string): Diagnostic => ({
      code: 'alpha/x',
      severity: 'error',
      message: 'odd',
      where: { file: `packages/alpha/definitions/${file}`, field },
    });
    const found = async (...errors: Diagnostic[]) =>
      brief((await generate(root, [concernOf('alpha', { check: () => errors })])).diagnostics);
    const title = 'alpha/x packages/alpha/definitions/a.ts · title';
    expect(await found(at('a.ts', 'title'))).toEqual([
      title,
      'artifact/schema packages/alpha/definitions/b.ts · count',
    ]);
    expect(await found(at('b.ts', 'count'))).toEqual(['alpha/x packages/alpha/definitions/b.ts · count']);
    const throwing = concernOf('alpha', {
      check: () => [at('a.ts', 'title')],
      compile: () => {
        throw new TypeError('there is no title');
      },
    });
    expect(brief((await generate(root, [throwing])).diagnostics)).toEqual([title]);
  });

  test('that is thrown is one problem among the others, wherever it is thrown', async () => {
    const root = await projectOf({
      'alpha/definitions/a.ts': thing('{}'),
      'beta/definitions/b.ts': thing("{ title: 'B' }"),
      'gamma/definitions/Bad.ts': thing("{ title: 'C' }"),
    });
    const own: Diagnostic = {
      code: 'beta/x',
      severity: 'error',
      message: 'no',
      where: { file: 'b.ts' },
      hint: 'fix it',
    };
    const { diagnostics } = await generate(root, [
      concernOf('alpha', {
        check: ({ of }) =>
          of<{ title: string }>('thing')
            .filter(({ spec }) => spec.title.length > 99)
            .map(() => own),
      }),
      concernOf('beta', {
        compile: () => {
          throw new DiagnosticsError([own]);
        },
      }),
      concernOf('gamma'),
    ]);
    expect(brief(diagnostics)).toEqual([
      'beta/x b.ts',
      'definition/unchecked packages/alpha/definitions/a.ts',
      'definition/key packages/gamma/definitions/Bad.ts',
    ]);
    expect(diagnostics[1]?.message).toContain("Cannot read properties of undefined (reading 'length')");
    expect(diagnostics[1]?.hint).toContain('`signoz-as-code test`');
  });

  test('of the program itself names the definitions that cause it, and the field whose text its error quotes', async () => {
    const root = await projectOf({
      'alpha/definitions/a.ts': thing("{ title: 'A', list: [{ wait: '5m' }] }"),
      'alpha/definitions/b.ts': thing("{ title: 'B', list: [{ wait: '5m' }, { wait: 'soon' }] }"),
      'alpha/definitions/c.ts': thing("{ title: 'C', list: [{ wait: 'soon' }] }"),
    });
    const compile: ReturnType<typeof concernOf>['compile'] = ({ of }) => {
      for (const { spec } of of<{ list: { wait: string }[] }>('thing'))
        for (const { wait } of spec.list) if (!/^\d/.test(wait)) throw new Error(`'${wait}' is not a duration`);
      return [];
    };
    const { diagnostics } = await generate(root, [concernOf('alpha', { compile })]);
    expect(brief(diagnostics)).toEqual([
      'definition/unchecked packages/alpha/definitions/b.ts · list[1].wait',
      'definition/unchecked packages/alpha/definitions/c.ts · list[0].wait',
    ]);
  });

  test('in a text never shows the text: it may be the secret itself', async () => {
    const root = await projectOf({
      'alpha/definitions/a.ts': thing("{ title: 'A', secret: 'hunter2', level: 'loud' }"),
    });
    const { diagnostics } = await generate(root);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(/must be one of "info", "warning", found "loud"$/),
      expect.stringMatching(/must be object, found a string$/),
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain('hunter2');
  });

  test('of a malformed field is the only one, even if a check fails because of it', async () => {
    const schemas = {
      kinds: { thing: { type: 'object', properties: { title: { type: 'string' } }, additionalProperties: true } },
      definitions: {},
    };
    const check = (): never => {
      throw new TypeError('it is not a text');
    };
    const files = {
      'alpha/definitions/a.ts': thing('{ title: 5 }'),
      'alpha/definitions/b.ts': thing("{ title: 'B' }"),
    };
    const root = await projectOf(files);
    const { diagnostics } = await generate(root, [concernOf('alpha', { schemas, check })]);
    expect(brief(diagnostics)).toEqual(['definition/type packages/alpha/definitions/a.ts · title']);
  });

  test('is a spec that contains itself, at the field with the cycle', async () => {
    const circular = `const inner = { list: [] as unknown[] };\ninner.list.push({ inner });\n${thing("{ title: 'A', inner }")}`;
    const root = await projectOf({ 'alpha/definitions/a.ts': circular });
    const { diagnostics } = await generate(root);
    expect(brief(diagnostics)).toEqual([
      'definition/build-failed packages/alpha/definitions/a.ts · inner.list[0].inner',
    ]);
  });

  test('is a name that is too long for a file', async () => {
    const root = await projectOf({
      'alpha/definitions/a.ts': thing("{ title: 'A', key: 'a'.repeat(300) }"),
      'alpha/definitions/b.ts': thing("{ title: 'B', key: 'b'.repeat(190) }"),
    });
    expect(brief((await generate(root)).diagnostics)).toEqual(['definition/key packages/alpha/definitions/a.ts']);
  });

  test('is a part that throws when it is read, with the other problems', async () => {
    const throwing = "get inner() { throw new Error('no such limit'); }";
    const root = await projectOf({
      'alpha/definitions/a.ts': thing(`{ title: 'A', list: [{ ${throwing} }] }`),
      'alpha/definitions/b.ts': `import { definition } from '@signoz-as-code/core';\nexport default { ${throwing} };\n`,
      'alpha/definitions/c.ts': thing("{ title: 'C', key: 'C' }"),
    });
    const { diagnostics } = await generate(root);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'no such limit (packages/alpha/definitions/a.ts:2)',
      'no such limit (packages/alpha/definitions/b.ts:2)',
      "'C' cannot be a key",
    ]);
    expect(brief(diagnostics)).toEqual([
      'definition/build-failed packages/alpha/definitions/a.ts · list[0].inner',
      'definition/import-failed packages/alpha/definitions/b.ts#inner',
      'definition/key packages/alpha/definitions/c.ts · key',
    ]);
  });

  test.each([2 ** 53, -(2 ** 53), 1e21])(
    '%d is refused where a whole number is expected: its digits are lost',
    async (count) => {
      const whole = concernOf('alpha');
      const [format] = whole.formats;
      const schema = {
        type: 'object',
        properties: { count: { type: 'integer', minimum: -1e300 }, level: { type: 'number' } },
      };
      const root = await projectOf({
        'alpha/definitions/a.ts': thing(`{ title: 'A', count: ${count}, level: ${count} }`),
        'alpha/definitions/b.ts': thing(`{ title: 'B', count: ${Number.MAX_SAFE_INTEGER} }`),
      });
      const { diagnostics } = await generate(root, [{ ...whole, formats: [{ ...format!, schema }] }]);
      expect(brief(diagnostics)).toEqual(['artifact/schema packages/alpha/definitions/a.ts · count']);
      expect(diagnostics[0]?.message).toContain('at most 9007199254740991');
    },
  );

  test("deep inside names its place in the author's terms", async () => {
    const root = await projectOf({
      'alpha/definitions/a.ts': thing("{ items: [{}, { size: 'big' }] }"),
    });
    expect(brief((await generate(root)).diagnostics)).toEqual([
      'artifact/schema packages/alpha/definitions/a.ts · items[1].size',
      'artifact/schema packages/alpha/definitions/a.ts · title',
    ]);
  });
});

/** A concern whose artifacts have other names and more levels than its definitions. */
const renaming = concernOf('alpha', {
  formats: [
    {
      matches: () => true,
      parse: (content) => JSON.parse(content) as unknown,
      schema: {
        properties: {
          heading: { minLength: 2 },
          tags: { items: { properties: { value: { minLength: 2 } } } },
          list_configs: {
            items: { properties: { count: { type: 'integer' }, made: { type: 'string' }, seconds: { maximum: 60 } } },
          },
        },
      },
    },
  ],
  compile: ({ all }) =>
    all.map(({ key, spec, file }) => {
      const { title, list, tags } = spec as { title: string; list: { minutes?: number }[]; tags?: string[] };
      const configs = list.map((one) => ({ ...one, made: 1, seconds: (one.minutes ?? 0) * 60 }));
      const made = { heading: title, list_configs: configs, tags: tags?.map((tag) => ({ value: tag.toUpperCase() })) };
      return { path: `${key}.json`, content: JSON.stringify(made), source: file };
    }),
});

describe("a problem of an artifact with other names is reported at the definition's field", () => {
  test.each([
    ['with the same name and value', "{ title: 'AB', list: [{ count: 1 }, { count: 1.5 }] }", 'list[1].count'],
    ['with the same value', "{ title: 'A', list: [] }", 'title'],
    ['with the same name', "{ title: 'AB', list: [{ seconds: 1, minutes: 2 }] }", 'list[0].seconds'],
    [
      'with the same text, where others have the same name',
      "{ title: 'A', list: [], a: { heading: 'B' }, b: { heading: 'C' } }",
      'title',
    ],
    ['around it', "{ title: 'AB', list: [], tags: ['x'] }", 'tags[0]'],
  ])('%s', async (_, spec, field) => {
    const root = await projectOf({ 'alpha/definitions/a.ts': thing(spec) });
    const found = brief((await generate(root, [renaming])).diagnostics);
    expect(found).toContain(`artifact/schema packages/alpha/definitions/a.ts · ${field}`);
  });

  test('or at the definition, and then it says which field of the artifact is meant', async () => {
    const root = await projectOf({ 'alpha/definitions/a.ts': thing("{ title: 'AB', list: [{}] }") });
    const { diagnostics } = await generate(root, [renaming]);
    expect(brief(diagnostics)).toEqual(['artifact/schema packages/alpha/definitions/a.ts']);
    expect(diagnostics[0]?.message).toMatch(/^alpha\/a\.json · list_configs\[0\]\.made must be string/);
  });
});

describe('a concern that needs another’s artifacts', () => {
  const needing = concernOf('alpha', {
    needs: ['beta'],
    compile: (definitions, others) => artifactsOf(definitions, others),
  });
  const files = {
    'alpha/definitions/a.ts': thing("{ title: 'A', from: 'beta' }"),
    'beta/definitions/a.ts': thing("{ title: 'B' }"),
  };

  test('is compiled after it, in any given order', async () => {
    const root = await projectOf(files);
    for (const concerns of [
      [needing, concernOf('beta')],
      [concernOf('beta'), needing],
    ]) {
      const { files: made, diagnostics } = await generate(root, concerns);
      expect(diagnostics).toEqual([]);
      expect(JSON.parse(made.get('local/alpha/things/a.json') as string)).toEqual({
        title: 'A',
        other: '{\n  "title": "B"\n}\n',
      });
    }
  });

  test('gets nothing for a missing one', async () => {
    const root = await projectOf({ 'alpha/definitions/a.ts': files['alpha/definitions/a.ts'] });
    const { files: made } = await generate(root, [needing, concernOf('beta')]);
    expect(JSON.parse(made.get('local/alpha/things/a.json') as string)).toEqual({ title: 'A', other: 'none' });
  });

  test('is checked but not compiled when the other has errors: its consequences are already reported', async () => {
    const root = await projectOf({ ...files, 'beta/definitions/Bad.ts': thing("{ title: 'B' }") });
    const { diagnostics } = await generate(root, [
      {
        ...needing,
        check: () => [{ code: 'alpha/x', severity: 'warning', message: 'checked', where: { file: 'a.ts' } }],
        compile: () => {
          throw new Error('there is no such artifact');
        },
      },
      concernOf('beta'),
    ]);
    expect(brief(diagnostics)).toEqual(['alpha/x a.ts', 'definition/key packages/beta/definitions/Bad.ts']);
  });

  test('in a cycle is a mistake of the program, reported as one', async () => {
    const circle = [concernOf('alpha', { needs: ['beta'] }), concernOf('beta', { needs: ['alpha'] })];
    await expect(generate(await projectOf({}), circle)).rejects.toThrow('in a circle: alpha → beta → alpha');
  });
});
