import { readProject } from '@signoz-as-code/core';
import { findRoot } from '@signoz-as-code/engine/root';
import { prepareUpgrade, upgradeMarkdown, upgradeText } from '@signoz-as-code/engine/upgrade';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { environment, format } from '../options.ts';

interface UpgradeOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json' | 'markdown';
  readonly to: string;
  readonly collector?: string;
  readonly clickhouse?: string;
}

/** Says what an upgrade of an environment's SigNoz would do. It changes nothing live. */
async function upgrade(options: UpgradeOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const name = options.environment ?? (await readProject(root)).defaultEnvironment;
  const { report } = await prepareUpgrade(root, name, options, io);
  if (options.format === 'json') io.out(`${JSON.stringify(report, null, 2)}\n`);
  else io.out(options.format === 'markdown' ? upgradeMarkdown(report) : upgradeText(report));
  return report.isReady ? exit.ok : exit.error;
}

export default {
  examples: [
    'signoz-as-code upgrade --to v0.138.0 -e production',
    'signoz-as-code upgrade --to v0.138.0 -e production --format markdown > upgrade.md',
  ],
  with: (made) =>
    made
      .requiredOption('--to <version>', 'the release of SigNoz to upgrade to')
      .addOption(environment())
      .addOption(format(['text', 'json', 'markdown']))
      .option(
        '--collector <version>',
        'the collector to upgrade to; the one that SigNoz was released with unless given',
      )
      .option('--clickhouse <version>', 'the ClickHouse to upgrade to; the present one unless it is too old'),
  run: (io, options: UpgradeOptions) => upgrade(options, io),
} satisfies CommandDefinition;
