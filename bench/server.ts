import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assumedVersion } from '../packages/signoz-client/src/version.ts';
import { binOf, makeProject, root } from './project.ts';

const { values, positionals } = parseArgs({ options: { version: { type: 'string' } }, allowPositionals: true });
/** The version of SigNoz to measure: `--version v0.138.0`. */
export const version = values.version ?? assumedVersion;

/**
 * A project with the given number of resources, half dashboards and half rules beside one channel, and a server for it.
 */
export interface Bench {
  readonly project: string;
  readonly env: NodeJS.ProcessEnv;
  /** Runs a command line. Throws with its output when it does not exit with 0. */
  readonly cli: (...words: string[]) => string;
  /** Deletes everything that was made, on the server too. */
  readonly end: () => Promise<void>;
}

/**
 * A project and the sandbox in its own process. With SIGNOZ_URL and SIGNOZ_API_KEY set, a running SigNoz is measured
 * instead; the resources created there are deleted at the end.
 */
export async function startBench(resources: number): Promise<Bench> {
  const project = makeProject(Math.ceil((resources - 1) / 2), Math.floor((resources - 1) / 2), version);
  const server = process.env.SIGNOZ_URL ? undefined : await startSandbox(project);
  const env = { ...process.env, SLACK_WEBHOOK_URL: 'https://bench.invalid/slack', ...(server?.env ?? {}) };
  const run = (words: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [binOf(project), ...words], {
      cwd: project,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
  const cli = (...words: string[]): string => {
    const { status, stdout, stderr } = run(words);
    if (status !== 0) throw new Error(`${words.join(' ')}: ${stdout.slice(-2000)}${stderr.slice(-2000)}`);
    return stdout;
  };
  const end = async (): Promise<void> => {
    try {
      if (server === undefined) {
        for (const path of globSync('packages/{alerts,dashboards}/definitions/**/*.ts', { cwd: project }))
          rmSync(join(project, path));
        cli('generate');
        cli('apply', '--yes', ...['rules', 'dashboards', 'channels'].flatMap((kind) => ['--allow', `delete:${kind}`]));
      }
    } finally {
      await server?.stop();
      rmSync(project, { recursive: true, force: true });
    }
  };
  return { project, env, cli, end };
}

async function startSandbox(project: string) {
  const script = `import { startSandbox } from '${join(root, 'packages/sandbox/src/index.ts')}';
const { signoz } = await startSandbox({ directory: '${join(project, 'sandbox')}', release: '${version}' });
console.log(JSON.stringify({ SIGNOZ_URL: signoz.url, SIGNOZ_API_KEY: signoz.apiKey }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [data] = (await once(child.stdout, 'data')) as [Buffer];
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { env: JSON.parse(String(data)) as Record<string, string>, stop };
}

/** The sizes to measure: those of the command line, or the given ones. */
export function sizes(usual: readonly number[]): readonly number[] {
  const given = positionals.map(Number);
  return given.length > 0 ? given : usual;
}
