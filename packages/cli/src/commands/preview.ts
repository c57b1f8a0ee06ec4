import { watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { RuleReport } from '@signoz-as-code/backtest';
import {
  commandLine,
  counted,
  type EnvironmentFile,
  masked,
  messageOf,
  type Resource,
  readProject,
  writeFileAtomic,
} from '@signoz-as-code/core';
import { openEnvironment, readDesired } from '@signoz-as-code/engine/live';
import { findRoot } from '@signoz-as-code/engine/root';
import { secretLookup } from '@signoz-as-code/engine/secrets';
import { confirmVersion } from '@signoz-as-code/engine/server-version';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import { type Duration, type Endpoints, seconds } from '@signoz-as-code/platform';
import type { Backtests, PanelData } from '@signoz-as-code/preview';
import { connectSignoz } from '@signoz-as-code/signoz-client';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { unwritable, unwritableFolder } from '../mistakes.ts';
import { environment, format, period, port } from '../options.ts';
import { stopSignal } from '../stop-signal.ts';

export interface PreviewOptions {
  readonly environment?: string;
  readonly out?: string;
  readonly port: number;
  readonly data?: boolean;
  readonly since: Duration;
  /** The period over which the rules that differ from the live ones are replayed. */
  readonly backtest?: Duration;
  readonly format: 'text' | 'json';
}

/**
 * Shows an environment of generated/ as pages: writes them into a folder or one file, or serves them until it is
 * stopped.
 */
export async function preview(options: PreviewOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const environment = options.environment ?? (await readProject(root)).defaultEnvironment;
  const { previewPage, previewSite, servePreview } = await import('@signoz-as-code/preview');
  /** The pages, with the data of the requested dashboards and the replays of the requested rules. */
  const read = async (looksAt: (dashboard: Resource) => boolean, looksAtRules: boolean) => {
    const { about, resources, artifacts } = await readDesired(root, environment);
    const all = [...resources.values()].flat();
    const dashboards = all.filter((one) => one.kind === 'dashboard' && looksAt(one));
    const isAsked = options.data === true && dashboards.length > 0;
    const replayed =
      options.backtest !== undefined && looksAtRules ? await replay(environment, options.backtest, io) : undefined;
    const shown = isAsked ? await ask(about, dashboards, root, environment, options.since, io) : undefined;
    return {
      previewed: {
        project: about.project,
        environment,
        resources: all,
        artifacts: [...artifacts.values()].flat(),
        data: shown?.data,
        about: shown?.about,
        backtests: replayed,
      },
      code: (shown?.data === undefined && isAsked) || replayed?.isWhole === false ? exit.error : exit.ok,
    };
  };
  if (options.out !== undefined) {
    const { previewed, code } = await read(() => true, true);
    const out = resolve(io.cwd, options.out);
    const site = out.endsWith('.html')
      ? new Map([[options.out, () => previewPage(previewed)]])
      : new Map([...previewSite(previewed)].map(([name, made]) => [join(options.out!, `${name}.html`), made] as const));
    if (!out.endsWith('.html')) await mkdir(out, { recursive: true });
    for (const [path, made] of site) await writeFileAtomic(resolve(io.cwd, path), masked(await made()));
    const { data, about } = previewed;
    if (options.format === 'json')
      writeJson(io, 'preview', {
        written: [...site.keys()],
        ...(data === undefined || about === undefined ? {} : { data: about }),
      });
    io.err(
      out.endsWith('.html')
        ? `The page is in ${options.out}.\n`
        : `The pages are in ${options.out}: open index.html.\n`,
    );
    return code;
  }
  const page = async (name: string): Promise<string | undefined> => {
    const { previewed } = await read(({ key }) => name === `dashboard-${key}`, name === 'rules');
    const made = await previewSite({ ...previewed, live: true }).get(name)?.();
    return made === undefined ? undefined : masked(made);
  };
  // Problems of generated/ are reported before the server listens.
  await page('index');
  const server = await servePreview(page, options.port);
  const watcher = watch(join(root, 'generated'), { recursive: true }, () => server.changed());
  try {
    if (options.format === 'json') writeJson(io, 'preview', { url: server.url });
    else io.out(`${server.url}\n`);
    io.err(`It updates when generated/ changes: run ${commandLine('generate')} after a change. Ctrl-C ends it.\n`);
    await stopSignal();
    return exit.ok;
  } finally {
    watcher.close();
    await server.close();
  }
}

/** The data of the panels, and a line about it; no data where SigNoz cannot answer, which is reported once. */
async function ask(
  file: EnvironmentFile<Endpoints>,
  dashboards: readonly Resource[],
  root: string,
  environment: string,
  since: Duration,
  io: Io,
): Promise<{ readonly data?: ReadonlyMap<string, PanelData>; readonly about: string }> {
  const { endpoints, versions } = file;
  if (endpoints.signoz === undefined) throw new UsageError(`${environment} has no SigNoz: leave --data out`);
  const secrets = secretLookup(root, environment, io.env);
  const client = connectSignoz(endpoints.signoz, { secrets, versions });
  const { dashboardData, isEmpty, Unanswered } = await import('@signoz-as-code/preview');
  const end = Date.now();
  const told = io.progress();
  try {
    await confirmVersion(file, secrets, io).catch((error: unknown) => {
      throw new Unanswered(messageOf(error));
    });
    const range = { start: end - seconds(since) * 1000, end };
    const data = await dashboardData(client, dashboards, range, (done, of) =>
      told.step(`asked ${done} of ${of} panels`),
    );
    const all = [...data.values()];
    const reasons = new Set(all.map((one) => (one.is === 'failed' ? one.reason : undefined)));
    // If every query is refused for the same reason, SigNoz cannot be asked.
    const [reason] = reasons;
    if (all.length > 1 && reasons.size === 1 && reason !== undefined) throw new Unanswered(reason);
    const failed = all.filter(({ is }) => is === 'failed').length;
    const empty = all.filter(isEmpty).length;
    return {
      data,
      about: `${client.url}, the last ${since} until ${new Date(end).toISOString()}: ${all.length - failed - empty} of ${all.length} panels show data, ${empty} are empty, ${failed} fail`,
    };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    const about = `${client.url} cannot answer: ${error.message}`;
    io.err(`${about}\nThe panels draw samples.\n`);
    return { about: `${about}. The panels draw samples.` };
  } finally {
    told.end();
  }
}

/** When the rules that differ from the live ones would have fired; where SigNoz cannot be asked, why not. */
async function replay(
  environment: string,
  since: Duration,
  io: Io,
): Promise<Backtests & { readonly isWhole: boolean }> {
  const { backtestRules, changedRules, lastOf, BUDGET } = await import('@signoz-as-code/engine/backtests');
  const live = await openEnvironment(io, environment);
  const rules = live.desired.filter(({ kind }) => kind === 'rule');
  const range = lastOf(since);
  try {
    await live.reportVersion();
    const only = { scope: new Set(rules.map(({ key }) => `rule/${key}`)), resources: rules };
    const changed = changedRules((await live.plan({ only, concern: 'alerts' })).steps);
    const { reports, failures } = await backtestRules(live, changed, range, BUDGET, io);
    for (const failure of failures) io.err(`${failure}\n`);
    const same = rules.length - changed.length;
    return {
      about: `The last ${since} until ${new Date(range.end).toISOString()}, replayed for ${counted(changed.length, 'rule')} that ${changed.length === 1 ? 'differs' : 'differ'} from what is live${same === 0 ? '' : `; ${same} as live`}.`,
      reports: new Map(changed.map(({ resource }, index) => [resource.key, reports[index] as RuleReport])),
      isWhole: failures.length === 0,
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const about = `The rules were not replayed: ${messageOf(error)}`;
    io.err(`${about}\n`);
    return { about, reports: new Map(), isWhole: false };
  }
}

export default {
  examples: [
    'signoz-as-code preview                        # pages on 127.0.0.1 that update with generated/',
    'signoz-as-code preview -e production --data    # with the current data of the panels',
    'signoz-as-code preview -e production --backtest 7d   # with when changed rules would have fired',
    'signoz-as-code preview --out preview           # a folder of pages, for an artifact of CI',
    'signoz-as-code preview --out preview.html      # all of them as one file',
  ],
  with: (made) =>
    made
      .addOption(environment())
      .addOption(format(['text', 'json']))
      .option('-o, --out <path>', 'write the pages to this folder, or to one file that ends in .html, and end')
      .option('--port <port>', 'the port of the pages; 0 for any free port', port, 18090)
      .option('--data', "show data from the environment's SigNoz in the panels")
      .option('--since <period>', 'with --data: how far back, like 6h', period, '6h')
      .option('--backtest <period>', 'show when the changed rules would have fired over the past, like 7d', period),
  mistakes: (io, { out }: PreviewOptions) =>
    out === undefined || out.endsWith('.html') ? unwritable(io, '--out', out) : unwritableFolder(io, '--out', out),
  run: (io, options: PreviewOptions) => preview(options, io),
} satisfies CommandDefinition;
