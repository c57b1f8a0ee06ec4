import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { filesBelow } from '@signoz-as-code/core';
import fc from 'fast-check';
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';
import { bin, runIn, startIn } from './support.ts';

const alerts = 'packages/alerts/definitions';
const at = (name: string): string => `${alerts}/rules/${name}.ts`;

/** A rule whose name is an expression, with its own lines before it. */
function rule(name: string, { head = '', target = '1', fields = '' } = {}): string {
  return `${head}
import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import slack from '../channels/slack.ts';
export default defineRule({
  name: ${name}, queries: { A: promql(raw('vector(1)')) }, when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: ${target}, channels: [slack] }], over: '5m', every: '1m',
  annotations: { summary: 's', description: 'd' },${fields}
});
`;
}

function ruleElsewhere(name: string): string {
  return rule(`'Elsewhere ${name}'`).replace('../channels', `./${alerts}/channels`);
}

const channel = (name: string): string =>
  `import { defineChannel } from '@signoz-as-code/alerts';\nexport default defineChannel({ name: '${name}', email: { to: 'a@b.test', send_resolved: true } });\n`;
const shares = "import { word } from '../_shared.ts';";
const counts = rule("'Counts ' + next()", { head: "import { next } from '../_counter.ts';" });
const pushes = rule("'Pushes'", { head: "import { list } from '../_list.ts';\nlist.push('b');" });
const lists = rule("'Lists ' + list.join('-')", { head: "import { list } from '../_list.ts';" });

const files: Readonly<Record<string, string>> = {
  [`${alerts}/channels/slack.ts`]: channel('slack'),
  [at('plain')]: rule("'Plain'"),
  [at('other')]: rule("'Other'"),
  [at('says')]: rule("'Says process.exit() and ' + `global.set(${1 / 2})`", {
    head: "// Every global is set, and let the process push a new class = x++; it's /* eval\n/* delete globalThis.x `${ */",
  }),
  [at('shares')]: rule('`Shares ${word}`', { head: shares }),
  [at('json')]: rule('`JSON ${values.word}`', {
    head: "import values from '../_values.json' with { type: 'json' };",
  }),
  [at('reads-variable')]: rule('`Variable ${process.env.WORD}`'),
  [at('seeks-variable')]: rule("`Seeks ${Object.hasOwn(process.env, 'SOUGHT')}`"),
  [at('reads-file')]: rule("'File ' + readFileSync(new URL('../../../../word.txt', import.meta.url), 'utf8').trim()", {
    head: "import { readFileSync } from 'node:fs';",
  }),
  [at('linked')]: rule('`Linked ${word}`', { head: "import { word } from '../../../../current.ts';" }),
  [at('first')]: counts,
  [at('second')]: counts.replace("'Counts '", "'Counts too '"),
  [at('lists')]: lists,
  ...dashboardFile('board', 'Board'),
  [`${alerts}/_shared.ts`]: "export { word } from './_below.ts';\n",
  [`${alerts}/_below.ts`]: "export const word = 'one';\n",
  [`${alerts}/_values.json`]: '{ "word": "one" }\n',
  [`${alerts}/_counter.ts`]: 'let count = 0;\nexport const next = () => {\n  count += 1;\n  return count;\n};\n',
  [`${alerts}/_list.ts`]: "export const list = ['a'];\n",
  ...Object.fromEntries(['One', 'Two'].map((one) => [`rule-${one}.ts`, ruleElsewhere(one)])),
  'one.ts': "export const word = 'one';\n",
  'two.ts': "export const word = 'two';\n",
  'word.txt': 'one\n',
};

interface Edit {
  readonly told: string;
  readonly make: (project: SmallProject) => void;
}
const edits = {
  write: (file: string, content: string): Edit => ({
    told: `${file} = ${content}`,
    make: (one) => one.write(file, content),
  }),
  remove: (file: string): Edit => ({
    told: `${file} is gone`,
    make: ({ root }) => rmSync(join(root, file), { force: true }),
  }),
  rename: (from: string, to: string): Edit => ({
    told: `${from} is ${to} now`,
    make: ({ root }) => {
      if (existsSync(join(root, from))) renameSync(join(root, from), join(root, to));
    },
  }),
  swap: (one: string, other: string): Edit => ({
    told: `${one} and ${other} change places`,
    make: ({ root }) => {
      if (![one, other].every((file) => existsSync(join(root, file)))) return;
      renameSync(join(root, one), join(root, 'swapped'));
      renameSync(join(root, other), join(root, one));
      renameSync(join(root, 'swapped'), join(root, other));
    },
  }),
  link: (file: string, to: string): Edit => ({
    told: `${file} leads to ${to}`,
    make: ({ root }) => {
      rmSync(join(root, file), { force: true });
      symlinkSync(to, join(root, file));
    },
  }),
  variable: (value: string, name = 'WORD'): Edit => ({
    told: `${name}=${value}`,
    make: ({ env }) => {
      env[name] = value;
    },
  }),
  replace: (file: string, from: RegExp, to: string): Edit => ({
    told: `${file}: ${to}`,
    make: (one) => one.write(file, one.read(file).replace(from, to)),
  }),
};

const word = fc.constantFrom('one', 'two', 'three');
const name = fc.constantFrom('plain', 'other', 'shares', 'first', 'lists', 'fresh').map(at);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(name, word).map(([file, to]) => edits.write(file, rule(`'${to}'`))),
  fc.tuple(name, word).map(([file, to]) => edits.write(file, rule(`\`${to} \${word}\``, { head: shares }))),
  name.map((file) => edits.write(file, counts)),
  name.map((file) => edits.write(file, lists)),
  name.map((file) => edits.write(file, pushes)),
  name.map((file) => edits.write(file, rule("'Protected'", { fields: '\n  protect: true,' }))),
  name.map((file) => edits.write(file, rule('`Lacks ${{}.word}`'))),
  name.map((file) => edits.write(file, `${rule("'Broken'")} export {`)),
  name.map((file) => edits.write(file, rule("'Wrong'", { target: "'x' as never" }))),
  name.map((file) => edits.remove(file)),
  fc.tuple(name, name).map(([from, to]) => edits.rename(from, to)),
  fc.tuple(name, name).map(([one, other]) => edits.swap(one, other)),
  name.map((file) => edits.link(file, 'reads-variable.ts')),
  word.map((to) => edits.write(`${alerts}/_below.ts`, `export const word = '${to}';\n`)),
  word.map((to) => edits.write(`${alerts}/_values.json`, `{ "word": "${to}" }\n`)),
  word.map((to) => edits.write(`${alerts}/_list.ts`, `export const list = ['${to}'];\n`)),
  word.map((to) => edits.write('word.txt', to)),
  fc.constantFrom('one.ts', 'two.ts').map((to) => edits.link('current.ts', to)),
  word.map((to) => edits.variable(to)),
  word.map((to) => edits.write(`${alerts}/channels/slack.ts`, channel(to))),
  word.map((to) =>
    edits.write(`packages/dashboards/definitions/dashboards/board.ts`, Object.values(dashboardFile('board', to))[0]!),
  ),
  fc
    .integer({ min: 513, max: 515 })
    .map((to) => edits.replace('signoz.config.ts', /memoryMiB: 5\d\d/, `memoryMiB: ${to}`)),
  fc.constant(
    edits.replace('signoz.config.ts', /v0\.1\d\d\.0', collector: '[^']*'/, "v0.120.0', collector: 'v0.129.13'"),
  ),
  fc.constant(edits.write('generated/local/alerts/rules/plain.json', '{}')),
  fc.constant(edits.remove('generated/local/alerts/rules/other.json')),
  fc.constant({ told: 'the memory is cut', make: ({ root }: SmallProject) => truncateSync(memory(root), 5_000) }),
);

const memory = (root: string): string => join(root, '.signoz-as-code/generate.memory');
const rememberedAt = ({ root }: SmallProject): number => statSync(memory(root)).mtimeMs;

beforeAll(() => {
  vi.stubEnv('SIGNOZ_AS_CODE_CHECKER', 'none');
});

interface Outcome {
  readonly code: number;
  readonly err: string;
  readonly files?: readonly (readonly [path: string, content: string])[];
}

async function outcome(root: string, env: Record<string, string>, ...options: string[]): Promise<Outcome> {
  const { code, err } = await runIn(root, env, ['generate', ...options]);
  if (code !== 0) return { code, err };
  const paths = await filesBelow(join(root, 'generated'));
  return {
    code,
    err,
    files: paths.map((path) => [path, readFileSync(join(root, 'generated', path), 'utf8')] as const),
  };
}

/** The result of a run without a memory, on the same files elsewhere. */
async function cold({ root, env }: SmallProject): Promise<Outcome> {
  const copy = mkdtempSync(join(tmpdir(), 'signoz-as-code-cold-'));
  const isOurs = (path: string): boolean => !/\/(generated|\.signoz-as-code)$/.test(path);
  try {
    cpSync(root, copy, { recursive: true, verbatimSymlinks: true, filter: isOurs });
    return await outcome(copy, env);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function started(more: Readonly<Record<string, string>> = {}): Promise<SmallProject> {
  const project = smallProject({ ...files, ...more });
  symlinkSync('one.ts', join(project.root, 'current.ts'));
  symlinkSync('../../../../rule-One.ts', join(project.root, at('pointed')));
  project.env.WORD = 'one';
  // A file written a moment ago is not trusted.
  await setTimeout(50);
  expect(await outcome(project.root, project.env)).toMatchObject({ code: 0 });
  return project;
}

/** One edit for each input of a definition, and whether everything that does not depend on it is recalled. */
const each: readonly (readonly [told: string, recalled: boolean, edits: readonly Edit[]])[] = [
  ['a definition', true, [edits.write(at('plain'), rule("'Changed'"))]],
  ['what a helper imports', true, [edits.write(`${alerts}/_below.ts`, "export const word = 'two';\n")]],
  ['a module of JSON', true, [edits.write(`${alerts}/_values.json`, '{ "word": "two" }\n')]],
  ['a file that a definition reads', false, [edits.write('word.txt', 'two')]],
  ['where a link leads that a definition imports', false, [edits.link('current.ts', 'two.ts')]],
  ['where a definition leads that is a link', true, [edits.link(at('pointed'), '../../../../rule-Two.ts')]],
  ['a variable', false, [edits.variable('two')]],
  ['a variable that a definition only looks for', false, [edits.variable('two', 'SOUGHT')]],
  ['the time zone', false, [edits.variable('Asia/Tokyo', 'TZ')]],
  ['a definition that most others import', true, [edits.write(`${alerts}/channels/slack.ts`, channel('two'))]],
  ['the places of two', true, [edits.swap(at('plain'), at('other'))]],
  ['a definition for a link to another', false, [edits.link(at('plain'), 'reads-variable.ts')]],
  [
    'the versions',
    false,
    [edits.replace('signoz.config.ts', /v0\.1\d\d\.0', collector: '[^']*'/, "v0.120.0', collector: 'v0.129.13'")],
  ],
  ['one of those that count', true, [edits.replace(at('first'), /Counts/, 'Counted')]],
  ['one that counts from now on', true, [edits.write(at('plain'), counts)]],
  [
    'one that counts from now on, under a name of its own',
    true,
    [edits.write(at('plain'), counts.replace("'Counts '", "'Counts as well '"))],
  ],
  ['one that changes what another one reads', false, [edits.write(at('first'), pushes)]],
  ['a new one with a name that there is', false, [edits.write(at('fresh'), rule("'Other'"))]],
  ['a new one', true, [edits.write(at('fresh'), rule("'Fresh'"))]],
  ['a helper that nobody imports', true, [edits.write(`${alerts}/_unused.ts`, 'export const unused = 1;\n')]],
  ['one that is gone', true, [edits.remove(at('plain'))]],
  ['a key that there is', false, [edits.write(at('plain'), rule("'Plain'", { fields: "\n  key: 'other'," }))]],
  [
    'one that is gone, and an artifact',
    true,
    [edits.remove(at('plain')), edits.write('generated/local/alerts/rules/other.json', '{}')],
  ],
  ['an artifact that is gone', true, [edits.remove('generated/local/alerts/rules/other.json')]],
];

/** The same as a run without a memory, and whether it recalled: only a full run remembers. */
async function isRecalled(project: SmallProject, told: unknown): Promise<boolean> {
  const before = rememberedAt(project);
  const [{ err, ...found }, { err: wanted, ...files }] = await Promise.all([
    outcome(project.root, project.env),
    cold(project),
  ]);
  expect(found, JSON.stringify(told)).toEqual(files);
  // When nothing has changed, nothing is reported again.
  if (err !== '') expect(err, JSON.stringify(told)).toBe(wanted);
  return found.code === 0 && rememberedAt(project) === before;
}

// When another process adds a package, or a folder next to the packages, meanwhile, everything is run.
it.each(each)('gives the same after a change of %s (recalled: %s)', { retry: 2 }, async (told, recalled, edits) => {
  const project = await started();
  onTestFinished(project.remove);
  for (const { make } of edits) make(project);
  expect(await isRecalled(project, told)).toBe(recalled);
});

it.each([
  ['the time', 'Date.now()'],
  ['the time as a date', 'new Date().getTime()'],
  ['the time as a text', "Date().length + Temporal.Now.instant().epochNanoseconds.toString().replace('-', '')"],
  ['a clock', 'performance.now()'],
  ["a process's clock", 'process.hrtime.bigint()'],
  ['chance', 'Math.random()'],
  ['a name that nobody else has', 'crypto.randomUUID()'],
  ['a name by the module', "process.getBuiltinModule('crypto').randomUUID()"],
  ['the machine', "process.getBuiltinModule('os').uptime() + process.getBuiltinModule('os').freemem()"],
])('runs a definition again that uses %s', async (_, asked) => {
  const project = smallProject({
    [`${alerts}/channels/slack.ts`]: channel('slack'),
    [at('asks')]: rule(`'A ' + ${asked}`),
  });
  onTestFinished(project.remove);
  const read = async () => {
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    return project.read('generated/local/alerts/rules/asks.json');
  };
  expect(await read()).not.toBe(await read());
});

const hasNamespaces = spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'true']).status === 0;

it.runIf(hasNamespaces)('runs a definition again in another time zone of the machine', async () => {
  const project = smallProject({
    [`${alerts}/channels/slack.ts`]: channel('slack'),
    [at('zone')]: rule('`Zone ${Intl.DateTimeFormat().resolvedOptions().timeZone}`'),
  });
  onTestFinished(project.remove);
  /** On a machine whose folder /etc has nothing but its time zone. */
  const generateIn = async (zone: string): Promise<string> => {
    const etc = join(project.root, `.etc-${zone.replace('/', '-')}`);
    if (!existsSync(etc)) {
      mkdirSync(etc);
      symlinkSync(`/usr/share/zoneinfo/${zone}`, join(etc, 'localtime'));
    }
    const mounted = ['-c', 'mount --bind "$0" /etc && exec "$@"', etc, process.execPath, bin, 'generate'];
    const child = spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'sh', ...mounted], {
      cwd: project.root,
      env: { PATH: process.env.PATH, SIGNOZ_AS_CODE_CHECKER: 'none' },
      encoding: 'utf8',
    });
    expect(child).toMatchObject({ status: 0 });
    // What was written a moment ago is not trusted.
    await setTimeout(50);
    return child.stdout;
  };
  const rulesName = (): unknown => JSON.parse(project.read('generated/local/alerts/rules/zone.json')).alert;
  await generateIn('Asia/Tokyo');
  expect(rulesName()).toBe('Zone Asia/Tokyo');
  await generateIn('Europe/Stockholm');
  expect(rulesName()).toBe('Zone Europe/Stockholm');
  expect(await generateIn('Europe/Stockholm')).toContain('up to date');
});

it('runs what requires other modules, and again when one of them has changed', { retry: 2 }, async () => {
  const requires = rule('`Requires ${word}`', { head: "import word from '../_required.cjs';" });
  const project = await started({
    [at('requires')]: requires,
    [`${alerts}/_required.cjs`]: "module.exports = require('./_next.cjs') + require('./_next.json').word;\n",
    [`${alerts}/_next.cjs`]: "module.exports = 'one';\n",
    [`${alerts}/_next.json`]: '{ "word": "one" }\n',
  });
  onTestFinished(project.remove);
  expect(project.read('generated/local/alerts/rules/requires.json')).toContain('Requires oneone');
  project.write(`${alerts}/_next.cjs`, "module.exports = 'two';\n");
  await isRecalled(project, 'a module that another one requires');
  project.write(`${alerts}/_next.json`, '{ "word": "two" }\n');
  await isRecalled(project, 'JSON that a module requires');
  expect(project.read('generated/local/alerts/rules/requires.json')).toContain('Requires twotwo');
});

it('runs what counts in a module without a file', async () => {
  const up = rule("'Up ' + up()", {
    head: "import { up } from 'data:text/javascript,let n = 0; export const up = () => (n += 1);';",
  });
  const project = await started({ [at('up')]: up, [at('up-too')]: up.replace('Up', 'Up too') });
  onTestFinished(project.remove);
  project.write(at('up'), up.replace('+ up()', '+ up() + up()'));
  expect(await outcome(project.root, project.env)).toMatchObject({ files: (await cold(project)).files });
});

it.each([
  [
    'an event emitter',
    `import { EventEmitter } from 'node:events';
const bus = Object.create(EventEmitter.prototype);
export const count = () => bus.on('a', String).listenerCount('a');`,
  ],
  [
    'bytes',
    `const bytes = Buffer.from('0');
export const count = () => [bytes.utf8Write(String(Number(bytes.toString()) + 1)), bytes.toString()].join();`,
  ],
])('runs what counts by %s', async (_, counter) => {
  const counted = rule("'Counted ' + count()", { head: "import { count } from '../_count.ts';" });
  const more = {
    [`${alerts}/_count.ts`]: counter,
    [at('one')]: counted,
    [at('two')]: counted.replace('Counted', 'Too'),
  };
  const project = await started(more);
  onTestFinished(project.remove);
  project.write(at('one'), rule("'Not counted'"));
  await isRecalled(project, 'what counted before');
});

it.each(['realpathSync', 'realpathSync.native'])(
  'runs a definition again that asks where a link leads by %s',
  async (by) => {
    const asks = rule(`'Real ' + ${by}('asked.ts').split('/').at(-1)`, {
      head: "import { realpathSync } from 'node:fs';",
    });
    const project = smallProject({ [`${alerts}/channels/slack.ts`]: channel('slack'), [at('asks')]: asks });
    onTestFinished(project.remove);
    for (const file of ['one.ts', 'two.ts']) project.write(file, '');
    edits.link('asked.ts', 'one.ts').make(project);
    await setTimeout(50);
    expect(await outcome(project.root, project.env)).toMatchObject({ code: 0 });
    edits.link('asked.ts', 'two.ts').make(project);
    expect(await isRecalled(project, 'where a link leads')).toBe(false);
  },
);

it('remembers beside a link that leads to itself', async () => {
  const project = await started();
  onTestFinished(project.remove);
  edits.link(`${alerts}/_loop.ts`, '_loop.ts').make(project);
  project.write(at('plain'), rule("'Changed'"));
  await isRecalled(project, 'a link that leads to itself');
  expect(await project.run('generate')).toMatchObject({ code: 0, out: expect.stringContaining('up to date') });
});

it('refuses a definition that sets variables from a file', async () => {
  const project = smallProject({
    '.env': 'WORD=one',
    [`${alerts}/channels/slack.ts`]: channel('slack'),
    [at('loads')]: rule("'Loads'", { head: "process.loadEnvFile('.env');" }),
  });
  onTestFinished(project.remove);
  const { code, err } = await project.run('generate');
  expect([code, err]).toEqual([1, expect.stringContaining('process.loadEnvFile()')]);
});

it('looks for packages again when a nearer one may exist', { retry: 2 }, async () => {
  const word = (folder: string, content: string): Record<string, string> => ({
    [`${folder}/node_modules/words/package.json`]: '{ "type": "module", "exports": "./index.js" }',
    [`${folder}/node_modules/words/index.js`]: `export const word = '${content}';`,
  });
  const installed = rule('`Installed ${word}`', { head: "import { word } from 'words';" });
  const project = await started({ [at('installed')]: installed, ...word('packages', 'far') });
  onTestFinished(project.remove);
  for (const [path, content] of Object.entries(word('packages/alerts', 'near'))) project.write(path, content);
  expect(await isRecalled(project, 'a nearer package')).toBe(false);
  expect(project.read('generated/local/alerts/rules/installed.json')).toContain('Installed near');
});

it('reads again what was removed after a definition had read it, while the same run went on', async () => {
  const reads = `import { existsSync, readFileSync } from 'node:fs';
const file = new URL('../../../../gone.txt', import.meta.url);
const word = readFileSync(file, 'utf8');
console.error('it was read');
while (existsSync(file));`;
  const project = smallProject({
    [`${alerts}/channels/slack.ts`]: channel('slack'),
    [at('reads')]: rule('`Reads ${word}`', { head: reads }),
    'gone.txt': 'one',
  });
  onTestFinished(project.remove);
  const running = startIn(project.root, project.env, ['generate']);
  const ended = once(running, 'close');
  for await (const text of running.stderr as Readable)
    if (String(text).includes('it was read')) project.erase('gone.txt');
  expect(await ended).toEqual([0, null]);
  const { code, err } = await project.run('generate');
  expect([code, err]).toEqual([1, expect.stringContaining('gone.txt')]);
});

it('gives the same as a run without a memory after any changes', { timeout: 900_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      async (steps) => {
        const project = await started();
        try {
          for (const [index, step] of steps.entries()) {
            for (const { make } of step) make(project);
            await isRecalled(
              project,
              steps.slice(0, index + 1).map((one) => one.map((two) => two.told)),
            );
          }
        } finally {
          project.remove();
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 1) },
  );
});

it('only runs what has changed, and everything again on request', { timeout: 300_000 }, async () => {
  const project = await started();
  onTestFinished(project.remove);
  const before = rememberedAt(project);
  for (const [index, file] of [at('plain'), 'packages/dashboards/definitions/dashboards/board.ts'].entries()) {
    project.write(file, project.read(file).replace(/'Plain'|"Board"/, `'Changed ${index}'`));
    expect(await outcome(project.root, project.env)).toMatchObject({ code: 0 });
  }
  expect(project.read('generated/local/alerts/rules/plain.json')).toContain('Changed 0');
  expect(project.read('generated/local/dashboards/dashboards/board.json')).toContain('Changed 1');
  // Reverted: its artifact is not the remembered one, though the definition is.
  project.write(at('plain'), project.read(at('plain')).replace('Changed 0', 'Plain'));
  expect(await outcome(project.root, project.env)).toMatchObject({ code: 0 });
  expect(project.read('generated/local/alerts/rules/plain.json')).not.toContain('Changed 0');
  // Only a full run remembers.
  expect(rememberedAt(project)).toBe(before);
  expect(await outcome(project.root, project.env, '--no-cache')).toMatchObject({ code: 0 });
  expect(rememberedAt(project)).not.toBe(before);
});

it('generates also when nothing can be remembered', { timeout: 300_000 }, async () => {
  const project = smallProject(files);
  onTestFinished(project.remove);
  symlinkSync('one.ts', join(project.root, 'current.ts'));
  project.write('.signoz-as-code', 'a file is in the way of the folder');
  for (const content of ["'Plain'", "'Changed'"]) {
    project.write(at('plain'), rule(content));
    const { code, err } = await outcome(project.root, project.env);
    expect(err).not.toContain('.signoz-as-code');
    expect(code).toBe(0);
    expect(project.read('generated/local/alerts/rules/plain.json')).toContain(content.slice(1, -1));
  }
});
