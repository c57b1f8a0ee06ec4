/** Builds every published package to ESM and types, and checks the result with publint. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = join(import.meta.dirname, '..');
const published = globSync('packages/*/package.json', { cwd: root })
  .map((path) => ({
    folder: join(root, dirname(path)),
    manifest: JSON.parse(readFileSync(join(root, path), 'utf8')) as {
      name: string;
      private?: boolean;
      publishConfig?: { directory?: string };
    },
  }))
  .filter(({ manifest }) => !manifest.private)
  .sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));

const turbo = spawnSync(join(root, 'node_modules/.bin/turbo'), ['run', 'build', '--output-logs=errors-only'], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
});
if (turbo.status !== 0) {
  console.error(`${turbo.stdout}${turbo.stderr}`);
  process.exit(1);
}
for (const { folder, manifest } of published) {
  const { messages, pkg } = await publint({
    pkgDir: join(folder, manifest.publishConfig?.directory ?? ''),
    pack: 'pnpm',
    strict: true,
  });
  for (const message of messages) {
    console.error(`${manifest.name}: ${formatMessage(message, pkg)}`);
    process.exitCode = 1;
  }
}
console.log(`${published.length} packages built`);
