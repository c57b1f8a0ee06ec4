import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('may only read the repository unless a job says otherwise', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
  });

  it('puts no foreign text into a shell or a script', () => {
    const { jobs } = parse(text) as { jobs: Record<string, { steps: { run?: string; with?: { script?: string } }[] }> };
    const scripts = Object.values(jobs).flatMap(({ steps }) =>
      steps.map((step) => step.run ?? step.with?.script ?? ''),
    );
    expect(scripts.join('')).not.toBe('');
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  it.skipIf(!actionlint)('passes actionlint', () => {
    const { status, stdout } = spawnSync('actionlint', [path], { cwd: root, encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

/** The shell of a step, as GitHub runs it, with stand-ins for the programs that it calls. */
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
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 99'], {
    cwd: folder,
    env: { PATH: `${folder}:${process.env.PATH}`, GITHUB_OUTPUT: join(folder, 'output'), ...env },
    encoding: 'utf8',
  });
  const plan = join(folder, 'plan.md');
  return { ...ran, plan: existsSync(plan) ? readFileSync(plan, 'utf8') : undefined };
}

const hasJq = spawnSync('jq', ['--version']).status === 0;

describe.skipIf(!hasJq)('a step of a workflow', () => {
  it.each([
    [0, 0, ''],
    [2, 0, ''],
    [1, 1, 'to be resolved\n'],
  ])('that plans, and whose plan ends with %i, ends with %i and shows %j', (code, status, stdout) => {
    const npm = `echo 'to be resolved'; exit ${code}`;
    expect(runStep('plan.yml', 'Plan', { npm }, { LABELS: '[]' })).toMatchObject({ status, stdout });
    expect(runStep('drift.yml', 'Drift', { npm }, {})).toMatchObject({ status, stdout });
  });

  it.each(['exit 1', 'kill $PPID; sleep 5'])(
    'that plans shows the plan even if its rules cannot be replayed: %s',
    (fails) => {
      const npm = `case "$*" in *--backtest*) echo 'SigNoz answered 500'; ${fails} ;; *) echo 'one change'; exit 2 ;; esac`;
      const { status, stdout, plan } = runStep('plan.yml', 'Plan', { npm }, { LABELS: '["allow x"]' });
      expect({ status, stdout }).toEqual({ status: 0, stdout: 'SigNoz answered 500\n' });
      expect(plan).toBe(
        'one change\n\n### Backtest\n\nNot all changed rules could be replayed: the log of the workflow says why.\n',
      );
    },
  );

  it('that plans uses the allowances of labels, and no other labels', () => {
    const npm = 'for one in "$@"; do echo "$one" >&2; done';
    const LABELS = JSON.stringify(['allow delete:rules', 'bug', 'allow $(touch x); --out']);
    const { stderr } = runStep('plan.yml', 'Plan', { npm }, { LABELS });
    expect(stderr.split('\n').slice(-9, -5)).toEqual(['--allow', 'delete:rules', '--allow', '$(touch x); --out']);
  });

  const merged = { number: 1, merged_at: '2026-03-01', base: { ref: 'main' }, head: { sha: 'abc' } };
  const repository = { REPOSITORY: 'o/r', COMMIT: 'def' };
  // gh filters with jq: `gh api <path> --jq <filter>`.
  const gh = `for one in "$@"; do filter=$one; done
    case "$*" in
      *"/pulls "*) printf %s "$PULLS" | jq -r "$filter" ;;
      *"/runs?"*) printf %s "$RUNS" | jq -r "$filter" ;;
      *"/comments "*) printf %s "$COMMENTS" | jq -r "$filter" ;;
      *) echo "took $3"; pwd; printf reviewed > plan.json; mkdir -p node_modules/commander ;;
    esac`;
  const ours = { conclusion: 'success', head_repository: { full_name: 'o/r' }, pull_requests: [] };
  const of = (number: number, ref: string) => ({ pull_requests: [{ number, base: { ref } }] });

  it.each([
    ['the newest plan, where it succeeded', [ours, { ...ours, id: 4 }], '5'],
    [
      'none, where the newest failed',
      [
        { ...ours, conclusion: 'failure' },
        { ...ours, id: 4 },
      ],
      undefined,
    ],
    [
      'none, where the newest is not through',
      [
        { ...ours, conclusion: null },
        { ...ours, id: 4 },
      ],
      undefined,
    ],
    ['none, where there is none', [], undefined],
    [
      'the newest of this pull request',
      [
        { ...ours, ...of(2, 'mine') },
        { ...ours, id: 4, ...of(1, 'main') },
      ],
      '4',
    ],
    ['none of another base branch', [{ ...ours, ...of(1, 'mine') }], undefined],
    [
      'none that a fork made',
      [
        { ...ours, head_repository: { full_name: 'fork/r' } },
        { ...ours, id: 4 },
      ],
      '4',
    ],
    [
      'the newest that was not skipped',
      [
        { ...ours, conclusion: 'skipped' },
        { ...ours, id: 4 },
      ],
      '4',
    ],
  ])('that applies accepts %s', (_, runs, taken) => {
    const temp = mkdtempSync(join(tmpdir(), 'runner-temp-'));
    onTestFinished(() => rmSync(temp, { recursive: true }));
    const { status, stdout } = runStep(
      'deploy.yml',
      'Fetch the plan that was reviewed',
      { gh },
      {
        PULLS: JSON.stringify([{ ...merged, number: 2, base: { ref: 'mine' } }, merged]),
        RUNS: JSON.stringify({ workflow_runs: runs.map((run) => ({ id: 5, ...run })) }),
        RUNNER_TEMP: temp,
        ...repository,
      },
    );
    expect({ status, took: /^took (.*)$/m.exec(stdout)?.[1] }).toEqual({ status: taken ? 0 : 1, took: taken });
    // The artifact's files are outside the checkout.
    if (taken) expect(stdout).toContain(join(temp, 'reviewed-plan'));
  });

  const digest = createHash('sha256').update('reviewed').digest('hex');
  const comment = (login: string, body: string) => ({ user: { login }, body });
  const bot = 'github-actions[bot]';
  it.each([
    [
      'applied, where the comment shows its digest',
      [comment(bot, `<!-- signoz-as-code: production -->\n<!-- sha256:${digest} -->\n…`)],
      0,
    ],
    [
      'refused, where the comment shows another',
      [comment(bot, `<!-- signoz-as-code: production -->\n<!-- sha256:${'0'.repeat(64)} -->\nsha256:${digest}`)],
      1,
    ],
    [
      'refused, where somebody else wrote the comment',
      [comment('eve', `<!-- signoz-as-code: production -->\n<!-- sha256:${digest} -->\n…`)],
      1,
    ],
    ['refused, where there is no comment', [], 1],
  ])('that compares the plan with the pull request: it is %s', (_, comments, status) => {
    const temp = mkdtempSync(join(tmpdir(), 'runner-temp-'));
    onTestFinished(() => rmSync(temp, { recursive: true }));
    mkdirSync(join(temp, 'reviewed-plan'));
    writeFileSync(join(temp, 'reviewed-plan/plan.json'), 'reviewed');
    const env = {
      PULLS: JSON.stringify([merged]),
      COMMENTS: JSON.stringify(comments),
      RUNNER_TEMP: temp,
      ...repository,
    };
    expect(runStep('deploy.yml', 'Compare it with what the pull request shows', { gh }, env)).toMatchObject({ status });
  });
});
