import { closeSync, lstatSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findPrograms } from '@signoz-as-code/checker';
import { entriesBelow, type KnownConcern, pathOf, sha256, writeFileAtomic } from '@signoz-as-code/core';
import type { Inputs, Module } from './definitions/inputs.ts';
import type { KnownParts } from './definitions/order.ts';
import { type Deciding, hasExactly, type Looked, surroundingsOf } from './fresh.ts';
import type { Host } from './host.ts';
import { type Marked, pathsIn } from './marks.ts';
import { stateFolder } from './root.ts';

type Modules = Readonly<Record<string, Module>>;

/**
 * A run without a memory, with all of its inputs; what is known of single definitions follows it in the file, one part
 * per concern.
 */
interface Memory {
  readonly root: string;
  readonly surroundings: string;
  readonly programs: readonly string[];
  readonly variables: readonly string[];
  /** Everything but modules that are compared by their texts. */
  readonly world: Marked;
  readonly folders: Marked;
  readonly catalogue: Marked;
  readonly definitions: readonly string[];
  readonly modules: Modules;
  /** Of their files. */
  readonly marks: Marked;
  readonly concerns: readonly KnownConcern[];
  /** Digests of its outputs, by path below generated/. */
  readonly contents: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, Part>>;
}

interface Part {
  readonly files: readonly string[];
  /** In bytes after the memory. */
  readonly from: number;
  readonly length: number;
  readonly digest: string;
}

/** The unchanged part of the last run without a memory. */
export interface Recalled {
  readonly memory: Memory;
  /** What need not be run. */
  readonly known: KnownParts;
  /** Modules of definitions that are not run. */
  readonly asleep: ReadonlySet<string>;
}

/** When more modules than this have changed, and more than one in twenty, everything is run and remembered again. */
const FEW = 8;

/**
 * What need not be run, because none of its inputs has changed since the last run: modules are compared by their texts,
 * everything else by size, inode and times. Undefined when there is nothing, and when it cannot be read.
 */
export function recall(root: string, looked: Looked, host: Host): Recalled | undefined {
  return withMemory(root, (file, { memory, behind }) =>
    isSameWorld(root, memory, looked, host) ? partOf(root, memory, looked, file, behind) : undefined,
  );
}

/** What was remembered of each definition, whether it is still so or not; undefined when there is nothing. */
export function remembered(root: string): KnownParts['files'] | undefined {
  return withMemory(root, (file, { memory, behind }) =>
    Object.values(memory.parts).map((part) => ({ names: part.files, content: readPart(file, behind, part) })),
  );
}

/** Undefined when there is no memory, or an incomplete one, or something was removed while it was compared. */
function withMemory<Result>(
  root: string,
  use: (file: number, found: ReturnType<typeof read>) => Result | undefined,
): Result | undefined {
  let file: number | undefined;
  try {
    file = openSync(memoryFile(root), 'r');
    return use(file, read(file));
  } catch {
    // Then everything is run.
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The catalogue is an input of everything; so are the programs that give verdicts. */
function isSameWorld(root: string, memory: Memory, { marks }: Looked, host: Host): boolean {
  return (
    memory.root === root &&
    memory.surroundings === surroundingsOf(host, memory.variables) &&
    memory.programs.join('\n') === programsNow().join('\n') &&
    marks.areSame(memory.world) &&
    marks.areSame(memory.folders, true) &&
    hasExactly(catalogueIn(root, memory.definitions), memory.catalogue) &&
    marks.areSame(memory.catalogue)
  );
}

function partOf(root: string, memory: Memory, looked: Looked, file: number, behind: number): Recalled | undefined {
  const { modules, definitions, concerns, parts } = memory;
  const changed = new Set(
    Object.keys(modules).filter(
      (path) => !looked.marks.isSame(path, memory.marks[path]) && sha256(textOf(path) ?? '') !== modules[path]!.digest,
    ),
  );
  if (changed.size > Math.max(FEW, Object.keys(modules).length / 20)) return undefined;
  const lasting = lastingIn(modules);
  const uses = new Map<string, ReadonlySet<string>>();
  const tied = new Set<string>();
  const { files: gone, concerns: isPartial } = toWriteAgain(root, memory, looked);
  const realFolders = new Map<string, string | undefined>();
  const realOf = (path: string): string | undefined => {
    if (looked.marks.isLink(path)) return realPath(path);
    const end = path.lastIndexOf('/');
    const folder = path.slice(0, end);
    if (!realFolders.has(folder)) realFolders.set(folder, realPath(folder));
    return `${realFolders.get(folder)}${sep}${path.slice(end + 1)}`;
  };
  for (const [at, { name, modules: own, entries }] of concerns.entries()) {
    for (const [file, path] of Object.entries(own)) {
      const reached = reachedFrom([path], modules);
      uses.set(file, reached);
      if (!reached.isDisjointFrom(lasting)) tied.add(file);
      if (realOf(`${root}/${file}`) !== path || modules[path] === undefined || !reached.isDisjointFrom(changed))
        gone.add(file);
      if (gone.has(file)) isPartial.add(name);
    }
    const now = entriesBelow(join(root, definitions[at + 1]!), true);
    if (JSON.stringify([...now.files, ...now.others]) !== JSON.stringify(entries)) isPartial.add(name);
  }
  const filesOf = (one: KnownConcern): string[] => Object.keys(one.modules);
  // With a part of a concern, also run everything that shares lasting state with it, what reads its artifacts, and what
  // it reads.
  for (let before = -1; before !== isPartial.size; ) {
    before = isPartial.size;
    const partial = concerns.filter(({ name }) => isPartial.has(name));
    const isTied = partial.some((one) => filesOf(one).some((file) => tied.has(file)));
    for (const one of concerns) {
      const isNear = partial.some(({ name, needs }) => needs.includes(one.name) || one.needs.includes(name));
      if (isNear || (isTied && filesOf(one).some((file) => tied.has(file)))) isPartial.add(one.name);
    }
  }
  const whole = concerns.filter(({ name }) => !isPartial.has(name));
  const partial = concerns.filter(({ name }) => isPartial.has(name));
  const run = partial.flatMap(filesOf).filter((one) => gone.has(one) || tied.has(one));
  // What is imported by what runs, runs too.
  const running = new Set(run.flatMap((one) => [...(uses.get(one) ?? [])]));
  const files = partial.flatMap(({ name, modules: own }) => {
    const part = parts[name];
    const names = part?.files.filter((one) => !running.has(own[one]!)) ?? [];
    return part === undefined || names.length === 0 ? [] : [{ names, content: readPart(file, behind, part) }];
  });
  if (whole.length === 0 && files.length === 0) return undefined;
  const asleep = new Set(
    [...whole.flatMap(filesOf), ...files.flatMap(({ names }) => names)].flatMap((one) => [...(uses.get(one) ?? [])]),
  );
  return { memory, known: { concerns: whole, files }, asleep };
}

/** Definitions whose artifacts in generated/ differ from what was written, and their concerns. */
function toWriteAgain(
  root: string,
  { concerns, contents }: Memory,
  { marks, stamp }: Looked,
): { readonly files: Set<string>; readonly concerns: Set<string> } {
  const again = { files: new Set<string>(), concerns: new Set<string>() };
  for (const { name, environments } of concerns)
    for (const [environment, { artifacts }] of Object.entries(environments))
      for (const { path, source } of artifacts) {
        const within = `${environment}/${name}/${path}`;
        const file = `${root}/generated/${within}`;
        const isKnown = marks.isSame(file, stamp?.generated[file]);
        const digest = isKnown ? stamp?.contents[within] : digestOfFile(file);
        if (digest !== undefined && digest === contents[within]) continue;
        again.files.add(pathOf(source));
        again.concerns.add(name);
      }
  return again;
}

/** Whether what was run is independent of what was recalled: neither could change the other's input. */
export function isApart({ asleep, memory }: Recalled, { modules, isLocal }: Inputs): boolean {
  if (!isLocal) return false;
  const run = reachedFrom(Object.keys(modules), modules);
  const lasting = lastingIn({ ...memory.modules, ...modules });
  return [...run].every((path) => !asleep.has(path) || !lasting.has(path));
}

/**
 * Modules with state that may last from one use to the next: they keep it, or another module that gets it may change
 * it.
 */
function lastingIn(modules: Modules): Set<string> {
  const paths = Object.keys(modules);
  const reaching = new Set(paths.filter((path) => modules[path]!.reaches));
  const changing =
    reaching.size === 0 ? [] : paths.filter((path) => !reachedFrom([path], modules).isDisjointFrom(reaching));
  return new Set([...paths.filter((path) => modules[path]!.keeps), ...reachedFrom(changing, modules)]);
}

/** Everything that modules reach by their imports, including themselves. */
function reachedFrom(paths: readonly string[], modules: Modules): Set<string> {
  const found = new Set(paths);
  for (const one of found) for (const next of modules[one]?.imports ?? []) found.add(next);
  return found;
}

/** The inputs of a partly recalled answer, together with those of the recalled part. */
export function withRecalled(now: Inputs, { memory }: Recalled): Inputs {
  const all = (before: readonly string[], of: readonly string[]): string[] => [...new Set([...before, ...of])].sort();
  return {
    ...now,
    paths: all([...Object.keys(memory.world), ...Object.keys(memory.modules)], now.paths),
    folders: all(Object.keys(memory.folders), now.folders),
    variables: all(memory.variables, now.variables),
  };
}

/** Remembers a run without a memory that wrote `contents`; `looked` was made before it began. */
export async function memorise(
  root: string,
  { marks }: Looked,
  { folders, variables, definitions, world, modules }: Deciding & Pick<Inputs, 'world' | 'modules'>,
  { concerns, files }: KnownParts,
  contents: Readonly<Record<string, string>>,
  host: Host,
): Promise<void> {
  const parts: Record<string, Part> = {};
  let from = 0;
  for (const [at, { names, content }] of files.entries()) {
    parts[concerns[at]!.name] = { files: names, from, length: content.length, digest: sha256(content) };
    from += content.length;
  }
  const memory: Memory = {
    root,
    surroundings: surroundingsOf(host, variables),
    programs: programsNow(),
    variables,
    world: marks.toKeep(world),
    folders: marks.toKeep(folders, true),
    catalogue: marks.toKeep(catalogueIn(root, definitions)),
    definitions,
    modules,
    marks: marks.toKeep(Object.keys(modules)),
    concerns,
    contents,
    parts,
  };
  const bytes = Buffer.from(JSON.stringify(memory));
  const head = Buffer.from(`${sha256(bytes)} ${bytes.length}`.padEnd(HEAD));
  await writeFileAtomic(memoryFile(root), Buffer.concat([head, bytes, ...files.map(({ content }) => content)]), 0o600);
}

/** The first bytes contain the length of the rest, and its digest. */
const HEAD = 80;

function read(file: number): { readonly memory: Memory; readonly behind: number } {
  const [digest, length] = bytesAt(file, 0, HEAD).toString().split(' ');
  const bytes = bytesAt(file, HEAD, Number(length));
  if (sha256(bytes) !== digest) throw new Error('it is not what was written');
  return { memory: JSON.parse(bytes.toString()) as Memory, behind: HEAD + bytes.length };
}

function readPart(file: number, behind: number, { from, length, digest }: Part): Uint8Array<ArrayBuffer> {
  const bytes = bytesAt(file, behind + from, length);
  if (sha256(bytes) !== digest) throw new Error('it is not what was written');
  return bytes;
}

function bytesAt(file: number, from: number, length: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(new ArrayBuffer(length));
  if (readSync(file, bytes, 0, length, from) !== length) throw new Error('it was cut off');
  return bytes;
}

function memoryFile(root: string): string {
  return stateFolder(root, 'generate.memory');
}

function programsNow(): string[] {
  return findPrograms().map((path) => {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
    return `${path} ${size} ${mtimeMs}`;
  });
}

function catalogueIn(root: string, [catalogue = '']: readonly string[]): string[] {
  return pathsIn(root, catalogue, true);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** Undefined when there is no file, or a link. */
function digestOfFile(path: string): string | undefined {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const content = textOf(path);
  return content && sha256(content);
}

function textOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
