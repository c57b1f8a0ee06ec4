import { type EnvironmentFile, readEnvironment, readProject } from '@signoz-as-code/core';
import { findRoot } from '@signoz-as-code/engine/root';
import {
  isOtherwise,
  prepareUpgrade,
  rehearsalMarkdown,
  rehearsalText,
  rehearse,
  targetMistakes,
  upgradeMarkdown,
  upgradeText,
  writeVersions,
} from '@signoz-as-code/engine/upgrade';
import { type UpgradeAnswer, writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import { type Io, styleOf } from '../io.ts';
import { unreadable } from '../mistakes.ts';
import { environment, format } from '../options.ts';

interface UpgradeOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json' | 'markdown';
  readonly to: string;
  readonly collector?: string;
  readonly clickhouse?: string;
  readonly write?: boolean;
  readonly rehearse?: boolean;
  readonly signoz?: string;
  readonly database?: string;
}

/** What is wrong with the versions to upgrade to, and the files of a rehearsal. */
async function mistakes(io: Io, options: UpgradeOptions): Promise<readonly string[]> {
  const { to, rehearse: isRehearsed = false, signoz, database } = options;
  // Where there is no such environment, the versions are still looked at.
  const about = await environmentOf(options, io).catch(() => undefined);
  const needsAll = 'a rehearsal needs all of --rehearse, --signoz <program> and --database <file>';
  return [
    ...(to === undefined ? [] : targetMistakes(about && (about.versions ?? {}), options)),
    ...([signoz, database].every((path) => (path !== undefined) === isRehearsed) ? [] : [needsAll]),
    ...(signoz === undefined ? [] : unreadable(io, [signoz]).map((text) => `--signoz ${text}`)),
    ...(database === undefined ? [] : unreadable(io, [database]).map((text) => `--database ${text}`)),
  ];
}

async function environmentOf({ environment }: UpgradeOptions, io: Io): Promise<EnvironmentFile> {
  const root = findRoot(io.cwd);
  return readEnvironment(root, environment ?? (await readProject(root)).defaultEnvironment);
}

/** Predicts and rehearses an upgrade of an environment's SigNoz. It changes nothing live. */
async function upgrade(options: UpgradeOptions, io: Io): Promise<number> {
  const { signoz, database } = options;
  const rehearsing = signoz === undefined || database === undefined ? undefined : { signoz, database };
  const root = findRoot(io.cwd);
  const name = options.environment ?? (await readProject(root)).defaultEnvironment;
  const prepared = await prepareUpgrade(root, name, options, io);
  const { report } = prepared;
  const style = styleOf(io, 'out');
  const say = (texts: { readonly text: () => string; readonly markdown: () => string }): void => {
    if (options.format !== 'json') io.out(texts[options.format](), style);
  };
  say({ text: () => upgradeText(report), markdown: () => upgradeMarkdown(report) });
  let result: UpgradeAnswer = report;
  let code: number = report.isReady ? exit.ok : exit.error;
  if (rehearsing !== undefined) {
    const rehearsal = await rehearse(prepared, rehearsing);
    say({
      text: () => `\n${rehearsalText(rehearsal, style)}`,
      markdown: () => `\n${rehearsalMarkdown(rehearsal)}`,
    });
    result = { ...result, rehearsal };
    if (isOtherwise(rehearsal)) code = exit.changes;
  }
  if (options.write === true && code === exit.ok) {
    const written = await writeVersions(root, name, report.to, io);
    result = { ...result, written };
    for (const { place, before, after } of written.edits) io.err(`${place}: ${before} → ${after}\n`);
    if (written.also.length > 0) io.err(`These environments have the same versions: ${written.also.join(', ')}\n`);
    io.err(
      `generated/: ${written.changed} files differ. Read \`git diff\`; after the upgrade, \`plan\` shows what to apply.\n`,
    );
  } else if (options.write === true)
    io.err(
      `nothing was written: ${code === exit.changes ? 'the rehearsal differs from the report' : 'fix what is marked with ✗ first'}\n`,
    );
  if (options.format === 'json') writeJson(io, 'upgrade', result);
  return code;
}

export default {
  examples: [
    'signoz-as-code upgrade --to v0.138.0 -e production',
    'signoz-as-code upgrade --to v0.138.0 -e production --format markdown > upgrade.md',
    'signoz-as-code upgrade --to v0.138.0 -e production --rehearse --signoz ./signoz --database copy.db',
    'signoz-as-code upgrade --to v0.138.0 -e production --write   # raise the versions in signoz.config.ts',
  ],
  with: (made) =>
    made
      .requiredOption('--to <version>', 'the release of SigNoz to upgrade to')
      .addOption(environment())
      .addOption(format(['text', 'json', 'markdown']))
      .option('--collector <version>', 'the collector to upgrade to; default: the one that SigNoz was released with')
      .option('--clickhouse <version>', 'the ClickHouse to upgrade to; default: the current one, unless it is too old')
      .option('--rehearse', 'run the new SigNoz on a copy of the database, without a network, and compare')
      .option('--signoz <program>', "the new SigNoz's program, for --rehearse")
      .option('--database <file>', "a copy of SigNoz's database, for --rehearse; it is not changed")
      .option('--write', 'raise the versions in signoz.config.ts and generate'),
  mistakes,
  run: (io, options: UpgradeOptions) => upgrade(options, io),
} satisfies CommandDefinition;
