import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import {
  commandLine,
  counted,
  definitionsFolder,
  filesBelow,
  type ImportDocument,
  type ImportedDefinition,
  type Importer,
  type Imports,
  type Json,
  type NotImported,
  ownerName,
  printable,
  readNamedFile,
  readProject,
  unwritten,
  withoutLinks,
} from '@signoz-as-code/core';
import { accepted } from '@signoz-as-code/engine/accepted';
import { importersOf } from '@signoz-as-code/engine/concerns';
import { requireConfiguredVersions } from '@signoz-as-code/engine/configured-versions';
import { askDefinitions, needed } from '@signoz-as-code/engine/definitions';
import { documentsIn, strangeness, textOf } from '@signoz-as-code/engine/exported';
import { readDesired } from '@signoz-as-code/engine/live';
import { type LiveDocuments, liveDocuments } from '@signoz-as-code/engine/live-documents';
import { findRoot } from '@signoz-as-code/engine/root';
import { secretLookup } from '@signoz-as-code/engine/secrets';
import { importSlos } from '@signoz-as-code/slo/import';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import { formatter } from '../formatter.ts';
import type { Io } from '../io.ts';
import { together, unreadable } from '../mistakes.ts';
import { environment, format } from '../options.ts';

export interface ImportOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
  readonly kind?: readonly string[];
  readonly title?: readonly string[];
  readonly dryRun?: boolean;
}

/** SLOs come with their rules and dashboards, from YAML only. */
const SLO = 'slo';

interface Found extends ImportDocument {
  readonly kind: string;
}

/**
 * Writes a definition for every live resource that is not ours, or for exported files. It changes nothing live and
 * never overwrites an existing file. It reports each field that a definition cannot have.
 */
export async function importResources(files: readonly string[], options: ImportOptions, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const environment = options.environment ?? (await readProject(root)).defaultEnvironment;
  const [{ about, resources }, answer] = await together(
    () => readDesired(root, environment),
    () => askDefinitions(root, { ask: 'catalogue' }, io),
  );
  requireConfiguredVersions(about, answer);
  const importers = await importersOf(needed(answer, answer.catalogue), needed(answer, answer.project));

  const failed: NotImported[] = [];
  const made: ImportedDefinition[] = [];
  const { unmanaged: found, others }: LiveDocuments =
    files.length > 0
      ? { unmanaged: await fromFiles(io.cwd, files, importers, failed), others: [] }
      : await liveDocuments(
          importers.filter(({ kind }) => options.kind?.includes(kind) ?? true),
          about,
          secretLookup(root, environment, io.env),
          io,
        );
  const known = new Map<string, Map<string, string>>();
  for (const { kind, title, source } of [...resources.values()].flat())
    known.set(kind, (known.get(kind) ?? new Map()).set(title, source));

  const ofSlos = (options.kind?.includes(SLO) ?? true) ? files : [];
  const slos = await slosOf(root, io.cwd, ofSlos, needed(answer, answer.catalogue), needed(answer, answer.project));
  made.push(...slos.definitions.filter(({ title }) => options.title?.includes(title) ?? true));
  failed.push(...slos.failed);
  for (const importer of importers) {
    if (options.kind !== undefined && !options.kind.includes(importer.kind)) continue;
    const documents = found.filter(({ kind }) => kind === importer.kind);
    const imported = importer.import(documents, {
      taken: await takenKeys(root, importer.folder),
      known,
      versions: about.versions,
    });
    const wanted = imported.definitions.filter(({ title }) => options.title?.includes(title) ?? true);
    for (const { kind, title, file } of wanted) known.set(kind, (known.get(kind) ?? new Map()).set(title, file));
    made.push(...wanted);
    failed.push(...imported.failed);
  }
  const { definitions, failed: refused } = await accepted(root, made, io);
  failed.push(...refused);
  if (options.dryRun !== true) write(root, definitions, io);
  report({ definitions, failed }, others, options, io, files.length === 0);
  return failed.length > 0 ? exit.error : exit.ok;
}

/** What is wrong with kinds to import: those that nothing imports, whatever the catalogue. */
async function unknownKinds(chosen: readonly string[]): Promise<readonly string[]> {
  if (chosen.length === 0) return [];
  const nothing = {
    catalogue: { services: [], attributes: [], metrics: [] },
    attributes: {},
    metrics: {},
    services: {},
  };
  const kinds = [...(await importersOf(nothing, {})).map(({ kind }) => kind), SLO];
  const strange = chosen.filter((kind) => !kinds.includes(kind));
  return strange.length === 0 ? [] : [`--kind ${strange.join(', ')}: use one of ${kinds.join(', ')}`];
}

async function takenKeys(root: string, folder: string): Promise<Set<string>> {
  return new Set((await filesBelow(join(root, folder))).map((path) => basename(path, extname(path))));
}

/** Every JSON file that was named or is in a named folder. Foreign files are reported. */
async function fromFiles(
  cwd: string,
  paths: readonly string[],
  importers: readonly Importer[],
  failed: NotImported[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const inside = statSync(absolute).isDirectory()
      ? (await filesBelow(absolute)).filter((name) => name.endsWith('.json')).map((name) => join(path, name))
      : [path].filter((name) => !isYaml(name));
    for (const from of inside) {
      const text = textOf(readNamedFile(resolve(cwd, from), from));
      const content = text === undefined ? undefined : parsed(text);
      if (content === undefined) {
        failed.push({ from, reason: text === undefined ? 'it is neither UTF-8 nor UTF-16' : 'it is not JSON' });
        continue;
      }
      const importerOf = (one: Json) => importers.find((candidate) => candidate.matches(one));
      const documents = documentsIn(content, (one) => importerOf(one) !== undefined);
      if (documents.length === 0) failed.push({ from, reason: strangeness(content) });
      found.push(...documents.map((one) => ({ kind: importerOf(one)?.kind ?? '', from, content: one })));
    }
  }
  return found;
}

/** SLOs of OpenSLO and Sloth, which are YAML, in named files or folders. */
async function slosOf(
  root: string,
  cwd: string,
  paths: readonly string[],
  catalogue: Parameters<typeof importSlos>[2],
  project: Parameters<typeof definitionsFolder>[0],
): Promise<Imports> {
  const [telemetry, alerts, dashboards] = ['telemetry', 'alerts', 'dashboards'].map((concern) =>
    definitionsFolder(project, concern),
  ) as [string, string, string];
  const there = await takenKeys(root, `${telemetry}/slos`);
  const taken = new Set<string>();
  const definitions: ImportedDefinition[] = [];
  const failed: NotImported[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const inside = statSync(absolute).isDirectory()
      ? (await filesBelow(absolute)).map((name) => join(path, name))
      : [path];
    for (const from of inside.filter(isYaml)) {
      const text = textOf(readNamedFile(resolve(cwd, from), from));
      if (text === undefined) {
        failed.push({ from, reason: 'it is neither UTF-8 nor UTF-16' });
        continue;
      }
      const made = importSlos(from, text, catalogue, { telemetry, alerts, dashboards }, there, taken);
      definitions.push(...made.definitions);
      failed.push(...made.failed);
    }
  }
  return { definitions, failed };
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Writes the files, then runs the project's formatter on them. */
function write(root: string, definitions: readonly ImportedDefinition[], io: Io): void {
  const written: string[] = [];
  for (const { file, source } of definitions) {
    const to = withoutLinks(root, join(root, file));
    let descriptor: number | undefined;
    try {
      mkdirSync(dirname(to), { recursive: true });
      descriptor = openSync(to, 'wx');
      written.push(to);
      writeFileSync(descriptor, source);
    } catch (error) {
      for (const path of written) rmSync(path, { force: true });
      throw unwritten(file, error);
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }
  if (definitions.length === 0) return;
  const biome = formatter(root);
  if (biome === undefined) {
    io.err('Format the definitions with your formatter: @biomejs/biome is not installed.\n');
    return;
  }
  const files = definitions.map(({ file }) => file);
  const { status, stderr } = spawnSync(process.execPath, [biome, 'check', '--write', ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the definitions are written, but biome could not format them:\n${stderr}`);
}

function report(
  { definitions, failed }: Imports,
  others: LiveDocuments['others'],
  options: ImportOptions,
  io: Io,
  isLive: boolean,
): void {
  if (options.format === 'json') {
    const told = definitions.map(({ source: _, ...definition }) => definition);
    writeJson(io, 'import', { definitions: told, failed, others });
    return;
  }
  for (const { kind, title, file, notes } of definitions) {
    io.out(`${kind}  ${printable(title)}  →  ${file}\n`);
    for (const { field, text, lost } of notes)
      io.out(`    ${lost ? 'lost' : 'left out'}  ${printable(`${field}: ${text}`)}\n`);
  }
  for (const { from, reason } of failed) io.out(`not imported  ${printable(`${from}: ${reason}`)}\n`);
  for (const other of others)
    io.out(`left out  ${counted(other.count, other.kind)} of ${printable(ownerName(other))}: managed from there\n`);
  const lost = definitions.filter(({ notes }) => notes.some((note) => note.lost)).length;
  io.out(
    `${definitions.length} definitions${options.dryRun ? ' could be' : ''} written, ${lost} of them with fields that a definition cannot express; ${failed.length} not imported\n`,
  );
  if (definitions.length === 0 || options.dryRun) return;
  const adopt = isLive ? definitions.map(({ kind, key }) => ` --adopt ${kind}/${key}`).join('') : '';
  io.err(`Next: ${commandLine('generate')}, read \`git diff\`, then ${commandLine(`plan${adopt}`)}.\n`);
}

export default {
  examples: [
    'signoz-as-code import                          # what is in SigNoz and not ours',
    'signoz-as-code import --kind dashboard --title "Kafka"',
    'signoz-as-code import --kind channel --kind rule   # rules name channels: both at once',
    'signoz-as-code import kafka.json exports/       # what SigNoz exported',
    'signoz-as-code import slos.yaml                 # SLOs of OpenSLO v1 or Sloth',
  ],
  with: (made) =>
    made
      .argument(
        '[files...]',
        'JSON files of SigNoz, YAML files of OpenSLO or Sloth, or folders of them; default: the live SigNoz',
      )
      .addOption(environment())
      .addOption(format(['text', 'json']))
      .option('--kind <kind>', 'only this kind (repeatable)', (value: string, before: string[] = []) => [
        ...before,
        value,
      ])
      .option(
        '--title <title>',
        'only resources with this name (repeatable)',
        (value: string, before: string[] = []) => [...before, value],
      )
      .option('--dry-run', 'write nothing; show the result for each resource'),
  mistakes: async (io, files: readonly string[], { kind = [] }: ImportOptions) => [
    ...unreadable(io, files, { folders: true }),
    ...(await unknownKinds(kind)),
  ],
  run: (io, files: readonly string[], options: ImportOptions) => importResources(files, options, io),
} satisfies CommandDefinition;
