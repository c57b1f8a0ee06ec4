import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as read } from 'node:stream/consumers';
import {
  address,
  type Difference,
  diff,
  type Live,
  type NamedDifference,
  type Resource,
  type Step,
  writeFileAtomic,
} from '@signoz-as-code/core';
import type { LiveEnvironment } from './live.ts';
import { fieldsPatch, limitPatches, type Patched, patches } from './patches/index.ts';

/** Of the likeliest ways to say a change, how many are tried. */
const TRIES = 6;

/** What became of one difference: where it was written, or why it could not be. */
export interface Adopted {
  readonly address: string;
  readonly label: string;
  /** The definition, or where the limit is defined that it was written into. */
  readonly file: string;
  /** The limit of the catalogue that has another value now, where it was not the definition that changed. */
  readonly limit?: string;
  readonly written?: { readonly line: number; readonly before: string; readonly after: string };
  readonly reason?: string;
  /** Other files of generated/ that the change of the definition changes too. */
  readonly also: readonly string[];
}

/**
 * Writes what is live into the definitions of these steps, one change of the text a difference. Each is tried and proved
 * by `generate`: it is kept only when the difference is gone and no other has come. What is a limit of the catalogue is
 * written there when the definition itself does not say it; then others may change with it, but nothing that was
 * adopted before. Ends with generated/ up to date.
 */
export async function adoptChanges(environment: LiveEnvironment, steps: readonly Step[]): Promise<Adopted[]> {
  const results: Adopted[] = [];
  const settled: Settled[] = [];
  for (const step of steps) {
    let left = await stillDiffering(environment, step, step.change.differences);
    while (left.length > 0) {
      const [next, ...others] = left as readonly [NamedDifference, ...NamedDifference[]];
      const adopted = await adoptOne(environment, step, next, settled);
      results.push(adopted);
      if (adopted.written === undefined) left = others;
      else {
        settled.push({ step, difference: next });
        // A panel that was moved differs in several fields, and one change says them all.
        left = await stillDiffering(environment, step, others);
      }
    }
  }
  return results;
}

/** A difference that was adopted. */
interface Settled {
  readonly step: Step;
  readonly difference: NamedDifference;
}

/** Those of the differences that there still are, with what generated/ wants now. */
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

async function adoptOne(
  environment: LiveEnvironment,
  step: Step,
  difference: NamedDifference,
  settled: readonly Settled[],
): Promise<Adopted> {
  const file = (step.resource as Resource).source;
  const common = { address: step.change.address, label: difference.label, also: [] };
  const original = await readFile(join(environment.root, file), 'utf8');
  const own = [...patches(original, difference), ...fieldPatches(original, step, difference)].slice(0, TRIES);
  const before = new Set((await pathsThatDiffer(environment, step)).keys());
  for (const patch of own) {
    const adopted = await tried(environment, step, { ...patch, file }, async () => {
      const differing = new Set((await pathsThatDiffer(environment, step)).keys());
      return !differing.has(nameOf(difference)) && differing.isSubsetOf(before);
    });
    if (adopted !== undefined) return { ...common, ...adopted };
  }
  const limits = limitsFor(environment.root, file, difference).slice(0, TRIES);
  for (const patch of limits) {
    const adopted = await tried(environment, step, patch, async () => {
      const isSettled = await Promise.all(
        [...settled, { step, difference }].map(
          async (one) => !(await pathsThatDiffer(environment, one.step)).has(nameOf(one.difference)),
        ),
      );
      return isSettled.every(Boolean);
    });
    if (adopted !== undefined) return { ...common, limit: patch.limit, ...adopted };
  }
  const [limit] = limits;
  if (limit !== undefined)
    return {
      ...common,
      file: limit.file,
      reason: `it is the limit ${limit.limit}, and that value does not compile, or takes back what was adopted: write it by hand`,
    };
  return { ...common, file, reason: reasonFor(difference, own.length > 0) };
}

/** Writes a change and keeps it when the definitions compile with it and it `serves`; otherwise all is as it was. */
async function tried(
  { root, environment }: LiveEnvironment,
  { change }: Step,
  { file, text, line, before, after }: Patched & { readonly file: string },
  serves: () => Promise<boolean>,
): Promise<Pick<Adopted, 'file' | 'written' | 'also'> | undefined> {
  const path = join(root, file);
  const original = await readFile(path, 'utf8');
  await writeFileAtomic(path, text);
  const changed = await generate(root);
  if (changed !== undefined && (await serves())) {
    const also = changed.filter((name) => !name.startsWith(`${environment}/`) || !name.endsWith(`/${change.key}.json`));
    return { file, also, written: { line, before, after } };
  }
  await writeFileAtomic(path, original);
  if (changed !== undefined) await generate(root);
  return undefined;
}

function limitsFor(root: string, file: string, { label, path, before: live, after: wanted }: NamedDifference) {
  return typeof live === 'number' && typeof wanted === 'number'
    ? limitPatches(root, file, [label, ...path], wanted, live)
    : [];
}

function reasonFor({ before: live, after: wanted }: NamedDifference, wasTried: boolean): string {
  if (wasTried) return 'no single change of the definition brings it about: write it by hand';
  if (wanted === undefined) return 'it is not in the definition: write it by hand';
  if (live === undefined) return 'it is gone: take it out by hand';
  return 'nothing in this file says it: it is computed, or stands in another file';
}

/** What the provider knows of where a definition says this. */
function fieldPatches(text: string, { provider, resource, live }: Step, { path }: NamedDifference): Patched[] {
  const wanted = provider.normalize(resource as Resource);
  return (provider.fieldsFor?.(path, (live as Live).spec, wanted) ?? []).flatMap((owners) => {
    const patch = fieldsPatch(text, owners);
    return patch === undefined || patch.text === text ? [] : [patch];
  });
}

/** The files of generated/ that were written; undefined when the definitions do not compile. */
async function generate(root: string): Promise<string[] | undefined> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bin.js'), 'generate', '--format', 'json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [out, [code]] = await Promise.all([read(child.stdout), once(child, 'close')]);
  if (code !== 0) return undefined;
  const { created, changed, removed } = JSON.parse(out) as Record<'created' | 'changed' | 'removed', string[]>;
  return [...created, ...changed, ...removed];
}

/** What of the resource still differs from what is live, as generated/ has it now; everything where it has none. */
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
