import type { CommandDefinition } from './command.ts';

/** The entry of a command in the list, and how to load the rest of it. */
export interface CommandEntry {
  readonly description: string;
  /** The text after its name in the list: `[options] <name>`. */
  readonly usage: string;
  readonly load: () => Promise<{ readonly default: CommandDefinition }>;
}

/** Every command, in the order of the help. A command's module is loaded only when it is called, not for the list. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  generate: {
    description: 'compile the definitions into generated/',
    usage: '[options]',
    load: () => import('./commands/generate.ts'),
  },
  test: {
    description: 'run all checks for a change of definitions: types, check, and whether generated/ is current',
    usage: '[options]',
    load: () => import('./commands/test.ts'),
  },
  plan: {
    description: 'compare generated/ with the live systems; changes nothing',
    usage: '[options]',
    load: () => import('./commands/plan.ts'),
  },
  apply: {
    description: 'apply generated/ to the live systems',
    usage: '[options] [plan]',
    load: () => import('./commands/apply.ts'),
  },
  rollback: {
    description: 'undo an apply that this machine made, as far as possible',
    usage: '[options] [file]',
    load: () => import('./commands/rollback.ts'),
  },
  release: {
    description: 'hand resources back to the UI: remove the mark, keep the resource',
    usage: '[options] <address...>',
    load: () => import('./commands/release.ts'),
  },
  lock: {
    description: 'show who holds the apply lock',
    usage: '[options]',
    load: () => import('./commands/lock.ts'),
  },
  drift: {
    description: 'show changes made outside this repository',
    usage: '[options]',
    load: () => import('./commands/drift.ts'),
  },
  import: {
    description:
      'turn unmanaged resources (dashboards, views, rules, channels, policies, maintenance, log pipelines, service accounts, SSO domains) or exported JSON into definitions',
    usage: '[options] [files...]',
    load: () => import('./commands/import.ts'),
  },
  upgrade: {
    description: 'show what a newer SigNoz would change, and in which order to upgrade; changes nothing live',
    usage: '[options]',
    load: () => import('./commands/upgrade.ts'),
  },
  doctor: {
    description: 'run health checks and suggest fixes',
    usage: '[options]',
    load: () => import('./commands/doctor.ts'),
  },
  check: {
    description: 'run every check of the definitions, including those across concerns; writes nothing',
    usage: '[options]',
    load: () => import('./commands/check.ts'),
  },
  impact: {
    description: 'show what breaks when a metric, attribute or service is renamed or removed',
    usage: '[options] <name>',
    load: () => import('./commands/impact.ts'),
  },
  telemetry: {
    description: 'ask ClickHouse which metrics, attributes and services of the catalogue arrive',
    usage: '[options] <what>',
    load: () => import('./commands/telemetry.ts'),
  },
  sandbox: {
    description: 'run the embedded SigNoz API and ClickHouse on 127.0.0.1',
    usage: '[options]',
    load: () => import('./commands/sandbox.ts'),
  },
  preview: {
    description: 'show generated/ in a browser: dashboards, alerts, collectors, retention, the stack',
    usage: '[options]',
    load: () => import('./commands/preview.ts'),
  },
  backtest: {
    description:
      'show when alert rules would have fired in the past, whom they would have notified, and how much they read',
    usage: '[options] [addresses...]',
    load: () => import('./commands/backtest.ts'),
  },
  'test-rules': {
    description: 'send the telemetry of rule tests to a test SigNoz, and compare the alerts with the expected ones',
    usage: '[options] [rules...]',
    load: () => import('./commands/test-rules.ts'),
  },
  suggest: {
    description: 'show with which thresholds a rule would have fired 1, 5 or 20 times',
    usage: '[options] <rule>',
    load: () => import('./commands/suggest.ts'),
  },
  limits: {
    description: 'measure the limits of the catalogue in an environment; --write updates their definitions',
    usage: '[options] [names...]',
    load: () => import('./commands/limits.ts'),
  },
  'check-collector': {
    description: 'check any configuration of signoz-otel-collector',
    usage: '[options] <files...>',
    load: () => import('./commands/check-collector.ts'),
  },
  simulate: {
    description: 'show which traces each tail sampling policy keeps, and how much storage they need',
    usage: '[options] <what> [file]',
    load: () => import('./commands/simulate.ts'),
  },
};
