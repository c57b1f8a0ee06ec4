/**
 * `npm run test:signoz:changes -- --url http://… --key … --clickhouse http://…`: this platform's definitions on a real
 * SigNoz of any supported version (`--version v0.138.0` for a build from source, which reports none).
 *
 * In a copy of the repository it sets the versions to that SigNoz and the collector and ClickHouse that belong to it,
 * generates and applies. Then it makes the ordinary changes of scripts/changes.ts together: the plan must list exactly the
 * resources whose files in generated/ differ according to git. It applies them, rolls back, and plans them again. After
 * each apply the plan must be empty.
 * It prints a line for each step, and ends with exit code 1 at the first step that is wrong.
 *
 * The definitions stay applied, so it can be repeated: not for a SigNoz whose resources or data somebody needs. The
 * secrets of the channels are made up. ClickHouse's user is default, with the password in CLICKHOUSE_PASSWORD.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changesIn } from './changes.ts';
import { realSignoz } from './real-signoz.ts';
import { scratchCopy } from './scratch-copy.ts';

const { url, key, version, clickhouse } = await realSignoz('test:signoz:changes');
if (clickhouse === undefined) throw new Error('the retention is applied to ClickHouse: give --clickhouse http://…');

/** The kind that the files of a folder of generated/local/ define; undefined for files that no SigNoz receives. */
const kinds: Readonly<Record<string, string | undefined>> = {
  'alerts/channels': 'channel',
  'alerts/policies': 'policy',
  'alerts/rules': 'rule',
  catalogue: 'catalogue',
  'collector-config': undefined,
  'collector-config/log-pipelines': 'log-pipeline',
  compose: undefined,
  'dashboards/dashboards': 'dashboard',
  'dashboards/views': 'view',
  retention: 'table-retention',
  'retention/settings': 'retention-setting',
  'retention/views': 'materialized-view',
};
const actions: Readonly<Record<string, string>> = { A: 'create', M: 'update', D: 'delete' };

interface Changes {
  readonly changes: readonly { readonly action: string; readonly address: string }[];
  readonly unchanged: Readonly<Record<string, number>>;
  readonly obstacles: readonly unknown[];
  readonly allowances: readonly { readonly name: string }[];
}
interface Shown extends Changes {
  readonly lost: readonly {
    readonly address: string;
    readonly isWhole: boolean;
    readonly reasons: readonly string[];
  }[];
}
interface Report {
  readonly outcomes: readonly {
    readonly result: string;
    readonly reason?: string;
    readonly change: Changes['changes'][0];
  }[];
}

const copy = scratchCopy();
Object.assign(copy.env, {
  SIGNOZ_URL: url,
  SIGNOZ_API_KEY: key,
  CLICKHOUSE_URL: clickhouse,
  CLICKHOUSE_PASSWORD: process.env.CLICKHOUSE_PASSWORD ?? 'none',
});

function planned(): Changes {
  const plan = copy.ask<Changes>(['plan']);
  if (plan.obstacles.length > 0) throw new Error(`the plan has obstacles: ${JSON.stringify(plan.obstacles, null, 2)}`);
  return plan;
}

const lines = ({ changes }: Changes): string[] => changes.map(({ action, address }) => `${action} ${address}`).sort();

/** Throws where the plan lists other changes than the `wanted` ones. */
function expectPlan(wanted: readonly string[]): void {
  const plan = planned();
  const found = lines(plan);
  const missing = wanted.filter((line) => !found.includes(line)).map((line) => `missing:    ${line}`);
  const unexpected = found.filter((line) => !wanted.includes(line)).map((line) => `unexpected: ${line}`);
  if (missing.length + unexpected.length > 0) throw new Error(`wrong plan:\n${[...missing, ...unexpected].join('\n')}`);
  const same = Object.values(plan.unchanged).reduce((sum, count) => sum + count, 0);
  const what = wanted.length === 0 ? 'no change' : `exactly what differs (${wanted.length})`;
  console.log(`✓ the plan lists ${what}, ${same} unchanged`);
}

/** Runs apply or rollback with the allowances that it needs. */
function execute(command: 'apply' | 'rollback', { allowances }: Changes): void {
  const allow = allowances.flatMap(({ name }) => ['--allow', name]);
  const { outcomes } = copy.ask<Report>([command, '--yes', ...allow]);
  const wrong = outcomes.filter(({ result }) => result !== 'verified');
  if (wrong.length > 0) throw new Error(`${command}: ${JSON.stringify(wrong, null, 2)}`);
  console.log(`✓ ${command}: ${outcomes.length} of ${outcomes.length} verified`);
}

/** The tables of a changed file of retention whose statements differ: each table is a resource. */
function changedTables(path: string): string[] {
  const statements = (text: string) => (JSON.parse(text) as { statements: { table: string }[] }).statements;
  const before = new Set(statements(copy.git('show', `HEAD:${path}`)).map((one) => JSON.stringify(one)));
  const after = statements(readFileSync(join(copy.root, path), 'utf8'));
  return [...new Set(after.filter((one) => !before.has(JSON.stringify(one))).map(({ table }) => table))];
}

/** The resources whose files differ from the last commit, by git and the folders of generated/ alone. */
function changedFiles(): string[] {
  copy.git('add', '-A');
  const found = copy
    .git('diff', '--cached', '--no-renames', '--name-status', '--', 'generated/local')
    .trimEnd()
    .split('\n');
  const resources = found.flatMap((line) => {
    const [status = '', path = ''] = line.split('\t');
    const file = path.replace('generated/local/', '');
    const folder = dirname(file).replace(/^compose\/.*/, 'compose');
    if (file === 'environment.json' || file.endsWith('.sql')) return [];
    if (!(folder in kinds)) throw new Error(`${path}: add the kind of this folder to ${import.meta.filename}`);
    const kind = kinds[folder];
    if (kind === undefined) return [];
    const keys =
      kind === 'table-retention' ? changedTables(path) : [file.slice(folder.length + 1).replace('.json', '')];
    return keys.map((key) => `${actions[status]} ${kind}/${key}`);
  });
  return resources.sort();
}

const addressIn = (line: string): string => line.slice(line.indexOf(' ') + 1);
const undone = (line: string): string => line.replace(/^delete/, 'create');

/** What the rollback says that it does not restore: a deleted channel whose secrets have no names any more, and its users. */
function lostInRollback({ lost }: Shown): ReadonlySet<string> {
  const whole = lost.filter(({ isWhole }) => isWhole);
  for (const { address, reasons } of whole) console.log(`  ${address} does not come back: ${reasons.join('; ')}`);
  return new Set(whole.map(({ address }) => address));
}

try {
  copy.setVersion(version);
  copy.cli(['generate']);
  for (const path of globSync('generated/local/**/*.json', { cwd: copy.root }))
    for (const [, name = ''] of readFileSync(join(copy.root, path), 'utf8').matchAll(/"\$secret": "(\w+)"/g))
      copy.env[name] ??= `https://example.test/${name}`;
  copy.commit(version);
  console.log(`✓ generated for SigNoz ${version}`);
  execute('apply', planned());
  expectPlan([]);

  const changes = changesIn(copy.root);
  for (const change of Object.values(changes)) change();
  copy.cli(['generate']);
  const wanted = changedFiles();
  console.log(
    `✓ ${Object.keys(changes).length} changes of definitions: ${wanted.length} resources\n${wanted.map((line) => `    ${line}`).join('\n')}`,
  );
  expectPlan(wanted);
  execute('apply', planned());
  expectPlan([]);

  const shown = copy.ask<Shown>(['rollback', '--show']);
  const lost = lostInRollback(shown);
  execute('rollback', shown);
  copy.git('stash', '-q');
  expectPlan(
    wanted
      .filter((line) => lost.has(addressIn(line)))
      .map(undone)
      .sort(),
  );
  execute('apply', planned());
  expectPlan([]);
  copy.git('stash', 'pop', '-q');
  expectPlan(wanted);
} catch (error) {
  console.log(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  copy.remove();
}
