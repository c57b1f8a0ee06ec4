/**
 * `npm run test:signoz -- --url http://… --key …`: the conformance suite against a real SigNoz instead of the sandbox, with
 * the dialect of the version that it reports; for a build from source, which reports none, that of
 * `--version v0.138.0`. It creates dashboards, views, channels, policies, rules and maintenance under its own names and
 * deletes them again. No rule fires, and the channels' addresses do not exist. With `--clickhouse http://…` (its HTTP
 * interface, user default without a password) it also changes the retention, and ends with a fresh SigNoz's values
 * except 30 days of traces and 90 of metrics: not for a SigNoz whose data somebody needs.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { realSignoz } from './real-signoz.ts';

const root = join(import.meta.dirname, '..');
const { url, key, version, clickhouse } = await realSignoz('test:signoz');
const { status } = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  [
    'run',
    '--testTimeout=300000',
    'packages/cli/test/conformance',
    ...(clickhouse === undefined ? [] : ['packages/retention/test/lifecycle.test.ts']),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CONFORMANCE_URL: url,
      CONFORMANCE_KEY: key,
      CONFORMANCE_VERSION: version,
      ...(clickhouse === undefined ? {} : { CONFORMANCE_CLICKHOUSE: clickhouse }),
    },
  },
);
process.exitCode = status ?? 1;
