import type { CommandDefinition } from './command.ts';

/** What the list of commands says of one, and how to get the rest of it. */
export interface CommandEntry {
  readonly description: string;
  /** What follows its name in the list: `[options] <name>`. */
  readonly usage: string;
  readonly load: () => Promise<{ readonly default: CommandDefinition }>;
}

/** Every command, in the order of the help. A command's module is loaded when it is called, and not for the list. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  generate: {
    description: 'compile the definitions into generated/',
    usage: '[options]',
    load: () => import('./commands/generate.ts'),
  },
  test: {
    description: 'run what a change of definitions has to pass: types, check, and whether generated/ is current',
    usage: '[options]',
    load: () => import('./commands/test.ts'),
  },
  plan: {
    description: 'compare generated/ with the live systems; changes nothing',
    usage: '[options]',
    load: () => import('./commands/plan.ts'),
  },
  apply: {
    description: 'make the live systems as generated/ has them',
    usage: '[options] [plan]',
    load: () => import('./commands/apply.ts'),
  },
  rollback: {
    description: 'take back what an apply of this machine did, as far as it can be',
    usage: '[options] [file]',
    load: () => import('./commands/rollback.ts'),
  },
  release: {
    description: 'give resources back to the UI: the mark goes, the resource stays',
    usage: '[options] <address...>',
    load: () => import('./commands/release.ts'),
  },
  lock: {
    description: 'tell who is applying, if anybody is',
    usage: '[options]',
    load: () => import('./commands/lock.ts'),
  },
  drift: {
    description: 'tell what was changed behind our back, apart from what generated/ wants',
    usage: '[options]',
    load: () => import('./commands/drift.ts'),
  },
  import: {
    description:
      'turn what is live and not ours (dashboards, views, rules, channels, policies, maintenance, log pipelines), or exported JSON, into definitions',
    usage: '[options] [files...]',
    load: () => import('./commands/import.ts'),
  },
  upgrade: {
    description: 'say what a newer SigNoz would change, and in which order to upgrade; changes nothing live',
    usage: '[options]',
    load: () => import('./commands/upgrade.ts'),
  },
  doctor: {
    description: 'look for what is known to go wrong, and say how to mend it',
    usage: '[options]',
    load: () => import('./commands/doctor.ts'),
  },
  check: {
    description: 'everything that is wrong with the definitions, also what shows only across concerns; writes nothing',
    usage: '[options]',
    load: () => import('./commands/check.ts'),
  },
  impact: {
    description: 'what breaks when a metric, attribute or service is renamed or removed',
    usage: '[options] <name>',
    load: () => import('./commands/impact.ts'),
  },
  telemetry: {
    description: 'ask ClickHouse which metrics, attributes and services of the catalogue really arrive',
    usage: '[options] <what>',
    load: () => import('./commands/telemetry.ts'),
  },
  sandbox: {
    description: 'run the embedded SigNoz API and ClickHouse on 127.0.0.1',
    usage: '[options]',
    load: () => import('./commands/sandbox.ts'),
  },
  preview: {
    description: 'look at what generated/ holds: dashboards on their grid, alerts, collectors, retention, the stack',
    usage: '[options]',
    load: () => import('./commands/preview.ts'),
  },
  backtest: {
    description: 'tell when alert rules would have fired over the past, whom they would have told, and what they read',
    usage: '[options] [addresses...]',
    load: () => import('./commands/backtest.ts'),
  },
  'check-collector': {
    description: 'check configurations of signoz-otel-collector, whoever wrote them',
    usage: '[options] <files...>',
    load: () => import('./commands/check-collector.ts'),
  },
  simulate: {
    description: 'tell what the policies of tail sampling would keep, and what that stores',
    usage: '[options] <what> [file]',
    load: () => import('./commands/simulate.ts'),
  },
};
