/**
 * `pnpm collector:schema [edition [version]]`: records the components of signoz-otel-collector from the program itself,
 * of every edition or of one. With a version, it first raises the Go module of that edition. Then it makes all derived
 * files again; `git diff` shows what changed. Reports parts of scripts/overlay that describe something that no longer
 * exists.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patchBetween } from '../packages/collector-config/scripts/patch.ts';
import { build, type Edition, editionNamed, editions, go } from './go.ts';

const root = join(import.meta.dirname, '..');
const concern = join(root, 'packages/collector-config');
const gatesFile = join(root, 'packages/signoz-client/src/collector/feature-gates.json');
const [named, version] = process.argv.slice(2);
const chosen = named === undefined ? editions : [editionNamed(named)];

if (version !== undefined) {
  if (!/^v\d+\.\d+\.\d+$/.test(version)) throw new Error(`'${version}' is no version: write it like a tag, v1.2.3`);
  const raised = go(['get', `github.com/SigNoz/signoz-otel-collector@${version}`], chosen[0]!, {
    GOFLAGS: `-mod=mod -modfile=${chosen[0]!.modfile}`,
  });
  if (raised.status !== 0) throw new Error(`the module cannot be raised to ${version}\n${raised.stderr}`);
}
for (const edition of chosen) await record(edition);
node('packages/collector-config/scripts/schemas.ts');
// The program is asked about the schemas, and they are made again from its answers.
for (const { name } of chosen) node('tools/collector-advised.ts', name);
for (const script of [
  'packages/collector-config/scripts/schemas.ts',
  'scripts/schema-types.ts',
  'packages/collector-config/scripts/registry.ts',
])
  node(script);
console.error('now `git diff`, `pnpm typecheck` and `pnpm test:collector --all --record`');

/** Records the answers of an edition's program; for later ones the differences from the first. */
async function record(edition: Edition): Promise<void> {
  const built = await build('collector-schema', edition, (line) => console.error(line));
  if ('skipped' in built) throw new Error(built.skipped);
  const ottl = listed(edition, 'github.com/open-telemetry/opentelemetry-collector-contrib/pkg/ottl', 'Dir');
  const collector = listed(edition, 'github.com/SigNoz/signoz-otel-collector', 'Version');
  const goroot = go(['env', 'GOROOT'], edition).stdout.trim();
  const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-collector-schema-'));
  try {
    mkdirSync(join(folder, 'schema'));
    run(built.program, [folder, ottl, join(goroot, 'lib/time/zoneinfo.zip')]);
    const isFirst = edition === editions[0];
    const recorded = join(concern, 'recorded', isFirst ? '' : edition.name, 'components');
    rmSync(recorded, { recursive: true, force: true });
    cpSync(join(folder, 'recorded/components'), recorded, { recursive: true });
    for (const name of ['ottl', 'grok-patterns'])
      keep(name, join(folder, 'schema'), isFirst ? undefined : edition.name);
    const gates = read(gatesFile) as Record<string, unknown>;
    const own = read(join(folder, 'schema/feature-gates.json'));
    writeFileSync(gatesFile, `${JSON.stringify({ ...gates, [collector]: own }, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keep(name: string, from: string, edition: string | undefined): void {
  const text = readFileSync(join(from, `${name}.json`), 'utf8');
  if (edition === undefined) {
    writeFileSync(join(concern, `schema/${name}.json`), text);
    return;
  }
  const patch = patchBetween(read(join(concern, `schema/${name}.json`)), JSON.parse(text));
  const file = join(concern, `schema/${edition}/${name}.patch.json`);
  if (patch === undefined) rmSync(file, { force: true });
  else {
    mkdirSync(join(concern, 'schema', edition), { recursive: true });
    writeFileSync(file, `${JSON.stringify(patch, null, 1)}\n`);
  }
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function listed(edition: Edition, module: string, field: 'Dir' | 'Version'): string {
  const found = go(['list', '-m', '-f', `{{.${field}}}`, module], edition);
  if (found.status !== 0) throw new Error(`the module ${module} cannot be found\n${found.stderr}`);
  return found.stdout.trim();
}

function node(...args: readonly string[]): void {
  run(process.execPath, args);
}

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
}
