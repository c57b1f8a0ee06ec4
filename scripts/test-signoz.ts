/**
 * `pnpm test:signoz --url http://… --key …`: the conformance suite against a real SigNoz v0.108.0 instead of the sandbox.
 * It creates dashboards, views, channels, policies, rules and maintenance under names of its own and deletes them again.
 * Rules are made so that none fires, and channels lead to an address that does not exist. With `--clickhouse http://…` (its
 * HTTP interface, user default without a password) the retention goes through its changes too, and ends with what a fresh
 * SigNoz has but 30 days of traces and 90 of metrics: not for a SigNoz whose data somebody needs.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { url: { type: 'string' }, key: { type: 'string' }, clickhouse: { type: 'string' } },
});
if (values.url === undefined || values.key === undefined)
  throw new Error(
    'usage: pnpm test:signoz --url <https://signoz…> --key <API key of an ADMIN> [--clickhouse <http://clickhouse…:8123>]',
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
      ...(values.clickhouse === undefined ? {} : { CONFORMANCE_CLICKHOUSE: values.clickhouse }),
    },
  },
);
process.exitCode = status ?? 1;
