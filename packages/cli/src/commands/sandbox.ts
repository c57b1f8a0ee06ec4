import { relative } from 'node:path';
import { commandLine } from '@signoz-as-code/core';
import { readDesired } from '@signoz-as-code/engine/live';
import { placeholders } from '@signoz-as-code/engine/placeholders';
import { findRoot, stateFolder } from '@signoz-as-code/engine/root';
import { lendSecrets, sandboxVariables, takeBackSecrets } from '@signoz-as-code/engine/sandbox-secrets';
import { secretsFile } from '@signoz-as-code/engine/secrets';
import type { Release, Sandbox } from '@signoz-as-code/sandbox';
import { releases } from '@signoz-as-code/sandbox/releases';
import { Option } from 'commander';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { format, port } from '../options.ts';
import { stopSignal } from '../stop-signal.ts';

export interface SandboxCommandOptions {
  readonly environment: string;
  readonly signozPort: number;
  readonly clickhousePort: number;
  /** The version of SigNoz to imitate; the environment's, if the sandbox supports it. */
  readonly signoz?: Release;
  readonly format: 'text' | 'json';
}

/** Runs the embedded SigNoz and ClickHouse in this process until it is stopped. */
export async function sandbox(options: SandboxCommandOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const { endpoints, versions } = (await readDesired(root, options.environment)).about;
  const nothing = { signoz: { url: '', apiKey: '' }, clickhouse: { url: '', password: '' } };
  sandboxVariables(options.environment, endpoints, nothing);
  const { EngineMissing, startSandbox } = await import('@signoz-as-code/sandbox');
  const release = options.signoz ?? releases.find((one) => one === versions?.signoz);
  const running = await startSandbox({
    directory: stateFolder(root, 'sandbox'),
    ...(release === undefined ? {} : { release }),
    signozPort: options.signozPort,
    clickhousePort: options.clickhousePort,
    clickhousePassword: true,
  });
  const told = io.progress();
  told.step("making ClickHouse's tables …");
  try {
    await running.ready();
  } catch (error) {
    if (!(error instanceof EngineMissing)) {
      await running.stop();
      throw error;
    }
    io.err(`${error.message}\n`);
  } finally {
    told.end();
  }
  const file = secretsFile(root, options.environment);
  // From here on a Ctrl-C removes the settings lent to other commands.
  const stopped = stopSignal();
  try {
    const variables = sandboxVariables(options.environment, endpoints, running);
    const conflicts = await lendSecrets(file, variables, await placeholders(root, options.environment));
    if (options.format === 'json')
      writeJson(io, 'sandbox', {
        environment: options.environment,
        signoz: { url: running.signoz.url },
        clickhouse: { url: running.clickhouse.url },
        conflicts,
      });
    else tell(conflicts, running, relative(io.cwd, file), options.environment, io);
    await stopped;
    return exit.ok;
  } finally {
    await takeBackSecrets(file);
    await running.stop();
  }
}

function tell(conflicts: readonly string[], running: Sandbox, file: string, environment: string, io: Io): void {
  io.out(`SigNoz API   ${running.signoz.url}\nClickHouse   ${running.clickhouse.url}\n\n`);
  io.out(
    conflicts.length === 0
      ? `${commandLine('plan')} and ${commandLine('apply')} find it by themselves (environment '${environment}'). `
      : `${file} sets ${conflicts.join(', ')} itself, so nothing was written there and commands use that server, not the sandbox. To use the sandbox, move the file away and start it again.\n`,
  );
  io.out('Ctrl-C stops it; its data is kept in .signoz-as-code/sandbox.\n');
}

export default {
  examples: [
    'signoz-as-code sandbox',
    'signoz-as-code sandbox --signoz v0.138.0',
    'signoz-as-code sandbox --signoz-port 0 --clickhouse-port 0   # any free ports',
  ],
  with: (made) =>
    made
      .addOption(new Option('-e, --environment <name>', 'the environment').default('local'))
      .addOption(format(['text', 'json']))
      .addOption(
        new Option(
          '--signoz <version>',
          "the SigNoz version; default: the environment's, if the sandbox supports it",
        ).choices([...releases]),
      )
      .option('--signoz-port <port>', 'of the SigNoz API', port, 18080)
      .option('--clickhouse-port <port>', "of ClickHouse's HTTP interface", port, 18123),
  run: (io, options: SandboxCommandOptions) => sandbox(options, io),
} satisfies CommandDefinition;
