import { type Arrival, arrivalQueries, arrivalRows, arrivalsBegin, compareArrivals } from '@signoz-as-code/catalogue';
import { messageOf, printable, readProject, type Style } from '@signoz-as-code/core';
import { askDefinitions, needed } from '@signoz-as-code/engine/definitions';
import { readDesired } from '@signoz-as-code/engine/live';
import { findRoot } from '@signoz-as-code/engine/root';
import { secretLookup } from '@signoz-as-code/engine/secrets';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import { type Duration, seconds } from '@signoz-as-code/platform';
import { asker } from '@signoz-as-code/probe';
import { Argument } from 'commander';
import { createColors } from 'picocolors';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import { type Io, styleOf } from '../io.ts';
import { environment, format, patience, period } from '../options.ts';

export interface VerifyTelemetryOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
  /** How far back it looks. */
  readonly since: Duration;
  /** How long ClickHouse may work on one statement, in seconds. */
  readonly patience: number;
}

/**
 * Asks ClickHouse which metrics, attributes and services of the catalogue arrive, and which others do. Changes nothing.
 */
export async function verifyTelemetry(options: VerifyTelemetryOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const environment = options.environment ?? (await readProject(root)).defaultEnvironment;
  const { about } = await readDesired(root, environment);
  const ask = asker(about.endpoints, secretLookup(root, environment, io.env), options.patience);
  if (ask === undefined) throw new UsageError(`the environment '${environment}' has no ClickHouse (live.clickhouse)`);
  const answer = await askDefinitions(root, { ask: 'catalogue' }, io);
  const { catalogue } = needed(answer, answer.catalogue);
  const since = Date.now() - seconds(options.since) * 1_000;
  const queries = arrivalQueries(since, about.endpoints.clickhouse?.cluster !== undefined);
  const from = arrivalsBegin(since);
  const [metrics, labels, attributes, services] = await Promise.all([
    ask(queries.metrics, arrivalRows.metrics),
    ask(queries.labels, arrivalRows.labels),
    ask(queries.attributes, arrivalRows.attributes),
    ask(queries.services, arrivalRows.services),
  ]).catch((error: unknown) => {
    if (!/Timeout error/.test(messageOf(error))) throw error;
    throw new Error(`${messageOf(error)}: --patience <seconds> gives it more time, a shorter --since less to read`, {
      cause: error,
    });
  });
  const arrivals = compareArrivals(catalogue, {
    metrics,
    labels,
    attributes,
    services: services.map(({ service }) => service),
  });
  const style = styleOf(io, 'out');
  if (options.format === 'json') writeJson(io, 'telemetry', { environment, since: options.since, from, arrivals });
  else
    io.out(
      text(
        arrivals,
        `${about.project} · ${environment}, the last ${options.since}: from ${minute(from)}, the start of an hour`,
        style,
      ),
      style,
    );
  return arrivals.some(({ verdict }) => verdict === 'missing' || verdict === 'wrong') ? exit.changes : exit.ok;
}

function text(arrivals: readonly Arrival[], title: string, { color }: Style): string {
  const c = createColors(color);
  const signs = {
    found: c.green('✓'),
    wrong: c.red('✗'),
    missing: c.yellow('○'),
    quiet: c.dim('·'),
    unknown: c.dim('?'),
  };
  const lines = [title];
  if (arrivals.every(({ verdict }) => verdict === 'missing' || verdict === 'quiet'))
    lines.push(
      '',
      'Nothing has arrived in this time: no service sends to this SigNoz yet, or its telemetry is lost on the way.',
    );
  for (const kind of ['service', 'metric', 'attribute'] as const) {
    const own = arrivals.filter((arrival) => arrival.kind === kind);
    const count = (['found', 'wrong', 'missing', 'quiet', 'unknown'] as const)
      .map((verdict) => `${own.filter((arrival) => arrival.verdict === verdict).length} ${verdict}`)
      .join(', ');
    lines.push('', `${kind}s: ${count}`);
    for (const arrival of own) {
      const many = kind === 'metric' ? 'series' : 'values';
      const facts = [
        ...arrival.problems.map(printable),
        ...(arrival.cardinality === undefined ? [] : [`${arrival.cardinality} ${many}`]),
        ...(arrival.first === undefined ? [] : [`since ${minute(arrival.first)}`]),
        ...(arrival.last === undefined ? [] : [`last ${minute(arrival.last)}`]),
      ];
      lines.push(
        `  ${signs[arrival.verdict]} ${printable(arrival.name)}${facts.length === 0 ? '' : c.dim(`  ${facts.join(', ')}`)}`,
      );
    }
  }
  lines.push('', '✓ found  ✗ differs from the catalogue  ○ missing  · absent, and optional  ? not in the catalogue');
  return `${lines.join('\n')}\n`;
}

function minute(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')}Z`;
}

export default {
  examples: [
    'signoz-as-code telemetry verify',
    'signoz-as-code telemetry verify -e production --since 7d --format json',
    'signoz-as-code telemetry verify --since 90d --patience 300     # ClickHouse reads for minutes',
  ],
  with: (made) =>
    made
      .addArgument(new Argument('<what>', 'what to do').choices(['verify']))
      .addOption(environment())
      .addOption(format(['text', 'json']))
      .option('--since <period>', 'how far back to look, from the start of that hour, like 24h or 7d', period, '24h')
      .option('--patience <seconds>', 'how long ClickHouse may work on one statement', patience, 30),
  run: (io, _what: string, options: VerifyTelemetryOptions) => verifyTelemetry(options, io),
} satisfies CommandDefinition;
