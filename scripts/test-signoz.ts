/**
 * `pnpm test:signoz --url http://… --key …`: the conformance suite against a real SigNoz instead of the sandbox, with
 * the dialect of the version that it reports; for a build from source, which reports none, that of
 * `--version v0.138.0`. It creates dashboards, views, channels, policies, rules and maintenance under its own names and
 * deletes them again. No rule fires, and the channels' addresses do not exist. With `--clickhouse http://…` (its HTTP
 * interface, user default without a password) it also changes the retention, and ends with a fresh SigNoz's values
 * except 30 days of traces and 90 of metrics: not for a SigNoz whose data somebody needs.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isVersion } from '../packages/signoz-client/src/version.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    key: { type: 'string' },
    clickhouse: { type: 'string' },
    version: { type: 'string' },
  },
});
if (values.url === undefined || values.key === undefined)
  throw new Error(
    'usage: pnpm test:signoz --url <https://signoz…> --key <API key of an ADMIN> [--version v0.138.0] [--clickhouse <http://clickhouse…:8123>]',
  );
const said = ((await (await fetch(`${values.url}/api/v1/version`)).json()) as { version: string }).version;
const version = values.version ?? said;
if (!isVersion(version))
  throw new Error(
    `SigNoz calls itself '${said}', as a build from source does: say which it is with --version v0.138.0`,
  );
const { status } = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  [
    'run',
    '--testTimeout=300000',
    'packages/cli/test/conformance',
    ...(values.clickhouse === undefined ? [] : ['packages/retention/test/lifecycle.test.ts']),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CONFORMANCE_URL: values.url.replace(/\/$/, ''),
      CONFORMANCE_KEY: values.key,
      CONFORMANCE_VERSION: version,
      ...(values.clickhouse === undefined ? {} : { CONFORMANCE_CLICKHOUSE: values.clickhouse }),
    },
  },
);
process.exitCode = status ?? 1;
