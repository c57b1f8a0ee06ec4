import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareEffective, type Effective } from '@signoz-as-code/collector-config/live';
import {
  type Docker,
  type ManagedCollector,
  managedCollectors,
  runningConfigurations,
} from '@signoz-as-code/compose/live';
import { type EnvironmentFile, type Lookup, oneLineValue, readNamedFile } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz, type StoredLogPipeline } from '@signoz-as-code/signoz-client';
import { confirmedOf } from './server-version.ts';
import { UsageError } from './usage-error.ts';

/** The running configuration of a collector compared with generated/, or why that is not possible. */
export interface InEffect {
  /** `otel-collector.1`, or the file that was given. */
  readonly collector: string;
  readonly artifact: string;
  readonly result: Effective | undefined;
  readonly reason?: string;
}

export interface InEffectOptions {
  readonly root: string;
  readonly environment: string;
  readonly endpoints: Endpoints;
  /** See `EnvironmentFile`. */
  readonly versions: EnvironmentFile['versions'];
  readonly secrets: Lookup;
  /** Undefined where the environment has no swarm. */
  readonly docker: Docker | undefined;
  /**
   * Manual copies of running configurations: `/tmp/a.yaml`, or with the artifact's name `sampler-config=/tmp/b.yaml`.
   */
  readonly files?: readonly string[];
  readonly cwd?: string;
}

/**
 * Compares the effective configurations of the collectors that SigNoz may configure with generated/. Given files are
 * read instead of containers.
 */
export async function inEffect(options: InEffectOptions): Promise<readonly InEffect[]> {
  const folder = join(options.root, 'generated', options.environment);
  const stack = join(folder, 'compose/compose.yaml');
  // Without a stack in the project, nothing says how its collectors are started.
  const managed = existsSync(stack) ? managedCollectors(await readFile(stack, 'utf8')) : [];
  const generated = (artifact: string): Promise<string> => readFile(join(folder, 'collector-config', artifact), 'utf8');
  const pipelines = await logPipelines(options);
  if (options.files !== undefined) {
    return Promise.all(
      options.files.map(async (given): Promise<InEffect> => {
        const { artifact, file } = named(given, managed);
        const effective = read(resolve(options.cwd ?? '.', file));
        const wanted = await generated(artifact).catch(() => {
          throw new UsageError(`--effective ${given}: generated/${options.environment} has no ${artifact}`);
        });
        const result = naming(`--effective ${given}`, () => compareEffective(wanted, effective, pipelines));
        return { collector: file, artifact, result };
      }),
    );
  }
  const { swarm } = options.endpoints;
  const { docker } = options;
  if (docker === undefined || swarm === undefined) return [];
  const all = await Promise.all(
    managed.map(async (one) => {
      const wanted = await generated(one.artifact);
      const running = await runningConfigurations(docker, swarm.stack, one);
      return running.map(({ task, files, reason }): InEffect => {
        const common = { collector: task, artifact: one.artifact };
        return files === undefined
          ? { ...common, result: undefined, ...(reason === undefined ? {} : { reason }) }
          : {
              ...common,
              result: naming(task, () =>
                compareEffective(wanted, files.effective, { ...pipelines, mounted: files.mounted }),
              ),
            };
      });
    }),
  );
  return all.flat();
}

/** The result of `compare`. Its errors name the collector. */
function naming<Value>(collector: string, compare: () => Value): Value {
  try {
    return compare();
  } catch (error) {
    throw new UsageError(`${collector}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether a collector runs another configuration than it should. */
export function isOtherwise({ result }: InEffect): boolean {
  return (
    result !== undefined &&
    (result.state !== 'as-generated' || result.missing.length > 0 || result.unexpected.length > 0)
  );
}

/** The report about a collector, one line each: its state, then each difference. */
export function describeEffective({ result, reason }: InEffect): readonly string[] {
  if (result === undefined) return [`not seen: ${reason ?? 'reason unknown'}`];
  if (result.state === 'no-op')
    return [
      'it takes nothing in: it waits for SigNoz to give it its configuration (is SigNoz there, has it an administrator, has the configuration a pipeline `logs`?)',
    ];
  const { logPipelines: own, missing, unexpected, differences } = result;
  const pipelines = own.length === 0 ? 'no log pipelines' : `${own.length} log pipeline${own.length === 1 ? '' : 's'}`;
  return [
    `${result.state === 'as-generated' ? 'as generated/ has it' : 'not as generated/ has it'}; ${pipelines} of SigNoz`,
    ...differences.map(({ path, before, after, origin }) => {
      const how = origin === 'remote' ? 'changed over OpAMP' : 'not applied yet';
      return `  ${path.join(' · ')}: ${oneLineValue(before)} → ${oneLineValue(after)} (${how})`;
    }),
    ...missing.map((name) => `  ${name}: SigNoz has it, and it is not in effect here`),
    ...unexpected.map((name) => `  ${name}: it is in effect here, and SigNoz has it no more`),
  ];
}

/**
 * The log pipelines in SigNoz, where it can be asked; the comparison also works without them. It can not where it is an
 * earlier version that the stack upgrades. Throws where it has another version than generated/ is for.
 */
async function logPipelines({
  endpoints,
  versions,
  secrets,
}: InEffectOptions): Promise<{ readonly pipelines?: readonly StoredLogPipeline[] }> {
  if (endpoints.signoz === undefined || secrets(endpoints.signoz.apiKey.$secret) === undefined) return {};
  const { raisedByStack } = await confirmedOf({ endpoints, versions }, secrets);
  if (raisedByStack !== undefined) return {};
  return { pipelines: (await connectSignoz(endpoints.signoz, { secrets, versions }).logPipelines.latest()).pipelines };
}

function named(
  given: string,
  managed: readonly ManagedCollector[],
): { readonly artifact: string; readonly file: string } {
  const [, name, path] = /^([a-z0-9-]+)=(.+)$/.exec(given) ?? [];
  if (name !== undefined && path !== undefined) return { artifact: `${name}.yaml`, file: path };
  const [first, ...others] = new Set(managed.map(({ artifact }) => artifact));
  if (first === undefined || others.length > 0)
    throw new UsageError(`--effective ${given}: say of which collector it is, like otel-config=${given}`);
  return { artifact: first, file: given };
}

function read(file: string): string {
  try {
    return readNamedFile(file).toString();
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
