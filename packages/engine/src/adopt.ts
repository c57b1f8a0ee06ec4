import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  address,
  type Diagnostic,
  type Difference,
  diff,
  type Impact,
  isObject,
  type Json,
  type Live,
  type NamedDifference,
  pathOf,
  type Resource,
  readProject,
  type Step,
  writeFileAtomic,
} from '@signoz-as-code/core';
import { importersOf } from './concerns.ts';
import { requireConfiguredVersions } from './configured-versions.ts';
import { askDefinitions, needed } from './definitions/ask.ts';
import { generate } from './generate.ts';
import { type LiveEnvironment, readDesired } from './live.ts';
import { editsOf, graft, limitedTo, limitPatches, lineAfter, type Patched } from './patches/index.ts';

/** How many of the likeliest edits for a change are tried. */
const TRIES = 10;

/** The outcome for one difference: where it was written, or why it could not be. */
export interface Adopted {
  readonly address: string;
  readonly label: string;
  /** The definition, or the file of the limit that it was written into. */
  readonly file: string;
  /** The limit of the catalogue that has another value now, where the limit was changed and not the definition. */
  readonly limit?: string;
  readonly written?: { readonly line: number; readonly before: string; readonly after: string };
  readonly reason?: string;
  /** Other files of generated/ that the change of the definition changes too. */
  readonly also: readonly string[];
  /** What the definition now means for the people on call, in the environment that it was adopted from. */
  readonly here?: readonly string[];
  /** What the next apply in other environments will change: `production: …`. */
  readonly elsewhere?: readonly string[];
  /** The only environment that it was written for, because it silences alerts and would have done so in others too. */
  readonly only?: string;
}

/** An outcome with the whole text of the file after its edit: later edits of the same file move its line. */
type Attempted = Omit<Adopted, 'written'> & { readonly written?: Patched };

/** The text of a file that was edited, in another layout; undefined where it stays as it is. */
export type LayOut = (file: string, before: string, after: string) => string | undefined;

/**
 * Writes the live values into the definitions of these steps, one edit for each difference. `generate` tests each edit:
 * it is kept only when the difference is gone and no other has appeared. A limit of the catalogue is edited where the
 * definition does not set the value itself; its other users may then change too, but no earlier adoption. Leaves
 * generated/ up to date, and every edited file in the layout of `layOut`. The lines are those of the files then.
 */
export async function adoptChanges(
  environment: LiveEnvironment,
  steps: readonly Step[],
  layOut: LayOut = () => undefined,
): Promise<Adopted[]> {
  const { root } = environment;
  const files = new Set(steps.flatMap(({ resource }) => (resource === undefined ? [] : pathOf(resource.source))));
  const originals = await textsOf(root, files);
  const attempted = await attempts(environment, steps);
  for (const [file, after] of await textsOf(root, files)) {
    const before = originals.get(file) as string;
    const text = after === before ? undefined : layOut(file, before, after);
    if (text !== undefined && text !== after) await writeFileAtomic(join(root, file), text);
  }
  const edited = attempted.flatMap(({ file, written }) => (written === undefined ? [] : [file]));
  const texts = await textsOf(root, new Set(edited));
  return attempted.map(({ written, ...one }) => {
    if (written === undefined) return one;
    const { text, line, before, after } = written;
    return { ...one, written: { line: lineAfter(text, texts.get(one.file) as string, line), before, after } };
  });
}

async function textsOf(root: string, files: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all([...files].map((file) => readFile(join(root, file), 'utf8')));
  return new Map([...files].map((file, index) => [file, texts[index] as string]));
}

async function attempts(environment: LiveEnvironment, steps: readonly Step[]): Promise<Attempted[]> {
  const results: Attempted[] = [];
  const resolved: Resolved[] = [];
  if (steps.length === 0) return [];
  const importers = await importersFor(environment);
  for (const step of steps) {
    const unwritten = new Map<NamedDifference, Attempted>();
    let left = await stillDiffering(environment, step, step.change.differences);
    const at = await adoptTogether(environment, step, left);
    results.push(...at);
    if (at.length > 0) {
      resolved.push(...left.map((difference) => ({ step, difference })));
      left = [];
    }
    const take = (grafted: ReadonlyMap<NamedDifference, Attempted>): void => {
      for (const [difference, adopted] of grafted) {
        const failure = unwritten.get(difference);
        if (failure === undefined) results.push(adopted);
        else results[results.indexOf(failure)] = adopted;
        if (adopted.written !== undefined) resolved.push({ step, difference });
      }
    };
    if (left.some(isStructural)) {
      // A panel or a threshold that comes or goes: single edits would all be tried in vain.
      take(await adoptGrafted(environment, step, left, importers));
      left = await stillDiffering(environment, step, left);
    }
    while (left.length > 0) {
      const [next, ...others] = left as readonly [NamedDifference, ...NamedDifference[]];
      const adopted = await adoptOne(environment, step, next, resolved);
      results.push(adopted);
      if (adopted.written === undefined) {
        unwritten.set(next, adopted);
        left = others;
      } else {
        resolved.push({ step, difference: next });
        // A moved panel differs in several fields, and one edit covers them all.
        left = await stillDiffering(environment, step, others);
      }
    }
    take(await adoptGrafted(environment, step, [...unwritten.keys()], importers, unwritten));
  }
  return results;
}

/** A difference that was adopted. */
interface Resolved {
  readonly step: Step;
  readonly difference: NamedDifference;
}

/** Whether a part with fields of its own is there on one side only. */
function isStructural({ before: live, after: wanted }: NamedDifference): boolean {
  return (live === undefined || wanted === undefined) && isObject(live ?? wanted);
}

/** The remaining differences, with what generated/ wants now. */
async function stillDiffering(
  environment: LiveEnvironment,
  step: Step,
  differences: readonly NamedDifference[],
): Promise<readonly NamedDifference[]> {
  const now = await pathsThatDiffer(environment, step);
  return differences.flatMap((one) => {
    const difference = now.get(nameOf(one));
    return difference === undefined ? [] : [{ ...difference, label: one.label }];
  });
}

/**
 * Several differences at once, each by its likeliest edit: one may not compile without the other (a panel's unit and
 * that of its threshold). Undefined where that does not resolve exactly all of them.
 */
async function adoptTogether(
  environment: LiveEnvironment,
  step: Step,
  differences: readonly NamedDifference[],
): Promise<Attempted[]> {
  if (differences.length < 2) return [];
  const { source: file } = step.resource as Resource;
  if (isMember(file)) return [];
  const original = await readFile(join(environment.root, file), 'utf8');
  const made: { readonly difference: NamedDifference; readonly patch: Patched }[] = [];
  let text = original;
  for (const difference of differences) {
    const [patch] = ownPatches(environment, step, difference, text);
    if (patch === undefined || patch.text === text) continue;
    made.push({ difference, patch });
    text = patch.text;
  }
  if (made.length < 2) return [];
  const [{ patch }] = made as [(typeof made)[0]];
  const result = await tried(environment, step, { ...patch, text, file }, async () => {
    const differing = await pathsThatDiffer(environment, step);
    return differing.size === 0;
  });
  // An edit that would silence alerts elsewhere is adopted separately, for this environment only.
  if ('refused' in result) return [];
  return made.map(({ difference: { label }, patch }, index) => ({
    address: step.change.address,
    label,
    ...result,
    written: patch,
    ...(index > 0 ? { also: [], here: [], elsewhere: [] } : {}),
  }));
}

async function adoptOne(
  environment: LiveEnvironment,
  step: Step,
  difference: NamedDifference,
  resolved: readonly Resolved[],
): Promise<Attempted> {
  const file = (step.resource as Resource).source;
  const common = { address: step.change.address, label: difference.label, also: [] };
  if (isMember(file))
    return {
      ...common,
      file,
      reason: 'its file exports several definitions: change the options that make it, by hand',
    };
  const original = await readFile(join(environment.root, file), 'utf8');
  const own = ownPatches(environment, step, difference, original)
    .filter(({ text }) => text !== original)
    .slice(0, TRIES);
  const refusals: Refusal[] = [];
  const before = new Set((await pathsThatDiffer(environment, step)).keys());
  for (const patch of own) {
    const serves = async (): Promise<boolean> => {
      const differing = new Set((await pathsThatDiffer(environment, step)).keys());
      return !differing.has(nameOf(difference)) && differing.isSubsetOf(before);
    };
    const adopted = await tried(environment, step, { ...patch, file }, serves);
    if (!('refused' in adopted)) return { ...common, ...adopted };
    if (adopted.silenced !== undefined) {
      const only = environment.environment;
      const limited = limitedTo(only, original, patch.text);
      const written = limited && (await tried(environment, step, { ...limited, file }, serves));
      if (written !== undefined && !('refused' in written)) return { ...common, ...written, only };
      return { ...common, file, reason: `${adopted.silenced} too: write it by hand, for ${only} alone` };
    }
    if (adopted.refused !== undefined) refusals.push(adopted.refused);
  }
  const limits = limitsFor(environment.root, file, difference).slice(0, TRIES);
  for (const patch of limits) {
    const adopted = await tried(environment, step, patch, async () => {
      const isResolved = await Promise.all(
        [...resolved, { step, difference }].map(
          async (one) => !(await pathsThatDiffer(environment, one.step)).has(nameOf(one.difference)),
        ),
      );
      return isResolved.every(Boolean);
    });
    if (!('refused' in adopted)) return { ...common, limit: patch.limit, ...adopted };
  }
  const [limit] = limits;
  if (limit !== undefined)
    return {
      ...common,
      file: limit.file,
      reason: `it is the limit ${limit.limit}, and that value does not compile, or takes back what was adopted: write it by hand`,
    };
  return { ...common, file, reason: reasonFor(difference, own.length > 0, refusalOf(refusals, difference)) };
}

type Importers = () => ReturnType<typeof importersOf>;

/** What `import` writes definitions with; made once, and only where it is needed. */
async function importersFor({ root, host, environment, versions }: LiveEnvironment): Promise<Importers> {
  const answer = await askDefinitions(root, { ask: 'catalogue' }, { ...host, cwd: root });
  const [catalogue, project] = [needed(answer, answer.catalogue), needed(answer, answer.project)];
  requireConfiguredVersions({ environment, versions }, answer);
  let made: ReturnType<Importers> | undefined;
  return () => (made ??= importersOf(catalogue, project));
}

/**
 * What no single edit settles (a new panel, a filter) is written as `import` would write the live resource. Returns the
 * outcomes of the settled differences. `failures` are those of single edits, with their guesses at the reason: where
 * this edit is refused, its refusal is the better one.
 */
async function adoptGrafted(
  environment: LiveEnvironment,
  step: Step,
  differences: readonly NamedDifference[],
  importers: Importers,
  failures: ReadonlyMap<NamedDifference, Attempted> = new Map(),
): Promise<ReadonlyMap<NamedDifference, Attempted>> {
  const { source: file } = step.resource as Resource;
  const patch = differences.length === 0 || isMember(file) ? undefined : await graftOf(environment, step, importers);
  if (patch === undefined) return new Map();
  const before = new Set((await pathsThatDiffer(environment, step)).keys());
  let left = before;
  const written = await tried(environment, step, { ...patch, file }, async () => {
    left = new Set((await pathsThatDiffer(environment, step)).keys());
    return left.size < before.size && left.isSubsetOf(before);
  });
  if ('refused' in written) {
    const { refused } = written;
    if (refused === undefined) return new Map();
    const reason = `generate would refuse it: ${refused.message}`;
    return new Map([...failures].map(([difference, failure]) => [difference, { ...failure, reason }]));
  }
  const settled = differences.filter((difference) => !left.has(nameOf(difference)));
  return new Map(
    settled.map((difference, index) => [
      difference,
      {
        address: step.change.address,
        label: difference.label,
        ...written,
        ...(index > 0 ? { also: [], here: [], elsewhere: [] } : {}),
      },
    ]),
  );
}

/** The definition with what differs between the wanted and the live resource, as `import` writes both. */
async function graftOf(
  { root, desired, versions, reread }: LiveEnvironment,
  { change, live, resource: planned }: Step,
  importers: Importers,
): Promise<Patched | undefined> {
  const { source: file } = planned as Resource;
  const { restorable } = live as Live;
  const resource = (await reread()).find((one) => address(one) === change.address);
  const importer = (await importers()).find(({ kind }) => kind === change.kind);
  if (resource === undefined || restorable === undefined || importer === undefined) return undefined;
  const imported = (content: Json): { readonly file: string; readonly text: string } | undefined => {
    const known = new Map<string, Map<string, string>>();
    // Its own title is not taken.
    for (const one of desired.filter((other) => address(other) !== change.address))
      known.set(one.kind, (known.get(one.kind) ?? new Map()).set(one.title, one.source));
    const { definitions } = importer.import([{ from: file, content }], { taken: new Set(), known, versions });
    return definitions[0] && { file: definitions[0].file, text: definitions[0].source };
  };
  const [from, to] = [imported(resource.spec as Json), imported(restorable)];
  if (from === undefined || to === undefined) return undefined;
  return graft({ file, text: await readFile(join(root, file), 'utf8') }, from, to);
}

/** Whether a definition is one of several in its file, so that no value in the file is certainly its own. */
function isMember(file: string): boolean {
  return pathOf(file) !== file;
}

/** The edits of the definition itself that could produce a difference, each once. */
function ownPatches(
  { desired }: LiveEnvironment,
  { provider, resource, live }: Step,
  difference: NamedDifference,
  text: string,
): readonly Patched[] {
  const { source: file } = resource as Resource;
  const known = { provider, live: (live as Live).spec, wanted: provider.normalize(resource as Resource) };
  return editsOf(text, difference, known, {
    file,
    titles: new Map(desired.map(({ title, source }) => [title, source])),
  });
}

type Written = Required<Pick<Attempted, 'file' | 'written' | 'also' | 'here' | 'elsewhere'>>;

/** What generate reported about an edit. */
type Refusal = Pick<Diagnostic, 'code' | 'message' | 'where'>;

/** What generate reported, or what would be silenced elsewhere. */
interface Refused {
  readonly refused: Refusal | undefined;
  readonly silenced?: string;
}

/**
 * Writes a change and keeps it if the definitions compile, it `serves`, and it silences nothing in another environment;
 * otherwise everything is restored.
 */
async function tried(
  environment: LiveEnvironment,
  step: Step,
  { file, text, line, before, after }: Patched & { readonly file: string },
  serves: () => Promise<boolean>,
): Promise<Written | Refused> {
  const { root } = environment;
  const path = join(root, file);
  const original = await readFile(path, 'utf8');
  const inAll = await inEnvironments(environment, step);
  await writeFileAtomic(path, text);
  const generated = await regenerated(environment);
  if ('changed' in generated && (await serves())) {
    const own = (name: string): boolean =>
      name.startsWith(`generated/${environment.environment}/`) && name.endsWith(`/${step.change.key}.json`);
    const also = generated.changed.filter((name) => !own(name));
    const meant = meaningsOf(step, inAll, await inEnvironments(environment, step));
    const textsOf = (isHere: boolean): string[] =>
      meant
        .filter(({ name }) => (name === environment.environment) === isHere)
        .map(({ name, text }) => (isHere ? text : `${name}: ${text}`));
    const silenced = meant.find(({ name, effect }) => name !== environment.environment && effect === 'alerts-silenced');
    if (silenced === undefined)
      return {
        file,
        also,
        here: textsOf(true),
        elsewhere: textsOf(false),
        written: { text, line, before, after },
      };
    await writeFileAtomic(path, original);
    await regenerated(environment);
    return { refused: undefined, silenced: `${silenced.name}: ${silenced.text}` };
  }
  await writeFileAtomic(path, original);
  if ('changed' in generated) await regenerated(environment);
  return { refused: 'changed' in generated ? undefined : generated.refused };
}

/** The same resource in each of the project's environments, in the current generated/. */
async function inEnvironments({ root }: LiveEnvironment, { change }: Step): Promise<ReadonlyMap<string, Resource>> {
  const { environments } = await readProject(root);
  const found = await Promise.all(
    environments.map(async (name) => {
      const { resources } = await readDesired(root, name);
      return [name, [...resources.values()].flat().find((one) => address(one) === change.address)] as const;
    }),
  );
  return new Map(found.filter((one): one is readonly [string, Resource] => one[1] !== undefined));
}

/** The impact in each environment, as a plan reports it to the people on call. */
function meaningsOf(
  { provider }: Step,
  before: ReadonlyMap<string, Resource>,
  after: ReadonlyMap<string, Resource>,
): readonly (Impact & { readonly name: string })[] {
  return [...before].flatMap(([name, was]) => {
    const live: Live = { id: '', key: was.key, title: was.title, spec: provider.normalize(was) };
    const impact = provider.impact?.({ before: live, after: after.get(name), all: [live] }) ?? [];
    return impact.map((one) => ({ name, ...one }));
  });
}

function limitsFor(root: string, file: string, { label, path, before: live, after: wanted }: NamedDifference) {
  return typeof live === 'number' && typeof wanted === 'number'
    ? limitPatches(root, file, [label, ...path], wanted, live)
    : [];
}

/**
 * The refusal of the edit at the field itself; where there is none, that of the likeliest edit that has the form of a
 * definition: the others are guesses.
 */
function refusalOf(refusals: readonly Refusal[], { label, path }: NamedDifference): string | undefined {
  const names = [label.split(' · ').at(-1), path.at(-1)];
  const own = refusals.find(({ where }) => names.includes(where.field?.split('.').at(-1)));
  return (own ?? refusals.find(({ code }) => code !== 'definition/argument'))?.message;
}

function reasonFor({ before: live, after: wanted }: NamedDifference, wasTried: boolean, refused?: string): string {
  if (refused !== undefined) return `generate would refuse it: ${refused}`;
  if (wasTried) return 'no single change of the definition brings it about: write it by hand';
  if (wanted === undefined) return 'it is not in the definition: write it by hand';
  if (live === undefined) return 'it is gone: take it out by hand';
  return 'this file does not contain the value: it is computed, or is in another file';
}

/** The files of generated/ that were written, or why the definitions do not compile. */
async function regenerated({
  root,
  host,
}: LiveEnvironment): Promise<{ readonly changed: readonly string[] } | { readonly refused: Refusal }> {
  const { diagnostics, changes } = await generate(root, { ...host, cwd: root, err: () => undefined });
  if (changes === undefined)
    return {
      refused: diagnostics.find(({ severity }) => severity === 'error') ?? {
        code: '',
        message: 'it does not compile',
        where: { file: '' },
      },
    };
  return { changed: [...changes.created, ...changes.changed, ...changes.removed] };
}

/**
 * The remaining differences between the resource in the current generated/ and the live one; all of them where
 * generated/ has none.
 */
async function pathsThatDiffer(
  environment: LiveEnvironment,
  { change, provider, live }: Step,
): Promise<Map<string, Difference>> {
  const resource = (await environment.reread()).find((one) => address(one) === change.address);
  const wanted = resource === undefined ? null : provider.normalize(resource);
  return new Map(diff((live as Live).spec, wanted, provider.itemKey).map((one) => [nameOf(one), one]));
}

function nameOf({ path }: Difference): string {
  return path.join('\0');
}
