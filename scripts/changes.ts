import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const telemetry = 'packages/telemetry/definitions';
const alerts = 'packages/alerts/definitions';
const dashboards = 'packages/dashboards/definitions';
const collector = 'packages/collector-config/definitions';

/** Ordinary changes of the platform's definitions, by name. Each changes the copy of this repository at `root`. */
export function changesIn(root: string): Readonly<Record<string, () => void>> {
  /** Replaces the text in one file, which must contain it. */
  function edit(path: string, from: string, to: string): void {
    const before = readFileSync(join(root, path), 'utf8');
    if (!before.includes(from))
      throw new Error(`${path} does not contain ${from}: bring scripts/changes.ts up to date`);
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

  return {
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
      const rule = `${alerts}/rules/high-cassandra-latency`;
      // It is another change to remove this rule, and both can be made in one copy.
      if (existsSync(join(root, `${rule}.ts`))) {
        edit(`${rule}.ts`, "import opsgenie from '../channels/opsgenie.ts';\n", '');
        edit(`${rule}.ts`, '[slack, opsgenie]', '[slack]');
        edit(`${rule}.test.ts`, "import opsgenie from '../channels/opsgenie.ts';\n", '');
        edit(`${rule}.test.ts`, 'notifies(slack, opsgenie)', 'notifies(slack)');
      }
      const test = `${alerts}/rules/high-error-rate.test.ts`;
      edit(test, "import opsgenie from '../channels/opsgenie.ts';\n", '');
      edit(test, 'doesNotNotify(opsgenie),', '');
      edit(test, '  doesNotNotify,\n', '');
    },
    'a new log pipeline': () => {
      const pipeline = readFileSync(join(root, `${collector}/log-pipelines/json-bodies.ts`), 'utf8');
      add(
        `${collector}/log-pipelines/late-json.ts`,
        pipeline.replace("'JSON in the body'", "'JSON that comes late'").replace('order: 100', 'order: 200'),
      );
    },
    'a changed view': () =>
      edit(`${dashboards}/views/slow-database-queries.ts`, 'above(dbDuration, 1000)', 'above(dbDuration, 2000)'),
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
      edit(
        rule,
        "import slack from '../channels/slack-alerts.ts';\nimport webhook from '../channels/webhook.ts';\n",
        '',
      );
      edit(rule, 'defineRule({', 'defineRule({\n  usePolicy: true,');
    },
  };
}
