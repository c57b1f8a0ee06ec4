import {
  type Change,
  counted,
  fenced,
  hasChanges,
  isOfSecrets,
  ownerName,
  type Plan,
  printable,
  type Step,
} from '@signoz-as-code/core';
import type { Adopted } from '@signoz-as-code/engine/adopt';
import { describeEffective, type InEffect, inEffect, isOtherwise } from '@signoz-as-code/engine/effective';
import { type LiveEnvironment, openEnvironment } from '@signoz-as-code/engine/live';
import { UsageError } from '@signoz-as-code/engine/usage-error';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import { laidOut } from '../formatter.ts';
import type { Io } from '../io.ts';
import { unreadable } from '../mistakes.ts';
import { environment, format, repeated } from '../options.ts';
import { type Format, tellPlan } from './plan.ts';

export interface DriftOptions {
  readonly environment?: string;
  readonly format: Format;
  readonly unmanaged?: boolean;
  /** Write the changes made outside this repository into the definitions: all of them, or those of these addresses. */
  readonly adopt?: true | readonly string[];
  /** Copies of running configurations, instead of reading them from the containers: `[artifact=]<file>`. */
  readonly effective?: readonly string[];
}

/**
 * Reports changes made in the live system, separate from what generated/ changes, and running collector configurations
 * that SigNoz may change. With `adopt`, writes the former into the definitions.
 */
export async function drift(options: DriftOptions, io: Io): Promise<number> {
  const environment = await openEnvironment(io, options.environment);
  const { plan, steps } = await environment.plan();
  if (options.adopt !== undefined)
    return adoptInto(environment, plan, chosenOf(plan, steps, options.adopt), options, io);
  const collectors = await collectorsOf(environment, options, io);
  const behind = plan.changes.filter(isChangedOutside);
  const unknown = plan.changes.filter(isOfUnknownOrigin);
  const wanted = plan.changes.filter((change) => change.origin === 'generated');
  if (options.format === 'json') {
    const names = (changes: readonly Change[]): string[] => changes.map(({ address }) => address);
    writeJson(io, 'drift', {
      behindOurBack: names(behind),
      wanted: names(wanted),
      notKnown: names(unknown),
      collectors,
      plan,
    });
  } else {
    for (const [title, changes] of [
      ['Changed outside this repository', behind],
      ['In generated/ and not applied yet', wanted],
      ['Differs from generated/ (origin unknown)', unknown],
    ] as const) {
      if (changes.length === 0) continue;
      io.out(options.format === 'markdown' ? `## ${title}\n\n` : `${title}\n`);
      tellPlan(options.format, part(plan, changes), io);
      io.out('\n');
    }
    if (!hasChanges(plan)) tellPlan(options.format, part(plan, []), io);
    if (plan.obstacles.length > 0 || plan.kept.length > 0)
      tellPlan(options.format, { ...part(plan, []), obstacles: plan.obstacles, kept: plan.kept }, io);
    if (options.unmanaged) io.out(unmanagedText(plan, options.format));
    if (collectors.length > 0) io.out(collectorsText(collectors, options.format));
  }
  if (plan.obstacles.length > 0) return exit.error;
  if (!hasChanges(plan)) return collectors.some(isOtherwise) ? exit.changes : exit.ok;
  if (options.format === 'text' && behind.length > 0)
    io.err('`apply` reverts these changes; `drift --adopt` writes them into the definitions.\n');
  return exit.changes;
}

/**
 * The steps whose live values are written into the definitions: those known to be changed outside this repository, or
 * the named ones. A difference of unknown origin may be a change of generated/, so it is only taken by its name.
 */
function chosenOf(plan: Plan, steps: readonly Step[], adopt: true | readonly string[]): readonly Step[] {
  if (adopt === true) return steps.filter(({ change }) => isChangedOutside(change));
  const mistakes = adopt.flatMap((name) => {
    const change = plan.changes.find(({ address }) => address === name);
    const why =
      change === undefined ? 'not changed outside this repository; `drift` lists the changes' : whyNotAdopted(change);
    return why === undefined ? [] : [`--adopt ${name}: ${why}`];
  });
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  return steps.filter(({ change }) => adopt.includes(change.address));
}

/** Why no live values of a change can be written into a definition; undefined where they can. */
function whyNotAdopted(change: Change): string | undefined {
  const { action, origin } = change;
  if (isOfSecrets(change)) return 'only a secret has another value, and no definition contains that';
  if (action === 'create')
    return 'does not exist in the live system: remove its definition, or let `apply` create it again';
  if (action === 'delete') return 'has no definition: `release` hands it back to the UI, `apply` deletes it';
  if (origin === 'generated') return 'not changed outside this repository: generated/ changes it';
  return action === 'update' || action === 'replace' ? undefined : 'differs in nothing that a definition has';
}

async function adoptInto(
  environment: LiveEnvironment,
  plan: Plan,
  chosen: readonly Step[],
  options: DriftOptions,
  io: Io,
): Promise<number> {
  await environment.reportVersion();
  const { adoptChanges } = await import('@signoz-as-code/engine/adopt');
  const adopted = await adoptChanges(environment, chosen, (file, before, after) =>
    laidOut(environment.root, file, before, after),
  );
  const following = adopted.some(({ limit }) => limit !== undefined) ? await cameWith(plan, options, io) : undefined;
  const taken = new Set(chosen.map(({ change }) => change.address));
  const left = plan.changes.filter((change) => isOfUnknownOrigin(change) && !taken.has(change.address));
  if (options.format === 'json')
    writeJson(io, 'drift', {
      adopted,
      ...(following === undefined ? {} : { moved: following.changes }),
      ...(left.length === 0 ? {} : { notKnown: left.map(({ address }) => address) }),
      ...(plan.obstacles.length === 0 ? {} : { obstacles: plan.obstacles }),
    });
  else {
    io.out(adoptedText(adopted, left, plan.obstacles.length > 0));
    if (plan.obstacles.length > 0)
      tellPlan(options.format, { ...part(plan, []), notes: [], obstacles: plan.obstacles }, io);
    if (following !== undefined && following.changes.length > 0) {
      io.out('\nThe next apply also changes resources with these limits\n');
      tellPlan(options.format, following, io);
      io.out('\n');
    }
  }
  const isWritten = adopted.every(({ written }) => written !== undefined);
  if (!isWritten || plan.obstacles.length > 0) return exit.error;
  return options.adopt === true && left.length > 0 ? exit.changes : exit.ok;
}

async function collectorsOf(
  { root, environment, endpoints, versions, secrets }: LiveEnvironment,
  { effective }: DriftOptions,
  io: Io,
): Promise<readonly InEffect[]> {
  const { dockerClient } = await import('@signoz-as-code/compose/live');
  return inEffect({
    root,
    environment,
    endpoints,
    versions,
    secrets,
    docker: endpoints.swarm === undefined ? undefined : dockerClient(endpoints.swarm.context),
    cwd: io.cwd,
    ...(effective === undefined ? {} : { files: effective }),
  });
}

function collectorsText(collectors: readonly InEffect[], format: Format): string {
  const lines = collectors.flatMap((one) => {
    const [first, ...rest] = describeEffective(one);
    return [`  ${one.collector}: ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  const title = 'Configuration of collectors that SigNoz may configure';
  const text = lines.join('\n');
  return format === 'markdown' ? `## ${title}\n\n${fenced(text).join('\n')}\n` : `${title}\n${text}\n`;
}

function isChangedOutside({ origin }: Change): boolean {
  return origin === 'live' || origin === 'both';
}

/** SigNoz and ClickHouse keep no record of the last apply for some kinds, for example for saved views of v0.137.0. */
function isOfUnknownOrigin({ origin }: Change): boolean {
  return origin === undefined;
}

/** What generated/ changes because a limit has a new value, compared with `before`: the other users of that limit. */
async function cameWith(before: Plan, { environment }: DriftOptions, io: Io): Promise<Plan> {
  const known = new Set(before.changes.map(({ address, wanted }) => `${address} ${wanted}`));
  const { plan } = await (await openEnvironment(io, environment)).plan();
  const came = plan.changes.filter(({ address, wanted }) => !known.has(`${address} ${wanted}`));
  return { ...part(plan, came), notes: [] };
}

/** The same plan with only these changes. */
function part(plan: Plan, changes: readonly Change[]): Plan {
  return { ...plan, changes, obstacles: [], allowances: [], kept: [], unmanaged: [], others: [] };
}

function unmanagedText({ unmanaged, others = [] }: Plan, format: Format): string {
  const foreign = others.map(
    (other) => `${counted(other.count, other.kind)} of ${printable(ownerName(other))}: managed from there\n`,
  );
  const text = `${nobodysText(unmanaged)}${foreign.join('')}`;
  return format === 'markdown' ? `\n## Not ours\n\n${fenced(text.trimEnd()).join('\n')}\n` : text;
}

function nobodysText(unmanaged: Plan['unmanaged']): string {
  if (unmanaged.length === 0) return 'No unmanaged resources.\n';
  const lines = unmanaged.flatMap(({ kind, titles, ids }) => [
    `${counted(titles.length, kind)}, not ours:`,
    ...titles.map((title, index) => `  ${kind}/${ids[index]}  ${JSON.stringify(title)}`),
  ]);
  return `${lines.join('\n')}\nLeave them, write definitions for them with \`import\`, or delete one with \`apply --prune <kind>/<id>\`.\n`;
}

/** Differences that were not written, because it is not known which side changed. */
function leftText(left: readonly Change[]): string {
  const addresses = left.map(({ address }) => address);
  if (addresses.length === 0) return '';
  const first = left.find((change) => whyNotAdopted(change) === undefined);
  const hint = first === undefined ? '' : `, and \`drift --adopt ${first.address}\` writes the live values of one`;
  return `Not written, because it is not known which side changed: ${addresses.join(', ')}\n\`drift\` shows the differences${hint}.\n`;
}

function adoptedText(adopted: readonly Adopted[], left: readonly Change[], isHindered: boolean): string {
  const unknown = leftText(left);
  if (adopted.length === 0)
    return unknown === '' && !isHindered ? 'Nothing was changed outside this repository.\n' : unknown;
  const lines = adopted.flatMap(
    ({ address, label, file, limit, written, reason, also, here = [], elsewhere = [], only }, index) =>
      written === undefined
        ? [`✗ ${address} · ${label}: ${reason} (${file})`]
        : [
            `✓ ${address} · ${label}${limit === undefined ? '' : `: the limit ${limit}`}`,
            // One edit may settle several differences.
            ...(isSameEdit(adopted[index - 1], file, written)
              ? []
              : [`    ${file}:${written.line}`, `    - ${written.before}`, `    + ${written.after}`]),
            ...(also.length === 0 ? [] : [`    changes as well: ${also.join(', ')}`]),
            ...here.map((text) => `    ! ${text}${only === undefined ? '' : `: written for ${only} alone`}`),
            ...elsewhere.map((text) => `    ! ${text}, with the next apply there`),
          ],
  );
  return `${lines.join('\n')}\n${unknown}`;
}

function isSameEdit(other: Adopted | undefined, file: string, written: NonNullable<Adopted['written']>): boolean {
  const { line, before, after } = written;
  const it = other?.written;
  return it !== undefined && other?.file === file && it.line === line && it.before === before && it.after === after;
}

export default {
  examples: [
    'signoz-as-code drift',
    'signoz-as-code drift -e production --format markdown',
    'signoz-as-code drift --adopt                       # write changes into the definitions, if one edit expresses them',
    'signoz-as-code drift --unmanaged                   # list unmanaged resources with their ids',
    'signoz-as-code drift --effective /tmp/copy.yaml      # a copy of the configuration that a collector runs (its --copy-path)',
  ],
  with: (made) =>
    made
      .addOption(environment())
      .addOption(format(['text', 'json', 'markdown']))
      .option('--unmanaged', 'list unmanaged resources, and count those of other owners')
      .option('--adopt [address...]', 'write the changes into the definitions: all, or those of the named resources')
      .addOption(
        repeated(
          '--effective <[artifact=]file>',
          'a copy of the configuration that a collector runs, instead of reading containers (repeatable)',
        ),
      ),
  mistakes: (io, { effective = [], adopt }: DriftOptions) => [
    ...unreadable(
      io,
      effective.map((given) => given.slice(given.indexOf('=') + 1)),
    ),
    ...(Array.isArray(adopt) ? (adopt as readonly string[]) : [])
      .filter((name) => !/^[a-z-]+\/./.test(name))
      .map((name) => `--adopt ${name}: write a kind and a name, like dashboard/kafka`),
  ],
  run: (io, options: DriftOptions) => drift(options, io),
} satisfies CommandDefinition;
