/**
 * `npm run test:changes`: makes 20 ordinary changes of definitions, each in its own copy of this repository, generates,
 * and runs CI's steps for such a pull request. Prints each refused change, with the steps that refuse it, and ends with
 * `N of 20`. A valid change that fails reveals a test of the product that depends on a definition of the platform.
 *
 * The whole of `npm test` for each change would take hours. It runs what can see a definition: all types, lint and
 * import rules of changed files, generated/ and docs, `check`, and the tests that read the repository or files derived
 * from its catalogue (`tests` below). The others cannot see one: packages/cli/test/own-platform.test.ts, which is among
 * those that run, fails when a test reads the platform's definitions. `--together` makes all 20 changes in one copy and
 * runs the whole `npm test` there, once.
 *
 * `npm run test:changes -- [--only <part of a name>] [--together]`
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const repository = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { only: { type: 'string' }, together: { type: 'boolean' } } });

/** The tests that read this repository, or files derived from its catalogue. */
const tests = ['packages/cli/test/own-platform.test.ts', 'packages/instrumentation/test', 'examples'];

const root = mkdtempSync(join(tmpdir(), 'signoz-as-code-changes-'));

/** Replaces the text in one file, which must contain it. */
function edit(path: string, from: string, to: string): void {
  const before = readFileSync(join(root, path), 'utf8');
  if (!before.includes(from)) throw new Error(`${path} does not contain ${from}: bring ordinary-changes.ts up to date`);
  writeFileSync(join(root, path), before.replaceAll(from, to));
}

/** Replaces the text everywhere in definitions and examples. */
function everywhere(from: string, to: string): void {
  for (const path of globSync(['packages/*/definitions/**/*.ts', 'examples/*/{src,test}/**/*.ts'], { cwd: root }))
    if (readFileSync(join(root, path), 'utf8').includes(from)) edit(path, from, to);
}

/** Changes a part of a preset by its name, in addition to earlier changes. */
function changePreset(path: string, call: string, change: string): void {
  const isFirst = readFileSync(join(root, path), 'utf8').includes(`${call}()`);
  edit(path, isFirst ? `${call}()` : `${call}({`, isFirst ? `${call}({ ${change} })` : `${call}({ ${change},`);
}

function add(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

function append(path: string, text: string): void {
  add(path, `${readFileSync(join(root, path), 'utf8')}${text}`);
}

function remove(path: string): void {
  rmSync(join(root, path));
}

const telemetry = 'packages/telemetry/definitions';
const alerts = 'packages/alerts/definitions';
const dashboards = 'packages/dashboards/definitions';
const collector = 'packages/collector-config/definitions';

const changes: Readonly<Record<string, () => void>> = {
  'a threshold': () => edit(`${telemetry}/limits.ts`, 'value: 10,', 'value: 15,'),
  'a new dashboard': () =>
    add(
      `${dashboards}/dashboards/sockets.ts`,
      `import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';
import { metric } from '@signoz-as-code/telemetry';
import { metrics } from '#catalogue';

export default defineDashboard({
  title: 'Sockets',
  panels: {
    open: timeSeries({
      title: 'Open connections',
      unit: 'short',
      queries: { A: metric(metrics.websocketConnections, { time: 'avg', space: 'sum' }) },
    }),
  },
});
`,
    ),
  'a removed dashboard': () => remove(`${dashboards}/dashboards/database.ts`),
  'a new rule': () => {
    const rule = readFileSync(join(root, `${alerts}/rules/high-memory-usage.ts`), 'utf8');
    add(`${alerts}/rules/memory-near-its-end.ts`, rule.replace(/name: '[^']+'/, "name: 'Memory Near Its End'"));
  },
  'a removed rule': () => {
    remove(`${alerts}/rules/high-cassandra-latency.ts`);
    remove(`${alerts}/rules/high-cassandra-latency.test.ts`);
  },
  'a renamed metric': () => {
    everywhere('messageSize', 'messageBytes');
    everywhere('fluxer.message.size', 'fluxer.message.bytes');
  },
  'a removed service': () => {
    const services = join(root, `${telemetry}/services.ts`);
    const text = readFileSync(services, 'utf8');
    writeFileSync(services, text.replace(/export const fluxerGateway = [\s\S]*?\n}\);\n/, ''));
    edit(`${alerts}/rules/high-error-rate-at-the-edge.ts`, ', services.fluxerGateway.name', '');
  },
  'a new service': () =>
    append(
      `${telemetry}/services.ts`,
      `
export const fluxerMedia = defineService({
  name: 'fluxer-media',
  owner: 'backend',
  runtime: 'node',
  description: 'Scales and serves pictures',
});
`,
    ),
  'a new attribute': () =>
    append(
      `${telemetry}/attributes.ts`,
      `
export const mediaKind = defineAttribute({
  name: 'media.kind',
  type: 'string',
  context: 'attribute',
  cardinality: 10,
  personal: false,
  description: 'What was sent: a picture, a sound …',
});
`,
    ),
  'a changed channel': () => edit(`${alerts}/channels/webhook.ts`, "timeout: '10s'", "timeout: '20s'"),
  'a new channel': () =>
    add(
      `${alerts}/channels/night-shift.ts`,
      `import { defineChannel } from '@signoz-as-code/alerts';

export default defineChannel({ name: 'night-shift', email: { to: 'night@example.test', send_resolved: true } });
`,
    ),
  'a removed channel': () => {
    remove(`${alerts}/channels/opsgenie.ts`);
    const rule = `${alerts}/rules/high-cassandra-latency.ts`;
    edit(rule, "import opsgenie from '../channels/opsgenie.ts';\n", '');
    edit(rule, '[slack, opsgenie]', '[slack]');
    for (const test of ['high-cassandra-latency', 'high-error-rate'])
      edit(`${alerts}/rules/${test}.test.ts`, "import opsgenie from '../channels/opsgenie.ts';\n", '');
    edit(`${alerts}/rules/high-cassandra-latency.test.ts`, 'notifies(slack, opsgenie)', 'notifies(slack)');
    edit(`${alerts}/rules/high-error-rate.test.ts`, 'doesNotNotify(opsgenie),', '');
    edit(`${alerts}/rules/high-error-rate.test.ts`, '  doesNotNotify,\n', '');
  },
  'a new log pipeline': () => {
    const pipeline = readFileSync(join(root, `${collector}/log-pipelines/json-bodies.ts`), 'utf8');
    add(
      `${collector}/log-pipelines/late-json.ts`,
      pipeline.replace("'JSON in the body'", "'JSON that comes late'").replace('order: 100', 'order: 200'),
    );
  },
  'a removed view': () => remove(`${dashboards}/views/rate-limit-exceeded.ts`),
  'a longer retention': () => edit('signoz.config.ts', "logs: '7d'", "logs: '14d'"),
  'a larger batch': () =>
    changePreset(
      `${collector}/collectors.ts`,
      'signozCollectors',
      'processors: { batch: (given) => ({ ...given, config: { ...given.config, send_batch_size: 10_500 } }) }',
    ),
  'one more processor': () => {
    mkdirSync(join(root, `${collector}/processors`), { recursive: true });
    add(
      `${collector}/processors/region.ts`,
      `import { defineProcessor } from '@signoz-as-code/collector-config';

export default defineProcessor('resource/region', {
  attributes: [{ key: 'cloud.region', action: 'insert', value: 'eu-north-1' }],
});
`,
    );
    edit(`${collector}/collectors.ts`, "presets';\n", "presets';\nimport region from './processors/region.ts';\n");
    changePreset(
      `${collector}/collectors.ts`,
      'signozCollectors',
      'pipelines: { logs: (given) => ({ ...given, processors: given.processors.toSpliced(1, 0, region) }) }',
    );
  },
  'more memory for a service': () =>
    changePreset(
      'packages/compose/definitions/stack.ts',
      'signozStack',
      "services: { caddy: (given) => ({ ...given, deploy: { ...given.deploy, resources: { limits: { cpus: '1', memory: '512M' } } } }) }",
    ),
  'an image tag': () => edit('signoz.config.ts', "caddy: '2.10.2'", "caddy: '2.10.3'"),
  'a routing policy': () => {
    mkdirSync(join(root, `${alerts}/policies`), { recursive: true });
    add(
      `${alerts}/policies/platform-team.ts`,
      `import { definePolicy } from '@signoz-as-code/alerts';
import slack from '../channels/slack-alerts.ts';
import webhook from '../channels/webhook.ts';

export default definePolicy({
  name: 'Whom the platform team hears of',
  when: { team: 'platform', severity: 'warning' },
  channels: [slack, webhook],
});
`,
    );
    const rule = `${alerts}/rules/high-memory-usage.ts`;
    edit(rule, ', channels: [slack, webhook]', '');
    edit(rule, "import slack from '../channels/slack-alerts.ts';\nimport webhook from '../channels/webhook.ts';\n", '');
    edit(rule, 'defineRule({', 'defineRule({\n  usePolicy: true,');
  },
};

const bin = (name: string): string => join(root, 'node_modules/.bin', name);
const cli = 'packages/cli/src/bin.js';

type Step = readonly [what: string, command: string, args: readonly string[]];
/** The files that a change of definitions may touch; lint and import rules read one file at a time. */
const changed = ['signoz.config.ts', ...globbed('packages/*/definitions'), 'examples'];

/** What the author of a change runs. */
const made: readonly Step[] = [
  ['format', bin('biome'), ['check', '--write', ...changed]],
  ['generate', process.execPath, [cli, 'generate']],
];
/** What a pull request must pass. */
const passed: readonly Step[] = [
  ['types', bin('tsc'), ['--noEmit']],
  ['lint and format', bin('biome'), ['check', ...changed]],
  ['import rules', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', ...changed]],
  ['generated/ is current', process.execPath, [cli, 'generate', '--frozen']],
  ['docs are current', process.execPath, ['scripts/docs.ts', '--check']],
  ['nothing is wrong with the definitions', process.execPath, [cli, 'check']],
  ['tests', bin('vitest'), ['run', '--reporter=dot', ...tests]],
];

function globbed(pattern: string): string[] {
  return globSync(pattern, { cwd: repository });
}

/** Returns the output of a failed step. */
function failure([what, command, args]: Step): string | undefined {
  process.stderr.write(`· ${what}\n`);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return undefined;
  return `  ✗ ${what}\n${`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trimEnd().split('\n').slice(-80).join('\n')}`;
}

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** A copy of Git's files with local changes, and with the installed packages. */
function copy(): void {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  for (const path of new Set(stdout.split('\0').filter((path) => path !== ''))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(repository, path), join(root, path), { verbatimSymlinks: true });
  }
  // Links between packages stay inside the copy; everything else links to the original.
  for (const path of globbed('{packages,examples}/*/node_modules'))
    cpSync(join(repository, path), join(root, path), { recursive: true, verbatimSymlinks: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(repository, 'node_modules')))
    if (name === '@signoz-as-code')
      cpSync(join(repository, 'node_modules', name), join(root, 'node_modules', name), {
        recursive: true,
        verbatimSymlinks: true,
      });
    else if (name !== '.cache') symlinkSync(join(repository, 'node_modules', name), join(root, 'node_modules', name));
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.test', 'commit', '-q', '-m', 'before');
}

/** Whether a pull request with the change passes; the change is reverted afterwards. Prints the result. */
function isRight(name: string, change: () => void): boolean {
  change();
  const broken = made.map(failure).find((said) => said !== undefined);
  const said = broken === undefined ? passed.map(failure).filter((text) => text !== undefined) : [broken];
  console.log([`${said.length === 0 ? '✓' : '✗'} ${name}`, ...said].join('\n'));
  git('checkout', '-q', '.');
  git('clean', '-fdq');
  return said.length === 0;
}

try {
  copy();
  const chosen = Object.entries(changes).filter(([name]) => name.includes(values.only ?? ''));
  if (chosen.length === 0) throw new Error(`no change is called ${values.only}: ${Object.keys(changes).join(', ')}`);
  if (values.together) {
    for (const [, change] of chosen) change();
    const said = made.map(failure).find((text) => text !== undefined);
    if (said !== undefined) throw new Error(said);
    const { status } = spawnSync(process.execPath, ['scripts/test.ts'], { cwd: root, stdio: 'inherit' });
    console.log(`${chosen.length} changes together: ${status === 0 ? 'everything passes' : 'refused'}`);
    process.exitCode = status === 0 ? 0 : 1;
  } else {
    const right = chosen.filter(([name, change]) => isRight(name, change)).length;
    console.log(`${right} of ${chosen.length}`);
    process.exitCode = right === chosen.length ? 0 : 1;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
