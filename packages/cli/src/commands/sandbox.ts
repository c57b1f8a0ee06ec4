import { writeFileAtomic } from '@signoz-as-code/core';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { placeholders } from '../placeholders.ts';
import { findRoot, stateFolder } from '../root.ts';
import { secretsFile } from '../secrets.ts';
import { stopSignal } from '../stop-signal.ts';

export interface SandboxCommandOptions {
  readonly environment: string;
  readonly signozPort: number;
  readonly clickhousePort: number;
}

/** Runs the embedded SigNoz and ClickHouse in this process until it is told to stop. */
export async function sandbox(options: SandboxCommandOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const { startSandbox } = await import('@signoz-as-code/sandbox');
  const running = await startSandbox({
    directory: stateFolder(root, 'sandbox'),
    signozPort: options.signozPort,
    clickhousePort: options.clickhousePort,
  });
  try {
    const values = {
      SIGNOZ_URL: running.signoz.url,
      SIGNOZ_API_KEY: running.signoz.apiKey,
      CLICKHOUSE_URL: running.clickhouse.url,
      ...(await placeholders(root, options.environment)),
    };
    const file = secretsFile(root, options.environment);
    await writeFileAtomic(
      file,
      `# Written by the sandbox: its addresses, its key, and stand-ins for the secrets of '${options.environment}'.\n${Object.entries(
        values,
      )
        .map(([name, value]) => `${name}=${value}\n`)
        .join('')}`,
      0o600,
    );
    io.out(
      `SigNoz API   ${running.signoz.url}\nClickHouse   ${running.clickhouse.url}\n\n\`pnpm plan\` and \`pnpm apply\` find it by themselves (environment '${options.environment}'). Ctrl-C stops it; what it holds is kept in .signoz-as-code/sandbox.\n`,
    );
    await stopSignal();
    return exit.ok;
  } finally {
    await running.stop();
  }
}
