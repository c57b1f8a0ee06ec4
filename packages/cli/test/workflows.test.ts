import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
