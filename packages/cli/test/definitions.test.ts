import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '@signoz-as-code/core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { builtChannel, channel, channels, type FixtureProject, fixtureProject } from './fixture-project.ts';

async function errors(project: FixtureProject): Promise<readonly Diagnostic[]> {
  const { code, out } = await project.run(['check', '--format', 'json']);
  const { diagnostics } = JSON.parse(out) as { diagnostics: readonly Diagnostic[] };
  const found = diagnostics.filter(({ severity }) => severity === 'error');
  expect(code).toBe(found.length > 0 ? 1 : 0);
  return found;
}

function brief(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, where }) => `${code} ${where.file.replace(`${channels}/`, '')}`).sort();
}

/** What a definition file does besides its channel, and the expected diagnostic: the code, and part of the message. */
const acts: Readonly<Record<string, readonly [code: string, does: string, message: string]>> = {
  exits: ['definition/side-effect', 'process.exit(0);', 'process.exit()'],
  'exits-quietly': ['definition/side-effect', 'try { process.exit(0); } catch {}', 'process.exit()'],
  'exits-later': ['definition/side-effect', 'setImmediate(() => process.exit(0));', 'process.exit()'],
  kills: ['definition/side-effect', "process.kill(process.pid, 'SIGKILL');", 'process.kill()'],
  aborts: ['definition/side-effect', 'process.abort();', 'process.abort()'],
  answers: [
    'definition/side-effect',
    "(await import('node:worker_threads')).parentPort?.postMessage({ diagnostics: [] });",
    'parentPort.postMessage()',
  ],
  'cuts-off': [
    'definition/side-effect',
    "(await import('node:worker_threads')).parentPort?.close();",
    'parentPort.close()',
  ],
  'throws-nothing': ['definition/import-failed', 'throw undefined;', 'undefined was thrown instead of an Error'],
  'throws-what-throws': [
    'definition/import-failed',
    "throw { toString: () => { throw new Error('again'); } };",
    'an object was thrown instead of an Error',
  ],
  'throws-what-says-nothing': [
    'definition/import-failed',
    "throw Object.defineProperty(new Error(''), 'message', { get: () => { throw new Error('again'); } });",
    'an Error without a message was thrown',
  ],
  moves: ['definition/side-effect', "process.chdir('/');", 'process.chdir()'],
  'sets-a-variable': ['definition/side-effect', "process.env.TITLE = 'x';", 'process.env.TITLE'],
  'writes-a-file': ['definition/side-effect', "fs.writeFileSync('written', 'x');", 'fs.writeFileSync()'],
  'writes-to-stdout': ['definition/side-effect', "fs.writeSync(1, 'x');", 'fs.writeSync()'],
  rejects: ['definition/side-effect', "Promise.reject(new Error('nobody waits'));", 'nobody waits'],
  'throws-later': ['definition/side-effect', "setImmediate(() => { throw new Error('too late'); });", 'too late'],
  'patches-lists': ['definition/import-failed', 'Array.prototype.map = () => [];', 'read only'],
  'patches-json': ['definition/import-failed', "JSON.stringify = () => '{}';", 'read only'],
  'patches-a-global': ['definition/import-failed', 'globalThis.Date = undefined as never;', 'read only'],
  'starts-a-thread': [
    'definition/side-effect',
    "new (await import('node:worker_threads')).Worker('1', { eval: true });",
    'new Worker()',
  ],
  'starts-a-process': ['definition/side-effect', "execSync('true');", 'child_process.execSync()'],
  'starts-one-as-a-promise': [
    'definition/side-effect',
    "await promisify(exec)('true').catch(() => {});",
    'child_process.exec()',
  ],
  'starts-one-by-a-class': [
    'definition/side-effect',
    "new (await import('node:child_process')).ChildProcess();",
    'new child_process.ChildProcess()',
  ],
  'starts-one-without-import': [
    'definition/side-effect',
    "process.getBuiltinModule('node:child_process').spawnSync('true');",
    'child_process.spawnSync()',
  ],
  'forks-a-cluster': ['definition/side-effect', "(await import('node:cluster')).default.fork();", 'cluster.fork()'],
  'asks-another-name-server': [
    'definition/side-effect',
    "(await import('node:dns')).setServers(['127.0.0.1']);",
    'dns.setServers()',
  ],
  'opens-a-socket': ['definition/side-effect', "new WebSocket('ws://127.0.0.1:1');", 'new WebSocket()'],
  'leaves-a-timer': ['definition/unfinished', 'setInterval(() => {}, 60_000);', 'a timer open (Timeout'],
  'leaves-a-server': ['definition/unfinished', 'createServer().listen(0);', 'a server open (TCPSERVERWRAP'],
};

describe('a definition with side effects', () => {
  it('is reported with its line, like all others, and nothing is written', async () => {
    const imports =
      "import { exec, execSync } from 'node:child_process'; import fs from 'node:fs';\nimport { createServer } from 'node:http';\nimport { promisify } from 'node:util'; void [exec, execSync, fs, createServer, promisify];\n";
    const project = fixtureProject({ [`${channels}/good.ts`]: channel('good') });
    for (const [name, [, does]] of Object.entries(acts))
      project.write(`${channels}/${name}.ts`, `${imports}${does}\n${channel(name)}`);
    for (const argv of [['generate'], ['generate', '--frozen'], ['check', '--format', 'json']])
      expect(await project.run(argv), argv.join(' ')).toMatchObject({ code: 1 });
    expect(existsSync(join(project.root, 'generated'))).toBe(false);
    expect(existsSync(join(project.root, 'written'))).toBe(false);
    const found = await errors(project);
    expect(brief(found)).toEqual(
      Object.entries(acts)
        .map(([name, [code]]) => `${code} ${name}.ts`)
        .sort(),
    );
    for (const [name, [, , message]] of Object.entries(acts)) {
      const own = found.find(({ where }) => where.file === `${channels}/${name}.ts`);
      expect(own?.message).toContain(message);
      // A thrown value that is not an Error has no stack.
      if (!/was thrown/.test(message)) expect(own?.message).toContain(`${name}.ts:4)`);
    }
  });

  it.each(['exits', 'exits-later', 'kills'])('is reported also where it is imported, and alone: %s', async (name) => {
    const project = fixtureProject({
      'shared/act.ts': `${acts[name]?.[1]}\nexport const title = 'x';\n`,
      [`${channels}/a.ts`]: `import '../../../../shared/act.ts';\n${channel('a')}`,
    });
    expect(brief(await errors(project))).toEqual(['definition/side-effect shared/act.ts']);
    const configured = fixtureProject({ 'shared/act.ts': `${acts[name]?.[1]}\n` });
    configured.write('signoz.config.ts', `import './shared/act.ts';\n${configured.read('signoz.config.ts')}`);
    expect(brief(await errors(configured))).toEqual(['definition/side-effect shared/act.ts']);
  });

  it('is reported when it happens while it is built', async () => {
    const project = fixtureProject({ [`${channels}/a.ts`]: builtChannel('process.exit(0)') });
    expect(brief(await errors(project))).toEqual(['definition/side-effect a.ts']);
  });

  it('may use the usual ways in which classes and errors set their own fields', async () => {
    const own =
      "class A {}\nA.prototype.toString = () => 'own';\nconst e = new Error('x');\ne.name = 'Own';\nif (`${new A()}${e.name}` !== 'ownOwn') throw e;\n";
    const project = fixtureProject({ [`${channels}/a.ts`]: `${own}${channel('a')}` });
    expect(await errors(project)).toEqual([]);
  });

  it("cannot change a helper's export for all others", async () => {
    const project = fixtureProject({
      [`${channels}/_shared.ts`]: "export const shared = { to: ['a@b.test'] };\n",
      [`${channels}/a.ts`]: `import { shared } from './_shared.ts';\n${builtChannel("shared.to.push('x')")}`,
    });
    expect(brief(await errors(project))).toEqual(['definition/build-failed a.ts']);
  });
});

describe('a definition that asks for what is another at each call', () => {
  const asks = [
    ...['Math.random()', 'crypto.randomUUID()', 'crypto.getRandomValues(new Uint8Array(1))', 'performance.now()'],
    ...['Date.now()', 'new Date()', 'process.hrtime.bigint()', 'process.pid', 'Temporal.Now.instant()'],
    ...['node.randomBytes(4)', 'node.randomUUID()', "node.generateKeyPairSync('ed25519')"],
    ...['node.webcrypto.randomUUID()', 'node.getRandomValues(new Uint8Array(1))', 'node.pseudoRandomBytes(4)'],
    "crypto.subtle.generateKey('Ed25519', true, ['sign'])",
    "fetch('http://127.0.0.1:1').catch(() => undefined)",
    ...['os.hostname()', 'os.cpus().length', 'hostname()', 'os.tmpdir()', 'v8.getHeapStatistics()', 'tty.isatty(1)'],
    ...["await dns.promises.lookup('127.0.0.1')", 'new dns.Resolver()', "await resolver.lookup('127.0.0.1')"],
    ...["await new Promise((done) => dns.lookup('127.0.0.1', done))", 'eventLoopUtilization()'],
    "await promisify(dns.lookup)('127.0.0.1')",
    "await new Promise((done) => http.get('http://127.0.0.1:1').on('error', done))",
    "process.getBuiltinModule('os').hostname()",
    "createRequire(import.meta.url)('node:os').hostname()",
  ];
  const imports = `import { AsyncLocalStorage } from 'node:async_hooks';
import node from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import dns from 'node:dns';
import resolver from 'node:dns/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import { isIP } from 'node:net';
import os, { hostname } from 'node:os';
import { eventLoopUtilization } from 'node:perf_hooks';
import tty from 'node:tty';
import { promisify } from 'node:util';
import v8 from 'node:v8';
import vm from 'node:vm';
import zlib from 'node:zlib';
`;
  const lines = (all: readonly string[]): string => all.map((one) => `void ${one};\n`).join('');

  it('is warned of with each place and what to write instead; what is always the same is not', async () => {
    const same = [
      ...["node.createHash('sha256')", "node.pbkdf2Sync('a', 'b', 1, 8, 'sha256')", "new Date('2026-01-01')"],
      ...['os.EOL', 'http.STATUS_CODES[404]', 'new http.Agent()', "isIP('127.0.0.1')", 'v8.serialize({})'],
      ...["vm.runInNewContext('1 + 1')", "zlib.gzipSync('a')", 'new AsyncLocalStorage()', "channel('a')"],
    ];
    const web = "await crypto.subtle.digest('SHA-256', new Uint8Array(1))";
    const project = fixtureProject({
      [`${channels}/asks.ts`]: `${lines(asks)}${imports}${channel('asks')}`,
      [`${channels}/same.ts`]: `${lines([...same, web])}${imports}${channel('same')}`,
    });
    const { code, out } = await project.run(['check', '--format', 'json']);
    expect(code).toBe(0);
    const { diagnostics } = JSON.parse(out) as { diagnostics: readonly Diagnostic[] };
    const found = diagnostics.filter(({ code: one }) => one === 'definition/unrepeatable');
    expect(new Set(found.map(({ where }) => where.file))).toEqual(new Set([`${channels}/asks.ts`]));
    expect(found.map(({ message }) => Number(/asks\.ts:(\d+)\)$/.exec(message)?.[1])).sort((a, b) => a - b)).toEqual(
      asks.map((_, at) => at + 1),
    );
    for (const { hint } of found) expect(hint).toMatch(/^write (the|a) value down/);
  });
});

it('a random value is reported in a folder whose name is encoded in a URL, too', async () => {
  const files = { [`${channels}/asks.ts`]: `void Math.random();\n${channel('asks')}` };
  const { out } = await fixtureProject(files, 'p (copy) #1 100% é').run(['check', '--format', 'json']);
  const { diagnostics } = JSON.parse(out) as { diagnostics: readonly Diagnostic[] };
  expect(diagnostics.map(({ code, where }) => [code, where.file])).toContainEqual([
    'definition/unrepeatable',
    `${channels}/asks.ts`,
  ]);
});

describe('a definition that calculates', () => {
  it('leaves nothing open, whether or not it waits for the result', async () => {
    const project = fixtureProject({
      [`${channels}/a.ts`]: `import zlib from 'node:zlib';
zlib.gzipSync('a');
zlib.gzip('a', () => {});
await new Response(new Blob(['a']).stream().pipeThrough(new CompressionStream('gzip'))).bytes();
${channel('a')}`,
    });
    expect(brief(await errors(project))).toEqual([]);
  });
});

describe('a definition that never ends', () => {
  it('is reported when what it awaits never settles, with all other problems', async () => {
    const project = fixtureProject({
      [`${channels}/_slow.ts`]: 'export const x = await new Promise(() => {});\n',
      [`${channels}/a.ts`]: `import './_slow.ts';\n${channel('a')}`,
      [`${channels}/b.ts`]: `import './_slow.ts';\n${channel('b')}`,
      [`${channels}/c.ts`]: "throw new Error('also told');\n",
    });
    expect(brief(await errors(project))).toEqual(['definition/import-failed c.ts', 'definition/unfinished _slow.ts']);
  });

  it.each([
    ['in a loop', 'for (;;) {}\n', undefined],
    ['in a loop while it is built', undefined, 'for (;;) {}'],
    [
      'awaiting what never comes while a timer runs',
      'setInterval(() => {}, 50);\nawait new Promise(() => {});\n',
      undefined,
    ],
  ])(
    'is reported, and the command ends: %s',
    async (_, top, body) => {
      const text = body === undefined ? `${top}${channel('a')}` : builtChannel(body);
      const project = fixtureProject({ [`${channels}/a.ts`]: text, [`${channels}/b.ts`]: channel('b') });
      expect([...new Set(brief(await errors(project)))]).toEqual(['definition/unfinished a.ts']);
      // Where other processes use the cores, the command is more patient with a loop.
    },
    180_000,
  );
});

describe('files that import each other in a cycle', () => {
  it('are reported once, with the cycle', async () => {
    const project = fixtureProject({
      [`${channels}/a.ts`]: `import { b } from './_b.ts';\nexport const a = b;\n${channel('a')}`,
      [`${channels}/_b.ts`]: "import { c } from './_c.ts';\nexport const b = c;\n",
      [`${channels}/_c.ts`]: "import { a } from './a.ts';\nexport const c = a;\n",
      ...Object.fromEntries(['d', 'e'].map((name) => [`${channels}/${name}.ts`, `import './a.ts';\n${channel(name)}`])),
    });
    const found = await errors(project);
    expect(brief(found)).toEqual(['definition/circular-import _b.ts']);
    const circle = ['_b.ts', '_c.ts', 'a.ts', '_b.ts'].map((file) => `${channels}/${file}`).join(' → ');
    expect(found[0]?.message).toContain(circle);
  });
});

describe('characters that do not survive being sent', () => {
  it('are reported with file and field, in texts and in names of fields', async () => {
    const project = fixtureProject({
      [`${channels}/a.ts`]: channel(
        'a\\u0000',
        "email: { to: 'a@b.test', send_resolved: true, html: '\\ud800', headers: { 'x\\u0007': 'y' } }",
      ),
    });
    const found = await errors(project);
    expect(found.map(({ code, where }) => `${code} ${where.field}`)).toEqual(
      ['email.headers.x\u0007', 'email.html', 'name'].map((field) => `artifact/character ${field}`),
    );
  });
});

describe('generate', () => {
  const title = (name: string) => `export const title = '${name}';\n`;
  const uses = (from: string) =>
    `${from}\nimport { defineChannel } from '@signoz-as-code/alerts';\nexport default defineChannel({ name: title, email: { to: 'a@b.test', send_resolved: true } });\n`;
  const written = (project: FixtureProject): string => project.read('generated/local/alerts/channels/a.json');

  it.each([
    [
      'a module from outside of packages/',
      "import { title } from '../../../../shared/title.ts';",
      'shared/title.ts',
      title,
    ],
    [
      'JSON',
      "import data from '../../../../data.json' with { type: 'json' };\nconst { title } = data;",
      'data.json',
      (name: string) => JSON.stringify({ title: name }),
    ],
    [
      'a file that it reads',
      "import { readFileSync } from 'node:fs';\nconst title = readFileSync('title.txt', 'utf8');",
      'title.txt',
      (name: string) => name,
    ],
    [
      'an import map of package.json',
      "import { title } from '#title';",
      'package.json',
      (name: string) => JSON.stringify({ type: 'module', imports: { '#title': `./shared/${name}.ts` } }),
    ],
    ['a package', "import { title } from 'titles';", 'packages/alerts/node_modules/titles/index.js', title],
  ])('compiles again after a change of %s', async (_, from, file, content) => {
    const project = fixtureProject({
      'shared/Before.ts': title('Before'),
      'shared/After.ts': title('After'),
      'packages/alerts/node_modules/titles/package.json': '{ "type": "module", "exports": "./index.js" }',
      [file]: content('Before'),
      [`${channels}/a.ts`]: uses(from),
    });
    await project.run(['generate']);
    expect(written(project)).toContain('Before');
    project.write(file, content('After'));
    expect(await project.run(['generate'])).toMatchObject({ code: 0 });
    expect(written(project)).toContain('After');
  });

  it('compiles again for another value of an environment variable, and not for an unused one', async () => {
    const project = fixtureProject({ [`${channels}/a.ts`]: uses("const title = process.env.TITLE ?? 'none';") });
    await project.run(['generate'], { TITLE: 'one' });
    const stamp = project.read('.signoz-as-code/generate.stamp');
    await project.run(['generate'], { TITLE: 'one', OTHER: 'x' });
    expect(project.read('.signoz-as-code/generate.stamp')).toBe(stamp);
    await project.run(['generate'], { TITLE: 'two' });
    expect(written(project)).toContain('two');
  });

  it('does not follow a symbolic link in generated/: the link is replaced, and its target stays', async () => {
    const project = fixtureProject({ [`${channels}/a.ts`]: channel('a') });
    await project.run(['generate']);
    const outside = mkdtempSync(join(tmpdir(), 'signoz-as-code-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    mkdirSync(join(outside, 'channels'));
    writeFileSync(join(outside, 'channels/precious.jpg'), 'x');
    const inside = join(project.root, 'generated/local/alerts');
    rmSync(inside, { recursive: true });
    symlinkSync(outside, inside);
    expect(await project.run(['generate', '--frozen'])).toMatchObject({ code: 2 });
    expect(await project.run(['generate'])).toMatchObject({ code: 0 });
    expect(readdirSync(join(outside, 'channels'))).toEqual(['precious.jpg']);
    expect(written(project)).toContain('"a"');
  });

  it.each(['generated', '.signoz-as-code'])(
    'refuses a %s that is a symbolic link, and writes nothing behind it',
    async (name) => {
      const project = fixtureProject({ [`${channels}/a.ts`]: channel('a') });
      const outside = mkdtempSync(join(tmpdir(), 'signoz-as-code-outside-'));
      onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
      symlinkSync(outside, join(project.root, name));
      const { code, err } = await project.run(['generate']);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`${name} is a symbolic link`) });
      expect(readdirSync(outside)).toEqual([]);
    },
  );

  it('reports an unknown SigNoz alone, and all problems of other environments', async () => {
    const project = fixtureProject({ [`${channels}/a.ts`]: channel('a', "email: { to: 'a@b.test' as never }") });
    const config = project.read('signoz.config.ts');
    project.write('signoz.config.ts', config.replace("'v0.108.0'", "'latest'"));
    const found = async () => (await errors(project)).map(({ code, where }) => `${code} ${where.field}`);
    const field = (name: string) => `environments.${name}.versions.signoz`;
    expect(await found()).toEqual(['local', 'production'].map((name) => `versions/signoz ${field(name)}`));
    project.write('signoz.config.ts', config.replace("'v0.108.0'", "name === 'local' ? 'v0.90.0' : 'v0.108.0'"));
    expect(await found()).toEqual([expect.stringContaining('send_resolved'), `versions/signoz ${field('local')}`]);
  });

  it('names the place of a mistake, whatever the folders are called', async () => {
    const project = fixtureProject({}, 'p (copy) #1 100% é');
    project.write(
      `${channels}/a.ts`,
      `import { writeFileSync } from 'node:fs';\nwriteFileSync('zz', '');\n${channel('a')}`,
    );
    project.write(`${channels}/b (1).ts`, `import '../_c d.cjs';\n${channel('b')}`);
    project.write('packages/alerts/definitions/_c d.cjs', "\nthrow new Error('no');\n");
    const { code, err } = await project.run(['generate']);
    expect(code).toBe(1);
    expect(err).toContain(`fs.writeFileSync() (${channels}/a.ts:2)`);
    expect(err).toContain('no (packages/alerts/definitions/_c d.cjs:2)');
    expect(existsSync(join(project.root, 'zz'))).toBe(false);
  });

  it.each(['generated', '.signoz-as-code'])('says that a file is in place of the folder %s', async (name) => {
    const project = fixtureProject({ [`${channels}/a.ts`]: channel('a') });
    writeFileSync(join(project.root, name), '');
    const { code, err } = await project.run(['generate']);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(`${name} is a file, and must be a folder`) });
  });

  it("writes the files derived from the catalogue to the project's paths, and checks them like everything else", async () => {
    const project = fixtureProject({ [`${channels}/mail.ts`]: channel('mail') });
    const config = project.read('signoz.config.ts');
    project.write(
      'signoz.config.ts',
      config.replace("  name: 'fixture',", "  name: 'fixture', derived: { document: 'docs/names.md' },"),
    );
    expect(await project.run(['generate'])).toMatchObject({ code: 0, out: expect.stringContaining('docs/names.md') });
    const made = project.read('docs/names.md');
    expect(made).toContain('# Telemetry');
    project.write('docs/names.md', 'by hand');
    const stale = await project.run(['generate', '--frozen']);
    expect(stale).toMatchObject({ code: 2, out: expect.stringContaining('stale      docs/names.md') });
    expect(await project.run(['generate'])).toMatchObject({ code: 0, out: expect.stringContaining('docs/names.md') });
    expect(project.read('docs/names.md')).toBe(made);
    project.write(
      'signoz.config.ts',
      config.replace("  name: 'fixture',", "  name: 'fixture', derived: { document: '../names.md' },"),
    );
    expect(await project.run(['generate'])).toMatchObject({
      code: 1,
      err: expect.stringContaining("signoz.config.ts · derived.document [project/value]\n  '../names.md'"),
    });
  });

  it('keeps stdout for the result, whatever definitions print', async () => {
    const project = fixtureProject({
      [`${channels}/a.ts`]: `console.log('printed');\nprocess.stdout.write('written');\n${channel('a')}`,
    });
    const { code, out, err } = await project.run(['generate', '--format', 'json']);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['created', 'changed', 'removed', 'diagnostics']);
    expect(err).toContain('printed');
    expect(err).toContain('written');
    expect(readFileSync(join(project.root, 'generated/project.json'), 'utf8')).toContain('fixture');
  });
});

const CONFIGURED = (project: FixtureProject, definitions: string): void => {
  const config = project.read('signoz.config.ts');
  project.write(
    'signoz.config.ts',
    config.replace("name: 'fixture',", `name: 'fixture', definitions: '${definitions}',`),
  );
};

const CATALOGUE = {
  'package.json': '{ "type": "module", "imports": { "#catalogue": "./definitions/telemetry/index.ts" } }',
  'definitions/telemetry/index.ts': `import * as attributes from './attributes.ts';
import * as metrics from './metrics.ts';
import * as services from './services.ts';
export { attributes, metrics, services };
export const catalogue = { attributes: Object.values(attributes), metrics: Object.values(metrics), services: Object.values(services) };
`,
  'definitions/telemetry/attributes.ts': 'export {};\n',
  'definitions/telemetry/services.ts': `import { defineService } from '@signoz-as-code/telemetry';
export const shop = defineService({ name: 'shop', owner: 'team-shop', runtime: 'node', description: 'Sells.' });
`,
  'definitions/telemetry/metrics.ts': `import { defineMetric } from '@signoz-as-code/telemetry';
export const sold = defineMetric({ name: 'shop.sold', instrument: 'counter', unit: '{item}', temporality: 'cumulative', arrives: 'otlp', emitter: 'service', attributes: [], description: 'What was sold.' });
`,
  'definitions/alerts/channels/mail.ts': `import { services } from '#catalogue';\n${channel('mail').replace("name: 'mail'", 'name: services.shop.owner')}`,
};

describe('the folders of definitions', () => {
  it("are the project's: definitions, their imported catalogue, and their reports", async () => {
    const project = fixtureProject(CATALOGUE);
    CONFIGURED(project, 'definitions/{concern}');
    const generated = await project.run(['generate']);
    expect(generated).toMatchObject({ code: 0 });
    expect(project.read('generated/local/alerts/channels/mail.json')).toContain('"name": "team-shop"');
    expect(JSON.parse(project.read('generated/local/environment.json')).sources).toMatchObject({
      'alerts/channels/mail.json': 'definitions/alerts/channels/mail.ts',
      'catalogue/telemetry.json': 'definitions/telemetry/index.ts',
    });
    const { diagnostics } = JSON.parse((await project.run(['check', '--format', 'json'])).out);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'review/metric-unused',
        where: { file: 'definitions/telemetry/metrics.ts', field: 'shop.sold' },
      }),
    );
  });

  it('are watched: new, changed and removed files are generated', async () => {
    const project = fixtureProject(CATALOGUE);
    CONFIGURED(project, 'definitions/{concern}');
    await project.run(['generate']);
    expect((await project.run(['generate'])).out).toContain('up to date');
    project.write('definitions/alerts/channels/second.ts', channel('second'));
    expect((await project.run(['generate'])).out).toContain('second');
  });

  it('are where import writes, and the catalogue is imported as #catalogue', async () => {
    const project = fixtureProject(CATALOGUE);
    CONFIGURED(project, 'definitions/{concern}');
    await project.run(['generate']);
    const receiver = { name: 'pager', pagerduty_configs: [{ send_resolved: true, routing_key: 'r' }] };
    project.write('exported/pager.json', JSON.stringify(receiver));
    expect(await project.run(['import', 'exported'])).toMatchObject({ code: 0 });
    expect(project.read('definitions/alerts/channels/pager.ts')).toContain('defineChannel');
  });

  it('need no catalogue', async () => {
    const project = fixtureProject({ 'own/alerts/mine/mail.ts': channel('mail') });
    CONFIGURED(project, 'own/{concern}/mine');
    expect(await project.run(['generate'])).toMatchObject({ code: 0 });
  });

  it('are refused where impossible, with the reason', async () => {
    for (const wrong of [
      'definitions',
      '../{concern}',
      '/srv/{concern}',
      'generated/{concern}',
      '{concern}/{concern}',
    ]) {
      const project = fixtureProject();
      CONFIGURED(project, wrong);
      const { code, err } = await project.run(['generate']);
      expect([code, err]).toEqual([
        1,
        expect.stringContaining(`signoz.config.ts · definitions [project/value]\n  '${wrong}'`),
      ]);
    }
  });

  it('can have a catalogue that exports too little: reported with its file', async () => {
    const project = fixtureProject({ ...CATALOGUE, 'definitions/telemetry/index.ts': 'export {};\n' });
    CONFIGURED(project, 'definitions/{concern}');
    const { code, err } = await project.run(['generate']);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /definitions\/telemetry\/index\.ts.*\n?.*does not export catalogue, attributes, metrics, services/,
      ),
    ]);
  });
});

describe('a name that does not exist', () => {
  const file = 'definitions/alerts/channels/mail.ts';
  const rooted = (text: string): FixtureProject => {
    const project = fixtureProject({ ...CATALOGUE, [file]: text });
    CONFIGURED(project, 'definitions/{concern}');
    return project;
  };
  const told = async (text: string) =>
    (await errors(rooted(text))).map(({ code, where, message, hint }) => [code, where, `${message} — ${hint}`]);
  const importing = (name: string, fields: string) =>
    `import { ${name} } from '#catalogue';\n${channel('mail', `email: { to: 'a@b.test', send_resolved: true, html: ${fields} }`)}`;

  it('of the catalogue is refused inside a text, with file, field, line and the nearest one', async () => {
    expect(await told(importing('services', '`${services.shpo} fails`'))).toEqual([
      [
        'definition/unknown-name',
        { file, field: 'email.html' },
        "services has no 'shpo' (line 3) — did you mean 'shop'?",
      ],
    ]);
    expect(await told(importing('services', '`${services.shop.onwer} fails`'))).toEqual([
      [
        'definition/unknown-name',
        { file, field: 'email.html' },
        "services.shop has no 'onwer' (line 3) — did you mean 'owner'?",
      ],
    ]);
  });

  it('of the catalogue is refused in computations and comparisons', async () => {
    for (const use of ["services['sh' + 'po']", "services['sh' + 'po'] === undefined ? 'a' : 'b'"])
      expect(await told(importing('services', use))).toEqual([
        [
          'definition/import-failed',
          { file },
          expect.stringContaining(`services has no 'shpo': did you mean 'shop'? (${file}:3)`),
        ],
      ]);
  });

  it('of the environment is refused at every depth, and an optional field is not', async () => {
    const using = (value: string) => builtChannel(`const used = ${value}`);
    for (const [value, expected] of [
      ["environment.nmae === 'production'", "environment has no 'nmae': did you mean 'name'?"],
      ['`${environment.contacts.onCallMail}`', "environment.contacts has no 'onCallMail': did you mean 'onCallEmail'?"],
    ] as const)
      expect(await told(using(value))).toContainEqual([
        'definition/build-failed',
        expect.objectContaining({ file }),
        expect.stringContaining(expected),
      ]);
    expect(
      await told(using('[environment.mail, environment.clickhouse.cold?.type, JSON.stringify(environment)]')),
    ).toEqual([]);
  });

  it('in place of a text is a warning when the name is unknown, unless the file contains the word', async () => {
    const warned = async (html: string) => {
      const { out } = await rooted(importing('services', html)).run(['check', '--format', 'json']);
      const { diagnostics } = JSON.parse(out) as { diagnostics: Diagnostic[] };
      return diagnostics.filter(({ code }) => code === 'definition/no-value').map(({ where }) => where);
    };
    expect(await warned('`${services.shop}`')).toEqual([{ file, field: 'email.html' }]);
    expect(await warned("'what is undefined'")).toEqual([]);
  });
});

describe('signoz.config.ts', () => {
  it('is compared with its type: each field with its environment, the nearest name and what was expected', async () => {
    const project = fixtureProject({ [`${channels}/mail.ts`]: channel('mail') });
    const config = project
      .read('signoz.config.ts')
      .replace("topology: 'single' as const", "toplogy: 'single'")
      .replace("secret('SIGNOZ_API_KEY')", "'glsa_0123456789'")
      .replace('cpus: 1 }, clickhouse', "cpus: '1' }, clickhouse")
      .replace("defaultEnvironment: 'local'", "defaultEnvironment: 'locale'");
    project.write('signoz.config.ts', config);
    const { code, out, err } = await project.run(['generate', '--format', 'json']);
    const { diagnostics } = JSON.parse(out) as { diagnostics: Diagnostic[] };
    expect(code).toBe(1);
    expect(`${out}${err}`).not.toContain('glsa_0123456789');
    expect(diagnostics.map(({ where, hint }) => `${where.file} ${where.field}: ${hint}`)).toEqual([
      "signoz.config.ts defaultEnvironment: did you mean 'local'?",
      ...['local', 'production'].flatMap((name) => [
        `signoz.config.ts environments.${name}.collector.cpus: expected a number`,
        `signoz.config.ts environments.${name}.live.signoz.apiKey: expected a reference, secret('NAME')`,
        `signoz.config.ts environments.${name}.toplogy: did you mean 'topology'?`,
        `signoz.config.ts environments.${name}.topology: expected "ha", "single"`,
      ]),
    ]);
  });

  it('is compared with it also without defineProject', async () => {
    const project = fixtureProject({ [`${channels}/mail.ts`]: channel('mail') });
    const config = project.read('signoz.config.ts');
    project.write('signoz.config.ts', config.replace('defineProject(', '(').replace("name: 'fixture'", 'name: 5'));
    const { code, err } = await project.run(['generate']);
    expect([code, err]).toEqual([1, expect.stringContaining('signoz.config.ts · name')]);
  });
});

describe('test', () => {
  it('runs types, check and generate --frozen, and says which failed', async () => {
    const project = fixtureProject({ [`${channels}/mail.ts`]: channel('mail') });
    project.write(
      'tsconfig.json',
      '{ "include": ["packages"], "compilerOptions": { "module": "nodenext", "noEmit": true, "types": [] } }',
    );
    project.write('package.json', '{ "type": "module", "imports": { "#catalogue": "./none.ts" } }');
    const { code, out } = await project.run(['test']);
    expect([code, out]).toEqual([1, expect.stringMatching(/failed: .*generated\/ is current/)]);
  });
});
