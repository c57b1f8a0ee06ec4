import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '@signoz-as-code/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channel, channels, fixtureProject } from './fixture-project.ts';
import { bin, copyProject, type TestProject } from './support.ts';

let project: TestProject;
beforeEach(() => {
  project = copyProject();
});
afterEach(() => project.remove());

const rule = 'packages/alerts/definitions/rules/high-error-rate.ts';

async function everything(): Promise<Map<string, string>> {
  const files = await filesBelow(join(project.root, 'generated'));
  return new Map(files.map((path) => [path, project.read(`generated/${path}`)]));
}

describe('generate', () => {
  it('gives the same bytes every time, equal to the committed ones', async () => {
    expect((await project.run('generate')).code).toBe(0);
    const first = await everything();
    project.write('.signoz-as-code/generate.stamp', 'so that it compiles again');
    expect(await project.run('generate')).toMatchObject({ code: 0, out: 'generated/ is up to date\n' });
    expect(await everything()).toEqual(first);
    expect(await project.run('generate')).toMatchObject({ code: 0, out: 'generated/ is up to date\n' });
  });

  it('removes files that it did not write, also when nothing else changed', async () => {
    await project.run('generate');
    project.write('generated/x.txt', '');
    await project.run('generate');
    expect(existsSync(join(project.root, 'generated/x.txt'))).toBe(false);
  });

  it('says that the resources of a removed environment stay', async () => {
    const small = fixtureProject({ [`${channels}/a.ts`]: channel('a') });
    await small.run(['generate']);
    const config = small.read('signoz.config.ts');
    small.write('signoz.config.ts', config.replace("['local', 'production']", "['local']"));
    const said = 'production is no longer an environment: its resources stay in the live systems';
    expect(await small.run(['generate', '--frozen'])).toMatchObject({ code: 2, err: expect.stringContaining(said) });
    expect(await small.run(['generate'])).toMatchObject({ code: 0, err: expect.stringContaining(said) });
    expect((await small.run(['generate'])).err).not.toContain(said);
  }, 60_000);

  it('changes one line of one artifact in each environment when a threshold is edited', async () => {
    await project.run('generate');
    const before = await everything();
    project.edit(rule, 'target: limits.errorRate.value', 'target: 4711');
    const { out } = await project.run('generate');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/).at(-1)),
    ).toEqual([
      'generated/local/alerts/rules/high-error-rate.json',
      'generated/production/alerts/rules/high-error-rate.json',
    ]);
    const after = await everything();
    for (const [path, text] of after) {
      const [was, is] = [before.get(path)?.split('\n') ?? [], text.split('\n')];
      const changed = is.filter((line, index) => line !== was[index]).map((line) => line.trim());
      expect(changed).toEqual(path.endsWith('high-error-rate.json') ? ['"target": 4711,'] : []);
    }
  });

  it('runs with options of Node that a thread cannot have, and warns of nothing new in Node', () => {
    const options = ['--max-old-space-size=4096', '--stack-trace-limit=50', '--title=generate'];
    const { status, stderr } = spawnSync(process.execPath, [...options, bin, 'generate'], {
      cwd: project.root,
      encoding: 'utf8',
    });
    expect({ status, warnings: stderr.match(/.*ExperimentalWarning.*/g) }).toEqual({ status: 0, warnings: null });
  });

  it('--frozen names stale, missing and superfluous files, exits 2, and writes nothing', async () => {
    await project.run('generate');
    project.edit(rule, 'target: limits.errorRate.value', 'target: 4711');
    project.write('generated/local/alerts/rules/stranger.json', '{}\n');
    const before = await everything();
    const { code, out } = await project.run('generate', '--frozen');
    expect(code).toBe(2);
    expect(out).toContain('stale      generated/local/alerts/rules/high-error-rate.json');
    expect(out).toContain('left over  generated/local/alerts/rules/stranger.json');
    expect(await everything()).toEqual(before);
    expect((await project.run('generate')).code).toBe(0);
    expect((await project.run('generate', '--frozen')).code).toBe(0);
  });

  it('removes the artifact of a removed definition', async () => {
    await project.run('generate');
    project.edit(
      'packages/alerts/definitions/rules/high-error-rate.ts',
      'export default defineRule({',
      'export default defineRule((environment) => environment.name === "local" ? undefined : {',
    );
    const { out, code, err } = await project.run('generate');
    expect(err.replace(/.*warning[\s\S]*/, '')).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('removed    generated/local/alerts/rules/high-error-rate.json');
    expect(out).not.toContain('removed    generated/production/alerts/rules/high-error-rate.json');
  });

  it('reports every mistake of every concern at once, and writes nothing', async () => {
    await project.run('generate');
    const before = await everything();
    project.edit(rule, "over: '5m'", "over: 'banana' as never");
    project.edit(rule, '{{$value}}', '{{ $value }}');
    project.edit('packages/dashboards/definitions/dashboards/apm.ts', /title: '[^']+'/, "title: ''");
    project.write('packages/retention/definitions/broken.ts', 'export const nothing = 1;\n');
    const { code, err } = await project.run('generate');
    expect(code).toBe(1);
    for (const code of ['definition/type', 'alerts/template-blanks', 'definition/not-a-definition'])
      expect(err).toContain(`[${code}]`);
    expect(err).toContain(`${rule} · over`);
    expect(err).toContain('packages/dashboards/definitions/dashboards/apm.ts');
    expect(err).toContain('Nothing was written.');
    expect(await everything()).toEqual(before);
  });

  it('reports what cannot be read with its place, and nothing that is only missing because of it', async () => {
    const batch = 'packages/collector-config/definitions/processors/batch.ts';
    project.write(batch, `${project.read(batch)}} x\n`);
    project.edit(rule, 'metrics.errors', 'metrics.errros');
    rmSync(join(project.root, 'packages/retention/definitions/traces.ts'));
    project.write('packages/retention/definitions/logs.ts', "\nthrow new Error('boom');\n");
    const { code, out } = await project.run('check', '--format', 'json');
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; message: string }[] };
    expect({ code, codes: [...new Set(diagnostics.map((one) => one.code))].sort() }).toEqual({
      code: 1,
      codes: ['definition/import-failed', 'definition/unknown-name'],
    });
    const messages = diagnostics.map(({ message }) => message).join('\n');
    for (const place of [
      `(${batch}:4)`,
      "has no 'errros' (line 13)",
      'boom (packages/retention/definitions/logs.ts:2)',
    ])
      expect(messages).toContain(place);
  });

  it.each([
    [
      (config: string) => config.replace("name: 'fluxer',", "name: 'fluxer' 5,"),
      /^Expected ',', .* \(signoz\.config\.ts:\d+\)\n$/,
    ],
    [() => 'export const project = 1;\n', /^signoz\.config\.ts: the default export is missing/],
    [
      (config: string) => config.replace("'ha'", "'haa' as never"),
      /^error signoz\.config\.ts · environments\.production\.topology \[definition\/type\]\n.*\n.*did you mean 'ha'\?/,
    ],
  ])('names signoz.config.ts when the problem is there', async (broken, message) => {
    project.write('signoz.config.ts', broken(project.read('signoz.config.ts')));
    expect(await project.run('generate')).toMatchObject({ code: 1, out: '', err: expect.stringMatching(message) });
  });

  it('leaves no temporary file, and no empty folder', async () => {
    await project.run('generate');
    const folders = readdirSync(join(project.root, 'generated'), { recursive: true, withFileTypes: true });
    expect(folders.filter((entry) => entry.name.endsWith('.partial'))).toEqual([]);
    for (const entry of folders.filter((one) => one.isDirectory())) {
      expect(readdirSync(join(entry.parentPath, entry.name)).length, entry.name).toBeGreaterThan(0);
    }
    expect(statSync(join(project.root, 'generated')).isDirectory()).toBe(true);
  });

  it('contains no secret, only names of secrets', async () => {
    await project.run('generate');
    const all = [...(await everything()).values()].join('\n');
    expect(all).toContain('"$secret": "SLACK_WEBHOOK_URL"');
    expect(all).not.toMatch(/hooks\.slack\.com|discord\.com\/api\/webhooks/);
  });
});

describe('the command line', () => {
  it.each(['generate', 'plan', 'apply', 'drift', 'sandbox'])('%s --help has examples', async (command) => {
    const { code, out } = await project.run(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain('Examples:');
    expect(out).toContain(`signoz-as-code ${command}`);
  });

  it('an unknown option is an error that names it', async () => {
    expect(await project.run('plan', '--sideways')).toMatchObject({
      code: 1,
      err: expect.stringContaining('--sideways'),
    });
  });

  it('outside a project it says so', async () => {
    project.run('generate');
    const elsewhere = copyProject();
    try {
      rmSync(join(elsewhere.root, 'signoz.config.ts'));
      expect(await elsewhere.run('generate')).toMatchObject({
        code: 1,
        err: expect.stringContaining('signoz.config.ts'),
      });
    } finally {
      elsewhere.remove();
    }
  });
});
