import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { findPrograms } from '@signoz-as-code/checker';
import { entriesBelow, type Known, type KnownConcern, writeFileAtomic } from '@signoz-as-code/core';
import { digestOf, type Inputs, type Module } from './definitions/inputs.ts';
import { type Deciding, SETTLED_MS, worldDigest } from './fresh.ts';
import type { Host } from './host.ts';
import { stateFolder } from './root.ts';

type Modules = Readonly<Record<string, Module>>;

/** A run that knew nothing, with all that decided it. */
interface Memory {
  /** Of everything but the texts of `modules`. */
  readonly world: string;
  readonly inputs: Deciding & Pick<Inputs, 'world' | 'modules'>;
  readonly known: Known;
  /** What it wrote, by path below generated/. */
  readonly artifacts: ReadonlyMap<string, string>;
}

/** What of the last run that knew nothing is as it was. */
export interface Recalled extends Memory {
  /** Modules of definitions that are not run. */
  readonly asleep: ReadonlySet<string>;
}

/** Where more modules than this have changed, and more than one in twenty, everything is run and remembered anew. */
const FEW = 8;

/**
 * What need not be run, because it depends on nothing that has changed since it last was: modules are compared by their
 * texts, everything else by size, inode and times. Undefined where that is nothing, and where it cannot be read.
 */
export function recall(root: string, host: Host): Recalled | undefined {
  try {
    const memory = read(memoryFile(root));
    if (memory.world !== worldOf(root, memory.inputs, Number.POSITIVE_INFINITY, host)) return undefined;
    return partOf(root, memory);
  } catch {
    // There is none yet, it was cut off, or something went away while it was looked at: everything is run.
    return undefined;
  }
}

function partOf(root: string, memory: Memory): Recalled | undefined {
  const { modules, definitions } = memory.inputs;
  const changed = new Set(
    Object.keys(modules).filter((path) => digestOf(textOf(path) ?? '') !== modules[path]!.digest),
  );
  if (changed.size > Math.max(FEW, Object.keys(modules).length / 20)) return undefined;
  const lasting = lastingIn(modules);
  const uses = new Map<string, ReadonlySet<string>>();
  const tied = new Set<string>();
  const gone = new Set<string>();
  for (const { urls } of memory.known.concerns) {
    for (const [file, url] of Object.entries(urls)) {
      const path = fileURLToPath(url);
      const reached = reachedFrom([path], modules);
      uses.set(file, reached);
      if (!reached.isDisjointFrom(lasting)) tied.add(file);
      if (realOf(join(root, file)) !== path || modules[path] === undefined || !reached.isDisjointFrom(changed))
        gone.add(file);
    }
  }
  const concerns = memory.known.concerns;
  const filesOf = ({ urls }: KnownConcern): string[] => Object.keys(urls);
  const isAsBefore = ({ entries }: KnownConcern, folder: string): boolean => {
    const now = entriesBelow(join(root, folder), true);
    return JSON.stringify([...now.files, ...now.others]) === JSON.stringify(entries);
  };
  const isPartial = new Set(
    concerns
      .filter((one, at) => !isAsBefore(one, definitions[at + 1]!) || filesOf(one).some((file) => gone.has(file)))
      .map(({ name }) => name),
  );
  // With a part of a concern run all that it shares something lasting with, and all that reads its artifacts or that it reads.
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
  const isWhole = new Set(whole.flatMap(filesOf));
  const files = new Map(
    [...memory.known.files].filter(([file]) => !isWhole.has(file) && !gone.has(file) && !tied.has(file)),
  );
  if (whole.length === 0 && files.size === 0) return undefined;
  const asleep = new Set([...isWhole, ...files.keys()].flatMap((file) => [...(uses.get(file) ?? [])]));
  return { ...memory, known: { concerns: whole, files }, asleep };
}

/**
 * Whether what was run beside what was recalled had nothing to do with it: neither of them could change what the other
 * gets.
 */
export function isApart({ asleep, inputs }: Recalled, { modules, isLocal }: Inputs): boolean {
  if (!isLocal) return false;
  const run = reachedFrom(Object.keys(modules), modules);
  const lasting = lastingIn({ ...inputs.modules, ...modules });
  return [...run].every((path) => !asleep.has(path) || !lasting.has(path));
}

/** Modules in which something may last from one use to the next: they keep it, or another that has them may change them. */
function lastingIn(modules: Modules): Set<string> {
  const paths = Object.keys(modules);
  const reaching = new Set(paths.filter((path) => modules[path]!.reaches));
  const changing =
    reaching.size === 0 ? [] : paths.filter((path) => !reachedFrom([path], modules).isDisjointFrom(reaching));
  return new Set([...paths.filter((path) => modules[path]!.keeps), ...reachedFrom(changing, modules)]);
}

/** Everything that modules lead to by their imports, themselves included. */
function reachedFrom(paths: readonly string[], modules: Modules): Set<string> {
  const found = new Set(paths);
  for (const one of found) for (const next of modules[one]?.imports ?? []) found.add(next);
  return found;
}

/** What decided an answer of which a part was recalled, with what decided that. */
export function withRecalled(now: Inputs, { inputs: before }: Recalled): Inputs {
  const all = (of: 'paths' | 'folders' | 'variables'): string[] => [...new Set([...before[of], ...now[of]])].sort();
  return { ...now, paths: all('paths'), folders: all('folders'), variables: all('variables') };
}

/** Remembers a run that knew nothing, which began at `begun`. */
export async function memorise(
  root: string,
  inputs: Memory['inputs'],
  { known, artifacts }: Pick<Memory, 'known' | 'artifacts'>,
  begun: number,
  host: Host,
): Promise<void> {
  const { paths, folders, variables, definitions, written, world, modules } = inputs;
  const memory: Memory = {
    world: worldOf(root, inputs, begun - SETTLED_MS, host),
    inputs: { paths, folders, variables, definitions, written, world, modules },
    known,
    artifacts,
  };
  const bytes = serialize(memory);
  await writeFileAtomic(memoryFile(root), Buffer.concat([digest(bytes), bytes]), 0o600);
}

function read(file: string): Memory {
  const content = readFileSync(file);
  const bytes = content.subarray(32);
  if (!digest(bytes).equals(content.subarray(0, 32))) throw new Error('it is not what was written');
  return deserialize(bytes) as Memory;
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function memoryFile(root: string): string {
  return stateFolder(root, 'generate.memory');
}

/** The catalogue decides everything; who is asked decides as well. */
function worldOf(
  root: string,
  { world, folders, variables, definitions }: Memory['inputs'],
  before: number,
  host: Host,
): string {
  const programs = findPrograms().map((path) => {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
    return `${path} ${size} ${mtimeMs}`;
  });
  const read = { paths: world, folders, variables, definitions: definitions.slice(0, 1) };
  return [worldDigest(root, read, before, host), root, ...programs].join('\n');
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function textOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
