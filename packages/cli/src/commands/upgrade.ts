import { readProject } from '@signoz-as-code/core';
import { findRoot } from '@signoz-as-code/engine/root';
import { prepareUpgrade, upgradeMarkdown, upgradeText, writeVersions } from '@signoz-as-code/engine/upgrade';
import { UsageError } from '@signoz-as-code/engine/usage-error';
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
  readonly write?: boolean;
}

/** Says what an upgrade of an environment's SigNoz would do. It changes nothing live. */
async function upgrade(options: UpgradeOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const name = options.environment ?? (await readProject(root)).defaultEnvironment;
  const { report } = await prepareUpgrade(root, name, options, io);
  const isJson = options.format === 'json';
  if (!isJson) io.out(options.format === 'markdown' ? upgradeMarkdown(report) : upgradeText(report));
  if (options.write !== true) {
    if (isJson) io.out(`${JSON.stringify(report, null, 2)}\n`);
    return report.isReady ? exit.ok : exit.error;
  }
  if (!report.isReady) throw new UsageError('nothing was written: fix what is marked with ✗ first');
  const written = await writeVersions(root, name, report.to, io);
  if (isJson) io.out(`${JSON.stringify({ ...report, written }, null, 2)}\n`);
  for (const { place, before, after } of written.edits) io.err(`${place}: ${before} → ${after}\n`);
  if (written.also.length > 0) io.err(`These environments have the same versions: ${written.also.join(', ')}\n`);
  io.err(
    `generated/: ${written.changed} files differ. Read \`git diff\`; after the upgrade, \`plan\` shows what to apply.\n`,
  );
  return exit.ok;
}

export default {
  examples: [
    'signoz-as-code upgrade --to v0.138.0 -e production',
    'signoz-as-code upgrade --to v0.138.0 -e production --format markdown > upgrade.md',
    'signoz-as-code upgrade --to v0.138.0 -e production --write   # raise the versions in signoz.config.ts',
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
      .option('--clickhouse <version>', 'the ClickHouse to upgrade to; the present one unless it is too old')
      .option('--write', 'raise the versions in signoz.config.ts and generate'),
  run: (io, options: UpgradeOptions) => upgrade(options, io),
} satisfies CommandDefinition;
