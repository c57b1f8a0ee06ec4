import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import {
  asObject,
  asObjects,
  diff,
  isObject,
  type Json,
  type Live,
  makePlan,
  messageOf,
  type Plan,
  type Provider,
} from '@signoz-as-code/core';
import { assumedVersion, connectSignoz, SignozError, signozClient } from '@signoz-as-code/signoz-client';
import { unlessFired } from '../interrupts.ts';
import { readDesired } from '../live.ts';
import { UsageError } from '../usage-error.ts';
import { copyInto, startOnCopy } from './on-copy.ts';
import { changedBy, unpredictable, withGenerated } from './plan-after.ts';
import { adoptedAfter, hasNewNames, type Prediction, releasesOf, seenAs } from './predict.ts';
import { type ReadKind, readSignoz } from './read.ts';
import type { Prepared } from './report.ts';

/** A predicted or observed change of a resource. */
export interface Observation extends Pick<Prediction, 'kind' | 'id' | 'title' | 'key' | 'owner'> {
  readonly text: string;
}

/** What the migrations of the new release did to a copy of the database, compared with the predictions. */
export interface Rehearsal {
  readonly predictedAndSeen: readonly Observation[];
  readonly predictedNotSeen: readonly Observation[];
  readonly seenNotPredicted: readonly Observation[];
  /** What could not be compared, and why. */
  readonly notCompared: readonly Observation[];
  /** How many of each kind are exactly as predicted; for dashboards also their panels. */
  readonly asPredicted: Readonly<Record<string, number>>;
  /** The first plan after the upgrade, with adoption of the resources that lost our mark. */
  readonly plan: Plan;
}

/** What a rehearsal needs. */
export interface Rehearsing {
  /** The program of the new SigNoz. */
  readonly signoz: string;
  /** A copy of SigNoz's database. */
  readonly database: string;
}

/** How long migrations may take. */
const PATIENCE_MS = 300_000;

/**
 * Runs the new SigNoz on a copy of the database, reads everything back, and compares it with the predictions; then
 * plans the artifacts for the new versions against it. It changes nothing live and notifies nobody. Throws a {@link
 * UsageError} where the program does not start, or is of another version.
 */
export async function rehearse(prepared: Prepared, { signoz, database }: Rehearsing): Promise<Rehearsal> {
  const { report, artifacts, about } = prepared;
  const { to } = report;
  if (report.isUpgraded)
    throw new UsageError(`nothing was rehearsed: SigNoz is ${to.signoz} already, and there is nothing to compare with`);
  for (const [option, path] of [
    ['--signoz', signoz],
    ['--database', database],
  ] as const)
    if (!existsSync(path)) throw new UsageError(`${option} ${path}: there is no such file`);
  if (artifacts.size === 0) throw new UsageError('nothing was rehearsed: the new versions refuse the definitions');
  await access(signoz, constants.X_OK).catch(() => {
    throw new UsageError(
      `--signoz ${signoz} cannot be executed: make it executable (\`chmod +x\`), or name another file`,
    );
  });
  return withGenerated(artifacts, async (folder, interrupted) => {
    const copy = copyInto(folder, database);
    const stored = await readCopy(copy, database);
    const server = await startOnCopy({ program: signoz, copy, folder, patience: PATIENCE_MS, interrupted });
    try {
      await requireVersion(server.url, to.signoz, signoz);
      const versions = { from: about.versions?.signoz ?? assumedVersion, to: to.signoz };
      await requireMigrations(stored, copy, { database, ...versions });
      return await unlessFired(
        interrupted,
        onServer(prepared, { url: server.url, folder, database, versions, before: stored.ids }),
      );
    } finally {
      await server.stop();
    }
  });
}

/** A SigNoz that migrated a copy. */
interface Migrated {
  readonly url: string;
  readonly folder: string;
  readonly database: string;
  readonly versions: { readonly from: string; readonly to: string };
  /** The ids that the copy had. */
  readonly before: ReadonlySet<string>;
}

/** Reads everything back, and compares it with the predictions. */
async function onServer(
  { report, about, predictions, secrets }: Prepared,
  { url, folder, database, versions, before }: Migrated,
): Promise<Rehearsal> {
  const { environment } = report;
  const desired = await readDesired(folder, environment);
  const own = about.endpoints.signoz as NonNullable<typeof about.endpoints.signoz>;
  const copied = { ...desired, about: { ...desired.about, endpoints: { signoz: { ...own, url } } }, secrets };
  const kinds = await readSignoz({ ...copied, root: folder }).catch((error: unknown) => {
    if (!(error instanceof SignozError) || error.status !== 401) throw error;
    throw new UsageError(
      `--database ${database} does not have the API key of ${environment}: it is a copy of another SigNoz, or older than the key`,
    );
  });
  const compared = compare(predictions, kinds, before, versions);
  const known = new Set(kinds.map(({ provider }) => provider.kind));
  const { plan } = await makePlan({
    owner: { project: about.project, environment },
    resources: [...desired.resources.values()].flat().filter(({ kind }) => known.has(kind)),
    providers: kinds.map(({ provider }) => provider),
    adopt: new Set(adoptedAfter(predictions)),
    allow: new Set(about.allow ?? []),
  });
  const { predicted, seen } = planned(report.plan ?? [], plan, predictions);
  // Only now, because it writes.
  const works = withChannels(predictions, await refusal(copied));
  return {
    ...compared,
    predictedAndSeen: [...compared.predictedAndSeen, ...works.predictedAndSeen],
    predictedNotSeen: [...compared.predictedNotSeen, ...predicted, ...works.predictedNotSeen],
    seenNotPredicted: [...compared.seenNotPredicted, ...seen, ...works.seenNotPredicted],
    plan,
  };
}

/** Why the new SigNoz cannot change channels; undefined where it can. It reads all of them before it changes one. */
async function refusal({ about, secrets }: Pick<Prepared, 'about' | 'secrets'>): Promise<string | undefined> {
  const { channels } = connectSignoz(about.endpoints.signoz!, { secrets, versions: about.versions });
  const name = 'signoz-as-code-rehearsal';
  return channels.create({ name, webhook_configs: [{ url: 'http://127.0.0.1:9/' }] }).then(
    () => undefined,
    (error: unknown) => messageOf(error),
  );
}

/** Whether channels work, compared with the predictions. */
function withChannels(
  predictions: readonly Prediction[],
  refused: string | undefined,
): Pick<Rehearsal, 'predictedAndSeen' | 'predictedNotSeen' | 'seenNotPredicted'> {
  const fatal = predictions.flatMap((one) => (one.isFatal ? one.effects.map(({ text }) => observed(one, text)) : []));
  const text = `no channel can be changed, so nobody may get notifications: ${refused}`;
  const unforeseen = { kind: 'channel', id: '*', title: 'all channels', owner: 'anybody', text };
  return {
    predictedAndSeen: refused === undefined ? [] : fatal,
    predictedNotSeen: refused === undefined ? fatal : [],
    seenNotPredicted: refused === undefined || fatal.length > 0 ? [] : [unforeseen],
  };
}

/** Whether a prediction was wrong. */
export function isOtherwise({ predictedNotSeen, seenNotPredicted }: Rehearsal): boolean {
  return predictedNotSeen.length > 0 || seenNotPredicted.length > 0;
}

/** A build from source has no version; it counts as the requested one. */
async function requireVersion(url: string, wanted: string, program: string): Promise<void> {
  const said = await signozClient({ url, apiKey: '' }, wanted).version();
  if (said.startsWith('v') && said !== wanted)
    throw new UsageError(`--signoz ${program} is SigNoz ${said}, and the upgrade is to ${wanted}`);
}

/** What a database of SigNoz contains. */
interface Stored {
  /** The ids of all resources. */
  readonly ids: ReadonlySet<string>;
  /** The names of the migrations that ran on it. */
  readonly migrations: ReadonlySet<string>;
}

/** Reads a copy of `database`, which no SigNoz uses yet. */
async function readCopy(copy: string, database: string): Promise<Stored> {
  const stored = await storedIn(copy).catch((error: unknown) => {
    throw new UsageError(`--database ${database}: it cannot be read as a database of SQLite: ${messageOf(error)}`);
  });
  if (stored.ids.size === 0)
    throw new UsageError(`--database ${database} is not a database of SigNoz: it has no resource with an id`);
  return stored;
}

/** Refuses a copy that the new release already migrated: there is nothing to compare with. */
async function requireMigrations(
  { migrations }: Stored,
  copy: string,
  { database, from, to }: { readonly database: string; readonly from: string; readonly to: string },
): Promise<void> {
  const releases = releasesOf(from, to);
  if (migrations.size === 0 || !['dashboard', 'view'].some((kind) => hasNewNames(kind, releases))) return;
  const after = await storedIn(copy);
  if ([...after.migrations].some((name) => !migrations.has(name))) return;
  throw new UsageError(
    `--database ${database}: SigNoz ${to} or a later one migrated it already; use a copy from before the upgrade`,
  );
}

async function storedIn(database: string): Promise<Stored> {
  const { DatabaseSync } = await import('node:sqlite');
  const opened = new DatabaseSync(database, { readOnly: true });
  const column = (name: string, table: string): string[] =>
    opened
      .prepare(`SELECT CAST("${name}" AS TEXT) AS value FROM "${table.replaceAll('"', '""')}"`)
      .all()
      .map(({ value }) => String(value));
  try {
    const tables = opened
      .prepare(
        "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'id'",
      )
      .all()
      .map(({ name }) => String(name));
    return {
      ids: new Set(tables.flatMap((table) => column('id', table))),
      migrations: new Set(tables.includes('migration') ? column('name', 'migration') : []),
    };
  } finally {
    opened.close();
  }
}

/** The predicted changes that the first plan does not make, and the ones that were not predicted. */
function planned(
  predicted: readonly string[],
  plan: Plan,
  predictions: readonly Prediction[],
): { readonly predicted: readonly Observation[]; readonly seen: readonly Observation[] } {
  const unknown = unpredictable(predictions);
  const changed: readonly string[] = changedBy(plan);
  const said = (all: readonly string[], text: string): Observation[] =>
    all
      .filter((name) => !unknown.has(name))
      .map((name) => {
        const [kind = '', key = ''] = name.split(/\/(.*)/s);
        const { id = key, title = key } = predictions.find((one) => one.kind === kind && one.key === key) ?? {};
        return { kind, id, title, key, text };
      });
  return {
    predicted: said(
      predicted.filter((name) => !changed.includes(name)),
      'the first plan was to change it',
    ),
    seen: said(
      changed.filter((name) => !predicted.includes(name)),
      'the first plan changes it',
    ),
  };
}

type Compared = Omit<Rehearsal, 'plan'>;

/** The predictions compared with what was read back. `before` are the ids that the copy had. */
function compare(
  predictions: readonly Prediction[],
  kinds: readonly ReadKind[],
  before: ReadonlySet<string>,
  versions: { readonly from: string; readonly to: string },
): Compared {
  const found = new Map(
    kinds.flatMap(({ provider, live }) =>
      live.map((one) => [`${provider.kind}/${one.id}`, { provider, one }] as const),
    ),
  );
  const result = {
    predictedAndSeen: [] as Observation[],
    predictedNotSeen: [] as Observation[],
    seenNotPredicted: [] as Observation[],
    notCompared: [] as Observation[],
  };
  const asPredicted: Record<string, number> = {};
  const count = (name: string, more: number): void => {
    asPredicted[name] = (asPredicted[name] ?? 0) + more;
  };
  for (const prediction of predictions) {
    const { kind, id, effects, expected, unknown, isHidden, isFatal } = prediction;
    const about = (text: string): Observation => observed(prediction, text);
    const seen = found.get(`${kind}/${id}`);
    found.delete(`${kind}/${id}`);
    if (isHidden) {
      for (const { text } of effects)
        (seen === undefined ? result.predictedAndSeen : result.predictedNotSeen).push(about(text));
      continue;
    }
    if (seen === undefined) {
      if (before.has(id) || kind === 'log-pipeline')
        result.seenNotPredicted.push(about('it is gone after the upgrade'));
      else
        result.notCompared.push(
          about('the copy of the database does not have it: it is newer than the copy; copy the database again'),
        );
      continue;
    }
    if (expected === undefined) {
      result.notCompared.push(about(unknown ?? 'not predictable'));
      continue;
    }
    const all = differencesOf(seen.provider, expected, seenAs(kind, seen.one.spec, versions));
    const open = new Set(effects.flatMap(({ field, isOpen }) => (isOpen && field !== undefined ? [field] : [])));
    const differences = all.filter(({ path: [field = ''] }) => !open.has(field));
    for (const { field, text, isOpen = false } of isFatal ? [] : effects) {
      const isSeen = field === undefined || all.some(({ path }) => path[0] === field) === isOpen;
      (isSeen ? result.predictedAndSeen : result.predictedNotSeen).push(about(text));
    }
    for (const { label, before: predicted, after } of differences)
      result.seenNotPredicted.push(about(`${label}: predicted ${shown(predicted)}, seen ${shown(after)}`));
    if (differences.length === 0) count(kind, 1);
    if (kind === 'dashboard') count('panel', panelsAlike(expected, differences));
  }
  for (const { provider, one } of found.values())
    if (provider.kind !== 'catalogue') result.notCompared.push(nowhereBefore(provider.kind, one));
  return { ...result, asPredicted };
}

function observed({ kind, id, title, key, owner }: Prediction, text: string): Observation {
  return {
    ...{ kind, id, title, text },
    ...(key === undefined ? {} : { key }),
    ...(owner === undefined ? {} : { owner }),
  };
}

function nowhereBefore(kind: string, { id, title, key, foreignOwner }: Live): Observation {
  const owner = foreignOwner === undefined ? 'nobody' : `${foreignOwner.project} · ${foreignOwner.environment}`;
  return {
    kind,
    id,
    title,
    ...(key === undefined ? { owner } : { key }),
    text: 'it is in the copy, and SigNoz did not list it before the upgrade: it was deleted since, or was hidden',
  };
}

interface Named {
  readonly path: readonly string[];
  readonly label: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

function differencesOf(provider: Provider, expected: Json, seen: Json): readonly Named[] {
  return diff(expected, seen, provider.itemKey?.bind(provider)).map(({ path, before, after }) => ({
    path,
    label: provider.label?.(path) ?? path.join(' · '),
    before,
    after,
  }));
}

/** How many panels of a dashboard are as predicted, in any form. */
function panelsAlike(expected: Json, differences: readonly Named[]): number {
  const { panels, widgets } = asObject(expected);
  const all = isObject(panels)
    ? Object.keys(panels).length
    : asObjects(widgets).filter(({ panelTypes }) => panelTypes !== 'row').length;
  const other = differences.filter(({ path: [field] }) => field === 'panels' || field === 'widgets');
  return all - new Set(other.map(({ path }) => path[1])).size;
}

function shown(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
