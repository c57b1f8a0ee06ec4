import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../..');
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).sort();
const actionlint = spawnSync('actionlint', ['--version']).status === 0;

describe.each(workflows)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');

  it('pins every action by its hash', () => {
    const used = [...text.matchAll(/uses:\s*(\S+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/);
  });

  it('may read the repository, and no more unless a job says so', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
  });

  it('puts nothing that others wrote into a shell or a script', () => {
    const { jobs } = parse(text) as { jobs: Record<string, { steps: { run?: string; with?: { script?: string } }[] }> };
    const scripts = Object.values(jobs).flatMap(({ steps }) =>
      steps.map((step) => step.run ?? step.with?.script ?? ''),
    );
    expect(scripts.join('')).not.toBe('');
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  it.skipIf(!actionlint)('is clean under actionlint', () => {
    const { status, stdout } = spawnSync('actionlint', [path], { cwd: root, encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

/** The shell of a step, as GitHub runs it, with programs that stand in for those it calls. */
function runStep(workflow: string, name: string, programs: Readonly<Record<string, string>>, env: NodeJS.ProcessEnv) {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [program, script] of Object.entries(programs))
    writeFileSync(join(folder, program), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const { jobs } = parse(readFileSync(join(root, '.github/workflows', workflow), 'utf8')) as {
    jobs: Record<string, { steps: { name?: string; run?: string }[] }>;
  };
  const step = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find((one) => one.name === name);
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 99'], {
    cwd: folder,
    env: { PATH: `${folder}:${process.env.PATH}`, GITHUB_OUTPUT: join(folder, 'output'), ...env },
    encoding: 'utf8',
  });
}

const hasJq = spawnSync('jq', ['--version']).status === 0;

describe.skipIf(!hasJq)('a step of a workflow', () => {
  it.each([
    [0, 0, ''],
    [2, 0, ''],
    [1, 1, 'to be settled\n'],
  ])('that plans, and whose plan ends with %i, ends with %i and shows %j', (code, status, stdout) => {
    const npm = `echo 'to be settled'; exit ${code}`;
    expect(runStep('plan.yml', 'Plan', { npm }, { LABELS: '[]' })).toMatchObject({ status, stdout });
    expect(runStep('drift.yml', 'Drift', { npm }, {})).toMatchObject({ status, stdout });
  });

  it('that plans gives the allowances of labels, and nothing of other labels', () => {
    const npm = 'for one in "$@"; do echo "$one" >&2; done';
    const LABELS = JSON.stringify(['allow delete:rules', 'bug', 'allow $(touch x); --out']);
    const { stderr } = runStep('plan.yml', 'Plan', { npm }, { LABELS });
    expect(stderr.split('\n').slice(-5, -1)).toEqual(['--allow', 'delete:rules', '--allow', '$(touch x); --out']);
  });

  it.each([
    [
      'the newest plan, where it succeeded',
      [
        { id: 5, conclusion: 'success' },
        { id: 4, conclusion: 'success' },
      ],
      '5',
    ],
    [
      'none, where the newest failed',
      [
        { id: 5, conclusion: 'failure' },
        { id: 4, conclusion: 'success' },
      ],
      undefined,
    ],
    [
      'none, where the newest is not through',
      [
        { id: 5, conclusion: null },
        { id: 4, conclusion: 'success' },
      ],
      undefined,
    ],
    ['none, where there is none', [], undefined],
  ])('that applies takes %s', (_, runs, taken) => {
    // gh filters with jq: `gh api <path> --jq <filter>`.
    const gh = `case "$2" in
      */pulls) echo "$PULLS" | jq -r "$4" ;;
      */runs*) echo "$RUNS" | jq -r "$4" ;;
      *) echo "took $3" ;;
    esac`;
    const { status, stdout } = runStep(
      'deploy.yml',
      'Fetch the plan that was reviewed',
      { gh },
      {
        PULLS: JSON.stringify([{ merged_at: '2026-03-01', head: { sha: 'abc' } }]),
        RUNS: JSON.stringify({ workflow_runs: runs }),
        REPOSITORY: 'o/r',
        COMMIT: 'def',
      },
    );
    expect({ status, took: /^took (.*)$/m.exec(stdout)?.[1] }).toEqual({ status: taken ? 0 : 1, took: taken });
  });
});
