import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  commandLine,
  type EnvironmentFile,
  masked,
  type Resource,
  readProject,
  writeFileAtomic,
} from '@signoz-as-code/core';
import { readDesired } from '@signoz-as-code/engine/live';
import { findRoot } from '@signoz-as-code/engine/root';
import { secretLookup } from '@signoz-as-code/engine/secrets';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import { type Duration, type Endpoints, seconds } from '@signoz-as-code/platform';
import type { PanelData } from '@signoz-as-code/preview';
import { connectSignoz } from '@signoz-as-code/signoz-client';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { environment, period, wholeNumber } from '../options.ts';
import { stopSignal } from '../stop-signal.ts';

export interface PreviewOptions {
  readonly environment?: string;
  readonly out?: string;
  readonly port: number;
  readonly data?: boolean;
  readonly since: Duration;
}

/** Shows an environment of generated/ as a page: written to a file, or served until it is told to stop. */
export async function preview(options: PreviewOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const environment = options.environment ?? (await readProject(root)).defaultEnvironment;
  const { previewPage, servePreview } = await import('@signoz-as-code/preview');
  const made = async (isLive: boolean): Promise<string> => {
    const { about, resources, artifacts } = await readDesired(root, environment);
    const all = [...resources.values()].flat();
    const shown = options.data === true ? await ask(about, all, root, environment, options.since, io) : undefined;
    const page = await previewPage({
      project: about.project,
      environment,
      resources: all,
      artifacts: [...artifacts.values()].flat(),
      ...shown,
      live: isLive,
    });
    return masked(page);
  };
  if (options.out !== undefined) {
    await writeFileAtomic(resolve(io.cwd, options.out), await made(false));
    io.err(`The page is in ${options.out}.\n`);
    return exit.ok;
  }
  // What is wrong with generated/ is told before anything listens.
  await made(true);
  const server = await servePreview(() => made(true), options.port);
  const watcher = watch(join(root, 'generated'), { recursive: true }, () => server.changed());
  try {
    io.out(`${server.url}\n`);
    io.err(`It follows generated/: keep ${commandLine('generate')} at hand. Ctrl-C ends it.\n`);
    await stopSignal();
    return exit.ok;
  } finally {
    watcher.close();
    await server.close();
  }
}

/** What the panels show, and a line about it. */
async function ask(
  { endpoints: { signoz }, versions }: EnvironmentFile<Endpoints>,
  resources: readonly Resource[],
  root: string,
  environment: string,
  since: Duration,
  io: Io,
): Promise<{ readonly data: ReadonlyMap<string, PanelData>; readonly about: string }> {
  if (signoz === undefined) throw new UsageError(`${environment} names no SigNoz: leave --data out`);
  const client = connectSignoz(signoz, { secrets: secretLookup(root, environment, io.env), versions });
  const { dashboardData, isEmpty } = await import('@signoz-as-code/preview');
  const end = Date.now();
  const told = io.progress();
  try {
    const data = await dashboardData(
      client,
      resources.filter(({ kind }) => kind === 'dashboard'),
      { start: end - seconds(since) * 1000, end },
      (done, of) => told.step(`asked ${done} of ${of} panels`),
    );
    const all = [...data.values()];
    const failed = all.filter(({ is }) => is === 'failed').length;
    const empty = all.filter(isEmpty).length;
    return {
      data,
      about: `${client.url}, the last ${since} until ${new Date(end).toISOString()}: ${all.length - failed - empty} of ${all.length} panels show something, ${empty} nothing, ${failed} fail`,
    };
  } finally {
    told.end();
  }
}

export default {
  name: 'preview',
  description: 'look at what generated/ holds: dashboards on their grid, rules, pipelines, retention',
  examples: [
    'signoz-as-code preview                        # a page on 127.0.0.1 that follows generated/',
    'signoz-as-code preview -e production --data    # with what the panels show there now',
    'signoz-as-code preview --out preview.html      # one file, for a pull request',
  ],
  with: (made) =>
    made
      .addOption(environment())
      .option('-o, --out <file>', 'write the page there and end')
      .option('--port <port>', 'of the page; 0 for any that is free', wholeNumber, 18090)
      .option('--data', "ask the environment's SigNoz what each panel shows")
      .option('--since <period>', 'with --data: how far back, like 6h', period, '6h'),
  run: (io, options: PreviewOptions) => preview(options, io),
} satisfies CommandDefinition;
