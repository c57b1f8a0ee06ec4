import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

const sql = 'generated/local/retention/traces.sql';
const json = 'generated/local/retention/traces.json';

let project: SmallProject;
beforeEach(async () => {
  project = smallProject(
    {
      'packages/retention/definitions/traces.ts': `import { defineRetention } from '@signoz-as-code/retention';
export default defineRetention({ signal: 'traces', keep: '30d' });
`,
    },
    // A closed port: the refusal comes before any request.
    { endpoints: ", clickhouse: { url: 'http://127.0.0.1:1', username: 'default' }" },
  );
  project.env.SIGNOZ_API_KEY = 'key';
  expect(await project.run('generate')).toMatchObject({ code: 0 });
});
afterEach(() => project.remove());

const edit = (path: string, from: string, to: string): void => {
  const file = join(project.root, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

it.each([
  ['the .sql', sql, '(2592000)', '(86400)'],
  ['the .json', json, '2592000', '86400'],
])('plan and generate --frozen refuse %s that was edited, naming both files', async (_, path, from, to) => {
  edit(path, from, to);
  const plan = await project.run('plan');
  expect(plan.code).toBe(1);
  expect(plan.err).toContain('retention/artifact');
  expect(plan.err).toContain(`${sql} is not what ${json} renders to`);
  expect(plan.err).toContain('`signoz-as-code generate`');
  const check = await project.run('generate', '--frozen');
  expect(check).toMatchObject({ code: 2, out: expect.stringContaining(`stale      ${path}`) });
  expect(check.err).toContain(`${sql} is not what ${json} renders to`);
  const machine = await project.run('generate', '--frozen', '--format', 'json');
  expect(machine).toMatchObject({ code: 2, err: '' });
  expect(JSON.parse(machine.out)).toMatchObject({
    changed: [path],
    diagnostics: expect.arrayContaining([
      expect.objectContaining({ message: expect.stringContaining(`${sql} is not what ${json} renders to`) }),
    ]),
  });
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  expect(await project.run('generate', '--frozen')).toMatchObject({ code: 0 });
});

it('the files of an older version must be generated again', async () => {
  rmSync(join(project.root, json));
  const environment = join(project.root, 'generated/local/environment.json');
  const about = JSON.parse(readFileSync(environment, 'utf8')) as { sources: Record<string, string> };
  delete about.sources['retention/traces.json'];
  writeFileSync(environment, JSON.stringify(about));
  for (const command of [['plan'], ['apply', '--yes']]) {
    const { code, err } = await project.run(...command);
    expect(code).toBe(1);
    expect(err).toContain(`${sql} has no ${json} beside it`);
    expect(err).toContain('run `signoz-as-code generate`');
  }
});
