import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

let project: SmallProject;
beforeAll(async () => {
  project = smallProject({
    'file.json': '{}',
    'packages/alerts/definitions/channels/mail.ts': `import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'mail', email: { to: 'a@b.test', send_resolved: true } });
`,
  });
  mkdirSync(join(project.root, 'folder'));
  expect((await project.run('generate')).code).toBe(0);
});
afterAll(() => project.remove());

const NO_ENVIRONMENT = "there is no environment 'nope'";

/** A command line without any key, and the beginning of everything that it must name. */
const WRONG: readonly (readonly [line: string, ...named: string[]])[] = [
  ['upgrade --to v0.999.0', '--to v0.999.0: '],
  [
    'upgrade --to x --collector y --clickhouse z -e nope',
    '--to x: ',
    '--collector y: ',
    '--clickhouse z: ',
    NO_ENVIRONMENT,
  ],
  [
    'upgrade --to v0.90.0 --rehearse --signoz nope --database folder',
    '--to v0.90.0: ',
    '--signoz nope',
    '--database folder',
  ],
  [
    'plan --out folder --adopt x --adopt channel/nope --prune y',
    '--out folder',
    "'x'",
    "'y'",
    '--adopt channel/nope: ',
  ],
  ['plan --since 7d --backtest 7x --format x', "'--since'", "'7x'", "'x'"],
  ['plan --backtest-page file.json/page.html', '--backtest-page needs', 'file.json is a file'],
  ['apply --yes --adopt channel/nope', '--adopt channel/nope: '],
  ['apply nope.json -e nope --concurrency 0 --break-lock=', 'nope.json: ', NO_ENVIRONMENT, "'0'", "'--break-lock"],
  [
    'apply --yes --allow delete:nothing --allow delete:dashboard --allow delet:x --allow shorten:logs',
    'delete:nothing: no plan can need it; write one of delete:catalogues, delete:channels, ',
    "delete:dashboard: no plan can need it; did you mean 'delete:dashboards'?",
    'delet:x: no plan can need it; write newer-signoz, unnamed-signoz, or one of change:, delete',
  ],
  ['plan --allow=', '--allow : '],
  ['rollback file.json --show --allow shorten:trace', "did you mean 'shorten:traces'?"],
  ['rollback nope.json -e nope', 'nope.json: ', 'stdin', NO_ENVIRONMENT],
  ['release nope -e nope', "'nope' is invalid", 'stdin', NO_ENVIRONMENT],
  ['drift --effective nope.yaml --adopt x -e nope', 'nope.yaml: ', '--adopt x: ', NO_ENVIRONMENT],
  ['import nope.json no.json --kind x -e nope', 'nope.json: ', 'no.json: ', '--kind x: ', NO_ENVIRONMENT],
  ['doctor --only x --otlp-http y --arrival z -e nope', '--only x: ', '--otlp-http ', "'z'", NO_ENVIRONMENT],
  ['telemetry x --since y -e nope', "'x'", "'y'", NO_ENVIRONMENT],
  ['sandbox --signoz-port 99999 --clickhouse-port x -e nope', "'99999'", "'x'", NO_ENVIRONMENT],
  ['preview --port 99999 --out file.json -e nope', "'99999'", '--out file.json', NO_ENVIRONMENT],
  ['backtest rule/x rule/y --page folder', "'rule/x'", "'rule/y'", '--page folder'],
  ['backtest rule/x rule/y', "'rule/x'", "'rule/y'"],
  ['suggest rule/x --since y', "'rule/x'", "'y'"],
  ['limits x -e nope', "'x'", NO_ENVIRONMENT],
  ['test-rules --url x --compose folder -e nope', '--url is', '--compose folder', NO_ENVIRONMENT],
  ['test-rules rule/x rule/y', "'rule/x'", "'rule/y'", 'give --url'],
  ['test-rules rule/x --url x --otlp y --patience z', "'rule/x'", '--url is', '--otlp is', "'z'"],
  ['check-collector nope.yaml --collector v9.9.9', '--collector v9.9.9 is newer than v0.144.15', 'nope.yaml: '],
  ['check-collector file.json --collector v0.111.0', '--collector v0.111.0 is older than v0.129.12'],
  ['upgrade --to v0.138.0 --collector v9.9.9', '--collector v9.9.9 is newer than v0.144.15'],
  ['check-collector nope.yaml no.yaml --memory 0', 'nope.yaml: ', 'no.yaml: ', "'0'"],
  ['simulate sampling nope.json -c no.yaml --errors 101 -e nope', 'nope.json: ', 'no.yaml: ', "'101'", NO_ENVIRONMENT],
  ['generate --watch --frozen --no-cache', '--frozen writes nothing', 'remove --no-cache'],
  ['impact --format x --nope --no', "'x'", "'--nope'", "'--no'"],
  ['upgrade --to v0.108.0 --collector y -e nope', '--collector y: ', NO_ENVIRONMENT],
  // An unknown option is no argument, and an option without its value has none to check.
  ['backtest --nope', "unknown option '--nope'"],
  ['apply --auto-approve file.json', "unknown option '--auto-approve'"],
  ['check-collector --nope -- -x.yaml', "unknown option '--nope'", '-x.yaml: '],
  ['upgrade --to', "'--to <version>' argument missing"],
  ['plan --adopt', "'--adopt <address>' argument missing"],
  ['drift --effective', 'argument missing'],
  ['doctor --only', 'argument missing'],
  ['generate --watch --format', 'argument missing'],
];

describe('before it asks for a key or a server', () => {
  test.each(WRONG)('`%s` names every mistake', async (line, ...named) => {
    const { code, out, err } = await project.run(...line.split(' '));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const one of named) expect(err).toContain(one);
    expect(err.split('\n').filter((text) => text !== '' && text !== '(see --help)')).toHaveLength(named.length);
  });

  test('the allowances of an environment are checked too', async () => {
    const config = project.read('signoz.config.ts');
    project.write('signoz.config.ts', config.replace("name: 'local',", "name: 'local', allow: ['delete:dashboard'],"));
    for (const command of ['check', 'generate']) {
      const { code, out } = await project.run(command, '--format', 'json');
      expect(code).toBe(1);
      expect(JSON.parse(out).diagnostics).toMatchObject([
        {
          code: 'project/value',
          where: { field: 'environments.local.allow' },
          hint: "did you mean 'delete:dashboards'?",
        },
      ]);
    }
    project.write('signoz.config.ts', config);
  });

  test('programs get them too', async () => {
    const { out } = await project.run('upgrade', '--to', 'x', '-e', 'nope', '--format', 'json', '--clickhouse', 'z');
    expect(JSON.parse(out).error.split('\n')).toHaveLength(3);
    const refused = await project.run('plan', '--format', 'json', '--prune', 'x', '--remove', 'y');
    expect(JSON.parse(refused.out).error).not.toContain('error:');
  });
});
