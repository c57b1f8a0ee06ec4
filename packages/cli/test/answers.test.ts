import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { Ajv } from 'ajv';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files } from '../../create-signoz-as-code/src/files.ts';
import { commands } from '../src/commands.ts';
import { copyProject, sandboxFor, type TestProject } from './support.ts';

const repository = join(import.meta.dirname, '../../..');
const names = Object.keys(commands);
/** The files of a new repository. */
const made = files(
  {
    name: 'shop',
    environments: ['production'],
    url: 'http://signoz',
    signoz: 'v0.138.0',
    swarm: false,
    example: 'minimal',
  },
  '0.1.0',
);
let project: TestProject;
let sandbox: Sandbox;

beforeAll(async () => {
  project = copyProject();
  await project.run('generate');
  sandbox = await sandboxFor(project);
}, 120_000);
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});

/** The output of a command on stdout, which `run` checks against the command's schema. */
async function answerOf(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { out, err } = await project.run(...argv, '--format', 'json');
  expect(out, err).not.toBe('');
  return JSON.parse(out) as Record<string, unknown>;
}

describe('--format json', () => {
  it.each(names)('exists for %s, with a schema, a place in docs/json.md and in each AGENTS.md', async (name) => {
    const command = new Command(name);
    (await commands[name]!.load()).default.with?.(command);
    expect(command.options.find(({ long }) => long === '--format')?.argChoices).toContain('json');
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, `../schema/${name}.schema.json`), 'utf8'));
    expect(() => new Ajv({ strict: false }).compile(schema)).not.toThrow();
    expect(readFileSync(join(repository, 'docs/json.md'), 'utf8')).toContain(`\n## ${name}\n`);
    for (const text of [readFileSync(join(repository, 'AGENTS.md'), 'utf8'), made['AGENTS.md']])
      expect(text).toMatch(new RegExp(`\`${name}\\b`));
  });

  it('matches the schema of each command, from generate to release', { timeout: 300_000 }, async () => {
    expect(await answerOf('generate', '--frozen')).toMatchObject({ created: [], changed: [], removed: [] });
    expect(await answerOf('check')).toMatchObject({ diagnostics: expect.any(Array) });
    expect(await answerOf('test')).toMatchObject({ failed: expect.any(Array), stale: { changed: [] } });
    expect(await answerOf('plan')).toMatchObject({ format: 1 });
    expect(await answerOf('apply', '--yes')).toMatchObject({ outcomesKnown: true });
    expect(await answerOf('apply', '--yes')).toMatchObject({ outcomes: [], outcomesKnown: true });
    expect(await answerOf('lock')).toMatchObject({ held: [] });
    expect(await answerOf('drift')).toMatchObject({ behindOurBack: [] });
    expect(await answerOf('drift', '--adopt')).toEqual({ adopted: [] });
    expect(await answerOf('import', '--dry-run')).toMatchObject({ failed: [] });
    expect(await answerOf('rollback', '--show')).toMatchObject({ format: 1 });
    expect(await answerOf('release', 'rule/high-error-rate', '--yes')).toMatchObject({ outcomesKnown: true });
    expect(await answerOf('rollback', '--yes')).toMatchObject({ outcomesKnown: true });
    expect(await answerOf('doctor', '--only', 'signoz')).toMatchObject({ environment: 'local' });
    expect(await answerOf('impact', 'fluxer.messages.sent')).toMatchObject({ dependents: expect.any(Array) });
    expect(await answerOf('telemetry', 'verify')).toMatchObject({ arrivals: expect.any(Array) });
    expect(await answerOf('backtest', '--changed')).toMatchObject({ rules: [] });
    expect(await answerOf('upgrade', '--to', 'v0.138.0')).toMatchObject({ isReady: expect.any(Boolean) });
    expect(await answerOf('preview', '--out', 'page.html')).toEqual({ written: ['page.html'] });
    expect(await answerOf('check-collector', 'generated/local/collector-config/otel-config.yaml')).toMatchObject({
      diagnostics: expect.any(Array),
    });
    expect(await answerOf('simulate', 'sampling', '--traces', '10', '-e', 'production')).toMatchObject({ traces: 10 });
  });

  it('gives the reason when there is no answer, with exit code 1', async () => {
    project.write('generated/local/alerts/rules/high-error-rate.json', '{');
    expect(await answerOf('plan')).toMatchObject({ diagnostics: [{ code: expect.any(String) }] });
    expect(await project.run('plan', '--format', 'json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('high-error-rate.json'),
    });
    expect(await answerOf('impact', 'no.such.metric')).toEqual({ error: expect.stringContaining('no.such.metric') });
    await project.run('generate');
  });
});

describe('--format github and sarif', () => {
  it('of generate are only the diagnostics; everything else is on stderr', async () => {
    const rule = 'packages/alerts/definitions/rules/high-error-rate.ts';
    const before = project.read(rule);
    project.edit(rule, /name: '[^']*'/, 'nmae: 5');
    const github = await project.run('generate', '--frozen', '--format', 'github');
    expect(github).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^::error file=packages\/alerts\/.*,line=\d+/),
    });
    const { code, out, err } = await project.run('generate', '--format', 'sarif');
    expect([code, err]).toEqual([1, expect.stringContaining('Nothing was written')]);
    expect(JSON.parse(out)).toMatchObject({ version: '2.1.0', runs: [{ results: [{ level: 'error' }, {}] }] });
    project.write(rule, before);
  });

  it("of test include the compiler's errors, on their lines", async () => {
    const { out } = await project.run('test', '--format', 'github');
    expect(out).toMatch(/^::error file=.*title=types\//m);
  });
});
