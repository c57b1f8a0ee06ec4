import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { main } from '../src/main.ts';

let folder: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'create-'));
  said = [];
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((text: string) => void said.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const ownMounts = ['--user', '--map-root-user', '--mount'];
const hasNamespaces = spawnSync('unshare', [...ownMounts, 'true']).status === 0;

function create(...argv: readonly string[]): Promise<number> {
  return main([join(folder, 'my-platform'), '--yes', '--no-install', ...argv]);
}

/** A server on loopback that answers each request with this, and notes what it was asked. */
async function answering(status: number, body: string) {
  const asked: string[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url ?? '');
    response.writeHead(status).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function read(path: string): string {
  return readFileSync(join(folder, 'my-platform', path), 'utf8');
}

describe('a new repository', () => {
  it('has everything that its README and workflows name', async () => {
    expect(await create()).toBe(0);
    const manifest = JSON.parse(read('package.json'));
    expect(existsSync(join(folder, 'my-platform', manifest.imports['#catalogue']))).toBe(true);
    for (const [, script] of read('README.md').matchAll(/npm run ([a-z:]+)/g))
      expect(manifest.scripts).toHaveProperty([script as string]);
    expect(read('.gitignore')).toContain('.signoz-as-code/');
    expect(read('signoz.config.ts')).toContain("name: 'my-platform'");
  });

  it('does not share a variable between environments', async () => {
    await create('--environments', 'production,staging-eu', '--url', 'https://signoz.example.com');
    expect(read('signoz.config.ts')).toContain("setting('SIGNOZ_URL', 'https://signoz.example.com')");
    expect(read('signoz.config.ts')).toContain("secret('STAGING_EU_SIGNOZ_API_KEY')");
    expect(read('.github/workflows/plan.yml')).toContain(
      'STAGING_EU_SIGNOZ_API_KEY: ${{ secrets.STAGING_EU_SIGNOZ_PLAN_API_KEY }}',
    );
  });

  it('has workflows that check, plan, apply and look for drift in each environment', async () => {
    await create('--environments', 'production,staging');
    const workflows = join(folder, 'my-platform/.github/workflows');
    expect(globSync('*.yml', { cwd: workflows }).sort()).toEqual(['apply.yml', 'check.yml', 'drift.yml', 'plan.yml']);
    for (const command of ['plan', 'apply', 'drift'])
      for (const environment of ['production', 'staging'])
        expect(read(`.github/workflows/${command}.yml`)).toContain(
          `npx signoz-as-code ${command} --environment ${environment}`,
        );
    expect(read('.github/workflows/check.yml')).toContain('npx signoz-as-code test --format github');
  });

  it.each([
    [
      'replayed',
      'echo "$*"; exit 2',
      0,
      'signoz-as-code plan --environment production --format markdown --backtest 7d\n',
    ],
    [
      'where rules cannot be replayed: without',
      'case "$*" in *--backtest*) exit 1 ;; esac; echo one change; exit 2',
      0,
      'one change\n\n### Backtest\n\nNot all changed rules could be replayed: the log of the workflow says why.\n',
    ],
    ['as it is where it cannot be made', 'echo refused; exit 1', 1, 'refused\n'],
  ])('has a workflow that shows the plan, %s', async (_, npx, status, summary) => {
    await create('--environments', 'production');
    const [, step = ''] = read('.github/workflows/plan.yml').split(' run: |\n');
    const run = step.replaceAll(/^ {10}/gm, '');
    writeFileSync(join(folder, 'npx'), `#!/bin/sh\n${npx}\n`, { mode: 0o755 });
    const env = { PATH: `${folder}:${process.env.PATH}`, GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], { cwd: folder, env });
    expect([ran.status, readFileSync(join(folder, 'summary'), 'utf8')]).toEqual([status, summary]);
  });

  it.each([
    ['production', 'npx signoz-as-code sandbox --environment production`'],
    ['local,production', 'npx signoz-as-code sandbox`'],
  ])('explains how the sandbox replaces the first of %s', async (environments, command) => {
    await create('--environments', environments);
    expect(said.join('\n')).toContain(command);
    expect(read('README.md')).toContain(command);
  });

  it('does not suggest the sandbox for a stack: it has no swarm', async () => {
    await create('--swarm');
    expect(`${said.join('\n')}${read('README.md')}`).not.toContain('sandbox');
    expect(read('README.md')).toContain('generated/<environment>/compose/compose.yaml');
  });

  it('is not made in a folder that is not empty', async () => {
    mkdirSync(join(folder, 'my-platform'));
    writeFileSync(join(folder, 'my-platform/README.md'), 'mine');
    expect(await create()).toBe(1);
    expect(globSync('**', { cwd: join(folder, 'my-platform') }).filter((path) => path !== '.')).toEqual(['README.md']);
    expect(read('README.md')).toBe('mine');
  });

  it.each([
    ['a file', 'is a file', () => writeFileSync(join(folder, 'my-platform'), 'mine'), 'my-platform'],
    ['a folder below a file', 'is a file', () => writeFileSync(join(folder, 'my-platform'), 'mine'), 'my-platform/it'],
    ['a broken link', 'is a broken', () => symlinkSync('nowhere', join(folder, 'my-platform')), 'my-platform'],
  ])('is not made over %s', async (_, why, put, at) => {
    put();
    expect(await main([join(folder, at), '--yes', '--no-install'])).toBe(1);
    expect(said).toEqual([expect.stringContaining(why)]);
    expect(globSync('**', { cwd: folder })).toHaveLength(2);
  });

  it('leaves nothing behind when a file cannot be written', async () => {
    const cannot = ['--no-install', '--yes', '--name', 'p'];
    expect(await main(['/sys/my-platform', ...cannot])).toBe(1);
    expect(said.at(-1)).toMatch(
      /^Nothing was created: \/sys\/my-platform cannot be written: .*: .* name another place$/,
    );
  });

  it.runIf(hasNamespaces).each([
    ['full', 'size=12k', 'p/signoz.config.ts', 'free some space'],
    ['read-only', 'ro', 'p', 'mount it writable'],
  ])('names what it cannot write on a file system that is %s', (state, options, path, advice) => {
    const mounted = `mount -t tmpfs -o ${options} tmpfs "$0" && "$@"; test $? = 1 && ! ls "$0"/p`;
    const bin = [process.execPath, join(import.meta.dirname, '../src/bin.ts'), join(folder, 'p')];
    const { status, stderr } = spawnSync(
      'unshare',
      [...ownMounts, 'sh', '-c', mounted, folder, ...bin, '--yes', '--no-install', '--signoz', 'v0.138.0'],
      { encoding: 'utf8' },
    );
    const [line] = stderr.split('\n');
    expect(line).toMatch(
      new RegExp(`^Nothing was created: ${join(folder, path)} cannot be written: .*${state}: ${advice}`),
    );
    expect(status).toBe(0);
  });

  it.each([
    ['Ünïcode é', 'unicode-e', "'Ünïcode é'"],
    ["it's (mine) #1 100%", 'it-s-mine-1-100', "'it'\\''s (mine) #1 100%'"],
    ['x'.repeat(220), 'x'.repeat(214), 'x'.repeat(220)],
    ['日本', 'platform', "'日本'"],
  ])('is named after the folder %s', async (name, expected, quoted) => {
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
    expect(await main([join(folder, name), '--yes', '--no-install'])).toBe(0);
    cwd.mockRestore();
    expect(readFileSync(join(folder, name, 'signoz.config.ts'), 'utf8')).toContain(`name: '${expected}'`);
    expect(said.join('\n')).toContain(`cd ${quoted}\n`);
  });

  it.each([
    ['{"version":"v0.130.0","ee":"Y"}', ['v0.130.0', 'v0.144.6', '25.8']],
    ['{"version":"0.110.0"}', ['v0.110.0', 'v0.129.13', '25.5.6']],
    ['{"version":"v7.0.0"}', ['v7.0.0', 'v0.144.6', '25.8']],
    ['{"version":"<unset>"}', ['v0.138.0', 'v0.144.6', '25.8']],
    ['{"version":"\\u001b[2J"}', ['v0.138.0', 'v0.144.6', '25.8']],
    ['not JSON', ['v0.138.0', 'v0.144.6', '25.8']],
  ])('is for the SigNoz that answers %s', async (body, expected) => {
    const { asked, url } = await answering(200, body);
    expect(await create('--url', `${url}/base`)).toBe(0);
    expect(asked).toEqual(['/base/api/v1/version']);
    const config = read('signoz.config.ts');
    const versions = ['signoz', 'collector', 'clickhouse'].map(
      (of) => new RegExp(`    ${of}: '(.*)'`).exec(config)?.[1],
    );
    expect(versions).toEqual(expected);
    expect(said.join('\n')).toContain(expected[0]);
  });

  it('is for the version that an option says, and then asks nobody', async () => {
    const { asked, url } = await answering(200, '{"version":"v0.130.0"}');
    expect(await create('--url', url, '--signoz', '0.120.0')).toBe(0);
    expect(asked).toEqual([]);
    expect(read('signoz.config.ts')).toContain("signoz: 'v0.120.0'");
  });

  it.each(['v0.100.0', 'v0.108.0-rc.1'])(
    'is not made for SigNoz %s, for which no definitions can be',
    async (version) => {
      const { url } = await answering(200, JSON.stringify({ version }));
      expect(await create('--url', url)).toBe(1);
      expect(said).toEqual([expect.stringContaining(`SigNoz at ${url} is ${version}, and must be v0.108.0 or later`)]);
      expect(existsSync(join(folder, 'my-platform'))).toBe(false);
      expect(await create('--url', url, '--signoz', 'v0.120.0')).toBe(0);
    },
  );

  it('says of a SigNoz that is not a release what it calls itself', async () => {
    const { url } = await answering(200, '{"version":"<unset>"}');
    expect(await create('--url', url)).toBe(0);
    expect(said.join('\n')).toContain(`SigNoz at ${url} calls itself "<unset>": the definitions are for v0.138.0`);
  });

  it('is not made from wrong answers; all of them are reported', async () => {
    const argv = ['--name', 'A b', '--environments', 'x,x', '--url', 'http://x?y', '--signoz', 'v0.9.0'];
    expect(await create(...argv)).toBe(1);
    expect(said.join('\n')).toMatch(/--name: .*\n--environments: 'x' is named twice\n--url: .*\n--signoz: /);
    expect(existsSync(join(folder, 'my-platform'))).toBe(false);
  });
});

describe('--from-live', () => {
  /** An npm that records its calls and only executes what `importing` names. */
  async function fromLive(importing: string, key = 'key') {
    const npm = join(folder, 'bin/npm');
    mkdirSync(join(folder, 'bin'));
    writeFileSync(
      npm,
      `#!/bin/sh\necho "$* $SIGNOZ_URL" >> ${folder}/asked\ncase "$*" in *import*) ${importing} ;; esac\n`,
    );
    chmodSync(npm, 0o755);
    vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env.PATH}`);
    vi.stubEnv('SIGNOZ_API_KEY', key);
    const code = await main([join(folder, 'my-platform'), '--yes', '--from-live', '--url', 'http://signoz.test']);
    vi.unstubAllEnvs();
    const asked = readFileSync(join(folder, 'asked'), 'utf8').split('\n');
    return {
      code,
      imports: asked.filter((line) => line.includes('import')),
      last: asked.at(-2),
      said: said.join('\n'),
    };
  }

  it('imports from the given URL, then generates and checks', async () => {
    const { code, imports, last } = await fromLive('touch definitions/alerts/rules/imported.ts');
    expect(imports).toEqual(['exec -- signoz-as-code import --environment production http://signoz.test']);
    expect(last).toContain('check');
    expect(code).toBe(0);
  });

  it.each([
    ['SigNoz cannot be reached', 'exit 1', 'key', 'Nothing was imported from http://signoz.test'],
    ['there is no key', 'exit 0', '', 'SIGNOZ_API_KEY is not set'],
    ['a part is refused', 'touch definitions/alerts/rules/a.ts; exit 1', 'key', 'Not everything was imported'],
  ])('leaves a usable repository when %s, and says how to import later', async (_, importing, key, text) => {
    const { code, said } = await fromLive(importing, key);
    expect(code).toBe(1);
    expect(said).toContain(text);
    expect(said).toContain('npx signoz-as-code import && npm run generate && npm run check');
    expect(said).toContain('my-platform is ready');
    expect(read('signoz.config.ts')).toContain('http://signoz.test');
  });

  it('is refused without an install, before anything is written', async () => {
    expect(await create('--from-live')).toBe(1);
    expect(said.join()).toContain('--from-live: ');
    expect(existsSync(join(folder, 'my-platform'))).toBe(false);
  });
});
