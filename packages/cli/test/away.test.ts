import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';

let project: SmallProject;
const path = process.env.PATH;

beforeAll(async () => {
  project = smallProject(dashboardFile('up', 'Up'), {
    endpoints: ", clickhouse: { url: 'http://127.0.0.1:2', username: 'default' }, swarm: { stack: 'x' }",
  });
  project.write('bin/docker', '#!/bin/sh\necho "Cannot connect to the Docker daemon" >&2\nexit 1\n');
  chmodSync(join(project.root, 'bin/docker'), 0o755);
  process.env.PATH = `${join(project.root, 'bin')}:${path}`;
  Object.assign(project.env, { SIGNOZ_URL: 'http://127.0.0.1:1', SIGNOZ_API_KEY: 'none' });
  const made = await project.run('generate');
  expect(made, made.err).toMatchObject({ code: 0 });
  const reviewed = {
    format: 1,
    project: 'small',
    environment: 'local',
    servers: {},
    changes: [],
    allowances: [],
    obstacles: [],
  };
  project.write('plan.json', JSON.stringify(reviewed));
});
afterAll(() => {
  process.env.PATH = path;
  project?.remove();
});

describe('when no live system answers, all of them are named at once', () => {
  test.each([
    [['plan']],
    [['drift']],
    [['drift', '--adopt']],
    [['apply', '--yes']],
    [['apply', 'plan.json']],
    [['import']],
    [['release', 'dashboard/up', '--yes']],
    [['backtest']],
    [['doctor']],
  ])('by %s', async (argv) => {
    const { code, out, err } = await project.run(...argv);
    const told = argv[0] === 'doctor' ? out : err;
    expect(code).toBe(1);
    expect(told).toMatch(/SigNoz.*127\.0\.0\.1:1\b.*ECONNREFUSED/);
    expect(told).toMatch(/ClickHouse.*127\.0\.0\.1:2\b.*ECONNREFUSED/);
    expect(told).toContain('Cannot connect to the Docker daemon');
    if (argv[0] !== 'doctor') expect(told.trim().split('\n')).toHaveLength(3);
  });
});
