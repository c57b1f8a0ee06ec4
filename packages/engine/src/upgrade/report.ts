import { type Outdated, outdatedIn } from '@signoz-as-code/collector-config/releases';
import { type Program, programsOf } from '@signoz-as-code/compose/live';
import type { Diagnostic, EnvironmentFile, Lookup, Versions } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import {
  assumedVersion,
  changesBetween,
  connectSignoz,
  OtherVersionError,
  type ReleaseChange,
} from '@signoz-as-code/signoz-client';
import { namingAllAway, systemsOf } from '../away.ts';
import { requireConfiguredVersions } from '../configured-versions.ts';
import { askDefinitions } from '../definitions/ask.ts';
import type { Host } from '../host.ts';
import { readDesired } from '../live.ts';
import { secretLookup } from '../secrets.ts';
import { confirmVersion } from '../server-version.ts';
import { UsageError } from '../usage-error.ts';
import { type PlanAfter, planAfter } from './plan-after.ts';
import { adoptedAfter, type Prediction, predict, releasesOf } from './predict.ts';
import { type ReadKind, readSignoz } from './read.ts';
import { type Target, targetOf, type Wanted } from './target.ts';

/** The report about an upgrade of an environment. Making it changes nothing. */
export interface UpgradeReport {
  readonly project: string;
  readonly environment: string;
  readonly from: Versions;
  readonly to: Target;
  /** Whether nothing in the definitions, the stack or SigNoz prevents the upgrade. */
  readonly isReady: boolean;
  /** SigNoz already has the new version, so its resources were not checked; absent where it has not. */
  readonly isUpgraded?: true;
  /** Diagnostics of the definitions with the new versions that the present ones do not give. */
  readonly definitions: readonly Diagnostic[];
  /** How many files of generated/ the new versions change, create and remove; undefined where the definitions are refused. */
  readonly generated?: { readonly changed: number; readonly created: number; readonly removed: number };
  /** Parts of the stack that the new collector does not have. */
  readonly collector: readonly Outdated[];
  readonly images: readonly { readonly service: string; readonly from: string; readonly to: string }[];
  /** General changes in the releases in between. */
  readonly changes: readonly ReleaseChange[];
  /** How many of each kind were checked. */
  readonly counts: Readonly<Record<string, number>>;
  /** Resources that the upgrade changes. */
  readonly resources: readonly Omit<Prediction, 'expected'>[];
  /** Addresses of what the first plan after the upgrade changes in SigNoz; undefined where the definitions are refused. */
  readonly plan?: readonly string[];
  /** The fields that it changes of those that it neither makes nor deletes, by address. */
  readonly planFields?: Readonly<Record<string, readonly string[]>>;
  /** Addresses of what it changes in ClickHouse; undefined likewise. */
  readonly tables?: readonly string[];
  readonly order: readonly string[];
  readonly save: readonly string[];
  /** What to do after it. */
  readonly afterwards: readonly string[];
}

/** A report and its input, for a rehearsal. */
export interface Prepared {
  readonly report: UpgradeReport;
  readonly root: string;
  readonly about: EnvironmentFile<Endpoints>;
  readonly secrets: Lookup;
  readonly predictions: readonly Prediction[];
  /** The artifacts for the new versions, by path below generated/; none where the definitions are refused. */
  readonly artifacts: ReadonlyMap<string, string>;
}

/**
 * Reports what an upgrade of `environment` would do: compiles the definitions for its versions, and reads all live
 * resources. Throws a {@link UsageError} for a version that cannot be upgraded to, and where generated/ is not for the
 * versions in signoz.config.ts, before any request; and an error naming both versions where SigNoz is not the one that
 * generated/ is for.
 */
export async function prepareUpgrade(root: string, environment: string, wanted: Wanted, host: Host): Promise<Prepared> {
  const { about, concerns, resources } = await readDesired(root, environment);
  const from = about.versions ?? { signoz: assumedVersion };
  const to = targetOf(from, wanted);
  const { signoz } = about.endpoints;
  if (signoz === undefined) throw new UsageError(`${environment} names no SigNoz (live.signoz in signoz.config.ts)`);
  const secrets = secretLookup(root, environment, host.env);
  const now = await askDefinitions(root, { ask: 'artifacts', review: true }, host);
  requireConfiguredVersions(about, now);
  const { clickhouse, swarm } = systemsOf(about, secrets);
  const isUpgraded = await namingAllAway(() => isAlready(to.signoz, about, secrets, host), [clickhouse, swarm]);
  const [then, kinds, channels] = await Promise.all([
    askDefinitions(root, { ask: 'artifacts', review: true, at: { environment, versions: { ...to } } }, host),
    isUpgraded ? [] : readSignoz({ about, concerns, resources, secrets, root }),
    isUpgraded ? [] : connectSignoz(signoz, { secrets, versions: about.versions }).channels.list(),
  ]);
  const predictions = predict(kinds, channels, { from: from.signoz ?? assumedVersion, to: to.signoz });
  const known = new Set(now.diagnostics.map(said));
  const definitions = then.diagnostics.filter((one) => !known.has(said(one)));
  const artifacts = then.artifacts ?? new Map<string, string>();
  const [own, raised] = [ofEnvironment(now.artifacts, environment), ofEnvironment(then.artifacts, environment)];
  // Where the definitions are refused, the current artifacts still say how the collectors are started.
  const stack = raised.size > 0 ? raised : own;
  const programs = programsIn(stack);
  const collector = outdatedIn(
    {
      programs,
      configurations: new Map(
        [...stack].filter(([path]) => path.startsWith('collector-config/') && path.endsWith('.yaml')),
      ),
      others: new Map([...stack].filter(([path]) => /^(alerts|dashboards)\//.test(path))),
    },
    from.collector ?? '',
    to.collector,
  );
  const isRefused = artifacts.size === 0;
  const plan = isRefused
    ? undefined
    : await planAfter(artifacts, environment, {
        resources,
        kinds,
        predictions,
        releases: releasesOf(from.signoz ?? assumedVersion, to.signoz),
        secrets,
        collector: to.collector,
      });
  const report: UpgradeReport = {
    project: about.project,
    environment,
    from,
    to,
    isReady:
      !isRefused &&
      definitions.every(({ severity }) => severity !== 'error') &&
      collector.every(({ isFatal }) => !isFatal) &&
      predictions.every(({ isFatal }) => isFatal === undefined),
    ...(isUpgraded ? { isUpgraded } : {}),
    definitions: isRefused ? then.diagnostics : definitions,
    ...(isRefused ? {} : { generated: compared(own, raised) }),
    collector,
    images: imagesOf(programsIn(own), programs),
    changes: changesBetween(from.signoz ?? assumedVersion, to.signoz),
    counts: countsOf(kinds),
    resources: predictions
      .filter(({ effects, unknown }) => effects.length > 0 || unknown !== undefined)
      .map(({ expected: _, ...one }) => one),
    ...(plan === undefined || isUpgraded
      ? {}
      : {
          plan: [...plan.signoz.keys()],
          planFields: Object.fromEntries([...plan.signoz].filter(([, fields]) => fields.length > 0)),
        }),
    ...(plan === undefined ? {} : { tables: plan.clickhouse }),
    order: orderOf(from, to),
    save: SAVE,
    afterwards: afterwards(predictions, plan?.obstacles ?? [], about),
  };
  return { report, root, about, secrets, predictions, artifacts };
}

/** Whether SigNoz has the new version; throws like {@link confirmVersion} where it has neither. */
async function isAlready(
  version: string,
  about: EnvironmentFile<Endpoints>,
  secrets: Lookup,
  host: Host,
): Promise<boolean> {
  try {
    await confirmVersion(about, secrets, host);
    return false;
  } catch (error) {
    if (error instanceof OtherVersionError && error.said === version) return true;
    throw error;
  }
}

function said({ code, where, message }: Diagnostic): string {
  return JSON.stringify([code, where.file, where.field, where.environment, message]);
}

/** The artifacts of an environment, by their paths below its folder. */
function ofEnvironment(all: ReadonlyMap<string, string> = new Map(), environment: string): ReadonlyMap<string, string> {
  const prefix = `${environment}/`;
  return new Map(
    [...all].flatMap(([path, text]) => (path.startsWith(prefix) ? [[path.slice(prefix.length), text] as const] : [])),
  );
}

function programsIn(artifacts: ReadonlyMap<string, string>): readonly Program[] {
  const stack = artifacts.get('compose/compose.yaml');
  return stack === undefined ? [] : programsOf(stack);
}

function compared(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return {
    changed: [...after].filter(([path, text]) => before.has(path) && before.get(path) !== text).length,
    created: [...after.keys()].filter((path) => !before.has(path)).length,
    removed: [...before.keys()].filter((path) => !after.has(path)).length,
  };
}

function imagesOf(before: readonly Program[], after: readonly Program[]): UpgradeReport['images'] {
  return after.flatMap(({ service, image }) => {
    const now = before.find((one) => one.service === service)?.image ?? '';
    return now === image ? [] : [{ service, from: now, to: image }];
  });
}

function countsOf(kinds: readonly ReadKind[]): UpgradeReport['counts'] {
  return Object.fromEntries(
    kinds
      .filter(({ provider }) => provider.kind !== 'catalogue')
      .map(({ provider, live }) => [provider.kind, live.length]),
  );
}

/** Each program needs the previous one: the migrator makes the tables, and SigNoz reads what collectors write. */
function orderOf(from: Versions, to: Target): readonly string[] {
  const raise = (program: string, before: string | undefined, after: string): string =>
    before === after ? `${program}: ${after} already` : `${program}: ${before ?? 'not known'} → ${after}`;
  return [
    raise('ClickHouse', from.clickhouse, to.clickhouse),
    `migrations of ClickHouse's tables, by the collector ${to.collector}: wait for the end of the synchronous ones`,
    raise('collectors', from.collector, to.collector),
    `${raise('SigNoz', from.signoz, to.signoz)}; its migrations run at the first start, with one replica`,
  ];
}

const SAVE: readonly string[] = [
  'SigNoz\'s database: stop SigNoz and copy signoz.db (with signoz.db-wal, if it exists) from its volume, or while it runs: `sqlite3 signoz.db ".backup copy.db"`. The copy is what `--rehearse` needs, and the only way back: an older SigNoz does not read the migrated database',
  'ClickHouse: a backup or snapshot of its volumes; migrations of tables are not reversed by an older collector',
  'generated/ and the versions in signoz.config.ts: a commit of their own, so that `git revert` brings both back',
];

function afterwards(
  predictions: readonly Prediction[],
  obstacles: PlanAfter['obstacles'],
  { environment }: EnvironmentFile,
): readonly string[] {
  const views = adoptedAfter(predictions);
  const unprotected = predictions.flatMap(({ kind, key, losesProtection }) =>
    losesProtection && key !== undefined ? [`${kind}/${key}`] : [],
  );
  return [
    ...(views.length === 0
      ? []
      : [
          `saved views lose our mark: the first plan is \`plan -e ${environment}${views.map((name) => ` --adopt ${name}`).join('')}\``,
        ]),
    ...(unprotected.length === 0
      ? []
      : [
          `the protection of ${unprotected.join(', ')} is lost until the first apply: apply before anybody deletes a definition`,
        ]),
    ...obstacles.map(
      ({ address, message, hint }) =>
        `the first plan is refused: ${address}: ${message}; ${hint}, which you can do before the upgrade`,
    ),
  ];
}
