import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type LimitReport, type Measurable, measureLimit } from '@signoz-as-code/backtest';
import {
  type Limit,
  limitOf,
  type MeasuredBasis,
  type Measurement,
  periodMs,
  unitFactor,
} from '@signoz-as-code/catalogue';
import { DiagnosticsError, insteadOf, withoutLinks, writeFileAtomic } from '@signoz-as-code/core';
import { envelopes, measuredQuery, measuredUnit, type Queries } from '@signoz-as-code/queries';
import { SignozError } from '@signoz-as-code/signoz-client';
import { asking, type Budget, patient } from './backtests.ts';
import { askDefinitions, needed } from './definitions/ask.ts';
import type { Host } from './host.ts';
import { cleaningUp, unlessFired } from './interrupts.ts';
import type { LiveEnvironment } from './live.ts';
import { type LimitChange, limitEdits } from './patches/limit-basis.ts';
import { confirmedClient } from './server-version.ts';
import { UsageError } from './usage-error.ts';

/** A limit of the catalogue that defines how it is measured. */
export interface NamedLimit {
  readonly name: string;
  readonly limit: Limit & { readonly measure: Measurement };
}

/** The limits of a project's catalogue, and the catalogue's folder. */
interface Limits {
  readonly limits: Readonly<Record<string, Limit>>;
  readonly folder: string;
}

/** Throws a {@link DiagnosticsError} where the catalogue is wrong. */
async function limitsIn(root: string, host: Host): Promise<Limits> {
  const answer = await askDefinitions(root, { ask: 'limits' }, host);
  const limits = needed(answer, answer.limits);
  return { limits, folder: answer.folders?.[0] ?? '' };
}

/**
 * The limits with these names, or all that define how they are measured. Throws a {@link UsageError} for any other
 * name.
 */
export async function measurableLimits(
  root: string,
  names: readonly string[],
  host: Host,
): Promise<readonly NamedLimit[]> {
  const { limits } = await limitsIn(root, host);
  const known = Object.keys(limits);
  const isMeasurable = (name: string): boolean => limits[name]?.measure !== undefined;
  const unknown = names.filter((name) => !Object.hasOwn(limits, name));
  if (unknown.length > 0)
    throw new UsageError(
      unknown.map((name) => `the catalogue has no limit '${name}'${insteadOf(name, known)}`).join('\n'),
    );
  const bare = names.filter((name) => !isMeasurable(name));
  if (bare.length > 0)
    throw new UsageError(`${bare.join(', ')} cannot be measured: add \`measure: quantile(0.99, …).over('14d')\``);
  const chosen = names.length === 0 ? known.filter(isMeasurable) : [...new Set(names)];
  return chosen.map((name) => ({ name, limit: limits[name] as NamedLimit['limit'] }));
}

/**
 * Measures limits in an environment, one after the other. It only uses SigNoz's query range; an interruption ends it.
 * Throws errors that would be the same for every limit: no server, an invalid key. Once a limit was measured, such an
 * error is reported for the limits after it.
 */
export async function measureLimits(
  environment: LiveEnvironment,
  limits: readonly NamedLimit[],
  budget: Budget,
  host: Host,
): Promise<readonly LimitReport[]> {
  const client = await confirmedClient(environment, environment.secrets, host);
  const ask = asking(client, budget);
  const end = Math.floor(Date.now() / 60_000) * 60_000;
  const told = host.progress();
  try {
    const reports: LimitReport[] = [];
    const patience = patient();
    /** Why no further limit is measured. */
    let stopped: string | undefined;
    for (const [index, named] of limits.entries()) {
      const range = { start: end - periodMs(named.limit.measure.period), end };
      const progress = (done: number, of: number): void =>
        told.step(
          `limit ${index + 1} of ${limits.length}: ${named.name}, ${counted(done, of)} of ${named.limit.measure.period}`,
        );
      const limit = measurable(named);
      if (stopped !== undefined) {
        reports.push(notMeasured(limit, stopped));
        continue;
      }
      try {
        const report = await measureLimit(limit, range, { ask, isRefusal: patience.becauseOf, progress });
        if (!isFailure(report)) patience.answered();
        reports.push(report);
      } catch (error) {
        // Each may have taken minutes: what is known by now is not lost.
        if (!(error instanceof SignozError) || reports.every(isFailure)) throw error;
        stopped = error.message;
        reports.push(notMeasured(limit, stopped));
      }
    }
    return reports;
  } finally {
    told.end();
  }
}

function isFailure({ outcome }: LimitReport): boolean {
  return outcome.is === 'not-measured' && outcome.isFailure;
}

function notMeasured({ name, value, unit, how }: Measurable, because: string): LimitReport {
  return { name, value, unit, how, outcome: { is: 'not-measured', because, isFailure: true } };
}

function counted(done: number, of: number): string {
  return `${Math.floor((done / of) * 100)} %`;
}

function measurable({ name, limit: { value, unit, measure } }: NamedLimit): Measurable {
  const given = measuredUnit(measure);
  const factor = given === undefined ? 1 : unitFactor(given, unit);
  return {
    name,
    value,
    unit,
    queries: envelopes(measure.queries as Queries),
    selected: measuredQuery(measure) as string,
    taken: measure,
    how: howOf(measure),
    factor: factor === 'other' ? 1 : factor,
    limitOf: (measured) => limitOf(measure, measured),
  };
}

/** `quantile 0.99 over 14d, × 1.5`. */
function howOf({ statistic, q, period, steps, digits }: Measurement): string {
  const adjusted = steps.map((step) => ('times' in step ? `, × ${step.times}` : `, + ${step.plus}`));
  return `${statistic}${q === undefined ? '' : ` ${q}`} over ${period}${adjusted.join('')}, to ${digits} digits`;
}

/** A limit that was written, and the file in which it is defined. */
export interface WrittenLimit {
  readonly name: string;
  readonly file: string;
}

/**
 * Writes measured values into the definitions: the value and its basis, each file once, with comments and formatting
 * unchanged. Reads them back; if a limit then differs from what was written, or on Ctrl-C, every file is restored. Throws
 * a {@link UsageError} that names every limit that cannot be written, before any write.
 */
export async function writeLimits(
  environment: LiveEnvironment,
  reports: readonly LimitReport[],
  host: Host,
): Promise<readonly WrittenLimit[]> {
  const { root } = environment;
  const changes = reports.flatMap((report) => changeOf(report, environment.environment));
  if (changes.length === 0) return [];
  const { folder } = await limitsIn(root, host);
  const { files, refused } = limitEdits(root, folder, changes);
  if (refused.length > 0)
    throw new UsageError(
      `nothing was written:\n${refused.map(({ name, because }) => `  ${name}: ${because}`).join('\n')}`,
    );
  const before = new Map<string, string>();
  for (const { file } of files) before.set(file, await readFile(join(root, file), 'utf8'));
  const write = (file: string, text: string): Promise<void> =>
    writeFileAtomic(withoutLinks(root, join(root, file)), text);
  await cleaningUp(async (interrupted) => {
    try {
      for (const { file, text } of files) {
        interrupted.throwIfAborted();
        await write(file, text);
      }
      const { limits } = await unlessFired(interrupted, limitsIn(root, host));
      requireWritten(changes, limits);
    } catch (error) {
      for (const [file, text] of before) await write(file, text);
      // The interruption ends the program as soon as this has failed.
      if (interrupted.aborted) host.err('Nothing was written: interrupted, and every definition is as it was.\n');
      if (error instanceof DiagnosticsError)
        throw new UsageError(`nothing was written, the definitions would not load:\n${error.message}`);
      throw error;
    }
  });
  return files.flatMap(({ file, names }) => names.map((name) => ({ name, file })));
}

/** Throws where a limit differs from what was written. */
function requireWritten(changes: readonly LimitChange[], limits: Limits['limits']): void {
  const lost = changes.filter(
    ({ name, value, basis }) => limits[name]?.value !== value || !isDeepStrictEqual(limits[name].basis, basis),
  );
  if (lost.length > 0)
    throw new UsageError(
      `nothing was written: ${lost.map(({ name }) => name).join(', ')} would still have another value or basis; write it by hand`,
    );
}

function changeOf({ name, outcome }: LimitReport, environment: string): LimitChange[] {
  if (outcome.is === 'not-measured') return [];
  const { limit, measured, points, seen, range } = outcome;
  const basis: MeasuredBasis = {
    value: measured,
    date: new Date(range.end).toISOString().slice(0, 10),
    from: minute(seen.start),
    to: minute(seen.end),
    points,
    environment,
  };
  return [{ name, value: limit, basis }];
}

function minute(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16)}Z`;
}
