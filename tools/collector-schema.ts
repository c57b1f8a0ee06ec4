/**
 * `pnpm collector:schema [version]`: what the components of signoz-otel-collector are, from the program itself. With a
 * version the Go module is raised to it first. Then everything that is made from it is made again; `git diff` is what
 * changed. Says so where a part of scripts/overlay describes something that is gone.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, go } from './go.ts';

const root = join(import.meta.dirname, '..');
const [version] = process.argv.slice(2);
const say = (line: string) => console.error(line);

if (version !== undefined) {
  if (!/^v\d+\.\d+\.\d+$/.test(version)) throw new Error(`'${version}' is no version: write for example v0.129.12`);
  const raised = go(['get', `github.com/SigNoz/signoz-otel-collector@${version}`], { GOFLAGS: '-mod=mod' });
  if (raised.status !== 0) throw new Error(`the module cannot be raised to ${version}\n${raised.stderr}`);
}
const built = await build('collector-schema', say);
if ('skipped' in built) throw new Error(built.skipped);
const ottl = go(['list', '-m', '-f', '{{.Dir}}', 'github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl']);
if (ottl.status !== 0) throw new Error(`the source of OTTL cannot be found\n${ottl.stderr}`);
const goroot = go(['env', 'GOROOT']).stdout.trim();
run(built.program, [
  join(root, 'packages/collector-config'),
  ottl.stdout.trim(),
  join(goroot, 'lib/time/zoneinfo.zip'),
]);
for (const script of [
  'packages/collector-config/scripts/schemas.ts',
  // The schemas are shown to the program, and made once more from what it said.
  'tools/collector-advised.ts',
  'packages/collector-config/scripts/schemas.ts',
  'scripts/schema-types.ts',
  'packages/collector-config/scripts/registry.ts',
]) {
  run(process.execPath, [script]);
}
say('now `git diff`, `pnpm typecheck` and `pnpm test:collector --record`');

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
}
